// The arrow that a learner expects, drawn by hand on the floor: dashed, in ink, with a knob at its head.

import { Group } from "three";
import { bearing, degreesOf, type Bearing } from "../stage/bearing";
import type { ScreenPoint } from "../stage/camera";
import { Lines, Segments } from "../stage/lines";
import type { Handle, Layer, LayerContext } from "../stage/stage";
import { Tag } from "../stage/tag";
import type { DrawTool } from "../tools/tool";
import type { Prediction } from "./prediction.svelte";
import { words } from "./words";

/** The length of a dash and of the gap after it, in box units. */
const dash = 0.035;
const gap = 0.022;
/** Of the head's two barbs, and half the angle between them in degrees. */
const barb = 0.09;
const spread = 26;
const knobRadius = 0.03;
const knobPieces = 20;
/** Shorter than this there is only the knob, in the ring. */
const least = 0.02;

export function drawPrediction(prediction: Prediction): DrawTool {
  return ({ stage }) => {
    const layer = new DrawnArrow(stage, prediction);
    prediction.redraw = () => {
      layer.lay();
      stage.invalidate();
    };
    return {
      layer,
      update: () => {
        layer.lay();
        return {};
      },
      dispose: () => (prediction.redraw = () => {}),
    };
  };
}

class DrawnArrow implements Layer {
  readonly object = new Group();
  readonly handle: Handle;
  private readonly segments = new Segments();
  private readonly seam: Lines;
  private readonly core: Lines;
  private readonly tag: Tag;
  private readonly trueTag: Tag;
  private readonly way: Bearing = { du: 0, dv: 0 };
  private readonly head: ScreenPoint = { x: NaN, y: NaN };

  constructor(
    private readonly stage: LayerContext,
    private readonly prediction: Prediction,
  ) {
    const { pixels, overlay } = stage;
    const depth = "through";
    this.seam = new Lines(this.segments, pixels, { width: 6, opacity: 0.7, depth, order: 8.5 });
    this.core = new Lines(this.segments, pixels, { width: 3, depth, order: 8.6 });
    this.tag = new Tag(overlay);
    this.trueTag = new Tag(overlay);
    this.object.add(this.seam, this.core);
    this.handle = { at: { x: NaN, y: NaN }, dragged: (u, v) => this.pull(u, v) };
  }

  paint({ theme }: LayerContext): void {
    this.seam.colour = theme.paper;
    this.core.colour = theme.ink;
    this.tag.paint(theme.ink, theme);
    this.trueTag.paint(theme.ink, theme);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.object.scale.set(space.su, space.sv, space.sw);
    this.lay();
  }

  pointChanged(): void {
    this.lay();
  }

  viewChanged(): void {
    this.lay();
  }

  lay(): void {
    const { stage, prediction, way, head, handle } = this;
    const { space, camera, frame } = stage;
    this.object.visible = frame !== null;
    if (frame === null) {
      handle.at.x = handle.at.y = NaN;
      this.tag.hide();
      this.trueTag.hide();
      return;
    }
    const { at, length, degrees, score } = prediction;
    const u = space.u(at[0]);
    const v = space.v(at[1]);
    const w = space.floorW;
    bearing(space, degrees, way);
    const toU = u + length * way.du;
    const toV = v + length * way.dv;
    const points = [...shaft(u, v, way, length, w)];
    if (length > least) {
      for (const turn of [180 - spread, 180 + spread]) {
        const back = bearing(space, degrees + turn, { du: 0, dv: 0 });
        const size = Math.min(barb, 0.6 * length);
        points.push(toU, toV, w, toU + size * back.du, toV + size * back.dv, w);
      }
    }
    if (score === null) points.push(...knob(toU, toV, w, space.sv / space.su));
    this.segments.set(Float32Array.from(points));
    camera.project(toU, toV, w, head);
    handle.at.x = score === null ? head.x : NaN;
    handle.at.y = score === null ? head.y : NaN;
    this.trueTag.hide();
    if (score !== null) this.name(u, v, toU, toV);
    else if (length <= least) this.tag.show(words.drawFromHere, head, 0.1, 0.35);
    else this.tag.hide();
  }

  dispose(): void {
    this.segments.dispose();
    this.seam.material.dispose();
    this.core.material.dispose();
    this.tag.dispose();
    this.trueTag.dispose();
  }

  /** Both arrows by name, each beyond its tip. */
  private name(u: number, v: number, toU: number, toV: number): void {
    const { space } = this.stage;
    const { compared } = this.prediction;
    this.beyond(this.tag, words.yours, u, v, toU, toV);
    if (compared === null) return;
    const [x, y] = compared.truth;
    this.beyond(this.trueTag, words.truth, u, v, u + x / space.su, v + y / space.sv);
  }

  private beyond(tag: Tag, word: string, u: number, v: number, toU: number, toV: number): void {
    const { camera, space } = this.stage;
    const foot = camera.project(u, v, space.floorW, { x: NaN, y: NaN });
    const tip = camera.project(toU, toV, space.floorW, { x: NaN, y: NaN });
    tag.beyond(word, foot, tip);
  }

  private pull(u: number, v: number): void {
    const { space } = this.stage;
    const { at } = this.prediction;
    const du = u - space.u(at[0]);
    const dv = v - space.v(at[1]);
    this.prediction.aim(degreesOf(space, du, dv), Math.hypot(du, dv));
  }
}

function* shaft(u: number, v: number, { du, dv }: Bearing, length: number, w: number) {
  for (let from = 0; from < length; from += dash + gap) {
    const to = Math.min(from + dash, length);
    yield* [u + from * du, v + from * dv, w, u + to * du, v + to * dv, w];
  }
}

function* knob(u: number, v: number, w: number, ratio: number) {
  for (let i = 0; i < knobPieces; i++) {
    for (const k of [i, i + 1]) {
      const angle = (2 * Math.PI * k) / knobPieces;
      yield u + knobRadius * ratio * Math.cos(angle);
      yield v + knobRadius * Math.sin(angle);
      yield w;
    }
  }
}
