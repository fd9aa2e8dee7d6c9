// What the card of the walk says of schedules, noise and options.

import type { RuleOption, ScheduleKind, searches } from "../../state/rule";

export const more = {
  title: "More",
  schedule: "Schedule of η",
  schedules: {
    constant: "Constant",
    step: "In steps",
    exponential: "Exponential",
    cosine: "Cosine",
    inverse: "1/t",
  } satisfies Record<ScheduleKind, string>,
  /** What each number of a schedule is. */
  numbers: {
    constant: [],
    step: ["steps between", "factor"],
    exponential: ["factor at each step"],
    cosine: ["steps down", "to a share of"],
    inverse: ["δ in η/(1 + δk)"],
  } satisfies Record<ScheduleKind, readonly string[]>,
  warmUp: "Warm-up",
  warmUpSteps: "Steps of warm-up",
  steps: "steps",
  rates: "Step size at each step",
  noise: "Noise in ∇f",
  noiseOf: "Standard deviation of the noise in each partial",
  aboutNoise: "What a mini-batch does: each partial is off by a normal random number",
  seed: (seed: number) => `Seed ${seed}`,
  another: "Other noise",
  options: {
    momentum: "Momentum μ",
    "weight-decay": "Weight decay λ",
    "rate-decay": "Decay of the step size δ",
    alpha: "Share of the old average α",
    centered: "Centered",
    beta1: "Average of gradients β₁",
    beta2: "Average of squares β₂",
    epsilon: "Floor ε",
    "line-search": "Line search",
    history: "Steps remembered",
  } satisfies Record<RuleOption, string>,
  /** The same, where all that is set stands on one line. */
  short: {
    momentum: "μ",
    "weight-decay": "λ",
    "rate-decay": "δ",
    alpha: "α",
    centered: "centered",
    beta1: "β₁",
    beta2: "β₂",
    epsilon: "ε",
    "line-search": "line search",
    history: "history",
  } satisfies Record<RuleOption, string>,
  searches: {
    none: "None",
    armijo: "Armijo",
    "strong-wolfe": "Strong Wolfe",
    exact: "Exact",
  } satisfies Record<(typeof searches)[number], string>,
};
