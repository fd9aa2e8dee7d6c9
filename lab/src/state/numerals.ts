// Numbers as links and fields have them.

const numeral = /^[+-]?(\d{1,400}\.?\d{0,400}|\.\d{1,400})(e[+-]?\d{1,4})?$/i;

/** The number a text spells, or NaN. Accepts the real minus sign; refuses what is not finite. */
export function readNumber(text: string): number {
  const plain = text.trim().replace(/^\u2212/, "-");
  if (plain.length > 800 || !numeral.test(plain)) return NaN;
  const value = Number(plain);
  return Number.isFinite(value) ? value + 0 : NaN;
}
