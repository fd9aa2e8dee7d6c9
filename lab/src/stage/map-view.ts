import {
  BufferAttribute,
  BufferGeometry,
  Group,
  Mesh,
  type Object3D,
  OrthographicCamera,
  type Scene,
  ShaderMaterial,
  Vector3,
  type WebGLRenderer,
} from "three";
import { axisSegments, axisTicks, labelBox, layLabels, type AxisTicks, type Label } from "./axes";
import type { ScreenPoint } from "./camera";
import type { Insets } from "./framing";
import { LabelLayer } from "./labels";
import { ABOVE, type Eye, type LayerContext } from "./layer";
import { Lines, Segments } from "./lines";
import { mapPlace, type MapPlace } from "./map-place";
import { tickTexts } from "./tick-text";
import { css, type Theme } from "./theme";

/** How much of its height the land keeps: the rest of its light is a shaded relief. */
const RELIEF = 0.32;
/** From the upper left, as maps are lit. */
const SUN = new Vector3(-0.5, 0.55, 0.67).normalize();
const ZENITH = new Vector3(0, 0, 1);
const NEAR = { u: -1, v: -1 } as const;

/**
 * The scene from straight above as a contour map: the land pressed flat below the floor as a pale
 * relief, and all that lies on the floor over it. Both axes keep the scales of the window.
 */
export class MapView implements Eye {
  /** What only the map shows: in world coordinates. */
  readonly object = new Group();
  /** Lies over the map, with its border and labels, and takes what the pointer does there. */
  readonly panel = document.createElement("div");
  instead = false;

  private readonly lens = new OrthographicCamera();
  private readonly box = new Group();
  private readonly veil: Mesh<BufferGeometry, ShaderMaterial>;
  private readonly marks = new Segments();
  private readonly ticks: Lines;
  private readonly labels = new LabelLayer(this.panel);
  private axes: AxisTicks | null = null;
  private place: MapPlace = {
    left: 0,
    top: 0,
    width: 1,
    height: 1,
    middleX: 0,
    middleY: 0,
    unit: 1,
  };
  private room: { width: number; height: number; insets: Insets } | null = null;
  private readonly before = { keyLight: new Vector3(), zenith: new Vector3() };

  /** `moved` is told when the window is drawn somewhere else than before. */
  constructor(
    private readonly stage: LayerContext,
    private readonly moved: () => void,
  ) {
    this.lens.position.z = 4;
    this.lens.near = 0.01;
    this.lens.far = 12;
    this.lens.layers.enable(ABOVE);
    const square = new BufferGeometry();
    const corners = new Float32Array([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0]);
    square.setAttribute("position", new BufferAttribute(corners, 3));
    square.setIndex([0, 1, 3, 0, 3, 2]);
    this.veil = new Mesh(
      square,
      new ShaderMaterial({
        vertexShader: `void main() {
          gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
        }`,
        fragmentShader: `uniform vec3 colour;
        void main() { gl_FragColor = vec4(colour, 0.55); }`,
        uniforms: { colour: { value: new Vector3() } },
        transparent: true,
        depthWrite: false,
      }),
    );
    this.veil.renderOrder = 1;
    this.veil.frustumCulled = false;
    this.ticks = new Lines(this.marks, stage.pixels, { width: 1.25, order: 3 });
    this.box.add(this.veil, this.ticks);
    this.object.add(this.box);
    for (const part of [this.veil, this.ticks]) part.layers.set(ABOVE);
    Object.assign(this.panel.style, {
      position: "absolute",
      boxSizing: "border-box",
      border: "1px solid transparent",
      borderRadius: "16px",
      overflow: "hidden",
      pointerEvents: "auto",
      touchAction: "none",
      cursor: "crosshair",
    });
    stage.overlay.element.append(this.panel);
  }

  /** The axes' names and the window's new numbers. */
  follow(names: readonly [string, string]): void {
    const { frame, space } = this.stage;
    if (!frame) return;
    this.box.scale.set(space.su, space.sv, space.sw);
    this.veil.position.z = space.floorW;
    this.axes = axisTicks(frame, space, [names[0], names[1], ""]);
    this.marks.set(axisSegments(this.axes, space, NEAR, null));
    this.lay();
  }

  claim(width: number, height: number, insets: Readonly<Insets>): Insets {
    this.room = { width, height, insets: { ...insets } };
    return this.lay();
  }

