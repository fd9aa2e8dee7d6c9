import type { Frame } from "../engine/engine";
import {
  axisSegments,
  axisTicks,
  layLabels,
  nearSides,
  roomForUpright,
  uprightCorner,
  type AxisTicks,
  type Corner,
  type NearSides,
} from "./axes";
import type { Camera } from "./camera";
import { ASIDE } from "./layer";
import { LabelLayer } from "./labels";
import { Lines, Segments, type Pixels } from "./lines";
import type { Space } from "./space";
import type { Box } from "./tag";
import type { Theme } from "./theme";

/** Tick marks in the scene and their labels over it; both follow the camera from side to side. */
export class Axes {
  /** In box coordinates. */
  readonly object: Lines;
  private readonly labels: LabelLayer;
  private readonly segments = new Segments();
  private names: readonly [string, string, string] = ["x", "y", "z"];
  private frame: Frame | null = null;
  private ticks: AxisTicks | null = null;
  private readonly project: Camera["project"];
  private near: NearSides | null = null;
  private upright: Corner | null = null;

  constructor(
    host: HTMLElement,
    pixels: Pixels,
    private readonly space: Space,
    private readonly camera: Camera,
  ) {
    this.object = new Lines(this.segments, pixels, { width: 1.25, order: 3 });
    this.object.visible = false;
    this.object.layers.set(ASIDE);
    this.labels = new LabelLayer(host);
    this.project = (u, v, w, out) => camera.project(u, v, w, out);
  }

  setNames(names: readonly [string, string, string]): void {
    this.names = names;
    if (this.frame) this.setFrame(this.frame);
  }

  setFrame(frame: Frame): void {
    this.frame = frame;
    this.ticks = axisTicks(frame, this.space, this.names);
    this.near = null;
    this.camera.labelRoom = roomForUpright(this.ticks);
  }

  /** Called after the camera or the frame changed, never while only the point moves. */
  update(): void {
    const { ticks, camera, space } = this;
    if (!ticks) return;
    if (camera.instead) {
      this.labels.show([]);
      return;
    }
    const near = nearSides(camera.azimuth);
    const upright = uprightCorner(camera.elevation, this.project);
    const turned = !this.near || near.u !== this.near.u || near.v !== this.near.v;
    if (turned || upright !== this.upright) {
      this.near = near;
      this.upright = upright;
      this.segments.set(axisSegments(ticks, space, near, upright));
      this.object.visible = true;
    }
    this.labels.show(
      layLabels(ticks, space, near, upright, this.project, camera.width, camera.height),
    );
  }

  /** Leaves the places of tags to the tags. */
  makeWay(tags: readonly Box[]): void {
    this.labels.makeWay(tags);
  }

  paint(theme: Theme): void {
    this.object.colour = theme.floorEdge;
    this.labels.paint(theme);
  }

  dispose(): void {
    this.labels.dispose();
    this.segments.dispose();
    this.object.material.dispose();
  }
}
