import { LABEL_SIZE, type Label } from "./axes";
import { css, type Theme } from "./theme";

/**
 * Axis names and tick labels as HTML over the canvas: crisp at every density and in the page's own
 * type. Elements are kept and reused; only what changed is written.
 */
export class LabelLayer {
  private readonly element = document.createElement("div");
  private readonly pool: { span: HTMLSpanElement; text: string; place: string; kind: string }[] =
    [];
  private shown = 0;
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
      if (entry.text !== label.text) entry.span.textContent = entry.text = label.text;
      const place = `translate(${Math.round(label.x)}px, ${Math.round(label.y)}px) translate(-50%, -50%)`;
      if (entry.place !== place) entry.span.style.transform = entry.place = place;
      if (entry.kind !== label.kind) this.dress(entry, label.kind);
      if (i >= this.shown) entry.span.style.visibility = "visible";
    });
    for (let i = labels.length; i < this.shown; i++) {
      this.pool[i]!.span.style.visibility = "hidden";
    }
    this.shown = labels.length;
  }

  paint(theme: Theme): void {
    this.theme = theme;
    for (const entry of this.pool) this.dress(entry, entry.kind as Label["kind"]);
  }

  dispose(): void {
    this.element.remove();
  }

  private add(): (typeof this.pool)[number] {
    const span = document.createElement("span");
    Object.assign(span.style, { position: "absolute", left: "0", top: "0", whiteSpace: "nowrap" });
    this.element.append(span);
    const entry = { span, text: "", place: "", kind: "" };
    this.pool.push(entry);
    return entry;
  }

  private dress(entry: (typeof this.pool)[number], kind: Label["kind"]): void {
    entry.kind = kind;
    const { style } = entry.span;
    const name = kind === "name";
    style.fontSize = `${LABEL_SIZE[kind]}px`;
    style.fontFamily = name
      ? 'KaTeX_Math, "Latin Modern Math", Cambria, Georgia, serif'
      : "inherit";
    style.fontStyle = name ? "italic" : "normal";
    if (this.theme) style.color = css(name ? this.theme.axisName : this.theme.label);
  }
}
