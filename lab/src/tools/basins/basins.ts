// Where a walk from each place of the window ends, as colours on the floor: computed row by row in the
// worker, coarse first, so that the map sharpens while one looks.

import { Group } from "three";
import { workshop, type BasinMapping, type BasinRow } from "../../engine/workshop";
import type { Layer, LayerContext } from "../../stage/stage";
import { Tag } from "../../stage/tag";
import type { DrawTool, Facts, Scenery, ToolHost } from "../tool";
import { refinementOf } from "../descent/racers";
import Card from "./Card.svelte";
import { FloorColours } from "./floor-colours";
import { nameOf } from "./names";

export { Card };

/** Starts along each side. */
const side = 96;
/** Tags for more places than this would cover the map. */
const mostTags = 12;

export const draw: DrawTool = (host) => {
  const layer = new BasinsLayer(host);
  return { layer, update: (scenery) => layer.update(scenery) };
};

class BasinsLayer implements Layer {
  readonly object = new Group();
  private readonly box = new Group();
  private readonly colours = new FloorColours(side);
  private readonly tags: readonly Tag[];
  private readonly ends = new Int32Array(side * side);
  private readonly known = new Uint8Array(side);
  private mapping: BasinMapping | null = null;
  private places: Float64Array = new Float64Array(0);
  private asked = "";
  private readonly at = { x: NaN, y: NaN };

  constructor(private readonly host: ToolHost) {
    this.tags = Array.from({ length: mostTags }, () => new Tag(host.stage.overlay));
    this.box.add(this.colours.object);
    this.object.add(this.box);
  }

  update({ frame, formula, state }: Scenery): Facts {
    const { optimizer, rate, steps } = state;
    const refinement = refinementOf(state);
    const key = JSON.stringify([frame.id, optimizer, rate, steps, refinement]);
    if (key !== this.asked) {
      this.asked = key;
      this.known.fill(0);
      this.places = new Float64Array(0);
      this.mapping?.stop();
      const request = {
        subject: formula.subject,
        window: frame.window,
        n: side,
        optimizer,
        rate,
        steps,
        refinement,
      };
      this.mapping = workshop().basins(request, (rows) => this.learn(rows));
    }
    return this.facts(optimizer, rate);
  }

  paint({ theme }: LayerContext): void {
    this.colours.paint(theme);
    for (const tag of this.tags) tag.paint(theme.ink, theme);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.box.scale.set(space.su, space.sv, space.sw);
    this.colours.object.position.z = space.floorW;
  }

  viewChanged(): void {
    const { space, camera } = this.host.stage;
    const count = this.places.length / 3;
    this.tags.forEach((tag, i) => {
      if (i >= count || count > mostTags) {
        tag.hide();
        return;
      }
      const u = space.u(this.places[3 * i]!);
      const v = space.v(this.places[3 * i + 1]!);
      tag.show(nameOf(i), camera.project(u, v, space.floorW, this.at), -0.5, -0.5);
    });
  }

  dispose(): void {
    this.mapping?.stop();
    this.colours.dispose();
    for (const tag of this.tags) tag.dispose();
  }

  private learn(rows: readonly BasinRow[]): void {
    for (const { row, ends, places } of rows) {
      this.ends.set(ends, row * side);
      this.known[row] = 1;
      this.places = places;
    }
    this.colours.set(this.ends, this.known);
    this.viewChanged();
    this.host.refresh();
  }

  private facts(optimizer: string, rate: number): Facts {
    const counts = new Map<number, number>();
    let done = 0;
    for (let row = 0; row < side; row++) {
      if (this.known[row] === 0) continue;
      done++;
      for (const end of this.ends.subarray(row * side, (row + 1) * side)) {
        counts.set(end, (counts.get(end) ?? 0) + 1);
      }
    }
    const places = this.places.length / 3;
    return {
      optimizer,
      rate,
      done: done / side,
      starts: done * side,
      count: places,
      places: this.places,
      sizes: Float64Array.from({ length: places }, (_, i) => counts.get(i) ?? 0),
      still: counts.get(-1) ?? 0,
      away: counts.get(-2) ?? 0,
      nowhere: counts.get(-3) ?? 0,
      circles: counts.get(-4) ?? 0,
    };
  }
}
