// The plain object that scripts read.

import type {
  Arrow,
  Components,
  Flat,
  FormulaError,
  Kind,
  OpenFormula,
  Reading,
} from "../engine/engine";
import type { LabState } from "../state/state";
import type { FactValue, Facts } from "../tools/tool";
import { typedKey } from "./ground";
import type { ScreenPlaces } from "./scene";

type Finite = number | null;
type ToolNumber = Finite | string | boolean | readonly Finite[];

export interface Readout {
  readonly formula: string;
  readonly point: readonly [number, number];
  readonly value: Finite;
  readonly gradient: readonly [Finite, Finite];
  readonly norm: Finite;
  /** The names of all variables, in order; `gradient` is what the plane shows of `components`. */
  readonly variables: readonly string[];
  /** The whole gradient, in the order of `variables`; null while it is to be guessed. */
  readonly components: readonly Finite[] | null;
  /** The share of the gradient's length that the plane hides: 0 to 1. */
  readonly hidden: Finite;
  /** The plane: two names of variables, or `gradient`, `eigen`, `step`. */
  readonly slice: string;
  readonly kind: Kind | null;
  readonly flat: Flat | null;
  /** Always the arrow of ∇f, whichever way it is drawn; null where there is none. */
  readonly arrow: { readonly tail: readonly Finite[]; readonly head: readonly Finite[] } | null;
  readonly screen: { readonly point: readonly Finite[]; readonly floor: readonly Finite[] } | null;
  readonly descent: {
    readonly optimizer: string;
    /** How many were taken. */
    readonly steps: number;
    /** The one that is looked at, and the value there. */
    readonly at: number;
    readonly value: Finite;
    readonly stopped: string;
  } | null;
  /** What the tools that are switched on say is true, by the tool's name. */
  readonly tools: Readonly<Record<string, Readonly<Record<string, ToolNumber>>>>;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly position: number;
  } | null;
}

export interface Readable {
  readonly state: LabState;
  readonly formula: OpenFormula | null;
  readonly reading: Reading | null;
  readonly arrow: Arrow | null;
  readonly error: FormulaError | null;
  readonly facts: Readonly<Record<string, Facts>>;
}

export function readoutOf(
  lab: Readable,
  screen: ScreenPlaces | null,
  whole: Components | null,
): Readout {
  const { state, formula, reading, arrow, error, facts } = lab;
  return Object.freeze({
    formula: state.net === "" ? state[typedKey(state)] : (formula?.typed.text ?? ""),
    point: Object.freeze([state.x, state.y] as const),
    value: finite(reading?.value),
    gradient: Object.freeze([finite(reading?.gx), finite(reading?.gy)] as const),
    norm: finite(reading?.norm),
    variables: Object.freeze([...(formula?.variables ?? [])]),
    components: whole && numbers(Array.from(whole.gradient)),
    hidden: finite(whole?.hidden),
    slice: formula?.slice ?? "",
    kind: reading?.kind ?? null,
    flat: reading?.flat ?? null,
    arrow: arrow && Object.freeze({ tail: numbers(arrow.tail), head: numbers(arrow.head) }),
    screen: screen && Object.freeze({ point: numbers(screen.point), floor: numbers(screen.floor) }),
    descent: descentOf(facts["descent"]),
    tools: Object.freeze(mapped(facts, (each) => Object.freeze(mapped(each, plain)))),
    error:
      error &&
      Object.freeze({ code: error.code, message: error.message, position: error.position }),
  });
}

/** What is known of the walk; null while there is none, or while it is computed. */
function descentOf(walk: Facts | undefined): Readout["descent"] {
  if (walk === undefined || walk["waiting"] !== false) return null;
  const { optimizer, taken, at, value, stopped } = walk;
  return Object.freeze({
    optimizer: String(optimizer),
    steps: Number(taken),
    at: Number(at),
    value: finite(Number(value)),
    stopped: String(stopped),
  });
}

function mapped<A, B>(record: Readonly<Record<string, A>>, to: (a: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}

function plain(value: FactValue): ToolNumber {
  if (typeof value === "number") return finite(value);
  return typeof value === "object" ? numbers(Array.from(value)) : value;
}

function finite(value: number | undefined): Finite {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function numbers(values: readonly number[]): readonly Finite[] {
  return Object.freeze(values.map(finite));
}
