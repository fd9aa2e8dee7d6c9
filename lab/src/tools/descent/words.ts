import type { StopReason } from "../../engine/workshop";

/** The optimizers by their names in the state: a word, and the rule in LaTeX. */
export const optimizers: readonly (readonly [name: string, word: string, rule: string])[] = [
  ["gradient", "Gradient descent", "p \\leftarrow p-\\eta\\,\\nabla f"],
  ["momentum", "Momentum", "v \\leftarrow \\mu v+\\nabla f,\\quad p \\leftarrow p-\\eta\\,v"],
  [
    "nesterov",
    "Nesterov",
    "v \\leftarrow \\mu v+\\nabla f,\\quad p \\leftarrow p-\\eta(\\nabla f+\\mu v)",
  ],
  [
    "adagrad",
    "AdaGrad",
    "s \\leftarrow s+(\\nabla f)^2,\\quad p \\leftarrow p-\\eta\\,\\frac{\\nabla f}{\\sqrt{s}+\\varepsilon}",
  ],
  [
    "rmsprop",
    "RMSProp",
    "s \\leftarrow \\alpha s+(1-\\alpha)(\\nabla f)^2,\\quad p \\leftarrow p-\\eta\\,\\frac{\\nabla f}{\\sqrt{s}+\\varepsilon}",
  ],
  ["adam", "Adam", "p \\leftarrow p-\\eta\\,\\frac{\\hat m}{\\sqrt{\\hat s}+\\varepsilon}"],
  [
    "amsgrad",
    "AMSGrad",
    "p \\leftarrow p-\\eta\\,\\frac{\\hat m}{\\sqrt{\\max \\hat s}+\\varepsilon}",
  ],
  [
    "adamw",
    "AdamW",
    "p \\leftarrow (1-\\eta\\lambda)p-\\eta\\,\\frac{\\hat m}{\\sqrt{\\hat s}+\\varepsilon}",
  ],
  ["lbfgs", "L-BFGS", "p \\leftarrow p-\\eta\\,B\\,\\nabla f"],
  ["newton", "Newton, damped", "p \\leftarrow p-t\\,H^{-1}\\nabla f"],
  ["linesearch", "Line search", "p \\leftarrow p-t\\,\\nabla f"],
  ["flow", "Gradient flow", "\\dot p=-\\nabla f"],
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
  converged: (at) => `Arrives after ${at} steps: the slope has all but vanished there.`,
  steps: (at) => `Still on its way after ${at} steps.`,
  diverged: (at) => `Diverges at step ${at}: each step overshoots further than the last.`,
  undefined: (at) => `Leaves the domain at step ${at}: f is not defined there.`,
  cycling: (at) => `Goes round in circles from step ${at} on.`,
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
  unknownLimit: "The limit to η is shown for two variables only.",
  projected:
    "It walks in all variables: what is drawn is where each step lies over this plane, so the path need not lie on the surface.",
  unlimited: "No direction curves upwards at this step, so there is no limit to η here.",
  start: "The readout below speaks of the start.",
  beyond: (limit: string) => `η is above ${limit}, two over the largest curvature: it overshoots.`,
  promise: "Promised drop",
  came: "Drop that came",
  height: "Height",
  distance: "To minimum",
  aboutDistance: "How far the nearest minimum of the window is from the step that is shown",
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
  between: (high: string, low: string) => `${high} to ${low}`,
  above: (high: string, low: string) => `above the lowest: ${high} to ${low}`,
  ended: (reason: StopReason, at: number) => ends[reason](at),
  computing: "Walking…",
  failed: "The walk could not be computed.",
};
