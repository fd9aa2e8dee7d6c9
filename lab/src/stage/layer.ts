import type { Group } from "three";
import type { Frame, Hit, Mesh } from "../engine/engine";
import type { Camera, ScreenPoint } from "./camera";
import type { Pixels } from "./lines";
import type { Space } from "./space";
import type { PointState } from "./stage";
import type { Theme } from "./theme";

/** What a layer may know of the stage it is drawn on. Everything here is read-only to a layer. */
export interface LayerContext {
  readonly space: Space;
  readonly camera: Camera;
  readonly pixels: Pixels;
  readonly theme: Theme;
  readonly frame: Frame | null;
  readonly mesh: Mesh | null;
  readonly point: PointState | null;
  /** Where words over the picture stand: covers the canvas, lets the pointer through. */
  readonly overlay: HTMLElement;
  /** Asks for one more frame. */
  invalidate(): void;
}

/** A place on the stage that a hand can take and pull over the floor. */
export interface Handle {
  /** Where it is drawn, kept up to date by its layer; NaN while there is nothing to take. */
  readonly at: ScreenPoint;
  /** Where on the floor the hand is now, in box coordinates, which may lie outside the window. */
  dragged(u: number, v: number): void;
  ended?(): void;
}

/**
 * One thing more to see: a tangent plane, the partials, a rosette, rain. A tool is a folder with one
 * of these; the stage calls it and knows nothing else of it.
 */
export interface Layer {
  /** What is added to the scene, in world coordinates (z up; see Space). */
  readonly object: Group;
  /** Called once when it is put on the stage, and again when the colours change. */
  paint(context: LayerContext): void;
  /** A new surface or window. */
  surfaceChanged?(context: LayerContext): void;
  /** The point moved: in the drag path, so it allocates nothing and stays far below a millisecond. */
  pointChanged?(context: LayerContext): void;
  /** The camera moved or the canvas changed its size. */
  viewChanged?(context: LayerContext): void;
  readonly handle?: Handle;
  /** Where a free pointer points at the surface; null beside it. At most once a frame. */
  hovered?(place: Hit | null): void;
  dispose(): void;
}
