import type { StopReason } from "../../engine/workshop";

/** The optimizers by their names in the state: a word, and the rule in LaTeX. */
export const optimizers: readonly (readonly [name: string, word: string, rule: string])[] = [
  ["gradient", "Gradient descent", "w \\leftarrow w-\\eta\\,\\nabla f"],
  ["momentum", "Momentum", "v \\leftarrow \\mu v+\\nabla f,\\quad w \\leftarrow w-\\eta\\,v"],
  [
    "nesterov",
    "Nesterov",
    "v \\leftarrow \\mu v+\\nabla f,\\quad w \\leftarrow w-\\eta(\\nabla f+\\mu v)",
  ],
  [
    "adagrad",
    "AdaGrad",
    "s \\leftarrow s+(\\nabla f)^2,\\quad w \\leftarrow w-\\eta\\,\\frac{\\nabla f}{\\sqrt{s}+\\varepsilon}",
  ],
  [
    "rmsprop",
    "RMSProp",
    "s \\leftarrow \\alpha s+(1-\\alpha)(\\nabla f)^2,\\quad w \\leftarrow w-\\eta\\,\\frac{\\nabla f}{\\sqrt{s}+\\varepsilon}",
  ],
  ["adam", "Adam", "w \\leftarrow w-\\eta\\,\\frac{\\hat m}{\\sqrt{\\hat s}+\\varepsilon}"],
  [
    "amsgrad",
    "AMSGrad",
    "w \\leftarrow w-\\eta\\,\\frac{\\hat m}{\\sqrt{\\max \\hat s}+\\varepsilon}",
  ],
  [
    "adamw",
    "AdamW",
    "w \\leftarrow (1-\\eta\\lambda)w-\\eta\\,\\frac{\\hat m}{\\sqrt{\\hat s}+\\varepsilon}",
  ],
  ["lbfgs", "L-BFGS", "w \\leftarrow w-\\eta\\,B\\,\\nabla f"],
  ["newton", "Newton, damped", "w \\leftarrow w-t\\,H^{-1}\\nabla f"],
  ["linesearch", "Line search", "w \\leftarrow w-t\\,\\nabla f"],
  ["flow", "Gradient flow", "\\dot w=-\\nabla f"],
];

/** What an optimizer carries from step to step, as a direction: it walks against it. */
export const memoryWords: Readonly<Record<string, string>> = {
  velocity: "velocity",
  average: "average of gradients",
};

/** The word for an optimizer. */
export function wordFor(name: string): string {
  return optimizers.find(([each]) => each === name)?.[1] ?? name;
}

const ends: Record<StopReason, (at: number) => string> = {
  converged: (at) => `Arrived after ${at} steps: the slope has all but vanished.`,
  steps: (at) => `Out of steps after ${at}.`,
  diverged: (at) => `Diverged at step ${at}: each step overshoots further than the last.`,
  undefined: (at) => `Left the domain at step ${at}: f is not defined there.`,
  cycling: (at) => `Going round in circles since step ${at}.`,
};

export const words = {
  optimizer: "Optimizer",
  rate: "Step size η",
  rateShort: "η",
  rateOf: (optimizer: string) => `Step size of ${optimizer}`,
  steps: "Steps",
  step: "Step",
  rewind: "Back to the start",
  back: "One step back",
  play: "Play",
  pause: "Pause",
  forward: "One step",
  end: "To the end",
  scrub: "Step shown",
  of: (at: number, taken: number) => `Step ${at} of ${taken}`,
  stable: (limit: string) =>
    `Plain descent is stable here up to η = ${limit}, two over the largest curvature.`,
  beyond: (limit: string) => `η is above ${limit}, two over the largest curvature: it overshoots.`,
  promise: "Promised drop",
  came: "Drop that came",
  height: "Height",
  race: "Race against",
  racer: "Optimizer",
  taken: "Steps",
  ending: "Ended",
  reasons: {
    converged: "arrived",
    steps: "out of steps",
    diverged: "diverged",
    undefined: "left the domain",
    cycling: "in circles",
  } satisfies Record<StopReason, string>,
  logarithmic: "Logarithmic",
  chart: "Height at each step",
  ended: (reason: StopReason, at: number) => ends[reason](at),
  computing: "Walking…",
  failed: "The walk could not be computed.",
};
