import { nameParts } from "../mathematics/notation";
import { LABEL_SIZE, labelBox, type Label } from "./axes";
import { covers, type Box } from "./tag";
import { css, type Theme } from "./theme";

interface Entry {
  readonly span: HTMLSpanElement;
  text: string;
  place: string;
  kind: Label["kind"] | "";
  label: Label | null;
  hidden: boolean;
}

/**
 * Axis names and tick labels as HTML over the canvas: crisp at every density and in the page's own
 * type. Elements are kept and reused; only what changed is written.
 */
export class LabelLayer {
  private readonly element = document.createElement("div");
  private readonly pool: Entry[] = [];
  private theme: Theme | null = null;

  constructor(host: HTMLElement) {
    Object.assign(this.element.style, {
      position: "absolute",
      inset: "0",
      overflow: "hidden",
      pointerEvents: "none",
      userSelect: "none",
      fontVariantNumeric: "tabular-nums lining-nums",
      lineHeight: "1",
    });
    this.element.setAttribute("aria-hidden", "true");
    host.append(this.element);
  }

  show(labels: readonly Label[]): void {
    labels.forEach((label, i) => {
      const entry = this.pool[i] ?? this.add();
      if (entry.text !== label.text || entry.kind !== label.kind) this.write(entry, label);
      const place = `translate(${Math.round(label.x)}px, ${Math.round(label.y)}px) translate(-50%, -50%)`;
      if (entry.place !== place) entry.span.style.transform = entry.place = place;
      entry.label = label;
    });
    for (let i = labels.length; i < this.pool.length; i++) this.pool[i]!.label = null;
    this.makeWay([]);
  }

  /** Hides the labels that tags lie over: two texts on one spot are none. */
  makeWay(tags: readonly Box[]): void {
    for (const entry of this.pool) {
      const { label } = entry;
      let hidden = label === null;
      if (label !== null && tags.length > 0) {
        const { width, height } = labelBox(label.text, label.kind);
        hidden = tags.some((tag) => covers(tag, label.x, label.y, width, height));
      }
      if (hidden === entry.hidden) continue;
      entry.hidden = hidden;
      entry.span.style.visibility = hidden ? "hidden" : "visible";
    }
  }

  paint(theme: Theme): void {
    this.theme = theme;
    for (const entry of this.pool) this.colour(entry);
  }

  dispose(): void {
    this.element.remove();
  }

  private add(): Entry {
    const span = document.createElement("span");
    Object.assign(span.style, {
      position: "absolute",
      left: "0",
      top: "0",
      whiteSpace: "nowrap",
      visibility: "hidden",
    });
    this.element.append(span);
    const entry: Entry = { span, text: "", place: "", kind: "", label: null, hidden: true };
    this.pool.push(entry);
    return entry;
  }

  private write(entry: Entry, { text, kind }: Label): void {
    const { span } = entry;
    const name = kind === "name";
    const [letter, index] = name ? nameParts(text) : [text, ""];
    span.textContent = letter;
    if (index !== "") {
      const lowered = document.createElement("sub");
      lowered.textContent = index;
      Object.assign(lowered.style, {
        font: "normal 0.7em/0 KaTeX_Main, serif",
        verticalAlign: "-0.25em",
      });
      span.append(lowered);
    }
    span.style.fontSize = `${LABEL_SIZE[kind]}px`;
    span.style.fontFamily = name
      ? 'KaTeX_Math, "Latin Modern Math", Cambria, Georgia, serif'
      : "inherit";
    span.style.fontStyle = name ? "italic" : "normal";
    entry.text = text;
    entry.kind = kind;
    this.colour(entry);
  }

  private colour({ span, kind }: Entry): void {
    if (this.theme)
      span.style.color = css(kind === "name" ? this.theme.axisName : this.theme.label);
  }
}
