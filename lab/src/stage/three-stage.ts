import { Color, Group, Scene, Vector2, type WebGLRenderer } from "three";
import type { Frame, Hit, Mesh } from "../engine/engine";
import { Axes } from "./axis-layer";
import { Camera, clamp, homeward, type Ray, type ScreenPoint, type View } from "./camera";
import { Floor } from "./floor";
import type { Insets } from "./framing";
import type { Handle, Layer, LayerContext } from "./layer";
import { Layers } from "./layers";
import type { Pixels } from "./lines";
import { eased, Motion } from "./motion";
import { Pointing } from "./pointing";
import { PointerInput, type Grip, type PointerTarget } from "./pointer";
import { nearestSpot, type Spot } from "./slide";
import { Space } from "./space";
import type { PointState, Stage, StageOptions } from "./stage";
import { Surface, type Change } from "./surface";
import { themes, type Theme, type ThemeName } from "./theme";
import { Overlay } from "./tag";
import { openRenderer } from "./webgl";

const MORPH = 220;
const EASE = 240;
const DENSEST = 2.5;
/** In place of a request while a frame is prepared: what changes now is in it and asks for no other. */
const DRAWING = -2;

/** The stage on three.js. See `Stage` for what each method promises. */
export class ThreeStage implements Stage, PointerTarget, LayerContext {
  readonly canvas: HTMLCanvasElement;
  readonly overlay = new Overlay();
  readonly space = new Space();
  readonly camera = new Camera(this.space);
  readonly context: LayerContext = this;
  readonly pixels: Pixels = { viewport: { value: new Vector2(1, 1) }, density: { value: 1 } };
  theme: Theme;
  frame: Frame | null = null;
  mesh: Mesh | null = null;
  point: PointState | null = null;

  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly box = new Group();
  private readonly surface: Surface;
  private readonly floor: Floor;
  private readonly axes: Axes;
  private readonly pointing: Pointing;
  private readonly pointer: PointerInput;
  private readonly layers = new Layers(this.scene, this);
  private readonly listeners = new Set<(view: View) => void>();
  private readonly motion = new Motion(() => this.invalidate());
  private readonly resizing: ResizeObserver;
  private readonly undo = new AbortController();
  private readonly theRay: Ray = { ou: 0, ov: 0, ow: 0, du: 0, dv: 0, dw: 0 };
  private readonly spot: Spot = { u: 0, v: 0 };
  private request = 0;
  private cameraStale = true;
  /** What the page covers; the eyes take their parts of the rest. */
  private covered: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
  private viewStale = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly options: StageOptions,
  ) {
    this.renderer = openRenderer();
    this.canvas = this.renderer.domElement;
    this.canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%;display:block";
    host.append(this.canvas);
    const { pixels, camera, space } = this;
    this.surface = new Surface(pixels, camera);
    this.floor = new Floor(pixels, space, this.surface.contours);
    this.axes = new Axes(host, pixels, space, camera);
    host.append(this.overlay.element);
    this.pointing = new Pointing(space, camera, pixels);
    this.box.add(this.surface.object, this.floor.object, this.axes.object);
    this.scene.add(this.box, this.pointing.object);
    this.motion.reduced = options.reducedMotion;
    this.theme = themes[options.theme];
    this.setTheme(options.theme);
    this.pointer = new PointerInput(this.canvas, host, camera, this);
    this.resizing = new ResizeObserver(() => {
      this.resize();
      this.draw();
    });
    this.resizing.observe(host);
    const { signal } = this.undo;
    this.canvas.addEventListener("webglcontextrestored", () => this.invalidate(), { signal });
    this.resize();
  }

  setSurface(frame: Frame, mesh: Mesh, how: Change): void {
    if (frame.id !== this.frame?.id) {
      this.frame = frame;
      this.space.set(frame);
      this.box.scale.set(this.space.su, this.space.sv, this.space.sw);
      this.floor.follow();
      this.axes.setFrame(frame);
      this.cameraStale = true;
    }
    this.mesh = mesh;
    const first = this.surface.field === null;
    this.surface.set(mesh, how);
    if (how === "morph" && !first) {
      this.motion.run("morph", MORPH, (t) => {
        this.surface.grown = eased(t);
        this.floor.grown = eased(t);
      });
    } else if (how !== "refine") {
      this.motion.stop("morph");
      this.floor.grown = 1;
    }
    this.layPoint();
    this.layers.tell("surfaceChanged");
    this.invalidate();
  }

  setPoint(point: PointState | null): void {
    this.point = point;
    this.layPoint();
    this.layers.tell("pointChanged");
    this.invalidate();
  }

  setAxes(names: readonly [string, string, string]): void {
    this.axes.setNames(names);
    this.cameraStale = true;
    this.invalidate();
  }

  setContours(shown: boolean): void {
    this.surface.contourLines.visible = this.floor.contours.visible = shown;
    this.invalidate();
  }

  setTheme(name: ThemeName): void {
    this.theme = themes[name];
    this.renderer.setClearColor(new Color().setRGB(...this.theme.paper, "srgb"), 1);
    this.surface.paint(this.theme);
    this.floor.paint(this.theme);
    this.axes.paint(this.theme);
    this.pointing.paint(this.theme);
    this.layPoint();
    this.layers.tell("paint");
    this.invalidate();
  }

  setReducedMotion(reduced: boolean): void {
    this.motion.reduced = reduced;
  }

  setInsets(insets: Insets, animated = true): void {
    this.covered = insets;
    this.arrange(animated);
  }

  arrange(animated = true): void {
    const { camera } = this;
    const { eyes } = this.layers;
    const to = eyes.reduce((i, eye) => eye.claim(camera.width, camera.height, i), this.covered);
    const instead = eyes.find((eye) => eye.instead) ?? null;
    if (camera.instead !== instead) this.cameraStale = true;
    camera.instead = instead;
    this.invalidate();
    const from = { ...camera.insets };
    const sides = ["left", "right", "top", "bottom"] as const;
    if (sides.every((side) => from[side] === to[side])) return;
    const step = (t: number): void => {
      const s = eased(t);
      for (const side of sides) camera.insets[side] = from[side] + s * (to[side] - from[side]);
      this.cameraStale = true;
    };
    if (animated && this.frame) this.motion.run("insets", EASE, step);
    else {
      this.motion.stop("insets");
      step(1);
    }
  }

  get view(): View {
    return this.camera.view;
  }
  set view(view: View) {
    this.motion.stop("view");
    this.camera.view = view;
    this.viewMoved();
  }

  resetView(): void {
    const from = this.camera.view;
    this.motion.run("view", EASE, (t) => {
      this.camera.view = homeward(from, eased(t));
      this.cameraStale = this.viewStale = true;
    });
  }

  get turning(): boolean {
    return this.motion.runs("view");
  }

  onView(listener: (view: View) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  screenOf(u: number, v: number, w: number): [number, number] {
    this.aim();
    const { x, y } = this.camera.project(u, v, w, { x: 0, y: 0 });
    return [x, y];
  }

  screen(): { point: [number, number]; floor: [number, number] } {
    this.aim();
    const { pointAt, footAt } = this.pointing;
    return { point: [pointAt.x, pointAt.y], floor: [footAt.x, footAt.y] };
  }

  pulse(): void {
    if (this.motion.reduced) return;
    this.motion.run("pulse", 1100, (t) => {
      this.pointing.mark.pulse = t === 1 ? 0 : Math.max(0.002, t);
    });
  }

  setLayer(name: string, layer: Layer | null): void {
    this.layers.put(name, layer);
    this.arrange();
    this.invalidate();
  }

  readonly invalidate = (): void => {
    if (this.request === 0) this.request = requestAnimationFrame(this.drawFrame);
  };

  draw(): void {
    if (this.request !== 0) cancelAnimationFrame(this.request);
    this.drawFrame(performance.now());
  }

  dispose(): void {
    cancelAnimationFrame(this.request);
    this.request = -1;
    this.resizing.disconnect();
    this.undo.abort();
    this.pointer.dispose();
    this.layers.dispose();
    this.surface.dispose();
    this.floor.dispose();
    this.axes.dispose();
    this.pointing.dispose();
    this.renderer.dispose();
    this.canvas.remove();
    this.overlay.element.remove();
  }

  // What the pointer asks for.

  get pointAt(): ScreenPoint {
    return this.pointing.pointAt;
  }

  get footAt(): ScreenPoint {
    return this.pointing.footAt;
  }

  handles(): readonly Handle[] {
    return this.layers.handles;
  }

  get wantsHover(): boolean {
    return this.layers.hovering.length > 0;
  }

  hovered(px: number, py: number): void {
    this.aim();
    const ray = this.camera.ray(px, py, this.theRay);
    this.pointedAt(this.options.drag?.pick(ray.ou, ray.ov, ray.ow, ray.du, ray.dv, ray.dw) ?? null);
  }

  pointedAt(place: Hit | null): void {
    for (const layer of this.layers.hovering) layer.hovered?.(place);
    this.invalidate();
  }

  dragStarted(grip: Grip): void {
    if (typeof grip === "string") {
      this.motion.stop("pulse");
      this.pointing.mark.pulse = 0;
      this.pointing.mark.grip = 1.5;
      this.options.drag?.started?.(grip);
    }
    this.invalidate();
  }

  dragged(grip: Grip, px: number, py: number): void {
    const { drag } = this.options;
    if (!drag) return;
    this.aim();
    const { space, spot } = this;
    const ray = this.camera.ray(px, py, this.theRay);
    if (grip === "surface") {
      const hit = drag.pick(ray.ou, ray.ov, ray.ow, ray.du, ray.dv, ray.dw);
      if (hit) {
        const { xmin, xmax, ymin, ymax } = space.range;
        drag.move(clamp(hit.x, xmin, xmax), clamp(hit.y, ymin, ymax));
        return;
      }
      if (!this.surface.field || !this.point) return;
      spot.u = clamp(space.u(this.point.x), -1, 1);
      spot.v = clamp(space.v(this.point.y), -1, 1);
      nearestSpot(this.surface.field, this.camera, px, py, spot);
    } else {
      const meets = (space.floorW - ray.ow) / ray.dw;
      // A ray above the horizon never meets the floor: as far away as one can see, then.
      const t = meets > 0 && meets < 1e3 ? meets : 1e3;
      this.draggedTo(grip, ray.ou + t * ray.du, ray.ov + t * ray.dv);
      return;
    }
    this.draggedTo(grip, spot.u, spot.v);
  }

  draggedTo(grip: Grip, u: number, v: number): void {
    const { space } = this;
    if (typeof grip === "object") grip.dragged(u, v);
    else this.options.drag?.move(space.x(clamp(u, -1, 1)), space.y(clamp(v, -1, 1)));
  }

  dragEnded(grip: Grip): void {
    if (typeof grip === "string") {
      this.pointing.mark.grip = 0;
      this.options.drag?.ended?.(grip);
    } else grip.ended?.();
    this.invalidate();
  }

  viewMoved(): void {
    this.motion.stop("view");
    this.cameraStale = this.viewStale = true;
    this.invalidate();
  }

  // One frame.

  private readonly drawFrame = (now: number): void => {
    this.request = DRAWING;
    try {
      this.motion.advance(now);
      this.aim();
      this.pointer.flush();
      if (window.devicePixelRatio !== this.ratio) this.resize();
      this.aim();
      this.axes.makeWay(this.overlay.settle(this.camera.width, this.camera.height));
    } finally {
      if (this.request === DRAWING) this.request = 0;
    }
    if (this.camera.instead) this.renderer.clear();
    else this.renderer.render(this.scene, this.camera.lens);
    for (const eye of this.layers.eyes) {
      eye.look(this.renderer, this.scene, this.surface.object);
    }
    if (this.viewStale) {
      this.viewStale = false;
      for (const listener of this.listeners) listener(this.camera.view);
    }
    if (this.motion.goesOn) this.invalidate();
  };

  private ratio = 0;

  private resize(): void {
    const { clientWidth, clientHeight } = this.host;
    const { camera, pixels } = this;
    this.ratio = window.devicePixelRatio;
    const density = Math.min(this.ratio, DENSEST);
    camera.width = Math.max(1, clientWidth);
    camera.height = Math.max(1, clientHeight);
    this.renderer.setPixelRatio(density);
    this.renderer.setSize(camera.width, camera.height, false);
    pixels.density.value = density;
    pixels.viewport.value.set(camera.width * density, camera.height * density);
    this.cameraStale = true;
    this.arrange(false);
  }

  /** Brings the camera and all that hangs on it up to date. */
  private aim(): void {
    if (!this.cameraStale) return;
    this.cameraStale = false;
    this.camera.update();
    this.axes.update();
    this.layPoint();
    this.layers.tell("viewChanged");
  }

  private layPoint(): void {
    this.pointing.lay(this.frame === null ? null : this.point, this.theme);
  }
}
