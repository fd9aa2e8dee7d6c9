import { Matrix4, PerspectiveCamera, Vector3, Vector4 } from "three";
import { fit, type Framing, type Insets } from "./framing";
import { ASIDE, type Eye } from "./layer";
import type { Space } from "./space";

/** Where one looks from. */
export interface View {
  /** Degrees counterclockwise from +x to the side the camera stands on. */
  azimuth: number;
  /** Degrees above the floor, 5 to 89.9. */
  elevation: number;
  /** 1 frames the whole box in the free area. */
  zoom: number;
  /** The world point looked at, from the middle of the box; left out, the middle itself. */
  target?: readonly [number, number, number];
}

export const DEFAULT_VIEW: Readonly<View> = { azimuth: -56, elevation: 28, zoom: 1 };

export const LIMITS = { elevation: [5, 89.9], zoom: [0.5, 8] } as const;

const FIELD_OF_VIEW = 30;
const RADIANS = Math.PI / 180;

/** The view a share of the way from one back to the default, the short way round. */
export function homeward(from: View, share: number): View {
  const [x, y, z] = from.target ?? [0, 0, 0];
  const rest = 1 - share;
  let turn = DEFAULT_VIEW.azimuth - from.azimuth;
  turn -= 360 * Math.round(turn / 360);
  return {
    azimuth: from.azimuth + share * turn,
    elevation: from.elevation + share * (DEFAULT_VIEW.elevation - from.elevation),
    zoom: from.zoom * (DEFAULT_VIEW.zoom / from.zoom) ** share,
    target: [x * rest, y * rest, z * rest],
  };
}

/** A place on the screen in CSS pixels from the host's top left corner. */
export interface ScreenPoint {
  x: number;
  y: number;
}

/** A ray in box coordinates: origin and direction. */
export interface Ray {
  ou: number;
  ov: number;
  ow: number;
  du: number;
  dv: number;
  dw: number;
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** The camera: a view and a free area in, matrices, projections and rays out. Allocates nothing. */
export class Camera {
  readonly lens = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.1, 100);
  azimuth = DEFAULT_VIEW.azimuth;
  elevation = DEFAULT_VIEW.elevation;
  zoom = DEFAULT_VIEW.zoom;
  /** From the middle of the box, in world units. */
  readonly target = new Vector3();
  /** An eye whose picture stands in for this camera's: then places are where that one draws them. */
  instead: Eye | null = null;
  readonly insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
  /** What the labels of the z axis need to the left of the box, in CSS pixels. */
  labelRoom = 0;
  width = 1;
  height = 1;
  /** Direction of the key light in view coordinates: from the upper left, wherever one stands. */
  readonly keyLight = new Vector3();
  /** Straight up in view coordinates. */
  readonly zenith = new Vector3();
  /** CSS pixels of one world unit at the middle of the box. */
  pixelsPerUnit = 1;
  distance = 1;

  private readonly framing: Framing = { distance: 5, shiftX: 0, shiftY: 0 };
  private readonly toClip = new Matrix4();
  private readonly fromClip = new Matrix4();
  private readonly boxScale = new Matrix4();
  private readonly look = new Vector3();
  private readonly corner = new Vector4();

  constructor(private readonly space: Space) {
    this.lens.up.set(0, 0, 1);
    this.lens.layers.enable(ASIDE);
  }

  get view(): View {
    const { azimuth, elevation, zoom, target } = this;
    return target.lengthSq() < 1e-12
      ? { azimuth, elevation, zoom }
      : { azimuth, elevation, zoom, target: [target.x, target.y, target.z] };
  }

  set view({ azimuth, elevation, zoom, target }: View) {
    this.azimuth = azimuth;
    this.elevation = elevation;
    this.zoom = zoom;
    if (target) this.target.set(...target);
    else this.target.set(0, 0, 0);
    this.keepInLimits();
  }

  /** Turns the camera around its target. Degrees. */
  orbit(azimuth: number, elevation: number): void {
    this.azimuth += azimuth;
    this.elevation += elevation;
    this.keepInLimits();
  }

  /** Zooms by a factor while the spot under the pixel stays there. */
  zoomAt(px: number, py: number, factor: number): void {
    const before = this.zoom;
    this.zoom = clamp(before * factor, ...LIMITS.zoom);
    const shrink = 1 - before / this.zoom;
    const scale = this.distance / this.focal();
    const dx = px - this.width / 2 - this.framing.shiftX;
    const dy = py - this.height / 2 - this.framing.shiftY;
    this.moveTarget(dx * scale * shrink, -dy * scale * shrink);
  }

