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
  #show = "";
  #wanted: readonly string[] = [];
  #scenery: Scenery | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly session: Session,
    private readonly reducedMotion: boolean,
  ) {}

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
    const drawn = draw?.(this.#hostOf(() => this.#others.get(name)?.update(this.#scenery!)));
    if (drawn !== undefined) this.#others.set(name, drawn);
    this.stage.setLayer(name, drawn?.layer ?? null);
    if (this.#isCurrent) drawn?.update(this.#scenery!);
  }

  /** Draws all of them for what is now true. */
  update(scenery: Scenery): void {
    this.#scenery = scenery;
    if (this.#shown.size + this.#others.size > 0) this.#refreshAll();
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
    const drawn = module.draw(this.#hostOf(() => this.#refresh(tool.name)));
    this.#shown.set(tool.name, { tool, module, drawn });
    if (drawn.layer !== undefined) this.stage.setLayer(tool.name, drawn.layer);
    if (this.#isCurrent) this.#refresh(tool.name);
    this.#tell();
  }

  #take(tool: Tool): void {
    this.#shown.get(tool.name)?.drawn.dispose?.();
    this.#shown.delete(tool.name);
    this.stage.setLayer(tool.name, null);
    const { [tool.name]: _, ...others } = this.session.facts;
    this.session.facts = others;
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

  /** What a tool may ask for. `refresh` updates it alone: nothing has changed for the others. */
  #hostOf(refresh: () => void): ToolHost {
    const { session } = this;
    return {
      get network() {
        return session.network.run;
      },
      stage: this.stage.context,
      reducedMotion: this.reducedMotion,
      assign: (changes, settled) => session.assign(changes, settled),
      refresh: () => {
        if (!this.#isCurrent) return;
        refresh();
        this.stage.invalidate();
      },
    };
  }

  /** Between another window and the news of its point, what was last seen is no longer open. */
  get #isCurrent(): boolean {
    return this.#scenery !== null && this.#scenery.frame === this.session.frame;
  }

  #refresh(name: string): void {
    const shown = this.#shown.get(name);
    if (shown === undefined) return;
    this.session.facts = { ...this.session.facts, [name]: shown.drawn.update(this.#scenery!) };
  }

  #refreshAll(): void {
    if (!this.#isCurrent) return;
    const facts: Record<string, Facts> = {};
    for (const [name, { drawn }] of this.#shown) facts[name] = drawn.update(this.#scenery!);
    for (const drawn of this.#others.values()) drawn.update(this.#scenery!);
    this.session.facts = facts;
    this.stage.invalidate();
  }
}
