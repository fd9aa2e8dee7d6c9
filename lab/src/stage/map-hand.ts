import type { Ray, ScreenPoint } from "./camera";
import type { LayerContext } from "./layer";
import type { MapView } from "./map-view";
import { REACH, type Grip } from "./pointer";

/**
 * What the pointer does on a map: it takes the point's foot or a handle of a layer, wherever these
 * lie on the floor; anywhere else it brings the point there.
 */
export class MapHand {
  private held: { grip: Grip; pointer: number; offsetX: number; offsetY: number } | null = null;
  private readonly at: ScreenPoint = { x: NaN, y: NaN };
  private readonly ray: Ray = { ou: 0, ov: 0, ow: 0, du: 0, dv: 0, dw: 0 };

  constructor(
    private readonly stage: LayerContext,
    private readonly map: MapView,
  ) {
    const { panel } = map;
    panel.addEventListener("pointerdown", (event) => this.pressed(event));
    panel.addEventListener("pointermove", (event) => this.moved(event));
    panel.addEventListener("pointerup", (event) => this.released(event));
    panel.addEventListener("pointercancel", (event) => this.released(event));
    panel.addEventListener("pointerleave", () => stage.pointedAt(null));
    panel.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  /** Lets go, as when the map is taken away under the hand. */
  dispose(): void {
    const { held } = this;
    this.held = null;
    if (held) this.stage.dragEnded(held.grip);
  }

  private pressed(event: PointerEvent): void {
    if (event.button !== 0 || this.held) return;
    const { stage, map } = this;
    const { x, y } = this.place(event);
    map.panel.setPointerCapture(event.pointerId);
    const near = this.gripAt(x, y, event);
    const at = near === null ? { x, y } : this.placeOf(near);
    this.held = {
      grip: near ?? "floor",
      pointer: event.pointerId,
      offsetX: at.x - x,
      offsetY: at.y - y,
    };
    stage.dragStarted(this.held.grip);
    if (near === null) stage.draggedTo("floor", ...map.floorAt(x, y));
    this.showCursor("grabbing");
  }

  private moved(event: PointerEvent): void {
    const { stage, map, held } = this;
    const { x, y } = this.place(event);
    if (held) {
      if (held.pointer !== event.pointerId) return;
      stage.draggedTo(held.grip, ...map.floorAt(x + held.offsetX, y + held.offsetY));
    } else if (event.pointerType === "mouse") {
      this.showCursor(this.gripAt(x, y, event) ? "grab" : "crosshair");
      const [u, v] = map.floorAt(x, y);
      const inside = Math.abs(u) <= 1 && Math.abs(v) <= 1;
      stage.pointedAt(inside ? { x: stage.space.x(u), y: stage.space.y(v), t: 0 } : null);
    }
  }

  private released(event: PointerEvent): void {
    const { held } = this;
    if (held?.pointer !== event.pointerId) return;
    this.held = null;
    this.stage.dragEnded(held.grip);
    this.showCursor("crosshair");
  }

  private gripAt(x: number, y: number, event: PointerEvent): Grip | null {
    let least: number = event.pointerType === "touch" ? REACH.touch : REACH.mouse;
    let nearest: Grip | null = null;
    for (const grip of ["floor", ...this.stage.handles()] as const) {
      const at = this.placeOf(grip);
      const distance = Math.hypot(x - at.x, y - at.y);
      if (!(distance <= least)) continue;
      nearest = grip;
      least = distance;
    }
    return nearest;
  }

  /** Where the map shows what can be taken. The camera's picture shows handles as they lie on the floor. */
  private placeOf(grip: Grip): ScreenPoint {
    const { stage, map, at, ray } = this;
    const { camera, space, point } = stage;
    if (typeof grip === "string") {
      const { x, y } = point ?? { x: NaN, y: NaN };
      return map.project(space.u(x), space.v(y), 0, at);
    }
    if (camera.instead) return grip.at;
    camera.ray(grip.at.x, grip.at.y, ray);
    const t = (space.floorW - ray.ow) / ray.dw;
    return map.project(ray.ou + t * ray.du, ray.ov + t * ray.dv, 0, at);
  }

  private showCursor(cursor: string): void {
    if (this.map.panel.style.cursor !== cursor) this.map.panel.style.cursor = cursor;
  }

  private place(event: PointerEvent): ScreenPoint {
    const box = this.stage.overlay.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}
