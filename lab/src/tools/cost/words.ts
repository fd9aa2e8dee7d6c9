export const words = {
  about:
    "The gradient of Rosenbrock’s function of n variables. Finite differences evaluate it n + 1 times; backpropagation goes through it once and back.",
  measuring: (done: number) => `Measuring on this machine, ${done} of 7…`,
  chart: "Time of one gradient against the number of variables, both scales logarithmic",
  variables: "variables",
  differences: "differences",
  adjoint: "backpropagation",
  extrapolated: "Dashed: not waited for, but n + 1 times one measured evaluation.",
  conclusion: (n: string, passes: string, differences: string, adjoint: string, times: string) =>
    `At n = ${n}: ${adjoint} by backpropagation, ${passes} times one evaluation. Differences would take ${differences}, ${times} times as long.`,
  count: (n: string, evaluations: string) => `n = ${n}: ${evaluations} evaluations or 1 sweep`,
  again: "Measure again",
} as const;

/** A time in the unit that suits it. */
export function duration(ms: number, format: (value: number) => string): string {
  if (ms < 1) return `${format(1000 * ms)} µs`;
  if (ms < 1000) return `${format(ms)} ms`;
  const s = ms / 1000;
  if (s < 120) return `${format(s)} s`;
  if (s < 7200) return `${format(s / 60)} min`;
  return s < 172_800 ? `${format(s / 3600)} h` : `${format(s / 86_400)} days`;
}
