// Numbers for people: four significant digits, a real minus sign, no -0 and no dust such as 1e-17.

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number in at most `digits` significant digits; what is below 1e-12 of `scale` is zero. */
export function formatNumber(value: number, digits = 4, scale = 1): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const size = Math.abs(value);
  if (size <= 1e-12 * scale) return "0";
  const rounded = Number(size.toPrecision(digits));
  const sign = value < 0 ? "−" : "";
  if (rounded >= 1e6 || rounded < 1e-4) {
    const [mantissa = "", exponent = ""] = rounded.toExponential().split("e");
    return `${sign}${mantissa}·10${raised(Number(exponent))}`;
  }
  return sign + String(rounded);
}

/** A coordinate in steps of about a thousandth of the width it moves in. */
export function formatCoordinate(value: number, width: number): string {
  const decimals = coordinateDecimals(width);
  if (decimals > 9 || Math.abs(value) >= 1e6) return formatNumber(value, 6, width);
  const rounded = Number(value.toFixed(decimals));
  return (rounded < 0 ? "−" : "") + String(Math.abs(rounded));
}

/** A coordinate rounded to a millionth of the width it moves in: exact to the eye, short in a link. */
export function roundCoordinate(value: number, width: number): number {
  const decimals = coordinateDecimals(width) + 3;
  return decimals <= 20 ? Number(value.toFixed(decimals)) : value;
}

/** The power of ten nearest to a sixtieth of a width: a small step for a sentence. */
export function smallStep(width: number): number {
  const exponent = Math.round(Math.log10(width / 60));
  return Number(`1e${exponent}`);
}

function coordinateDecimals(width: number): number {
  return Math.max(0, 3 - Math.floor(Math.log10(width)));
}

function raised(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (d) => superscripts[Number(d)] ?? d);
  return (exponent < 0 ? "⁻" : "") + digits;
}
