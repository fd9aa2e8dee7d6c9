import { Group } from "three";
import { Arrow } from "./arrow";
import { clamp, type Camera, type ScreenPoint } from "./camera";
import type { Pixels } from "./lines";
import { PointMark } from "./point";
import type { Space } from "./space";
import type { PointState } from "./stage";
import type { Theme } from "./theme";

/** The point with all that hangs on it: drop line, ring, and the arrows on the floor. */
export class Pointing {
  readonly object = new Group();
  readonly mark: PointMark;
  /** Where the point and its foot are drawn; NaN for what is not. */
  readonly pointAt: ScreenPoint = { x: NaN, y: NaN };
  readonly footAt: ScreenPoint = { x: NaN, y: NaN };
  private readonly arrows: Readonly<Record<"up" | "down", Arrow>>;

  constructor(
    private readonly space: Space,
    private readonly camera: Camera,
    pixels: Pixels,
  ) {
    this.mark = new PointMark(pixels);
    this.arrows = { up: new Arrow(camera, 1, 6), down: new Arrow(camera, 1, 6) };
    this.object.add(this.arrows.up.object, this.arrows.down.object, this.mark.object);
  }

  /** Puts point, ring and arrows where they belong. In the drag path: allocates nothing. */
  lay(point: PointState | null, theme: Theme): void {
    const { space, camera, mark, arrows } = this;
    arrows.up.hide();
    arrows.down.hide();
    if (!point) {
      mark.hide();
      this.pointAt.x = this.pointAt.y = this.footAt.x = this.footAt.y = NaN;
      return;
    }
    const u = space.u(point.x);
    const v = space.v(point.y);
    const w = clamp(space.w(point.value), 0, 1);
    // Thicker where a unit is few pixels, thinner when zoomed in: still solid, never a club.
    const scale = clamp(Math.sqrt(240 / camera.pixelsPerUnit), 0.55, 1.4);
    const floor = space.floorW * space.sw;
    let ring = theme.up;
    let reach = Infinity;
    for (let i = 0; i < point.arrows.length; i++) {
      const { sense, arrow } = point.arrows[i]!;
      const tailU = space.u(arrow.tail[0]);
      const tailV = space.v(arrow.tail[1]);
      const dx = (space.u(arrow.head[0]) - tailU) * space.su;
      const dy = (space.v(arrow.head[1]) - tailV) * space.sv;
      arrows[sense].lay(tailU * space.su, tailV * space.sv, floor, dx, dy, scale);
      reach = Math.hypot(dx, dy);
      if (i === 0) ring = theme[sense];
    }
    if (point.arrows.length === 0 && !point.flat) ring = theme.ink;
    mark.place(space, u, v, w, scale, reach, ring);
    camera.project(u, v, space.floorW, this.footAt);
    if (Number.isFinite(w)) camera.project(u, v, w, this.pointAt);
    else this.pointAt.x = this.pointAt.y = NaN;
  }

  paint(theme: Theme): void {
    this.mark.paint(theme);
    this.arrows.up.paint(theme.up, theme);
    this.arrows.down.paint(theme.down, theme);
  }

  dispose(): void {
    this.mark.dispose();
    this.arrows.up.dispose();
    this.arrows.down.dispose();
  }
}