  /** Moves the picture by CSS pixels. */
  pan(dx: number, dy: number): void {
    const scale = this.distance / this.focal();
    this.moveTarget(-dx * scale, dy * scale);
  }

  /** Recomputes everything that depends on view, space, size and insets. */
  update(): void {
    const { space, lens, framing } = this;
    fit(space, this, this.focal(), framing);
    this.distance = framing.distance / this.zoom;
    const a = this.azimuth * RADIANS;
    const e = this.elevation * RADIANS;
    const middle = (space.sw * (1 + space.floorW)) / 2;
    this.look.copy(this.target);
    this.look.z += middle;
    lens.position.set(
      this.look.x + this.distance * Math.cos(e) * Math.cos(a),
      this.look.y + this.distance * Math.cos(e) * Math.sin(a),
      this.look.z + this.distance * Math.sin(e),
    );
    lens.lookAt(this.look);
    lens.updateMatrixWorld();
    const reach = Math.hypot(space.radius, space.sw) + this.target.length();
    lens.near = Math.max(0.02, this.distance - 1.6 * reach);
    lens.far = this.distance + 2 * reach;
    lens.aspect = this.width / this.height;
    lens.setViewOffset(
      this.width,
      this.height,
      -framing.shiftX,
      -framing.shiftY,
      this.width,
      this.height,
    );
    this.toClip
      .multiplyMatrices(lens.projectionMatrix, lens.matrixWorldInverse)
      .multiply(this.boxScale.makeScale(space.su, space.sv, space.sw));
    this.fromClip.copy(this.toClip).invert();
    this.pixelsPerUnit = this.focal() / this.distance;
    this.zenith.set(0, Math.cos(e), Math.sin(e));
    const [left, rise, near] = [0.62, 0.86, 0.22];
    this.keyLight
      .set(-left, rise * Math.cos(e) - near * Math.sin(e), rise * Math.sin(e) + near * Math.cos(e))
      .normalize();
  }

  /** Where a box point is drawn. Points behind the camera give NaN. */
  project(u: number, v: number, w: number, out: ScreenPoint): ScreenPoint {
    if (this.instead) return this.instead.project(u, v, w, out);
    const m = this.toClip.elements;
    const depth = m[3] * u + m[7] * v + m[11] * w + m[15];
    const x = (m[0] * u + m[4] * v + m[8] * w + m[12]) / depth;
    const y = (m[1] * u + m[5] * v + m[9] * w + m[13]) / depth;
    out.x = depth > 0 ? ((x + 1) * this.width) / 2 : NaN;
    out.y = depth > 0 ? ((1 - y) * this.height) / 2 : NaN;
    return out;
  }

  /** The ray from the camera through a pixel. */
  ray(px: number, py: number, out: Ray): Ray {
    const { space, lens, corner } = this;
    corner.set((2 * px) / this.width - 1, 1 - (2 * py) / this.height, 1, 1);
    corner.applyMatrix4(this.fromClip);
    out.ou = lens.position.x / space.su;
    out.ov = lens.position.y / space.sv;
    out.ow = lens.position.z / space.sw;
    out.du = corner.x / corner.w - out.ou;
    out.dv = corner.y / corner.w - out.ov;
    out.dw = corner.z / corner.w - out.ow;
    return out;
  }

  /** Distance from the camera to its picture plane, in CSS pixels. */
  private focal(): number {
    return this.height / 2 / Math.tan((FIELD_OF_VIEW / 2) * RADIANS);
  }

  private moveTarget(right: number, up: number): void {
    const m = this.lens.matrixWorld.elements;
    this.target.x += right * m[0] + up * m[4];
    this.target.y += right * m[1] + up * m[5];
    this.target.z += right * m[2] + up * m[6];
    this.keepInLimits();
  }

  /** The target may leave the middle only as far as the zoom has room, so zooming out recentres. */
  private keepInLimits(): void {
    this.azimuth = ((((this.azimuth + 180) % 360) + 360) % 360) - 180;
    this.elevation = clamp(this.elevation, ...LIMITS.elevation);
    this.zoom = clamp(this.zoom, ...LIMITS.zoom);
    const { target, space } = this;
    const room = Math.max(0, 1 - 1 / this.zoom);
    target.x = clamp(target.x, -space.su * room, space.su * room);
    target.y = clamp(target.y, -space.sv * room, space.sv * room);
    const tall = (space.sw * (1 - space.floorW)) / 2;
    target.z = clamp(target.z, -tall * room, tall * room);
  }
}
