// The two slices through the point with their tangent lines, and on the floor the legs of the arrow.

import { Group } from "three";
import type { Slices } from "../../engine/engine";
import { formatNumber } from "../../numbers";
import { Arrow } from "../../stage/arrow";
import { clamp, type ScreenPoint } from "../../stage/camera";
import type { Layer, LayerContext } from "../../stage/stage";
import { Stroke } from "../../stage/stroke";
import { Tag } from "../../stage/tag";
import type { DrawTool, Facts, Scenery } from "../tool";
import Card from "./Card.svelte";

export { Card };

const nothing = new Float32Array(0);

export const draw: DrawTool = ({ stage }) => {
  const layer = new PartialsLayer(stage);
  return {
    layer,
    update: (scenery) => layer.update(scenery),
  };
};

class PartialsLayer implements Layer {
  readonly object = new Group();
  private readonly box = new Group();
  private readonly slices: readonly [Stroke, Stroke];
  private readonly tangents: readonly [Stroke, Stroke];
  private readonly legs: readonly [Arrow, Arrow];
  private readonly closing: Stroke;
  private readonly tags: readonly [Tag, Tag];
  private readonly tips: readonly [ScreenPoint, ScreenPoint] = [
    { x: NaN, y: NaN },
    { x: NaN, y: NaN },
  ];
  private readonly foot: ScreenPoint = { x: NaN, y: NaN };
  private readonly texts: [string, string] = ["", ""];
  /** Tail and head of the arrow on the floor, in box coordinates. */
  private readonly span = { u: NaN, v: NaN, du: 0, dv: 0 };
  private readonly rest = new Float32Array(12);

  constructor(private readonly stage: LayerContext) {
    const { pixels, camera, overlay } = stage;
    const pair = <T>(make: () => T): [T, T] => [make(), make()];
    this.slices = pair(() => new Stroke(pixels, { width: 3, seam: 0.55, behind: 0.2, order: 4 }));
    this.tangents = pair(
      () => new Stroke(pixels, { width: 2, behind: 0.4, seam: 0.5, nudge: 0.003, order: 4.4 }),
    );
    this.legs = pair(() => new Arrow(camera, 0.72, 5));
    this.closing = new Stroke(pixels, { width: 1, behind: 0.5, order: 4 });
    this.tags = pair(() => new Tag(overlay));
    this.box.add(...[...this.slices, ...this.tangents, this.closing].map(({ object }) => object));
    this.object.add(this.box, ...this.legs.map(({ object }) => object));
  }

  update({ engine, frame, reading, arrow }: Scenery): Facts {
    const { x, y, gx, gy, kind } = reading;
    const cut: Slices = engine.slices(frame.id, x, y);
    this.slices[0].set(cut.x);
    this.slices[1].set(cut.y);
    this.tangents[0].set(cut.tangentX ?? nothing);
    this.tangents[1].set(cut.tangentY ?? nothing);
    const { space } = this.stage;
    const shown = arrow !== null && kind === "smooth";
    this.span.u = shown ? space.u(arrow.tail[0]) : NaN;
    this.span.v = shown ? space.v(arrow.tail[1]) : NaN;
    this.span.du = shown ? space.u(arrow.head[0]) - this.span.u : 0;
    this.span.dv = shown ? space.v(arrow.head[1]) - this.span.v : 0;
    this.texts[0] = formatNumber(gx, 3);
    this.texts[1] = formatNumber(gy, 3);
    this.lay();
    return { x: gx, y: gy };
  }

  paint({ theme }: LayerContext): void {
    [theme.partX, theme.partY].forEach((colour, i) => {
      this.slices[i]!.paint(colour, theme.ink);
      this.tangents[i]!.paint(colour, theme.ink);
      this.legs[i]!.paint(colour, theme);
      this.tags[i]!.paint(theme.ink, theme);
    });
    this.closing.paint(theme.label, theme.ink);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.box.scale.set(space.su, space.sv, space.sw);
  }

  viewChanged(): void {
    this.lay();
  }

  dispose(): void {
    for (const part of [
      ...this.slices,
      ...this.tangents,
      ...this.legs,
      ...this.tags,
      this.closing,
    ]) {
      part.dispose();
    }
  }

  /** Legs, the lines that close their rectangle, and the words at their tips. */
  private lay(): void {
    const { space, camera } = this.stage;
    const { u, v, du, dv } = this.span;
    const [alongX, alongY] = this.legs;
    const w = space.floorW;
    const scale = clamp(Math.sqrt(240 / camera.pixelsPerUnit), 0.55, 1.4);
    const z = w * space.sw;
    alongX.lay(u * space.su, v * space.sv, z, du * space.su, 0, scale);
    alongY.lay(u * space.su, v * space.sv, z, 0, dv * space.sv, scale);
    if (Number.isNaN(u)) {
      this.closing.set(nothing);
      for (const tag of this.tags) tag.hide();
      return;
    }
    this.rest.set([u + du, v, w, u + du, v + dv, w, u, v + dv, w, u + du, v + dv, w]);
    this.closing.set(this.rest);
    const [tipX, tipY] = this.tips;
    camera.project(u, v, w, this.foot);
    camera.project(u + du, v, w, tipX);
    camera.project(u, v + dv, w, tipY);
    this.tags.forEach((tag, i) => tag.beyond(this.texts[i]!, this.foot, this.tips[i]!));
  }
}
