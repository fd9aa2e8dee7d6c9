// What a tool is: a folder with one file `tool.ts`, whose default export says its name, its place in
// the dock and where the rest of it comes from. Nothing else lists the tools.

import type { Component } from "svelte";
import type { Arrow, Engine, Frame, OpenFormula, Reading } from "../engine/engine";
import type { Session } from "../model/session.svelte";
import type { Layer, LayerContext } from "../stage/stage";
import type { LabState } from "../state/state";
import type { NetworkRun } from "./network/run.svelte";

export interface Tool {
  /** Its name in `show=`: small letters. */
  readonly name: string;
  /** The word on its button, and a sentence on what it shows. */
  readonly word: string;
  readonly about: string;
  /** The path of its icon, on a square of 20. */
  readonly icon: string;
  /** Its place in the dock: tools stand in ascending order. */
  readonly order: number;
  /** Fetches the rest, when the tool is first asked for. */
  load(): Promise<ToolModule>;
}

export interface ToolModule {
  readonly draw: DrawTool;
  /** What stands in the readout column while the tool is on. */
  readonly Card: Component<CardProps>;
}

/** The card of a tool and what stands over it. */
export interface ToolCard {
  readonly name: string;
  readonly word: string;
  readonly Card: ToolModule["Card"];
  readonly act: (what: string) => void;
}

export interface CardProps {
  session: Session;
  facts: Facts;
  /** Asks the drawn tool to do something, such as `again`. */
  act: (what: string) => void;
}

/** Draws a tool on the stage and returns how to update it. */
export type DrawTool = (host: ToolHost) => DrawnTool;

export interface DrawnTool {
  /** What is put on the stage; none for a tool that only has numbers to show. */
  readonly layer?: Layer;
  /**
   * Called whenever something it may depend on has changed: in the frame of a drag, so it stays well
   * below a millisecond. Returns what is now true, for its card, for texts and for exercises.
   */
  update(scenery: Scenery): Facts;
  /** What its card asks for. */
  act?(what: string): void;
  dispose?(): void;
}

/** Numbers and words by name, such as `slope` or `highestError`. What does not exist is NaN. */
export type Facts = Readonly<Record<string, FactValue>>;
export type FactValue = number | string | boolean | Float64Array;

/** Everything a tool may draw. */
export interface Scenery {
  readonly engine: Engine;
  readonly state: LabState;
  readonly formula: OpenFormula;
  readonly frame: Frame;
  readonly reading: Reading;
  /** The arrow of the gradient; null where there is none. */
  readonly arrow: Arrow | null;
}

/** What a tool may ask for. */
export interface ToolHost {
  /** The stage as layers see it. */
  readonly stage: LayerContext;
  readonly reducedMotion: boolean;
  /** The network whose loss is the landscape; null before there was one. */
  readonly network: NetworkRun | null;
  /** Changes keys of the state, as when a hand turns something; settled once it lets go. */
  assign(changes: Partial<LabState>, settled: boolean): void;
  /** Asks for an `update` of this tool alone: something was computed meanwhile. */
  refresh(): void;
}
