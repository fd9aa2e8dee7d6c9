import { expect, test } from "vitest";
import { finding } from "./finding";
import { words } from "./words";

const at = (theta: number) => finding(theta, Math.cos((theta * Math.PI) / 180));

test("the three directions that matter are named within a degree, and not beyond it", () => {
  expect(at(0)).toBe(words.found.most);
  expect(at(0.99)).toBe(words.found.most);
  expect(at(1.1)).toBe(words.found.uphill("over 99"));
  expect(at(89.1)).toBe(words.found.level);
  expect(at(90.9)).toBe(words.found.level);
  expect(at(91.1)).toBe(words.found.downhill("1.9"));
  expect(at(179.5)).toBe(words.found.least);
});

test("between them the line says how much of the arrow's slope there is", () => {
  expect(at(60)).toBe(words.found.uphill("50"));
  expect(at(120)).toBe(words.found.downhill("50"));
});

test("at a flat point there is no angle, and every direction is level", () => {
  expect(finding(NaN, NaN)).toBe(words.found.flat);
});
