// The mistaken arrow, up along the surface, as a crossed-out ghost over the true one on the floor.

import { Group } from "three";
import { labelBox } from "../../stage/axes";
import { clamp, type ScreenPoint } from "../../stage/camera";
import { ASIDE } from "../../stage/layer";
import type { Space } from "../../stage/space";
import type { Layer, LayerContext } from "../../stage/stage";
import { Stroke } from "../../stage/stroke";
import { Tag } from "../../stage/tag";
import type { DrawTool, Facts, Scenery } from "../tool";
import Card from "./Card.svelte";
import { cross, ghost, plumb, type Ends, type Place } from "./ghost";
import { words } from "./words";

export { Card };

export const draw: DrawTool = ({ stage }) => {
  const layer = new TiltedLayer(stage);
  return { layer, update: (scenery) => layer.update(scenery) };
};

const nothing = new Float32Array(0);
/** How far the ghost goes: w above the box, and over the floor. */
const highest = 1.35;
const lowest = 0.03;

class TiltedLayer implements Layer {
  /** In world coordinates, seen from aside alone: from above, the ghost would lie on the arrow. */
  readonly object = new Group();
  private readonly shaft: Stroke;
  private readonly cross: Stroke;
  private readonly drop: Stroke;
  private readonly tag: Tag;
  private readonly tip: ScreenPoint = { x: NaN, y: NaN };
  private readonly tail: ScreenPoint = { x: NaN, y: NaN };
  /** The width of the words. */
  private readonly room = labelBox(words.tag, "tick").width + 8;
  private ends: Ends | null = null;

  constructor(private readonly stage: LayerContext) {
    const { pixels, overlay } = stage;
    this.shaft = new Stroke(pixels, { width: 3, seam: 0.8, behind: 0.45, order: 7.5 });
    this.cross = new Stroke(pixels, { width: 2.5, behind: 0.6, order: 7.8 });
    this.drop = new Stroke(pixels, { width: 1, behind: 0.5, order: 4 });
    this.tag = new Tag(overlay);
    this.object.add(this.shaft.object, this.cross.object, this.drop.object);
    this.object.traverse((part) => part.layers.set(ASIDE));
  }

  update({ engine, frame, reading, arrow, state }: Scenery): Facts {
    const { space } = this.stage;
    const given =
      arrow === null || reading.kind !== "smooth"
        ? null
        : engine.tilted(frame.id, reading.x, reading.y);
    const way = state.arrow === "down" ? -1 : 1;
    this.ends = given && endsOf(given, way, space);
    this.lay();
    const [, , from = NaN, , , to = NaN] = given ?? [];
    return {
      zPart: way * (to - from) * (frame.zhigh - frame.zlow),
      cut: this.ends?.cut === true,
    };
  }

  paint({ theme }: LayerContext): void {
    this.shaft.paint(theme.label, theme.paper);
    this.cross.paint(theme.ink, theme.paper);
    this.drop.paint(theme.label, theme.label);
    this.tag.paint(theme.label, theme);
  }

  viewChanged(): void {
    this.face();
  }

  dispose(): void {
    for (const part of [this.shaft, this.cross, this.drop, this.tag]) part.dispose();
  }

  private lay(): void {
    const { ends, stage } = this;
    const { space, camera } = stage;
    const scale = clamp(Math.sqrt(240 / camera.pixelsPerUnit), 0.55, 1.4);
    const dashes = ends === null ? nothing : ghost(ends, scale);
    if (dashes.length === 0) this.ends = null;
    this.shaft.set(dashes);
    this.drop.set(this.ends === null ? nothing : plumb(this.ends, space.floorW * space.sw));
    this.face();
  }

  /** Cross and words face the eye; the words stand beyond the tip, inside the free area. */
  private face(): void {
    const { ends, tip, tail, tag, stage, room } = this;
    const { space, camera } = stage;
    this.cross.object.visible = ends !== null;
    if (ends === null) {
      tag.hide();
      return;
    }
    const m = camera.lens.matrixWorld.elements;
    const right: Place = [m[0], m[1], m[2]];
    const up: Place = [m[4], m[5], m[6]];
    this.cross.set(cross(ends, right, up, 9 / camera.pixelsPerUnit));
    if (camera.instead) {
      tag.hide();
      return;
    }
    const { head, tail: start } = ends;
    camera.project(head[0] / space.su, head[1] / space.sv, head[2] / space.sw, tip);
    camera.project(start[0] / space.su, start[1] / space.sv, start[2] / space.sw, tail);
    const { insets, width, height } = camera;
    const left = insets.left + 8;
    const most = width - insets.right - room - 8;
    const wanted = tip.x >= tail.x ? tip.x + 12 : tip.x - 12 - room;
    const x = clamp(wanted, left, Math.max(left, most));
    // Where the edge pushes the words over the tip, they move out of its way.
    const aside = Math.abs(x - wanted) > 4 ? 24 : 0;
    const y = tip.y + (tip.y <= tail.y ? -aside : aside);
    tip.x = x;
    tip.y = clamp(y, insets.top + 12, height - insets.bottom - 12);
    tag.show(words.tag, tip, 0, -0.5);
  }
}

/**
 * Tail and head in world coordinates of what is shown of the mistaken arrow: turned round for the
 * downhill one, and as much of it as lies over the floor and not far above the box.
 */
function endsOf(given: Float32Array, way: number, { su, sv, sw, floorW }: Space): Ends {
  const [u = NaN, v = NaN, w = NaN, headU = NaN, headV = NaN, headW = NaN] = given;
  const rise = way * (headW - w);
  const room = rise > 0 ? highest - w : floorW + lowest - w;
  const share = way * clamp(room / rise, 0, 1);
  return {
    cut: room / rise < 1,
    tail: [u * su, v * sv, w * sw],
    head: [
      (u + share * (headU - u)) * su,
      (v + share * (headV - v)) * sv,
      (w + share * (headW - w)) * sw,
    ],
  };
}
