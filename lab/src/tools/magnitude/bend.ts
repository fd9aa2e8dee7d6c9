import { Group } from "three";
import type { Bend, Reading } from "../../engine/engine";
import { formatNumber } from "../../numbers";
import { Arrow } from "../../stage/arrow";
import { bearing, type Bearing } from "../../stage/bearing";
import { showBeyond } from "../../stage/beyond";
import { clamp, type ScreenPoint } from "../../stage/camera";
import type { Layer, LayerContext } from "../../stage/stage";
import { Tag } from "../../stage/tag";
import { words } from "./words";

/** From the point to each tip, box units: along the stronger bend, and the least there is. */
const reach = { full: 0.36, least: 0.16 } as const;

/** One principal direction: a double arrow with its words. */
interface Axis {
  readonly arrows: readonly [Arrow, Arrow];
  readonly tag: Tag;
  readonly way: Bearing;
  length: number;
  text: string;
}

/** The two principal directions of a flat point, as double arrows on the floor. */
export class BendLayer implements Layer {
  readonly object = new Group();
  private readonly axes: readonly [Axis, Axis];
  private readonly footAt: ScreenPoint = { x: NaN, y: NaN };
  private readonly tips: readonly [ScreenPoint, ScreenPoint] = [
    { x: NaN, y: NaN },
    { x: NaN, y: NaN },
  ];
  private u = NaN;
  private v = NaN;

  constructor(private readonly stage: LayerContext) {
    const { camera, overlay } = stage;
    const axis = (): Axis => ({
      arrows: [new Arrow(camera, 0.5, 5), new Arrow(camera, 0.5, 5)],
      tag: new Tag(overlay),
      way: { du: 0, dv: 0 },
      length: 0,
      text: "",
    });
    this.axes = [axis(), axis()];
    for (const { arrows } of this.axes) this.object.add(...arrows.map(({ object }) => object));
  }

  show({ x, y }: Reading, bend: Bend | null): void {
    const { space } = this.stage;
    const known = bend !== null && Number.isFinite(bend.degrees);
    this.u = known ? space.u(x) : NaN;
    this.v = known ? space.v(y) : NaN;
    if (known) {
      const ratio = Math.sqrt(Math.abs(bend.second / bend.first));
      const [first, second] = this.axes;
      first.length = reach.full;
      second.length = clamp(reach.full * (ratio >= 0 ? ratio : 0), reach.least, reach.full);
      [bend.first, bend.second].forEach((lambda, i) => {
        const axis = this.axes[i]!;
        bearing(space, bend.degrees + 90 * i, axis.way);
        const size = formatNumber(lambda, 3, Math.abs(bend.first));
        axis.text = words.bend("₁₂"[i]!, size, words.bends(size === "0" ? 0 : lambda));
      });
    }
    this.lay();
  }

  paint({ theme }: LayerContext): void {
    for (const { arrows, tag } of this.axes) {
      for (const arrow of arrows) arrow.paint(theme.label, theme);
      tag.paint(theme.ink, theme);
    }
  }

  viewChanged(): void {
    this.lay();
  }

  dispose(): void {
    for (const { arrows, tag } of this.axes) {
      for (const arrow of arrows) arrow.dispose();
      tag.dispose();
    }
  }

  private lay(): void {
    const { space, camera } = this.stage;
    const { u, v, footAt, tips } = this;
    if (Number.isNaN(u)) {
      for (const { arrows, tag } of this.axes) {
        for (const arrow of arrows) arrow.hide();
        tag.hide();
      }
      return;
    }
    const w = space.floorW;
    const scale = clamp(Math.sqrt(240 / camera.pixelsPerUnit), 0.55, 1.4);
    camera.project(u, v, w, footAt);
    for (const { arrows, tag, way, length, text } of this.axes) {
      for (const [i, sign] of [1, -1].entries()) {
        const [du, dv] = [sign * length * way.du, sign * length * way.dv];
        const [x, y] = [du * space.su, dv * space.sv];
        arrows[i]!.lay(u * space.su, v * space.sv, w * space.sw, x, y, scale);
        camera.project(u + du, v + dv, w, tips[i]!);
      }
      // At the tip that is nearer to the eye: the other may lie behind the surface.
      showBeyond(tag, text, tips[0].y >= tips[1].y ? tips[0] : tips[1], footAt, 8);
    }
  }
}
