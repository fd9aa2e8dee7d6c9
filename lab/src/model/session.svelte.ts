// The model behind one <uphill-lab>: the state, what the engine says about it, and what the stage
// shows of it. Panels read its fields and call its methods; nothing else changes the state.

import type {
  Arrow,
  Components,
  Engine,
  FormulaError,
  Frame,
  LossSamples,
  OpenFormula,
  Outlook,
  Reading,
  Score,
  Subject,
} from "../engine/engine";
import { roundCoordinate } from "../numbers";
import type { Rows } from "../data/rows";
import { defaults, ownData, readState, type LabState, type Notice } from "../state/state";
import type { DrawTool, Facts, ToolCard } from "../tools/tool";
import { announce } from "./announce";
import { constantOf } from "./constant";
import { groundOf, groundsDiffer, subjectOf, typedKey, type Ground } from "./ground";
import { NetworkDoor } from "./network-door.svelte";
import { hidden, type Fault, type Opening } from "./opening";
import { readoutOf, type Readout } from "./readout";
import type { Scene } from "./scene";
import { resolveTheme, systemTheme, type Theme } from "./theme";
import { clamp, windowsDiffer } from "./window";

/** Milliseconds after a step of the point in which another is likely to follow. */
const pulled = 150;

export class Session {
  /** The last good state. */
  state: LabState = $state.raw(defaults);
  /** What stands in the formula box, good or not: a formula, or the model of a fit. */
  text: string = $state.raw(defaults.f);
  error: FormulaError | null = $state.raw(null);
  formula: OpenFormula | null = $state.raw(null);
  frame: Frame | null = $state.raw(null);
  reading: Reading | null = $state.raw(null);
  arrow: Arrow | null = $state.raw(null);
  /** True where the window shows no surface at all. */
  groundless = $state.raw(false);
  /** True while the formula comes from the typeset editor. */
  typesetting = $state.raw(false);
  /** Counts edits of the formula that came to an end. */
  edit = 0;
  systemIsDark = $state.raw(systemTheme.matches);
  notices: readonly Notice[] = $state.raw([]);
  fault: Fault | null = $state.raw(null);
  /** True once the point was moved by hand: the hint has done its work. */
  moved = $state.raw(false);
  /** Not null until the chapter just asked for has set its scene. */
  opening: Opening | null = $state.raw(null);
  /** What the keys are that a link leaves out: the scene of the open chapter. */
  base: LabState = defaults;
  /** True while the gradient is hidden; see `expect`. */
  expecting = $state.raw(false);
  /** What the tools that are switched on say is true, by the tool's name. */
  facts: Readonly<Record<string, Facts>> = $state.raw({});
  /** The cards of the tools that are switched on, in the dock's order. */
  cards: readonly ToolCard[] = $state.raw([]);
  /** How high, in CSS pixels, a tool's own sheet stands over the foot of the stage. */
  covered = $state(0);
  /** Data that is too large for the state. */
  ownRows: Rows | null = null;
  /** What the live region says. */
  spoken = $state.raw("");

  readonly network = new NetworkDoor(this);
  readonly theme: Theme = $derived(resolveTheme(this.state.theme, this.systemIsDark));
  #engine: Engine | null = null;
  #scene: Scene | null = null;
  readonly #drawn = new Map<string, DrawTool>();
  #listeners = new Set<(settled: boolean) => void>();
  #frameRequest = 0;
  #settled = false;
  #speaking: ReturnType<typeof setTimeout> | undefined;
  /** When the point was last moved in a gesture that went on. */
  #pulled = -Infinity;

