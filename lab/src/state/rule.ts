// What a walk's rule has besides its optimizer and rate, as texts of a link: how the rate changes
// from step to step, and the optimizer's own options. Names and meaning are those of the command line.

import { readNumber } from "./numerals.ts";

/** Least and most; `below` leaves the most out. */
interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly kind: "count" | "number" | "below";
}

const count: Bounds = { least: 1, most: 100_000, kind: "count" };
const positive: Bounds = { least: 0, most: 1e6, kind: "number" };
const share: Bounds = { least: 0, most: 1, kind: "below" };

/** The kinds of schedules: what their numbers may be, and those to begin with. */
export const scheduleKinds = {
  constant: { bounds: [], usual: [] },
  step: { bounds: [count, positive], usual: [30, 0.1] },
  exponential: { bounds: [positive], usual: [0.99] },
  cosine: { bounds: [count, positive], usual: [50] },
  inverse: { bounds: [positive], usual: [0.1] },
} as const satisfies Record<string, { bounds: readonly Bounds[]; usual: readonly number[] }>;

export type ScheduleKind = keyof typeof scheduleKinds;

export interface Schedule {
  /** Over how many steps the rate rises first; 0: at once. */
  readonly warmUp: number;
  readonly kind: ScheduleKind;
  readonly numbers: readonly number[];
}

const longest = 200;

/** The schedule of a text such as `cosine:100` or `warmup:10+step:30,0.1`; null for none. */
export function readSchedule(text: string): Schedule | null {
  if (text.length > longest) return null;
  const [first = "", then, more] = text.split("+", 3);
  if (first.startsWith("warmup:")) {
    const warmUp = within(first.slice("warmup:".length), count);
    const next = then === undefined ? "constant" : then;
    const after = more === undefined && !next.startsWith("warmup") ? readSchedule(next) : null;
    return warmUp === null || after === null ? null : { ...after, warmUp };
  }
  const [kind = "", list, rest] = first.split(":", 3);
  if (then !== undefined || rest !== undefined || !Object.hasOwn(scheduleKinds, kind)) return null;
  const { bounds, usual } = scheduleKinds[kind as ScheduleKind];
  const numbers = list === undefined ? [] : list.split(",", 3);
  if (numbers.length < usual.length || numbers.length > bounds.length) return null;
  const read = numbers.map((each, i) => within(each, bounds[i]!));
  if (read.includes(null)) return null;
  return { warmUp: 0, kind: kind as ScheduleKind, numbers: read as number[] };
}

export function writeSchedule({ warmUp, kind, numbers }: Schedule): string {
  const then = numbers.length === 0 ? kind : `${kind}:${numbers.join(",")}`;
  if (warmUp === 0) return then;
  return kind === "constant" ? `warmup:${warmUp}` : `warmup:${warmUp}+${then}`;
}

export const searches = ["none", "armijo", "strong-wolfe", "exact"] as const;

const flag: Bounds = { least: 0, most: 1, kind: "count" };

/** The options of optimizers: which numbers they may be, or which words. */
export const ruleOptions = {
  momentum: positive,
  "weight-decay": positive,
  "rate-decay": positive,
  alpha: share,
  centered: flag,
  beta1: share,
  beta2: share,
  epsilon: positive,
  "line-search": searches,
  history: count,
} as const satisfies Record<string, Bounds | readonly string[]>;

export type RuleOption = keyof typeof ruleOptions;

/** Which options an optimizer has, with what they are unless chosen: PyTorch's where it has them. */
export const optionsOf: Readonly<Record<string, Readonly<Partial<Record<RuleOption, string>>>>> = {
  gradient: { "weight-decay": "0" },
  momentum: { momentum: "0.9", "weight-decay": "0" },
  nesterov: { momentum: "0.9", "weight-decay": "0" },
  adagrad: { "rate-decay": "0", epsilon: "1e-10", "weight-decay": "0" },
  rmsprop: {
    alpha: "0.99",
    momentum: "0",
    epsilon: "1e-8",
    "weight-decay": "0",
    centered: "0",
  },
  adam: { beta1: "0.9", beta2: "0.999", epsilon: "1e-8", "weight-decay": "0" },
  amsgrad: { beta1: "0.9", beta2: "0.999", epsilon: "1e-8", "weight-decay": "0" },
  adamw: { beta1: "0.9", beta2: "0.999", epsilon: "1e-8", "weight-decay": "0.01" },
  lbfgs: { "line-search": "none", history: "100" },
  newton: { "line-search": "armijo" },
  linesearch: { "line-search": "armijo" },
  flow: {},
};

/** Options that are chosen, by name. */
export type Options = Readonly<Partial<Record<RuleOption, string>>>;

/** The options of a text such as `momentum:0.95,line-search:exact`; null for none. */
export function readOptions(text: string): Options | null {
  if (text === "") return {};
  if (text.length > longest) return null;
  const chosen: Partial<Record<RuleOption, string>> = {};
  for (const item of text.split(",")) {
    const [name = "", value, rest] = item.split(":", 3);
    if (value === undefined || rest !== undefined || !isRuleOption(name)) return null;
    if (chosen[name] !== undefined || !isOption(name, value)) return null;
    chosen[name] = value;
  }
  return chosen;
}

export function writeOptions(chosen: Options): string {
  return Object.entries(chosen)
    .map(([name, value]) => `${name}:${value}`)
    .join(",");
}

/** Whether an option may be that. */
export function isOption(name: RuleOption, value: string): boolean {
  const allowed: Bounds | readonly string[] = ruleOptions[name];
  return "kind" in allowed ? within(value, allowed) !== null : allowed.includes(value);
}

function isRuleOption(name: string): name is RuleOption {
  return Object.hasOwn(ruleOptions, name);
}

function within(text: string, { least, most, kind }: Bounds): number | null {
  const value = readNumber(text);
  const fits = value >= least && (kind === "below" ? value < most : value <= most);
  return fits && (kind !== "count" || Number.isInteger(value)) ? value : null;
}
