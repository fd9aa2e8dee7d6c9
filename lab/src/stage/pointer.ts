import type { Camera, ScreenPoint } from "./camera";
import type { Handle } from "./layer";

/** The point, taken on the surface or by its foot on the floor. */
export type PointGrip = "surface" | "floor";

/** What the pointer has hold of: the point, or what a layer offers. */
export type Grip = PointGrip | Handle;

/** What the pointer may ask of the stage. */
export interface PointerTarget {
  /** Screen places of the point and its foot; NaN where one is not drawn. */
  readonly pointAt: ScreenPoint;
  readonly footAt: ScreenPoint;
  /** What the layers offer to be taken. */
  handles(): readonly Handle[];
  /** Whether anybody wants to know where a free pointer is, and who is told: at most once a frame. */
  readonly wantsHover: boolean;
  hovered(px: number, py: number): void;
  dragStarted(grip: Grip): void;
  /** A new place for what is held. Called at most once a frame. */
  dragged(grip: Grip, px: number, py: number): void;
  dragEnded(grip: Grip): void;
  viewMoved(): void;
  resetView(): void;
  invalidate(): void;
}

/** How near a press must be, in CSS pixels, to take hold: a 44 px target, more for a finger. */
export const REACH = { mouse: 22, touch: 30 } as const;
const DEGREES_PER_PIXEL = 0.32;
/** Two taps within this time and distance reset the view. */
const DOUBLE = { milliseconds: 320, pixels: 24 } as const;

interface Finger {
  x: number;
  y: number;
}

type Gesture =
  | { kind: "none" }
  | { kind: "drag"; grip: Grip; offsetX: number; offsetY: number }
  | { kind: "orbit" }
  | { kind: "pan" }
  | { kind: "pinch" };

/**
 * Turns pointer events into gestures: drag what was grabbed, orbit with anything else, pan with two
 * fingers, Shift or the right button, zoom with wheel or pinch. Moves are kept until the next frame,
 * which asks for them with `flush`.
 */
export class PointerInput {
  private gesture: Gesture = { kind: "none" };
  private readonly fingers = new Map<number, Finger>();
  private moved: Finger | null = null;
  /** Where a pointer that holds nothing has moved since the last frame. */
  private free: Finger | null = null;
  private readonly last: Finger = { x: 0, y: 0 };
  private lastTap = { time: -Infinity, x: 0, y: 0 };
  private travelled = 0;
  private corner: { left: number; top: number } = { left: 0, top: 0 };
  private readonly undo = new AbortController();

  constructor(
    private readonly canvas: HTMLCanvasElement,
    host: HTMLElement,
    private readonly camera: Camera,
    private readonly target: PointerTarget,
  ) {
    canvas.style.touchAction = "none";
    const { signal } = this.undo;
    canvas.addEventListener("pointerdown", (e) => this.pressed(e), { signal });
    canvas.addEventListener("pointermove", (e) => this.movedTo(e), { signal });
    canvas.addEventListener("pointerup", (e) => this.released(e), { signal });
    canvas.addEventListener("pointercancel", (e) => this.released(e), { signal });
    canvas.addEventListener("wheel", (e) => this.wheeled(e), { signal, passive: false });
    canvas.addEventListener("contextmenu", (e) => e.preventDefault(), { signal });
    host.addEventListener("keydown", (e) => this.keyed(e), { signal });
  }

  dispose(): void {
    this.undo.abort();
  }

  get dragging(): boolean {
    return this.gesture.kind === "drag";
  }

  /** Hands over the drag that came in since the last frame. */
  flush(): void {
    const { gesture, moved, free } = this;
    this.moved = this.free = null;
    if (free && this.target.wantsHover) this.target.hovered(free.x, free.y);
    if (gesture.kind !== "drag" || !moved) return;
    this.target.dragged(gesture.grip, moved.x + gesture.offsetX, moved.y + gesture.offsetY);
  }

  private pressed(event: PointerEvent): void {
    if (event.pointerType === "mouse" && event.button > 2) return;
    const finger = this.place(event);
    this.fingers.set(event.pointerId, finger);
    this.canvas.setPointerCapture(event.pointerId);
    this.travelled = 0;
    if (this.fingers.size > 1) {
      this.letGo();
      this.gesture = { kind: "pinch" };
      return;
    }
    this.last.x = finger.x;
    this.last.y = finger.y;
    const grip = event.button === 0 && !event.shiftKey ? this.gripAt(finger, event) : null;
    if (grip) {
      const at = this.placeOf(grip);
      this.gesture = { kind: "drag", grip, offsetX: at.x - finger.x, offsetY: at.y - finger.y };
      this.target.dragStarted(grip);
    } else {
      this.gesture = { kind: event.button === 0 && !event.shiftKey ? "orbit" : "pan" };
    }
    this.showCursor(finger, event);
  }

