// Every flat point of the window, found in the worker, marked on the surface and on the floor.

import { Group } from "three";
import type { Flat } from "../../engine/engine";
import type { CriticalPoint, CriticalPoints } from "../../engine/workshop";
import { Dots } from "../../stage/dots";
import type { Layer, LayerContext } from "../../stage/stage";
import { Tag } from "../../stage/tag";
import type { DrawTool, Facts } from "../tool";
import Card from "./Card.svelte";
import { FlatPoints } from "./flat-points";
import { glyphs } from "./words";

export { Card };

const most = 400;
/** More tags than this would hide the landscape; the marks remain. */
const mostTags = 30;
/** Up to so many, the tags have a word beside the sign. */
const mostWords = 9;

export const draw: DrawTool = (host) => {
  const layer = new FlatPointsLayer(host.stage);
  const found = new FlatPoints(() => host.refresh());
  return {
    layer,
    update: (scenery) => {
      const known = found.of(scenery);
      layer.show(known);
      return factsOf(known);
    },
    dispose: () => found.dispose(),
  };
};

function factsOf(found: CriticalPoints | null): Facts {
  const points = found?.points;
  const count = (kind: Flat) => points?.filter((point) => point.kind === kind).length ?? NaN;
  return {
    count: points?.length ?? NaN,
    minima: count("minimum"),
    maxima: count("maximum"),
    saddles: count("saddle"),
    degenerate: count("degenerate"),
    lines: (found?.lines.length ?? NaN) / 2,
    ...listed(points ?? []),
  };
}

/** The points' numbers as lists, in one order. */
function listed(points: readonly CriticalPoint[]): Facts {
  return {
    xs: Float64Array.from(points, ({ x }) => x),
    ys: Float64Array.from(points, ({ y }) => y),
    values: Float64Array.from(points, ({ value }) => value),
    kinds: points.map(({ kind }) => kind).join(","),
  };
}

class FlatPointsLayer implements Layer {
  readonly object = new Group();
  private readonly box = new Group();
  private readonly onSurface: Dots;
  private readonly onFloor: Dots;
  private readonly tags: Tag[] = [];
  private found: CriticalPoints | null = null;
  private readonly at = { x: NaN, y: NaN };

  constructor(private readonly stage: LayerContext) {
    this.onSurface = new Dots(stage.pixels, most, { radius: 4, order: 8, through: true });
    this.onFloor = new Dots(stage.pixels, most, { radius: 3, opacity: 0.8, order: 5 });
    this.box.add(this.onSurface.object, this.onFloor.object);
    this.object.add(this.box);
  }

  show(found: CriticalPoints | null): void {
    if (found === this.found) return;
    this.found = found;
    this.lay();
  }

  private get points(): readonly CriticalPoint[] {
    return this.found?.points ?? [];
  }

  paint({ theme }: LayerContext): void {
    this.onSurface.paint([theme.ink]);
    this.onFloor.paint([theme.ink]);
    for (const tag of this.tags) tag.paint(theme.ink, theme);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.box.scale.set(space.su, space.sv, space.sw);
  }

  viewChanged(): void {
    this.layTags();
  }

  dispose(): void {
    this.onSurface.dispose();
    this.onFloor.dispose();
    for (const tag of this.tags) tag.dispose();
  }

  private lay(): void {
    const { space, theme, overlay } = this.stage;
    const surface = new Float32Array(3 * most);
    const floor = new Float32Array(3 * most);
    const tints = new Float32Array(most).fill(-1);
    this.points.slice(0, most).forEach(({ x, y, value }, i) => {
      const place = [space.u(x), space.v(y)] as const;
      surface.set([...place, space.w(value)], 3 * i);
      floor.set([...place, space.floorW], 3 * i);
      tints[i] = 0;
    });
    this.onSurface.set(surface, tints);
    this.onFloor.set(floor, tints);
    while (this.tags.length < Math.min(this.points.length, mostTags)) {
      const tag = new Tag(overlay);
      tag.paint(theme.ink, theme);
      this.tags.push(tag);
    }
    this.layTags();
  }

  private layTags(): void {
    const { space, camera } = this.stage;
    this.tags.forEach((tag, i) => {
      const point = this.points[i];
      if (point === undefined || this.points.length > mostTags) {
        tag.hide();
        return;
      }
      const { x, y, value, kind } = point;
      camera.project(space.u(x), space.v(y), space.w(value), this.at);
      const [sign, word] = glyphs[kind];
      const text = this.points.length > mostWords ? sign : `${sign} ${word}`;
      tag.show(text, this.at, -0.5, kind === "minimum" ? 0.35 : -1.35);
    });
  }
}
