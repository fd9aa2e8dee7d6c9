import type { Group, Object3D, Scene, WebGLRenderer } from "three";
import type { Frame, Hit, Mesh } from "../engine/engine";
import type { Camera, ScreenPoint } from "./camera";
import type { Insets } from "./framing";
import type { Pixels } from "./lines";
import type { Grip } from "./pointer";
import type { Space } from "./space";
import type { Overlay } from "./tag";
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
  readonly overlay: Overlay;
  /** Asks for one more frame. */
  invalidate(): void;
  /** Asks the eyes again which part of the stage they take. */
  arrange(): void;
  /** What a hand on another eye's picture does: it takes hold, moves over the floor and lets go. */
  handles(): readonly Handle[];
  dragStarted(grip: Grip): void;
  draggedTo(grip: Grip, u: number, v: number): void;
  dragEnded(grip: Grip): void;
  /** Where a free pointer points at the surface, or that it does not. */
  pointedAt(place: Hit | null): void;
}

/** Objects on this one of three.js' layers are seen by the stage's camera alone, by no other eye. */
export const ASIDE = 1;
/** And on this one by a map alone. */
export const ABOVE = 2;

/** Another look at the same scene, in a part of the canvas that the camera's picture leaves to it. */
export interface Eye {
  /** Takes its part of what the insets leave of the canvas; gives the insets that remain. */
  claim(width: number, height: number, insets: Readonly<Insets>): Insets;
  /** Whether it stands in for the camera's picture. */
  readonly instead: boolean;
  /** Where a box point is drawn, in CSS pixels of the canvas. */
  project(u: number, v: number, w: number, out: ScreenPoint): ScreenPoint;
  /** Draws its picture over what is there. `land` is the surface; whatever is changed is put back. */
  look(renderer: WebGLRenderer, scene: Scene, land: Object3D): void;
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
  readonly eye?: Eye;
  /** Where a free pointer points at the surface; null beside it. At most once a frame. */
  hovered?(place: Hit | null): void;
  dispose(): void;
}
