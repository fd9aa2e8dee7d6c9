// What a phrase of a chapter lights on the stage while it is looked at: a broad band along the thing
// that it names, and a word beside it.

import { Group } from "three";
import { formatNumber } from "../numbers";
import type { ScreenPoint } from "../stage/camera";
import { Lines, Segments } from "../stage/lines";
import type { Layer, LayerContext } from "../stage/stage";
import { Tag } from "../stage/tag";
import type { Colour, Theme } from "../stage/theme";
import type { DrawTool, Facts, Scenery } from "../tools/tool";
import type { Light } from "./chapter";

const nothing = new Float32Array(0);
const ringPieces = 24;
/** Of the ring around the point's foot, in box units. */
const ringRadius = 0.1;

export function drawLight(light: Light, axes: readonly [string, string]): DrawTool {
  return ({ stage }) => {
    const layer = new LightLayer(stage, light, axes);
    return { layer, update: (scenery) => layer.update(scenery) };
  };
}

/** What is lit: segments in box coordinates, and a word at a place. */
interface Lit {
  readonly segments: Float32Array;
  readonly word: string;
  readonly at: readonly [number, number, number] | null;
}

const unlit: Lit = { segments: nothing, word: "", at: null };

class LightLayer implements Layer {
  readonly object = new Group();
  private readonly segments = new Segments();
  private readonly band: Lines;
  private readonly core: Lines;
  private readonly tag: Tag;
  private readonly place: ScreenPoint = { x: NaN, y: NaN };
  private lit: Lit = unlit;
  private down = false;

  constructor(
    private readonly stage: LayerContext,
    private readonly light: Light,
    private readonly axes: readonly [string, string],
  ) {
    const { pixels, overlay } = stage;
    const depth = "through";
    this.band = new Lines(this.segments, pixels, { width: 16, opacity: 0.3, depth, order: 8 });
    this.core = new Lines(this.segments, pixels, { width: 2.5, opacity: 0.95, depth, order: 8.1 });
    this.tag = new Tag(overlay);
    this.object.add(this.band, this.core);
  }

  update(scenery: Scenery): Facts {
    this.lit = litOf(this.light, scenery, this.stage, this.axes);
    const down = scenery.state.arrow === "down";
    if (down !== this.down) {
      this.down = down;
      this.paint(this.stage);
    }
    this.object.visible = this.lit.segments.length > 0;
    if (this.object.visible) this.segments.set(this.lit.segments);
    this.viewChanged();
    return {};
  }

  paint({ theme }: LayerContext): void {
    const colour = colourOf(this.light, theme, this.down);
    this.band.colour = colour;
    this.core.colour = colour;
    this.tag.paint(theme.ink, theme);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.object.scale.set(space.su, space.sv, space.sw);
  }

  viewChanged(): void {
    const { at, word } = this.lit;
    if (at === null) {
      this.tag.hide();
      return;
    }
    this.stage.camera.project(at[0], at[1], at[2], this.place);
    this.tag.show(word, this.place, 0.08, -1.2);
  }

  dispose(): void {
    this.segments.dispose();
    this.band.material.dispose();
    this.core.material.dispose();
    this.tag.dispose();
  }
}

function colourOf(light: Light, theme: Theme, down: boolean): Colour {
  switch (light) {
    case "arrow":
    case "steepness":
      return down ? theme.down : theme.up;
    case "x-part":
      return theme.partX;
    case "y-part":
      return theme.partY;
    case "contour":
    case "point":
    case "surface":
    case "floor":
      return theme.ink;
  }
}

function litOf(
  light: Light,
  { state, frame, reading, arrow }: Scenery,
  { space, mesh }: LayerContext,
  axes: readonly [string, string],
): Lit {
  const u = space.u(reading.x);
  const v = space.v(reading.y);
  const floor = space.floorW;
  switch (light) {
    case "arrow":
    case "steepness":
    case "x-part":
    case "y-part": {
      if (arrow === null || reading.kind !== "smooth") return unlit;
      const sign = state.arrow === "down" ? -1 : 1;
      const du = sign * (space.u(arrow.head[0]) - space.u(arrow.tail[0]));
      const dv = sign * (space.v(arrow.head[1]) - space.v(arrow.tail[1]));
      const [toU, toV] = {
        arrow: [du, dv],
        steepness: [du, dv],
        "x-part": [du, 0],
        "y-part": [0, dv],
      }[light] as [number, number];
      const head = [u + toU, v + toV, floor] as const;
      const number = (value: number) => formatNumber(sign * value, 3);
      const word = {
        arrow: sign < 0 ? "−∇f" : "∇f",
        steepness: `‖∇f‖ = ${formatNumber(reading.norm, 3)}`,
        "x-part": `${sign < 0 ? "−" : ""}∂f/∂${axes[0]} = ${number(reading.gx)}`,
        "y-part": `${sign < 0 ? "−" : ""}∂f/∂${axes[1]} = ${number(reading.gy)}`,
      }[light];
      return { segments: Float32Array.of(u, v, floor, ...head), word, at: head };
    }
    case "point": {
      const w = Math.min(Math.max(space.w(reading.value), 0), 1);
      const segments = [...ring(u, v, floor, space.sv / space.su)];
      if (!Number.isFinite(w)) return { segments: Float32Array.from(segments), word: "", at: null };
      segments.push(u, v, floor, u, v, w);
      const word = `(${formatNumber(state.x, 3)}, ${formatNumber(state.y, 3)})`;
      return { segments: Float32Array.from(segments), word, at: [u, v, w] };
    }
    case "contour":
      return mesh === null ? unlit : nearestContour(mesh, space.w(reading.value), frame, floor);
    case "surface":
      return mesh === null ? unlit : { segments: mesh.rim, word: "", at: null };
    case "floor": {
      const corners = [-1, -1, 1, -1, 1, 1, -1, 1, -1, -1];
      const segments = [0, 1, 2, 3].flatMap((i) => [
        ...[corners[2 * i]!, corners[2 * i + 1]!, floor],
        ...[corners[2 * i + 2]!, corners[2 * i + 3]!, floor],
      ]);
      return { segments: Float32Array.from(segments), word: "", at: null };
    }
  }
}

function* ring(u: number, v: number, w: number, ratio: number): Generator<number> {
  for (let i = 0; i < ringPieces; i++) {
    for (const k of [i, i + 1]) {
      const angle = (2 * Math.PI * k) / ringPieces;
      yield u + ringRadius * ratio * Math.cos(angle);
      yield v + ringRadius * Math.sin(angle);
      yield w;
    }
  }
}

/** The contour line next to the point's height, on the floor and on the surface. */
function nearestContour(
  { contours, contourHeights }: NonNullable<LayerContext["mesh"]>,
  w: number,
  { zlow, zhigh }: Scenery["frame"],
  floor: number,
): Lit {
  let nearest = NaN;
  for (const height of contourHeights) {
    if (!(Math.abs(height - w) >= Math.abs(nearest - w))) nearest = height;
  }
  if (Number.isNaN(nearest)) return unlit;
  const segments: number[] = [];
  for (let i = 0; i < contourHeights.length; i++) {
    if (contourHeights[i] !== nearest) continue;
    const [u1, v1, u2, v2] = contours.subarray(4 * i, 4 * i + 4) as unknown as number[];
    segments.push(u1!, v1!, floor, u2!, v2!, floor, u1!, v1!, nearest, u2!, v2!, nearest);
  }
  const word = `f = ${formatNumber(zlow + nearest * (zhigh - zlow), 3)}`;
  return { segments: Float32Array.from(segments), word, at: [segments[0]!, segments[1]!, floor] };
}
