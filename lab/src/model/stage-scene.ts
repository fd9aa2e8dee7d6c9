// The picture of a session: stage and engine brought together. The coarse surface is computed here, in
// the frame that asked for it; the fine one comes from the worker and slips in.

import type { Arrow, Engine, Frame, OpenFormula, Reading } from "../engine/engine";
import { Landscapes } from "../engine/landscapes";
import { loadEngine } from "../engine/load";
import { loadTypesetter } from "../mathematics/typesetter.svelte";
import type { Insets, PointState, Stage } from "../stage/stage";
import type { ArrowChoice, LabState } from "../state/state";
import { ShownTools } from "../tools/shown-tools";
import type { DrawTool } from "../tools/tool";
import { namesIn } from "../tools/tools";
import { words } from "../words";
import type { Scene, ScreenPlaces } from "./scene";
import type { Session } from "./session.svelte";
import type { Theme } from "./theme";
import { readView, writeView } from "./view";

const viewIdle = 120;

/** Fetches engine and stage together and gives them to the session; null where there is no picture. */
export async function openScene(session: Session, place: HTMLElement): Promise<StageScene | null> {
  const engine = loadEngine();
  const stage = import("../stage/stage");
  try {
    session.useEngine(await engine);
  } catch (problem) {
    console.warn(problem);
    session.fail("engine");
    return null;
  }
  const { createStage, WebGLMissing } = await stage;
  try {
    const scene = new StageScene(session, await engine, place, createStage);
    session.useScene(scene);
    return scene;
  } catch (problem) {
    if (!(problem instanceof WebGLMissing)) throw problem;
    session.fail("webgl");
    return null;
  } finally {
    // Mathematics is set once the first frame is seen, and does not hold it up: the frame that is due
    // now is on the screen when the one after it begins.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => setTimeout(() => void loadTypesetter())),
    );
  }
}

type CreateStage = typeof import("../stage/stage").createStage;

export class StageScene implements Scene {
  readonly #stage: Stage;
  readonly #landscapes: Landscapes;
  readonly #tools: ShownTools;
  readonly #stopListening: () => void;
  #frame: Frame | null = null;
  #view = "";
  /** The stage's own view, which the state does not spell out. */
  readonly #home: string;
  #arrow: ArrowChoice = "up";
  #lit: { reading: Reading; arrow: Arrow | null } | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #framed = false;

  constructor(
    private readonly session: Session,
    private readonly engine: Engine,
    private readonly place: HTMLElement,
    createStage: CreateStage,
  ) {
    const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#landscapes = new Landscapes(engine);
    this.#stage = createStage(place, {
      theme: session.theme,
      reducedMotion,
      drag: {
        pick: (ou, ov, ow, du, dv, dw) =>
          this.#frame && engine.pick(this.#frame.id, ou, ov, ow, du, dv, dw),
        move: (x, y) => session.move(x, y, false),
        ended: () => this.#drop(engine),
      },
    });
    this.#tools = new ShownTools(this.#stage, session, reducedMotion);
    this.#home = writeView(this.#stage.view);
    this.#stopListening = this.#stage.onView(() => this.#seen(false));
  }

  show(formula: OpenFormula, frame: Frame, atOnce: boolean): void {
    const isFirst = this.#frame === null;
    this.#frame = frame;
    const [x = "x", y = "y"] = formula.axisWords;
    this.#stage.setAxes([x, y, words.heightAxis]);
    const { clientWidth, clientHeight } = this.place;
    const coarse = this.#landscapes.surface(
      formula.subject,
      frame,
      (finer) => {
        this.session.groundless = finer.indices.length === 0;
        this.#stage.setSurface(frame, finer, "refine");
      },
      Math.min(clientWidth, clientHeight) * devicePixelRatio,
    );
    this.session.groundless = coarse.indices.length === 0;
    this.#stage.setSurface(frame, coarse, isFirst || atOnce ? "replace" : "morph");
    if (isFirst && !this.session.moved) this.#stage.pulse();
  }

  point(reading: Reading, arrow: Arrow | null): void {
    this.#lit = { reading, arrow };
    const { x, y, value, kind, flat } = reading;
    const arrows: PointState["arrows"][number][] = [];
    if (arrow !== null && kind === "smooth") {
      if (this.#arrow !== "down") arrows.push({ sense: "up", arrow });
      if (this.#arrow !== "up") arrows.push({ sense: "down", arrow: turned(arrow) });
    }
    this.#stage.setPoint({ x, y, value, kind, flat, arrows });
    this.#updateTools(reading, arrow);
  }

  #updateTools(reading: Reading, arrow: Arrow | null): void {
    const { formula, frame, state } = this.session;
    if (formula === null || frame === null) return;
    this.#tools.update({ engine: this.engine, state, formula, frame, reading, arrow });
  }

  apply(state: LabState): void {
    this.#tools.apply(state.show);
    this.#stage.setContours(namesIn(state.show).includes("contours"));
    if (state.arrow !== this.#arrow) {
      this.#arrow = state.arrow;
      if (this.#lit !== null) this.point(this.#lit.reading, this.#lit.arrow);
    }
    if (state.view === this.#view) return;
    this.#view = state.view;
    clearTimeout(this.#settling);
    const view = readView(state.view);
    if (view === null) this.#stage.resetView();
    else this.#stage.view = view;
  }

  draw(name: string, draw: DrawTool | null): void {
    this.#tools.draw(name, draw);
  }

  theme(theme: Theme): void {
    this.#stage.setTheme(theme);
  }

  insets(insets: Insets): void {
    this.#stage.setInsets(insets, this.#framed);
    this.#framed = true;
  }

  screen(): ScreenPlaces {
    return this.#stage.screen();
  }

  dispose(): void {
    clearTimeout(this.#settling);
    this.#tools.dispose();
    this.#landscapes.dispose();
    this.#stopListening();
    this.#stage.dispose();
  }

  /** A point let go beside a flat point rolls onto it: no hand would hit it. */
  #drop(engine: Engine): void {
    const { x, y } = this.session.state;
    const flat = this.#frame && engine.snap(this.#frame.id, x, y);
    if (flat) this.session.place(flat.x, flat.y);
    else this.session.move(x, y, true);
  }

  /** The camera turned: the state follows, and once it rests the camera is what the state says. */
  #seen(settled: boolean): void {
    if (settled && this.#stage.turning) {
      this.#settling = setTimeout(() => this.#seen(true), viewIdle);
      return;
    }
    const text = writeView(this.#stage.view);
    const view = text === this.#home ? "" : text;
    if (!settled && view === this.#view) return;
    clearTimeout(this.#settling);
    this.#view = view;
    if (settled) {
      const rounded = readView(view);
      if (rounded !== null) this.#stage.view = rounded;
    } else {
      this.#settling = setTimeout(() => this.#seen(true), viewIdle);
    }
    this.session.see(view, settled);
  }
}

/** The same arrow pointing the other way. */
function turned({ tail, head, length }: Arrow): Arrow {
  return {
    tail,
    head: [2 * tail[0] - head[0], 2 * tail[1] - head[1], head[2]],
    length,
  };
}
