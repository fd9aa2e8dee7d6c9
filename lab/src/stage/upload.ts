import type { BufferAttribute, InterleavedBuffer } from "three";

/** Sends the first numbers of a list to the card with the next frame, and what was to be sent before. */
export function sendStart(list: BufferAttribute | InterleavedBuffer, count: number): void {
  if (count === 0) return;
  const [range] = list.updateRanges;
  if (range === undefined) list.addUpdateRange(0, count);
  else range.count = Math.max(range.count, count);
  list.needsUpdate = true;
}

/** Whether a list begins with these numbers: then they need not be sent again. */
export function startsWith(list: ArrayLike<number>, numbers: ArrayLike<number>): boolean {
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== list[i]) return false;
  return true;
}