  project(u: number, v: number, _w: number, out: ScreenPoint): ScreenPoint {
    const { middleX, middleY, unit } = this.place;
    out.x = middleX + u * this.stage.space.su * unit;
    out.y = middleY - v * this.stage.space.sv * unit;
    return out;
  }

  /** The place in box coordinates under a pixel of the canvas. */
  floorAt(px: number, py: number): readonly [number, number] {
    const { middleX, middleY, unit } = this.place;
    const { su, sv } = this.stage.space;
    return [(px - middleX) / (unit * su), (middleY - py) / (unit * sv)];
  }

  look(renderer: WebGLRenderer, scene: Scene, land: Object3D): void {
    const { camera, pixels, space } = this.stage;
    const { left, top, width, height } = this.place;
    const { keyLight, zenith } = this.before;
    const viewport = pixels.viewport.value;
    const density = pixels.density.value;
    keyLight.copy(camera.keyLight);
    zenith.copy(camera.zenith);
    camera.keyLight.copy(SUN);
    camera.zenith.copy(ZENITH);
    viewport.set(width * density, height * density);
    land.scale.z = RELIEF;
    land.position.z = space.floorW - 1.1 * RELIEF;
    // Where everything else stands was computed for the picture before this one, if there was one.
    scene.matrixWorldAutoUpdate = this.instead;
    if (!this.instead) land.updateMatrixWorld();
    const bottom = camera.height - top - height;
    renderer.setViewport(left, bottom, width, height);
    renderer.setScissor(left, bottom, width, height);
    renderer.setScissorTest(true);
    renderer.render(scene, this.lens);
    renderer.setScissorTest(false);
    scene.matrixWorldAutoUpdate = true;
    renderer.setViewport(0, 0, camera.width, camera.height);
    land.scale.z = 1;
    land.position.z = 0;
    viewport.set(camera.width * density, camera.height * density);
    camera.keyLight.copy(keyLight);
    camera.zenith.copy(zenith);
  }

  paint(theme: Theme): void {
    (this.veil.material.uniforms.colour!.value as Vector3).set(...theme.floor);
    this.ticks.colour = theme.floorEdge;
    this.labels.paint(theme);
    this.panel.style.borderColor = `color-mix(in srgb, ${css(theme.floorEdge)} 60%, transparent)`;
  }

  dispose(): void {
    this.labels.dispose();
    this.panel.remove();
    this.veil.geometry.dispose();
    this.veil.material.dispose();
    this.marks.dispose();
    this.ticks.material.dispose();
  }

  private lay(): Insets {
    const { room, axes, panel, lens, instead, stage } = this;
    if (!room) return { left: 0, right: 0, top: 0, bottom: 0 };
    const numbers = axes ? tickTexts(axes.values[1]) : [];
    const labelRoom = Math.max(14, ...numbers.map((text) => labelBox(text, "tick").width));
    const { place, insets } = mapPlace(room, stage.space, labelRoom, instead);
    const before = this.place;
    this.place = place;
    const { left, top, width, height, middleX, middleY, unit } = place;
    lens.left = (left - middleX) / unit;
    lens.right = (left + width - middleX) / unit;
    lens.top = (middleY - top) / unit;
    lens.bottom = (middleY - top - height) / unit;
    lens.updateProjectionMatrix();
    Object.assign(panel.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      borderWidth: instead ? "0" : "1px",
      borderRadius: instead ? "0" : "16px",
    });
    if (axes) this.write(axes);
    if (before.middleX !== middleX || before.middleY !== middleY || before.unit !== unit) {
      this.moved();
    }
    return insets;
  }

  /** The numbers along the left and the lower edge, and the names at their ends. */
  private write(axes: AxisTicks): void {
    const { space } = this.stage;
    const { left, top, width, height } = this.place;
    const border = this.instead ? 0 : 1;
    const within = (u: number, v: number, w: number, out: ScreenPoint): ScreenPoint => {
      this.project(u, v, w, out);
      out.x -= left + border;
      out.y -= top + border;
      return out;
    };
    const numbers = layLabels(axes, space, NEAR, null, within, width, height).filter(
      ({ kind }) => kind === "tick",
    );
    const right = within(1, -1, 0, { x: 0, y: 0 });
    const upper = within(-1, 1, 0, { x: 0, y: 0 });
    const names: Label[] = [
      { text: axes.names[0], kind: "name", x: right.x + 16, y: right.y },
      { text: axes.names[1], kind: "name", x: upper.x, y: upper.y - 17 },
    ];
    this.labels.show([...names, ...numbers]);
  }
}
