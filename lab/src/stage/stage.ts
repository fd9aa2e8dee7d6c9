import type { Arrow, Flat, Frame, Hit, Kind, Mesh } from "../engine/engine";
import type { View } from "./camera";
import type { Insets } from "./framing";
import type { Layer, LayerContext } from "./layer";
import type { PointGrip } from "./pointer";
import type { Change } from "./surface";
import type { ThemeName } from "./theme";
import { ThreeStage } from "./three-stage";

export type { View } from "./camera";
export type { Insets } from "./framing";
export type { Handle, Layer, LayerContext } from "./layer";
export type { PointGrip } from "./pointer";
export type { Change } from "./surface";
export type { ThemeName } from "./theme";
export { WebGLMissing } from "./webgl";

export interface StageOptions {
  theme: ThemeName;
  reducedMotion: boolean;
  /** Moves the point; without it nothing can be dragged. */
  drag?: DragHandlers;
}

/** How a drag asks for the surface and says where the point should go. All calls are synchronous. */
export interface DragHandlers {
  /** `engine.pick` for the frame shown: a ray in box coordinates against the true surface. */
  pick(ou: number, ov: number, ow: number, du: number, dv: number, dw: number): Hit | null;
  /**
   * The point's new place in the function's coordinates, always inside the window. The owner answers
   * by calling `setPoint` before it returns; the stage draws right after.
   */
  move(x: number, y: number): void;
  started?(grip: PointGrip): void;
  ended?(grip: PointGrip): void;
}

/** What is drawn of one point. Take the numbers from `engine.at` and `engine.arrow`. */
export interface PointState {
  x: number;
  y: number;
  /** NaN where the function is undefined: then only the ring on the floor is drawn. */
  value: number;
  kind: Kind;
  /** Not null at a flat point: a hollow ring remains of the arrow. */
  flat: Flat | null;
  /** Arrows to draw, none at a kink without direction or outside the domain. */
  arrows: readonly { sense: "up" | "down"; arrow: Arrow }[];
}

export interface Stage {
  /**
   * Shows a surface. `morph` lets it grow out of the one before (220 ms), `replace` shows it at once,
   * `refine` swaps a finer mesh of the same function in without anybody noticing, also while a morph
   * runs. The arrays of `mesh` are kept, not copied.
   */
  setSurface(frame: Frame, mesh: Mesh, how: Change): void;
  /** Moves the point with its drop line, ring and arrows; drawn in the next frame. Null hides it. */
  setPoint(point: PointState | null): void;
  /** The words on the three axes, such as x, y, z. */
  setAxes(names: readonly [string, string, string]): void;
  /** Whether surface and floor carry contour lines; at first they do. */
  setContours(shown: boolean): void;
  setTheme(name: ThemeName): void;
  setReducedMotion(reduced: boolean): void;
  /** What the page covers of the host, in CSS pixels; the picture is framed in what is left. */
  setInsets(insets: Insets, animated?: boolean): void;
  view: View;
  /** Eases back to the default view. */
  resetView(): void;
  /** True while it does. */
  readonly turning: boolean;
  /** Called, at most once a frame, after the view changed; returns how to stop. */
  onView(listener: (view: View) => void): () => void;
  /** Where a point in box coordinates is drawn: CSS pixels from the host's top left corner. */
  screenOf(u: number, v: number, w: number): [number, number];
  /** Where the point and its foot on the floor are drawn. NaN for what is not drawn. */
  screen(): { point: [number, number]; floor: [number, number] };
  /** A soft wave around the point, once, that asks to be dragged. */
  pulse(): void;
  /** Puts a layer on the stage under a name, in place of one of that name; null takes it away. */
  setLayer(name: string, layer: Layer | null): void;
  /** What layers see of the stage, for those who build them. */
  readonly context: LayerContext;
  /** Asks for one frame. */
  invalidate(): void;
  /** Draws now, without waiting for a frame: for pictures and measurements. */
  draw(): void;
  readonly canvas: HTMLCanvasElement;
  dispose(): void;
}

/**
 * Builds the stage inside `host`, which must be positioned and has the size that the stage takes.
 * Draws only when something changed. Throws WebGLMissing.
 */
export function createStage(host: HTMLElement, options: StageOptions): Stage {
  return new ThreeStage(host, options);
}
