// The coordinates of a point of n dimensions as a comma list, in the variables' order. A run of equal
// ones is written once with its length: `0.5*1000`.

import { readNumber } from "./numerals.ts";

export const mostCoordinates = 20_000;
const longestList = 14_000;

/** Null where the text is no such list; an empty one has none. */
export function readCoordinates(text: string): number[] | null {
  if (text === "") return [];
  if (text.length > longestList) return null;
  const found: number[] = [];
  for (const item of text.split(",")) {
    const [written = "", times = "1", more] = item.split("*", 3);
    const value = readNumber(written);
    const count = readNumber(times);
    if (Number.isNaN(value) || more !== undefined || !Number.isInteger(count) || count < 1) {
      return null;
    }
    if (found.length + count > mostCoordinates) return null;
    for (let k = 0; k < count; k++) found.push(value);
  }
  return found;
}

/** With fewer digits, down to three, where the list would be too long for a link. */
export function writeCoordinates(point: ArrayLike<number>): string {
  for (const digits of [17, 8, 5, 3]) {
    const text = written(point, (value) =>
      String(digits === 17 ? value : Number(value.toPrecision(digits))),
    );
    if (text.length <= longestList) return text;
  }
  return "";
}

function written(point: ArrayLike<number>, textOf: (value: number) => string): string {
  const items: string[] = [];
  for (let start = 0; start < point.length;) {
    const text = textOf(point[start]!);
    let end = start + 1;
    while (end < point.length && textOf(point[end]!) === text) end++;
    items.push(end - start === 1 ? text : `${text}*${end - start}`);
    start = end;
  }
  return items.join(",");
}
