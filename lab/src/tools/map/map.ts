// The scene from straight above: a contour map beside the landscape, or instead of it, with a mark
// where the arrow meets its contour.

import { Group } from "three";
import type { ScreenPoint } from "../../stage/camera";
import { ABOVE, type Eye, type Layer, type LayerContext } from "../../stage/layer";
import { Lines, Segments } from "../../stage/lines";
import { MapHand } from "../../stage/map-hand";
import { MapView } from "../../stage/map-view";
import type { DrawTool, Facts, Scenery } from "../tool";
import { namesIn } from "../tools";
import Card from "./Card.svelte";
import { alone } from "./words";

export { Card };

export const draw: DrawTool = ({ stage, refresh }) => {
  const layer = new MapLayer(stage, refresh);
  return { layer, update: (scenery) => layer.update(scenery) };
};

/** Half the contour's tangent and the side of the right angle's mark, in world units. */
const TANGENT = 0.36;
const CORNER = 0.1;
const RADIANS = Math.PI / 180;

class MapLayer implements Layer {
  readonly object = new Group();
  readonly eye: Eye;
  private readonly view: MapView;
  private readonly hand: MapHand;
  private readonly segments = new Segments(new Float32Array(18));
  private readonly crossing: Lines;
  private readonly ends = new Float32Array(18);
  private readonly foot: ScreenPoint = { x: NaN, y: NaN };
  private names: readonly [string, string] = ["x", "y"];

  constructor(
    private readonly stage: LayerContext,
    refresh: () => void,
  ) {
    this.eye = this.view = new MapView(stage, refresh);
    this.hand = new MapHand(stage, this.view);
    this.crossing = new Lines(this.segments, stage.pixels, { width: 1.75, order: 6.5 });
    this.crossing.layers.set(ABOVE);
    this.object.add(this.view.object, this.crossing);
  }

  update({ engine, formula, frame, reading, arrow, state }: Scenery): Facts {
    const [a = "x", b = "y"] = formula.axes;
    if (a !== this.names[0] || b !== this.names[1]) {
      this.names = [a, b];
      this.view.follow(this.names);
    }
    const instead = namesIn(state.show).includes(alone);
    if (instead !== this.view.instead) {
      this.view.instead = instead;
      this.stage.arrange();
    }
    const { space } = this.stage;
    const { su, sv } = space;
    const { xmin, xmax, ymin, ymax } = frame.window;
    const perX = (2 * su) / (xmax - xmin);
    const perY = (2 * sv) / (ymax - ymin);
    const bend = arrow && engine.principal(frame.id, reading.x, reading.y);
    const contour = bend?.contour ?? NaN;
    const angle = (((reading.degrees - contour) % 180) + 180) % 180;
    const crossed = Number.isFinite(angle);
    this.crossing.visible = crossed;
    if (crossed) this.mark(reading.x, reading.y, reading.degrees, contour, perX, perY);
    const foot = this.view.project(space.u(reading.x), space.v(reading.y), 0, this.foot);
    return {
      // Where the map draws the foot of the point, in pixels like `readout.screen`.
      footX: foot.x,
      footY: foot.y,
      contour,
      rightAngle: angle,
      equalScales: Math.abs(perX / perY - 1) < 1e-6,
      instead,
    };
  }

  paint({ theme }: LayerContext): void {
    this.view.paint(theme);
    this.crossing.colour = theme.ink;
  }

  surfaceChanged(): void {
    this.view.follow(this.names);
  }

  dispose(): void {
    this.hand.dispose();
    this.view.dispose();
    this.segments.dispose();
    this.crossing.material.dispose();
  }

  /** The contour's tangent through the point, and the corner between it and the arrow. */
  private mark(x: number, y: number, uphill: number, contour: number, perX: number, perY: number) {
    const { space } = this.stage;
    const z = space.floorW * space.sw + 0.002;
    const px = space.u(x) * space.su;
    const py = space.v(y) * space.sv;
    const [ax, ay] = direction(uphill, perX, perY);
    const [tx, ty] = direction(contour, perX, perY);
    const c = CORNER;
    const { ends } = this;
    ends.set([px - TANGENT * tx, py - TANGENT * ty, z, px + TANGENT * tx, py + TANGENT * ty, z]);
    ends.set([px + c * tx, py + c * ty, z, px + c * (tx + ax), py + c * (ty + ay), z], 6);
    ends.set([px + c * (tx + ax), py + c * (ty + ay), z, px + c * ax, py + c * ay, z], 12);
    this.segments.set(ends);
  }
}

/** A direction as the window's scales draw it, of length 1 on the map. */
function direction(degrees: number, perX: number, perY: number): [number, number] {
  const x = Math.cos(degrees * RADIANS) * perX;
  const y = Math.sin(degrees * RADIANS) * perY;
  const length = Math.hypot(x, y);
  return [x / length, y / length];
}
