// Walks downhill from the point: the path comes from the worker, the step that is looked at from the
// state, so that a link shows the same step of the same walk.

import { workshop, type DescentPath } from "../../engine/workshop";
import type { DrawTool, Facts, Scenery, ToolHost } from "../tool";
import Card from "./Card.svelte";
import { PathLayer } from "./path-layer";
import { Player } from "./player";
import { refinementOf, walkersOf } from "./racers";
import { memoryWords, wordFor } from "./words";

export { Card };

export const draw: DrawTool = (host) => {
  const layer = new PathLayer(host.stage);
  const walk = new Walk(host);
  return {
    layer,
    update: (scenery) => {
      return show(scenery, walk.pathsFor(scenery), layer, walk);
    },
    act: (what) => walk.act(what),
    dispose: () => walk.dispose(),
  };
};

function show(
  scenery: Scenery,
  paths: readonly DescentPath[],
  layer: PathLayer,
  walk: Walk,
): Facts {
  const { engine, formula, frame, state } = scenery;
  const { optimizer } = state;
  const names = walkersOf(state).map((walker) => walker.optimizer);
  const path = paths[0];
  if (path === undefined) {
    layer.show([], [], 0, null);
    return { optimizer, waiting: true, playing: false };
  }
  const taken = path.values.length - 1;
  const longest = Math.max(...paths.map(({ values }) => values.length - 1));
  const shown = Math.min(state.at, longest);
  const at = Math.min(shown, taken);
  const [x, y] = [path.points[2 * at]!, path.points[2 * at + 1]!];
  // ∇f as the rule saw it, with noise if there is any.
  const seen = path.memories.find(({ name }) => name === "gradient")!.vectors;
  const here = engine.at(formula.id, x, y);
  // A walk in more variables is beside the plane: only it knows the slope where it stands.
  const span =
    formula.variables.length > 2
      ? engine.vector(frame.id, x, y, seen[2 * at]!, seen[2 * at + 1]!)
      : here.kind === "smooth"
        ? engine.arrow(frame.id, x, y)
        : null;
  layer.show(paths, names.map(wordFor), shown, span);
  layer.carry(
    carried(path, at).map(({ name, vx, vy }) => [
      memoryWords[name] ?? name,
      engine.vector(frame.id, x, y, vx, vy),
    ]),
  );
  const next = at < taken ? at + 1 : NaN;
  const after = (numbers: Float64Array) => (at < taken ? numbers[at + 1]! : NaN);
  return {
    optimizer,
    waiting: false,
    playing: walk.plays,
    at,
    shown,
    taken,
    longest,
    x,
    y,
    value: path.values[at]!,
    gx: seen[2 * at]!,
    gy: seen[2 * at + 1]!,
    norm: path.norms[at]!,
    rate: after(path.rates),
    nextX: Number.isNaN(next) ? NaN : path.points[2 * next]!,
    nextY: Number.isNaN(next) ? NaN : path.points[2 * next + 1]!,
    promised: after(path.promised),
    came: after(path.drops),
    limit: path.limits[at]!,
    stopped: path.stopped,
    stoppedAt: path.stoppedAt,
    values: path.values,
    rates: path.rates,
    heights: walk.heights,
    racersTaken: walk.taken,
    ...race(paths, names, shown),
  };
}

/** The vectors that the rule carries and that point somewhere: squares do not. */
function carried({ memories }: DescentPath, at: number) {
  return memories
    .filter(({ name }) => name in memoryWords)
    .map(({ name, vectors }) => ({ name, vx: vectors[2 * at]!, vy: vectors[2 * at + 1]! }));
}

function joined(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let from = 0;
  for (const list of lists) {
    all.set(list, from);
    from += list.length;
  }
  return all;
}

/** What the table of a race says, as lists in the order of those who walk. */
function race(paths: readonly DescentPath[], names: readonly string[], shown: number): Facts {
  const numbers = (of: (path: DescentPath) => number) => Float64Array.from(paths, of);
  return {
    racers: names.join(","),
    racersValue: numbers(({ values }) => values[Math.min(shown, values.length - 1)]!),
    racersDistance: numbers(({ distances }) => distances[Math.min(shown, distances.length - 1)]!),
    racersStopped: paths.map(({ stopped }) => stopped).join(","),
  };
}

/** The walk of the state: asked for anew when start, rule or ground change. */
class Walk {
  private asked = "";
  private formula = 0;
  private paths: readonly DescentPath[] = [];
  /** The heights of all who walk, one after the other, and how many steps each has taken. */
  heights: Float64Array = new Float64Array(0);
  taken: Float64Array = new Float64Array(0);
  private at = 0;
  private gone = false;
  private readonly player = new Player(() => this.advance());

  constructor(private readonly host: ToolHost) {}

  get plays(): boolean {
    return this.player.plays;
  }

  /** The paths that are known now; while the worker computes others, the ones before. */
  pathsFor({ formula, frame, state }: Scenery): readonly DescentPath[] {
    this.at = state.at;
    const { x, y, steps } = state;
    const { id, subject } = formula;
    const walkers = walkersOf(state);
    const walk = { x, y, steps, walkers, refinement: refinementOf(state) };
    const races = walkers.length > 1;
    const key = JSON.stringify({ ...walk, id, frame: races ? frame.id : 0 });
    if (key === this.asked) return this.paths;
    if (id !== this.formula) this.paths = [];
    this.formula = id;
    this.asked = key;
    void workshop()
      .descend({
        ...walk,
        subject,
        ...(races ? { around: { frame: frame.id, window: frame.window } } : {}),
      })
      .then((paths) => {
        if (this.gone || key !== this.asked || paths === null) return;
        this.paths = paths;
        this.taken = Float64Array.from(paths, ({ values }) => values.length - 1);
        this.heights = joined(paths.map(({ values }) => values));
        this.host.refresh();
      });
    return this.paths;
  }

  act(what: string): void {
    const taken = this.longest;
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

  private get longest(): number {
    return Math.max(0, ...this.paths.map(({ values }) => values.length - 1));
  }

  private advance(): boolean {
    const taken = this.longest;
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
