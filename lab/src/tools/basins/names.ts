/** The name of a place where walks end: A, B, … Z, A2, … */
export function nameOf(place: number): string {
  const round = Math.floor(place / 26);
  return String.fromCharCode(65 + (place % 26)) + (round === 0 ? "" : String(round + 1));
}
