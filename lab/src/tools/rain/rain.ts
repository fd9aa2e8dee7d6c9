// Drops that run down the surface along the negative gradient: their paths come from the worker, one
// step for each frame that is drawn, until the last drop has come to rest.

import { Group } from "three";
import type { Subject, Window } from "../../engine/engine";
import { dropState, workshop, type Drops, type RainShower } from "../../engine/workshop";
import { Dots } from "../../stage/dots";
import type { Layer, LayerContext } from "../../stage/stage";
import { Tag } from "../../stage/tag";
import type { Theme } from "../../stage/theme";
import type { DrawTool, Facts, Scenery, ToolHost } from "../tool";
import Card from "./Card.svelte";
import { Trails } from "./trails";
import { basinNames } from "./words";

export { Card };

/** How many drops fall. */
export const drops = 500;

const seed = 1;
/** Steps a trail remembers; with reduced motion the whole path. */
const slots = 40;
const wholePath = 400;

export const draw: DrawTool = (host) => {
  const rain = new Rain(host);
  return {
    layer: rain,
    update: (scenery) => rain.update(scenery),
    act: () => rain.start(),
  };
};

class Rain implements Layer {
  readonly object = new Group();
  private readonly box = new Group();
  private readonly trails: Trails;
  private readonly drops: Dots;
  private readonly starts: Dots;
  private readonly tags: readonly Tag[];
  private readonly places = new Float32Array(3 * drops);
  private readonly startPlaces = new Float32Array(3 * drops);
  private readonly tints = new Float32Array(drops);
  private readonly basinTints = new Float32Array(drops).fill(-1);
  private readonly at = { x: NaN, y: NaN };
  private shower: RainShower | null = null;
  private shown: Drops | null = null;
  /** How many fall in each state. */
  private readonly counts = { pooled: 0, left: 0, stuck: 0 };
  private frame = 0;
  private ground: { subject: Subject; window: Window } | null = null;
  private request = 0;

  constructor(private readonly host: ToolHost) {
    const { pixels, overlay } = host.stage;
    const still = host.reducedMotion;
    this.trails = new Trails(pixels, drops, still ? wholePath : slots, !still, 5.5);
    this.drops = new Dots(pixels, drops, { radius: 2.6, order: 8 });
    this.starts = new Dots(pixels, drops, { radius: 3.2, opacity: 0.9, order: 4.6 });
    this.tags = basinNames.map(() => new Tag(overlay));
    this.box.add(this.trails.object, this.drops.object, this.starts.object);
    this.object.add(this.box);
  }

  update({ frame, formula }: Scenery): Facts {
    if (frame.id !== this.frame) {
      this.frame = frame.id;
      this.ground = { subject: formula.subject, window: frame.window };
      this.start();
    }
    return this.facts();
  }

  /** Lets it rain, from the beginning. */
  start(): void {
    const { ground } = this;
    this.stop();
    this.trails.clear();
    this.shown = null;
    if (ground === null) return;
    this.shower = workshop().rain(ground.subject, ground.window, drops, seed, (next) => {
      if (next !== null) this.show(next);
    });
  }

  paint({ theme }: LayerContext): void {
    this.trails.paint(theme.down);
    this.drops.paint([theme.down]);
    this.starts.paint(basinColours(theme));
    this.tags.forEach((tag) => tag.paint(theme.ink, theme));
  }

  surfaceChanged({ space }: LayerContext): void {
    this.box.scale.set(space.su, space.sv, space.sw);
  }

  viewChanged(): void {
    this.layTags();
  }

  dispose(): void {
    this.stop();
    this.trails.dispose();
    this.drops.dispose();
    this.starts.dispose();
    for (const tag of this.tags) tag.dispose();
  }

  private stop(): void {
    cancelAnimationFrame(this.request);
    this.shower?.stop();
    this.shower = null;
  }

  private show(next: Drops): void {
    const isFirst = this.shown === null;
    this.shown = next;
    const { positions, states, basins } = next;
    this.places.set(positions);
    this.trails.follow(this.places);
    if (isFirst) {
      const { floorW } = this.host.stage.space;
      this.tints.fill(-1);
      this.basinTints.fill(-1);
      this.places.forEach((place, i) => (this.startPlaces[i] = i % 3 === 2 ? floorW : place));
    }
    Object.assign(this.counts, { pooled: 0, left: 0, stuck: 0 });
    states.forEach((state, i) => {
      const basin = basins[i]!;
      this.basinTints[i] = basin < 0 ? -1 : basin % basinNames.length;
      this.tints[i] = state === dropState.left ? -1 : 0;
      if (state === dropState.pooled) this.counts.pooled++;
      else if (state === dropState.left) this.counts.left++;
      else if (state !== dropState.running) this.counts.stuck++;
    });
    // Whoever wants no motion sees the whole paths once they are there.
    const isSeen = !this.host.reducedMotion || next.running === 0;
    if (isSeen) {
      this.starts.set(this.startPlaces, this.basinTints);
      this.drops.set(this.places, this.tints);
      this.layTags();
      this.host.refresh();
    }
    if (next.running === 0) return;
    if (isSeen) this.request = requestAnimationFrame(() => this.shower?.next());
    else this.shower?.next();
  }

  private layTags(): void {
    const { space, camera } = this.host.stage;
    this.tags.forEach((tag, i) => {
      const minimum = this.shown?.minima[i];
      if (minimum === undefined || (this.shown?.minima.length ?? 0) < 2) {
        tag.hide();
        return;
      }
      camera.project(space.u(minimum.x), space.v(minimum.y), space.floorW, this.at);
      tag.show(basinNames[i]!, this.at, -0.5, -0.5);
    });
  }

  private facts(): Facts {
    const { shown, counts } = this;
    return {
      drops: shown?.states.length ?? drops,
      falling: shown?.running ?? drops,
      ...counts,
      minima: shown?.minima.length ?? 0,
    };
  }
}

/** Quiet colours that differ in lightness as well: only the gradient is saturated. */
function basinColours({ name }: Theme) {
  return name === "light" ? lightBasins : darkBasins;
}

const hex = (value: number): readonly [number, number, number] => [
  ((value >> 16) & 255) / 255,
  ((value >> 8) & 255) / 255,
  (value & 255) / 255,
];
const lightBasins = [0x3f4f5f, 0x9c8a5c, 0x7f6a8a, 0x6f8f80, 0xb7a9a0, 0x57534a].map(hex);
const darkBasins = [0x9fb4c8, 0xd9c68f, 0xb79fc4, 0x8fb8a6, 0x756d68, 0xe4ded2].map(hex);