  private movedTo(event: PointerEvent): void {
    const finger = this.fingers.get(event.pointerId);
    if (!finger) {
      if (event.pointerType !== "mouse") return;
      const place = this.place(event);
      this.showCursor(place, event);
      if (!this.target.wantsHover) return;
      this.free = place;
      this.target.invalidate();
      return;
    }
    const { x: beforeX, y: beforeY } = finger;
    const now = this.place(event);
    finger.x = now.x;
    finger.y = now.y;
    const dx = now.x - beforeX;
    const dy = now.y - beforeY;
    this.travelled += Math.abs(dx) + Math.abs(dy);
    switch (this.gesture.kind) {
      case "drag":
        if (dx === 0 && dy === 0) return;
        this.moved = finger;
        this.target.invalidate();
        break;
      case "orbit":
        this.camera.orbit(-dx * DEGREES_PER_PIXEL, dy * DEGREES_PER_PIXEL);
        this.target.viewMoved();
        break;
      case "pan":
        this.camera.pan(dx, dy);
        this.target.viewMoved();
        break;
      case "pinch":
        this.pinched(event.pointerId, beforeX, beforeY);
        break;
      case "none":
        break;
    }
  }

  private released(event: PointerEvent): void {
    const finger = this.fingers.get(event.pointerId);
    if (!finger) return;
    this.fingers.delete(event.pointerId);
    if (this.fingers.size > 0) return;
    const wasOrbit = this.gesture.kind === "orbit";
    this.letGo();
    if (wasOrbit && this.travelled < 6) this.tapped(finger, event.timeStamp);
    this.showCursor(finger, event);
  }

  private letGo(): void {
    const { gesture } = this;
    if (gesture.kind === "drag") {
      this.flush();
      this.target.dragEnded(gesture.grip);
    }
    this.moved = null;
    this.gesture = { kind: "none" };
  }

  private tapped(at: Finger, time: number): void {
    const { lastTap } = this;
    const near = Math.hypot(at.x - lastTap.x, at.y - lastTap.y) < DOUBLE.pixels;
    if (near && time - lastTap.time < DOUBLE.milliseconds) {
      this.lastTap = { time: -Infinity, x: 0, y: 0 };
      this.target.resetView();
    } else {
      this.lastTap = { time, x: at.x, y: at.y };
    }
  }

  /** The finger that moved against the one that stayed: their middle pans, their distance zooms. */
  private pinched(id: number, beforeX: number, beforeY: number): void {
    const moved = this.fingers.get(id);
    let other: Finger | undefined;
    for (const [key, finger] of this.fingers) if (key !== id) other ??= finger;
    if (!moved || !other) return;
    const before = Math.hypot(beforeX - other.x, beforeY - other.y);
    const after = Math.hypot(moved.x - other.x, moved.y - other.y);
    this.camera.pan((moved.x - beforeX) / 2, (moved.y - beforeY) / 2);
    if (before > 1 && after > 1) {
      this.camera.zoomAt((moved.x + other.x) / 2, (moved.y + other.y) / 2, after / before);
    }
    this.target.viewMoved();
  }

  private wheeled(event: WheelEvent): void {
    event.preventDefault();
    const at = this.place(event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
    const speed = event.ctrlKey ? 0.01 : 0.0016;
    const turn = Math.min(300, Math.max(-300, event.deltaY * lines));
    this.camera.zoomAt(at.x, at.y, Math.exp(-turn * speed));
    this.target.viewMoved();
  }

  private keyed(event: KeyboardEvent): void {
    if (event.key !== "r" || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = event.composedPath()[0];
    if (from instanceof HTMLElement && from.matches("input, textarea, select, [contenteditable]")) {
      return;
    }
    this.target.resetView();
  }

  private gripAt({ x, y }: Finger, event: PointerEvent): Grip | null {
    const reach = event.pointerType === "touch" ? REACH.touch : REACH.mouse;
    let nearest: Grip | null = null;
    let least: number = reach;
    const consider = (grip: Grip) => {
      const at = this.placeOf(grip);
      const distance = Math.hypot(x - at.x, y - at.y);
      // The first of several as near wins; what is not drawn (NaN) never does.
      if (!(nearest === null ? distance <= least : distance < least)) return;
      nearest = grip;
      least = distance;
    };
    for (const handle of this.target.handles()) consider(handle);
    consider("surface");
    consider("floor");
    return nearest;
  }

  private placeOf(grip: Grip): ScreenPoint {
    if (typeof grip === "object") return grip.at;
    return grip === "surface" ? this.target.pointAt : this.target.footAt;
  }

  private showCursor(at: Finger, event: PointerEvent): void {
    const { kind } = this.gesture;
    let cursor = "default";
    if (kind === "drag") cursor = "grabbing";
    else if (kind === "orbit" || kind === "pan") cursor = "move";
    else if (this.gripAt(at, event)) cursor = "grab";
    if (this.canvas.style.cursor !== cursor) this.canvas.style.cursor = cursor;
  }

  /** Where the canvas is, is asked anew only while no finger is down: it makes the page be laid out. */
  private place(event: MouseEvent): Finger {
    if (this.fingers.size === 0) this.corner = this.canvas.getBoundingClientRect();
    return { x: event.clientX - this.corner.left, y: event.clientY - this.corner.top };
  }
}
