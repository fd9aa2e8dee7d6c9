const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Texts for the evenly spaced numbers of one axis: as many decimals as their distance needs, a real
 * minus sign, no "-0", and powers of ten where plain digits would be long.
 */
export function tickTexts(ticks: ArrayLike<number>): string[] {
  const numbers = Array.from(ticks);
  const step = Math.abs(numbers.length > 1 ? numbers[1]! - numbers[0]! : (numbers[0] ?? 1)) || 1;
  const largest = numbers.reduce((m, t) => Math.max(m, Math.abs(t)), step);
  const magnitude = Math.floor(Math.log10(largest) + 1e-9);
  if (magnitude >= 5 || magnitude < -3) {
    const unit = 10 ** magnitude;
    const decimals = decimalsFor(step / unit);
    return numbers.map((t) => {
      const text = plain(t / unit, decimals);
      return text === "0" ? text : `${text}·10${superscript(magnitude)}`;
    });
  }
  const decimals = decimalsFor(step);
  return numbers.map((t) => plain(t, decimals));
}

/** Digits after the point that a step needs: 0.25 needs two, 5 none. */
function decimalsFor(step: number): number {
  for (let decimals = 0; decimals < 12; decimals++) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 12;
}

function plain(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  if (Number(text) === 0) return "0";
  return text.replace("-", "\u2212");
}

function superscript(n: number): string {
  const digits = [...String(Math.abs(n))].map((d) => SUPERSCRIPTS[Number(d)]).join("");
  return n < 0 ? `⁻${digits}` : digits;
}