  constructor() {
    systemTheme.addEventListener("change", this.#systemChanged);
  }

  /**
   * Takes texts or values of any kind for any keys; see readState. Settled: no more of the same
   * gesture follows.
   */
  assign(given: Readonly<Record<string, unknown>>, settled = true): void {
    const { state, notices } = readState(given, this.state);
    const stale = this.notices.filter(({ key }) => given[key] === undefined);
    this.notices = [...stale, ...notices];
    if (typeof given["chapter"] === "string" && state.chapter !== "") {
      const asked = Object.keys(given).filter((key) => (given[key] ?? null) !== null);
      this.opening = { chapter: state.chapter, asked: new Set(asked) };
    }
    const before = this.state;
    const shows = state.net !== "";
    this.state = this.#engine === null || shows ? state : { ...state, ...groundOf(before) };
    const framed = this.frame;
    const typed = state[typedKey(state)];
    const isAsked = given["f"] !== undefined && typed !== this.text;
    if (shows) this.network.follow((given["x"] ?? given["y"] ?? null) !== null);
    else if (groundsDiffer(before, state) || isAsked) {
      this.edit++;
      this.text = typed;
      this.typesetting = false;
      this.#open(this.#known(groundOf(state)), typed, !settled);
      this.edit++;
    }
    if (this.frame === framed && windowsDiffer(before, state)) this.#reframe();
    else this.#read();
    this.#scene?.apply(this.state);
    this.#touch(settled);
  }

  /** Sets formula or model as text. What is none leaves the surface and is explained. */
  type(text: string): void {
    this.text = text;
    this.typesetting = false;
    this.#open(this.#typed(text), text);
  }

  /** Sets it as LaTeX from the typeset editor; the plain text follows once it parses. */
  typeset(latex: string): void {
    this.typesetting = true;
    const opened = this.#open(this.#typed(latex), null);
    if (opened !== null) this.text = opened.typed.text;
  }

  /** The typeset editor was left: what it could not finish is forgotten. */
  leaveTypeset(): void {
    if (!this.typesetting) return;
    this.type(this.state[typedKey(this.state)]);
    this.commit();
  }

  /** Ends an edit of the formula: what is typed next is another step of the history. */
  commit(): void {
    this.edit++;
    this.#touch(true);
  }

  /** Moves the point, as far as the window goes. */
  move(x: number, y: number, settled: boolean): void {
    const { xmin, xmax, ymin, ymax } = this.state;
    this.#goTo(
      roundCoordinate(clamp(x, xmin, xmax), xmax - xmin),
      roundCoordinate(clamp(y, ymin, ymax), ymax - ymin),
      settled,
    );
  }

  /** Puts the point exactly there: for places that were computed. */
  place(x: number, y: number): void {
    const { xmin, xmax, ymin, ymax } = this.state;
    this.#goTo(clamp(x, xmin, xmax), clamp(y, ymin, ymax), true);
  }

