import type { ScreenPoint } from "./camera";
import { css, type Colour, type Theme } from "./theme";

/** A few words that stand beside something on the stage, as HTML over the canvas. */
export class Tag {
  private readonly span = document.createElement("span");
  private text = "";
  private place = "";

  constructor(overlay: HTMLElement) {
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
    overlay.append(this.span);
  }

  /** Stands at a place in CSS pixels, moved by so much of its own size: (0, 0) hangs below right. */
  show(text: string, { x, y }: ScreenPoint, shiftX = 0, shiftY = 0): void {
    if (!(x - x === 0 && y - y === 0)) {
      this.hide();
      return;
    }
    if (text !== this.text) this.span.textContent = this.text = text;
    const place = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(${100 * shiftX}%, ${100 * shiftY}%)`;
    if (place !== this.place) this.span.style.transform = this.place = place;
    this.span.style.visibility = "visible";
  }

  hide(): void {
    this.span.style.visibility = "hidden";
  }

  paint(ink: Colour, { paper }: Theme): void {
    this.span.style.color = css(ink);
    this.span.style.background = `color-mix(in srgb, ${css(paper)} 82%, transparent)`;
  }

  dispose(): void {
    this.span.remove();
  }
}

/** What covers the canvas for tags to stand in; the pointer goes through it. */
export function openOverlay(): HTMLElement {
  const overlay = document.createElement("div");
  Object.assign(overlay.style, {
    position: "absolute",
    inset: "0",
    overflow: "hidden",
    pointerEvents: "none",
    userSelect: "none",
  });
  overlay.setAttribute("aria-hidden", "true");
  return overlay;
}
