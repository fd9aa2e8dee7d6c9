// Order statistics of measured numbers.

/** The value below which the given part of the numbers lies, between neighbours in proportion. */
export function quantile(numbers, part) {
  const sorted = Float64Array.from(numbers).sort();
  const at = part * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

export const median = (numbers) => quantile(numbers, 0.5);

/** What ratios are averaged by. */
export function geometricMean(numbers) {
  return Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);
}
