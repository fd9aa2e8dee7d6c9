import { expect, test } from "vitest";
import { words } from "./words";

test("a direction is told by the nearest of sixteen points", () => {
  const told = [0, 11, 12, 45, 90, 153.4, 200, 345.2, 349].map(words.uphillIs);
  expect(told.map((text) => text.replace(/^Uphill is (.*)\.$/, "$1"))).toEqual([
    "east",
    "east",
    "east-north-east",
    "north-east",
    "north",
    "west-north-west",
    "west-south-west",
    "east-south-east",
    "east",
  ]);
  expect(words.downhillIs(345.2)).toBe("Downhill is west-north-west.");
});
