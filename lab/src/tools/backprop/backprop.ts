// The two passes over the program of the user's formula, at the point: they follow the drag.

import { loadGraphEngine, type Graph, type GraphEngine } from "../../engine/graph";
import { Player } from "../descent/player";
import type { DrawTool, Facts, Scenery, ToolHost } from "../tool";
import Card from "./Card.svelte";
import { Passes } from "./passes";

export { Card };

const opened = new Map<number, Passes>();

/** The passes over an open graph, by the number that the facts name. */
export function passesOf(graph: number): Passes | null {
  return opened.get(graph) ?? null;
}

export const draw: DrawTool = (host) => {
  const playback = new Playback(host);
  return {
    update: (scenery) => playback.update(scenery),
    act: (what) => playback.act(what),
    dispose: () => playback.dispose(),
  };
};

class Playback {
  #engine: GraphEngine | null = null;
  #gone = false;
  #formula = 0;
  #graph: Graph | null = null;
  #passes: Passes | null = null;
  /** The end, until one rewinds: both passes done. */
  #step = Infinity;
  readonly #player = new Player(() => this.#advance());

  constructor(private readonly host: ToolHost) {
    loadGraphEngine().then(
      (engine) => {
        if (this.#gone) return;
        this.#engine = engine;
        host.refresh();
      },
      (problem: unknown) => console.warn(problem),
    );
  }

  update({ engine, formula, state }: Scenery): Facts {
    if (this.#engine === null) return { waiting: true };
    if (formula.id !== this.#formula) {
      this.#close();
      this.#formula = formula.id;
      this.#graph = this.#engine.openGraph(formula.subject);
      this.#passes = this.#graph && new Passes(this.#graph);
      if (this.#graph && this.#passes) opened.set(this.#graph.id, this.#passes);
    }
    if (this.#graph === null || this.#passes === null) return { waiting: false, nodes: 0 };
    const { point } = engine.components(formula.id, state.x, state.y);
    const { last, turn } = this.#passes;
    const step = Math.min(this.#step, last);
    return {
      waiting: false,
      graph: this.#graph.id,
      nodes: this.#graph.nodes.length,
      step,
      last,
      turn,
      /** Whether both passes were seen to their ends. */
      complete: step === last,
      playing: this.#player.plays,
      ...this.#engine.play(this.#graph.id, point),
    };
  }

  act(what: string): void {
    const last = this.#passes?.last ?? 0;
    const now = Math.min(this.#step, last);
    const goes: Record<string, () => void> = {
      play: () => {
        if (now >= last) this.#step = 0;
        this.#player.play(last);
        this.host.refresh();
      },
      pause: () => this.#show(now),
      rewind: () => this.#show(0),
      back: () => this.#show(Math.max(0, now - 1)),
      forward: () => this.#show(now + 1),
      end: () => this.#show(Infinity),
    };
    const to = Number(what);
    if (Number.isInteger(to)) this.#show(Math.max(0, to));
    else goes[what]?.();
  }

  dispose(): void {
    this.#gone = true;
    this.#player.pause();
    this.#close();
  }

  #close(): void {
    if (this.#graph === null) return;
    this.#engine?.closeGraph(this.#graph.id);
    opened.delete(this.#graph.id);
    this.#graph = null;
  }

  #show(step: number): void {
    this.#player.pause();
    this.#step = step;
    this.host.refresh();
  }

  #advance(): boolean {
    const last = this.#passes?.last ?? 0;
    this.#step = Math.min(last, Math.min(this.#step, last) + 1);
    const more = this.#step < last;
    if (!more) this.#player.pause();
    this.host.refresh();
    return more;
  }
}
