// The tools that are switched on: fetched when first asked for, drawn on the stage, kept up to date.

import type { Session } from "../model/session.svelte";
import type { Stage } from "../stage/stage";
import type { DrawnTool, DrawTool, Facts, Scenery, Tool, ToolHost, ToolModule } from "./tool";
import { namesIn, tools } from "./tools";

interface Shown {
  readonly tool: Tool;
  readonly module: ToolModule;
  readonly drawn: DrawnTool;
}

export class ShownTools {
  readonly #shown = new Map<string, Shown>();
  /** What others draw, by name. */
  readonly #others = new Map<string, DrawnTool>();
  readonly #host: ToolHost;
  #show = "";
  #wanted: readonly string[] = [];
  #scenery: Scenery | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly session: Session,
    reducedMotion: boolean,
  ) {
    this.#host = {
      stage: stage.context,
      reducedMotion,
      assign: (changes, settled) => session.assign(changes, settled),
      refresh: () => this.#refresh(),
    };
  }

  /** Shows the tools named in a `show=` list, and no others. */
  apply(show: string): void {
    if (show === this.#show) return;
    this.#show = show;
    this.#wanted = namesIn(show);
    for (const [name, { tool }] of this.#shown) {
      if (!this.#wanted.includes(name)) this.#take(tool);
    }
    for (const tool of tools) {
      if (this.#wanted.includes(tool.name) && !this.#shown.has(tool.name)) void this.#put(tool);
    }
  }

  /** Draws something that is no tool of the dock, under a name of its own; null takes it away. */
  draw(name: string, draw: DrawTool | null): void {
    this.#others.get(name)?.dispose?.();
    this.#others.delete(name);
    const drawn = draw?.(this.#host);
    if (drawn !== undefined) this.#others.set(name, drawn);
    this.stage.setLayer(name, drawn?.layer ?? null);
    this.#refresh();
  }

  /** Draws all of them for what is now true. */
  update(scenery: Scenery): void {
    this.#scenery = scenery;
    if (this.#shown.size + this.#others.size > 0) this.#refresh();
  }

  dispose(): void {
    this.#wanted = [];
    for (const name of [...this.#others.keys()]) this.draw(name, null);
    for (const { tool } of [...this.#shown.values()]) this.#take(tool);
  }

  async #put(tool: Tool): Promise<void> {
    let module: ToolModule;
    try {
      module = await tool.load();
    } catch (problem) {
      console.warn(problem);
      return;
    }
    if (!this.#wanted.includes(tool.name) || this.#shown.has(tool.name)) return;
    const drawn = module.draw(this.#host);
    this.#shown.set(tool.name, { tool, module, drawn });
    if (drawn.layer !== undefined) this.stage.setLayer(tool.name, drawn.layer);
    this.#refresh();
    this.#tell();
  }

  #take(tool: Tool): void {
    this.#shown.get(tool.name)?.drawn.dispose?.();
    this.#shown.delete(tool.name);
    this.stage.setLayer(tool.name, null);
    this.#refresh();
    this.#tell();
  }

  #tell(): void {
    this.session.cards = tools.flatMap(({ name, word }) => {
      const shown = this.#shown.get(name);
      return shown === undefined
        ? []
        : [
            {
              name,
              word,
              Card: shown.module.Card,
              act: (what: string) => shown.drawn.act?.(what),
            },
          ];
    });
  }

  #refresh(): void {
    // Between another window and the news of its point, what was last seen is no longer open.
    if (this.#scenery === null || this.#scenery.frame !== this.session.frame) return;
    const facts: Record<string, Facts> = {};
    for (const [name, { drawn }] of this.#shown) facts[name] = drawn.update(this.#scenery);
    for (const drawn of this.#others.values()) drawn.update(this.#scenery);
    this.session.facts = facts;
    this.stage.invalidate();
  }
}
