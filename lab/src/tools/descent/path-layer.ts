// Those who walk, each with path and ball, the arrow of the first, and what it carries along.

import { Group } from "three";
import type { Arrow as GradientArrow } from "../../engine/engine";
import { Arrow } from "../../stage/arrow";
import { clamp } from "../../stage/camera";
import type { Layer, LayerContext } from "../../stage/stage";
import { Tag } from "../../stage/tag";
import { racerColour } from "./colours";
import { Walker, type Steps } from "./walker";

export class PathLayer implements Layer {
  readonly object = new Group();
  private readonly box = new Group();
  private readonly walkers: Walker[] = [];
  private readonly tags: Tag[] = [];
  private names: readonly string[] = [];
  private readonly arrow: Arrow;
  private span: GradientArrow | null = null;
  private readonly carriedArrows: readonly Arrow[];
  private readonly carriedTags: readonly Tag[];
  private carried: readonly (readonly [word: string, arrow: GradientArrow])[] = [];
  private readonly at = { x: NaN, y: NaN };

  constructor(private readonly stage: LayerContext) {
    this.arrow = new Arrow(stage.camera, 0.8, 6.3);
    this.carriedArrows = [0, 1].map(() => new Arrow(stage.camera, 0.5, 6.2));
    this.carriedTags = [0, 1].map(() => new Tag(stage.overlay));
    this.object.add(this.box, this.arrow.object, ...this.carriedArrows.map(({ object }) => object));
  }

  /** The paths with the words for those who walk them, the step, and the arrow of ∇f at the first. */
  show(
    paths: readonly Steps[],
    names: readonly string[],
    at: number,
    span: GradientArrow | null,
  ): void {
    while (this.walkers.length < paths.length) this.add();
    this.walkers.forEach((walker, i) => walker.show(paths[i] ?? null, at));
    this.names = paths.length > 1 ? names : [];
    this.span = span;
    this.lay();
  }

  /** What the first carries along, by name: drawn turned round, since it walks against it. */
  carry(vectors: readonly (readonly [word: string, arrow: GradientArrow])[]): void {
    this.carried = vectors;
    this.lay();
  }

  paint({ theme }: LayerContext): void {
    for (const arrow of this.carriedArrows) arrow.paint(theme.label, theme);
    for (const tag of this.carriedTags) tag.paint(theme.ink, theme);
    this.walkers.forEach((walker, i) => {
      walker.paint(racerColour(i, theme), theme.paper);
      this.tags[i]!.paint(racerColour(i, theme), theme);
    });
    this.arrow.paint(theme.down, theme);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.box.scale.set(space.su, space.sv, space.sw);
    for (const walker of this.walkers) walker.follow();
  }

  viewChanged(): void {
    this.lay();
  }

  dispose(): void {
    for (const part of [
      ...this.walkers,
      ...this.tags,
      ...this.carriedArrows,
      ...this.carriedTags,
      this.arrow,
    ]) {
      part.dispose();
    }
  }

  private add(): void {
    const walker = new Walker(this.stage, this.walkers.length);
    this.walkers.push(walker);
    this.tags.push(new Tag(this.stage.overlay));
    this.box.add(walker.object);
    this.paint(this.stage);
  }

  private lay(): void {
    const { space, camera } = this.stage;
    this.walkers.forEach((walker, i) => {
      const place = walker.ballPlace();
      const name = this.names[i];
      if (place === null || name === undefined) this.tags[i]!.hide();
      else this.tags[i]!.show(name, camera.project(...place, this.at), 0.1, -1.1);
    });
    this.layArrow(this.arrow, this.span);
    this.carriedArrows.forEach((arrow, i) => {
      const [word, vector] = this.carried[i] ?? ["", null];
      this.layArrow(arrow, vector);
      const tag = this.carriedTags[i]!;
      if (vector === null || !(vector.length > 0.02)) {
        tag.hide();
        return;
      }
      const u = 2 * space.u(vector.tail[0]) - space.u(vector.head[0]);
      const v = 2 * space.v(vector.tail[1]) - space.v(vector.head[1]);
      tag.show(word, camera.project(u, v, space.floorW, this.at), 0.05, 0.2);
    });
  }

  /** Lays an arrow on the floor, turned round. */
  private layArrow(arrow: Arrow, span: GradientArrow | null): void {
    if (span === null) {
      arrow.hide();
      return;
    }
    const { space, camera } = this.stage;
    const u = space.u(span.tail[0]);
    const v = space.v(span.tail[1]);
    arrow.lay(
      u * space.su,
      v * space.sv,
      space.floorW * space.sw,
      (u - space.u(span.head[0])) * space.su,
      (v - space.v(span.head[1])) * space.sv,
      clamp(Math.sqrt(240 / camera.pixelsPerUnit), 0.55, 1.4),
    );
  }
}
