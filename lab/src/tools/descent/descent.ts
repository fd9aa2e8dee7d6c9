// Walks downhill from the point: the path comes from the worker, the step that is looked at from the
// state, so that a link shows the same step of the same walk.

import { workshop, type DescentPath } from "../../engine/workshop";
import type { DrawTool, Facts, Scenery, ToolHost } from "../tool";
import Card from "./Card.svelte";
import { PathLayer } from "./path-layer";
import { Player } from "./player";

export { Card };

export const draw: DrawTool = (host) => {
  const layer = new PathLayer(host.stage);
  const walk = new Walk(host);
  return {
    layer,
    update: (scenery) => {
      const path = walk.pathFor(scenery);
      return show(scenery, path, layer, walk);
    },
    act: (what) => walk.act(what),
    dispose: () => walk.dispose(),
  };
};

function show(scenery: Scenery, path: DescentPath | null, layer: PathLayer, walk: Walk): Facts {
  const { engine, formula, frame, state } = scenery;
  const { optimizer } = state;
  if (path === null) {
    layer.show(null, 0, null);
    return { optimizer, waiting: true, playing: false };
  }
  const taken = path.values.length - 1;
  const at = Math.min(state.at, taken);
  const [x, y] = [path.points[2 * at]!, path.points[2 * at + 1]!];
  const here = engine.at(formula.id, x, y);
  layer.show(path, at, here.kind === "smooth" ? engine.arrow(frame.id, x, y) : null);
  return {
    optimizer,
    waiting: false,
    playing: walk.plays,
    at,
    taken,
    x,
    y,
    value: path.values[at]!,
    gx: here.gx,
    gy: here.gy,
    norm: here.norm,
    rate: path.rates[Math.min(at + 1, taken)]!,
    nextX: at < taken ? path.points[2 * at + 2]! : NaN,
    nextY: at < taken ? path.points[2 * at + 3]! : NaN,
    promised: at < taken ? path.promised[at + 1]! : NaN,
    came: at < taken ? path.drops[at + 1]! : NaN,
    limit: path.limits[at]!,
    stopped: path.stopped,
    stoppedAt: path.stoppedAt,
    values: path.values,
  };
}

/** The walk of the state: asked for anew when start, rule or ground change. */
class Walk {
  private asked = "";
  private path: DescentPath | null = null;
  private at = 0;
  private gone = false;
  private readonly player = new Player(() => this.advance());

  constructor(private readonly host: ToolHost) {}

  get plays(): boolean {
    return this.player.plays;
  }

  /** The path that is known now; while the worker computes another, the one before. */
  pathFor({ formula, state }: Scenery): DescentPath | null {
    this.at = state.at;
    const { x, y, optimizer, rate, steps } = state;
    const request = { text: formula.text, x, y, optimizer, rate, steps };
    const key = JSON.stringify(request);
    if (key !== this.asked) {
      if (!this.asked.startsWith(JSON.stringify({ text: formula.text }).slice(0, -1))) {
        this.path = null;
      }
      this.asked = key;
      void workshop()
        .descend(request)
        .then((path) => {
          if (this.gone || key !== this.asked || path === null) return;
          this.path = path;
          this.host.refresh();
        });
    }
    return this.path;
  }

  act(what: string): void {
    const taken = (this.path?.values.length ?? 1) - 1;
    const goes: Record<string, () => void> = {
      play: () => {
        if (this.at >= taken) this.show(0);
        this.player.play(taken);
        this.host.refresh();
      },
      pause: () => this.show(this.at),
      rewind: () => this.show(0),
      back: () => this.show(Math.max(0, Math.min(this.at, taken) - 1)),
      forward: () => this.show(Math.min(taken, this.at + 1)),
      end: () => this.show(taken),
    };
    goes[what]?.();
  }

  dispose(): void {
    this.gone = true;
    this.player.pause();
  }

  private advance(): boolean {
    const taken = (this.path?.values.length ?? 1) - 1;
    const next = Math.min(taken, this.at + 1);
    if (next >= taken) {
      this.show(next);
      return false;
    }
    this.host.assign({ at: next }, false);
    return true;
  }

  /** Shows a step and stands still there. */
  private show(at: number): void {
    this.player.pause();
    this.host.assign({ at }, true);
    this.host.refresh();
  }
}
