import type { ScreenPoint } from "./camera";
import { css, type Colour, type Theme } from "./theme";

/** A tag's height, the width of one of its letters and of its padding, in CSS pixels, a little ample. */
const height = 20;
const [letter, padding] = [7.4, 14];
/** How far a tag may be moved up or down so that it covers no other, in the order of preference. */
const shifts = [0, height + 2, -height - 2, 2 * height + 4, -2 * height - 4];
/** What stays free between a tag and the edge of the picture. */
const margin = 4;

/** Whether a tag there lies over something of a given middle and size. */
export const covers = (tag: Box, x: number, y: number, wide: number, high: number): boolean =>
  Math.abs(tag.x - x) < tag.half + wide / 2 && Math.abs(tag.y - y) < (height + high) / 2;

/** What covers the canvas for words to stand in; the pointer goes through it. */
export class Overlay {
  readonly element = document.createElement("div");
  private readonly tags = new Set<Tag>();

  constructor() {
    Object.assign(this.element.style, {
      position: "absolute",
      inset: "0",
      overflow: "hidden",
      pointerEvents: "none",
      userSelect: "none",
    });
    this.element.setAttribute("aria-hidden", "true");
  }

  add(tag: Tag, span: HTMLElement): void {
    this.tags.add(tag);
    this.element.append(span);
  }

  remove(tag: Tag): void {
    this.tags.delete(tag);
  }

  /**
   * Puts the tags where they were asked to stand, moved where they would cover one another.
   *
   * @returns where they stand now
   */
  settle(wide: number, high: number): readonly Box[] {
    const taken: Box[] = [];
    for (const tag of this.tags) {
      const box = tag.asked();
      if (box === null) continue;
      const free = shifts
        .map((shift) => inside({ ...box, y: box.y + shift }, wide, high))
        .find((spot) => taken.every((other) => !meet(spot, other)));
      const spot = free ?? inside(box, wide, high);
      taken.push(spot);
      tag.stand(spot.x, spot.y);
    }
    return taken;
  }
}

/** Middle and half width of a tag. */
export interface Box {
  x: number;
  y: number;
  half: number;
}

const meet = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < height;

function inside({ x, y, half }: Box, wide: number, high: number): Box {
  const within = (at: number, room: number, most: number) =>
    Math.min(Math.max(at, room + margin), Math.max(room + margin, most - room - margin));
  return { x: within(x, half, wide), y: within(y, height / 2, high), half };
}

/** A few words that stand beside something on the stage, as HTML over the canvas. */
export class Tag {
  private readonly span = document.createElement("span");
  private text = "";
  private place = "";
  private box: Box | null = null;

  constructor(private readonly overlay: Overlay) {
    Object.assign(this.span.style, {
      position: "absolute",
      left: "0",
      top: "0",
      padding: "1px 6px",
      borderRadius: "7px",
      fontSize: "13px",
      fontWeight: "550",
      lineHeight: "18px",
      whiteSpace: "nowrap",
      visibility: "hidden",
    });
    overlay.add(this, this.span);
  }

  /**
   * Stands at a place in CSS pixels from the next frame on, moved by so much of its own size: (0, 0)
   * hangs below right.
   */
  show(text: string, { x, y }: ScreenPoint, shiftX = 0, shiftY = 0): void {
    if (!(x - x === 0 && y - y === 0)) {
      this.hide();
      return;
    }
    if (text !== this.text) this.span.textContent = this.text = text;
    const half = (letter * text.length + padding) / 2;
    this.box = { x: x + (2 * shiftX + 1) * half, y: y + (shiftY + 0.5) * height, half };
  }

  /** Stands beyond a tip as seen from a foot; below it, where the two are as good as one. */
  beyond(text: string, foot: ScreenPoint, tip: ScreenPoint): void {
    const [dx, dy] = [tip.x - foot.x, tip.y - foot.y];
    const length = Math.hypot(dx, dy);
    const [right, down] = length > 2 ? [dx / length, dy / length] : [0, 1];
    this.show(text, tip, 0.65 * right - 0.5, 0.8 * down - 0.5);
  }

  hide(): void {
    this.box = null;
    this.span.style.visibility = "hidden";
  }

  /** Where it was asked to stand; null while it is hidden. */
  asked(): Box | null {
    return this.box;
  }

  /** Moves its middle there. */
  stand(x: number, y: number): void {
    const place = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)`;
    if (place !== this.place) this.span.style.transform = this.place = place;
    this.span.style.visibility = "visible";
  }

  paint(ink: Colour, { paper }: Theme): void {
    this.span.style.color = css(ink);
    this.span.style.background = `color-mix(in srgb, ${css(paper)} 82%, transparent)`;
  }

  dispose(): void {
    this.overlay.remove(this);
    this.span.remove();
  }
}