  /** The number that is written, or that a constant such as `pi/4` comes to; NaN for other texts. */
  number(text: string): number {
    return constantOf(text, this.#engine);
  }

  /** Lets the live region speak once nothing has changed for a moment. */
  speakSoon(milliseconds: number): void {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      if (this.reading !== null) this.spoken = announce(this.reading, this.axes);
    }, milliseconds);
  }

  /** Keeps the camera in the state after the stage was turned by hand. */
  see(view: string, settled: boolean): void {
    if (view === this.state.view) return;
    this.state = { ...this.state, view };
    this.#touch(settled);
  }

  /** Turns the arrow round. */
  flip(): void {
    this.assign({ arrow: this.state.arrow === "up" ? "down" : "up" });
  }

  /** Hides the gradient, and holds the point, while somebody is asked what they expect it to be. */
  expect(expecting: boolean): void {
    if (expecting === this.expecting) return;
    this.expecting = expecting;
    this.#read();
    this.#touch(true);
  }

  /** How near the arrow from the point to a place comes to the true one; null where there is none. */
  score(headX: number, headY: number): Score | null {
    const { x, y } = this.state;
    if (this.#engine === null || this.frame === null) return null;
    return this.#engine.score(this.frame.id, x, y, headX, headY);
  }

  /** Draws something on the stage, once there is one; null takes it away. */
  draw(name: string, draw: DrawTool | null): void {
    if (draw === null) this.#drawn.delete(name);
    else this.#drawn.set(name, draw);
    this.#scene?.draw(name, draw);
  }

  dismissNotices(): void {
    this.notices = [];
  }

  /** The point is being pulled about: what is only read can wait. */
  get hurries(): boolean {
    return performance.now() - this.#pulled < pulled;
  }

  get axes(): readonly [string, string] {
    return [this.formula?.axes[0] ?? "x", this.formula?.axes[1] ?? "y"];
  }

  get variables(): readonly string[] {
    return this.formula?.variables ?? this.axes;
  }

  /** All coordinates and all partials at the point; null before there is any. */
  get components(): Components | null {
    const { x, y } = this.state;
    if (this.#engine === null || this.formula === null) return null;
    if (this.formula.variables.length === 0) return null;
    return this.#engine.components(this.formula.id, x, y);
  }

  get readout(): Readout {
    return readoutOf(this, this.#scene?.screen() ?? null, this.expecting ? null : this.components);
  }

  useEngine(engine: Engine): void {
    this.#engine = engine;
    this.network.begin();
    if (this.state.net !== "") return;
    if (this.#open(this.#known(groundOf(this.state)), this.text) !== null) return;
    const { error } = this;
    this.#open(groundOf(defaults), defaults.f);
    this.error = error;
  }

  /** Shows what a worker has prepared in the place of a formula, and where it is to be seen. */
  stand(subject: Subject, place: Partial<LabState>, atOnce: boolean): void {
    const opened = this.#engine?.open(subject);
    if (opened === undefined) return;
    if ("error" in opened) this.error = opened.error;
    else this.#show(opened, place, atOnce);
    this.#scene?.apply(this.state);
    this.#touch(true);
  }

  /** Draws it by finer samples. */
  refine(samples: LossSamples): void {
    const { formula } = this;
    const subject = formula?.subject;
    if (formula === null || typeof subject !== "object" || !("network" in subject)) return;
    this.#engine?.resample(formula.id, samples);
    this.formula = { ...formula, subject: { ...subject, samples } };
    this.#reframe(true);
    this.#touch(false);
  }

  /** A window around the lowest place, and a point to begin at. */
  outlook(): Outlook | null {
    return this.#engine && this.formula && this.#engine.outlook(this.formula.id);
  }

  /** Says something in the live region. */
  say(text: string): void {
    clearTimeout(this.#speaking);
    this.spoken = text;
  }

  useScene(scene: Scene): void {
    this.#scene = scene;
    scene.apply(this.state);
    if (this.formula !== null && this.frame !== null) {
      scene.show(this.formula, this.frame, false);
      this.#read();
      this.#touch(false);
    }
    for (const [name, draw] of this.#drawn) scene.draw(name, draw);
  }

  fail(fault: Fault): void {
    this.fault = fault;
  }

  /** Calls back at most once a frame after changes; settled: no more of the same gesture follows. */
  listen(listener: (settled: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    systemTheme.removeEventListener("change", this.#systemChanged);
    clearTimeout(this.#speaking);
    cancelAnimationFrame(this.#frameRequest);
    this.#listeners.clear();
    this.network.dispose();
    this.#scene?.dispose();
    this.#scene = null;
    if (this.frame !== null) this.#engine?.closeFrame(this.frame.id);
    if (this.formula !== null) this.#engine?.close(this.formula.id);
    this.#engine = null;
  }

  #systemChanged = (event: MediaQueryListEvent) => {
    this.systemIsDark = event.matches;
  };

  #goTo(x: number, y: number, settled: boolean): void {
    if (this.expecting) return;
    this.moved = true;
    this.#pulled = settled ? -Infinity : performance.now();
    this.state = { ...this.state, x, y };
    if (this.state.net !== "") this.network.visit();
    this.#read();
    this.#touch(settled);
    if (settled) this.speakSoon(0);
  }

  #typed(text: string): Ground {
    const ground = groundOf(this.state);
    return { ...ground, net: "", [typedKey(ground)]: text };
  }

  /** `typed` is the text to keep of what was typed; null: as the engine writes it. */
  #open(ground: Ground, typed: string | null, atOnce = false): OpenFormula | null {
    if (this.#engine === null) return null;
    this.#touch(false);
    const opened = this.#engine.open(subjectOf(ground, this.ownRows));
    if ("error" in opened) {
      this.error = opened.error;
      return null;
    }
    this.#noteSlice(ground, opened);
    this.network.leave();
    this.#show(opened, { ...ground, [typedKey(ground)]: typed ?? opened.typed.text }, atOnce);
    return opened;
  }

  #show(opened: OpenFormula, changes: Partial<LabState>, atOnce: boolean): void {
    this.error = null;
    if (this.formula !== null) this.#engine?.close(this.formula.id);
    this.formula = opened;
    this.state = { ...this.state, ...changes };
    this.#reframe(atOnce);
  }

  /** Data that is only in another page is replaced, and said to be. */
  #known(ground: Ground): Ground {
    if (ground.fit === "" || ground.data !== ownData || this.ownRows !== null) return ground;
    const { data } = defaults;
    this.notices = [...this.notices, { key: "data", given: ownData, used: data }];
    return { ...ground, data };
  }

  /** A plane of coordinates that the formula does not have is replaced, and said to be. */
  #noteSlice({ slice }: Ground, opened: OpenFormula): void {
    if (slice === "" || slice === opened.slice || opened.variables.length <= 2) return;
    this.notices = [...this.notices, { key: "slice", given: slice, used: opened.slice }];
  }

  #reframe(atOnce = false): void {
    if (this.#engine === null || this.formula === null) return;
    const { xmin, xmax, ymin, ymax } = this.state;
    if (this.frame !== null) this.#engine.closeFrame(this.frame.id);
    this.frame = this.#engine.frame(this.formula.id, xmin, xmax, ymin, ymax);
    this.#scene?.show(this.formula, this.frame, atOnce);
    this.#read();
  }

  #read(): void {
    if (this.#engine === null || this.formula === null || this.frame === null) return;
    const { x, y } = this.state;
    const reading = this.#engine.at(this.formula.id, x, y);
    this.reading = this.expecting ? { ...reading, ...hidden } : reading;
    this.arrow = this.expecting ? null : this.#engine.arrow(this.frame.id, x, y);
    this.#scene?.point(this.reading, this.arrow);
  }

  #touch(settled: boolean): void {
    this.#settled ||= settled;
    if (this.#frameRequest !== 0) return;
    this.#frameRequest = requestAnimationFrame(() => {
      this.#frameRequest = 0;
      const wasSettled = this.#settled;
      this.#settled = false;
      for (const listener of this.#listeners) listener(wasSettled);
    });
  }
}
