import { expect, test } from "vitest";
import { holds } from "../src/chapters/condition.ts";
import type { Facts } from "../src/chapters/facts.ts";
import { parseCondition } from "./condition-parser.ts";

const said = (text: string, facts: Facts) => holds(parseCondition(text), facts);

test("numbers compare", () => {
  expect(said("norm < 0.05", { norm: 0.01 })).toBe(true);
  expect(said("norm < 0.05", { norm: 0.05 })).toBe(false);
  expect(said("norm >= 2e-1", { norm: 0.2 })).toBe(true);
  expect(said("x > -1.5", { x: -1.4 })).toBe(true);
  expect(said("x = −2", { x: -2 })).toBe(true);
  expect(said("x != 0", { x: 0 })).toBe(false);
});

test("words and texts compare as a whole", () => {
  expect(said("flat = minimum", { flat: "minimum" })).toBe(true);
  expect(said("compass = north-east", { compass: "north" })).toBe(false);
  expect(said('f = "x^2 - y^2"', { f: "x^2 - y^2" })).toBe(true);
});

test("near is within a distance, of a number or of another fact", () => {
  expect(said("rosette.slope ~ 0 within 0.02", { "rosette.slope": -0.02 })).toBe(true);
  expect(said("rosette.slope ~ 0 within 0.02", { "rosette.slope": 0.021 })).toBe(false);
  expect(said("gx ~ gy within 0.1", { gx: 1, gy: 1.05 })).toBe(true);
});

test("and binds more than or, brackets bind most, not binds what follows it", () => {
  const facts = { x: 1, y: 2, "show.rosette": true };
  expect(said("x = 1 or x = 2 and y = 3", facts)).toBe(true);
  expect(said("(x = 1 or x = 2) and y = 3", facts)).toBe(false);
  expect(said("not x = 2 and show.rosette", facts)).toBe(true);
  expect(said("not (x = 1 or y = 7)", facts)).toBe(false);
});

test("nothing can be said of what is not there, or is no number", () => {
  for (const text of ["norm < 1", "norm != 1", "norm ~ 0 within 9", "show.rain"]) {
    expect(said(text, {})).toBe(false);
    expect(said(text, { norm: NaN })).toBe(false);
  }
});

test.each([
  ["nrom < 1", 'Unknown fact "nrom"; the facts are f, x, y'],
  ["norm", '"norm" must be compared with something (column 1'],
  ["norm <", 'A value for "norm" is missing (column 7'],
  ["norm < flat", '"flat" cannot be compared with "norm" (column 8'],
  ["flat = bottom", '"flat" is one of minimum, maximum, saddle, degenerate, none, never "bottom"'],
  ["flat < minimum", '"flat" is no number; compare it with "=" or "!=" (column 6'],
  ["show.rain = 1", '"show.rain" is true or false'],
  ["norm ~ 1", '"within" and a number must follow "~" (column 9'],
  ["norm < 1 and", "A fact is missing (column 13"],
  ["(norm < 1", "A bracket is not closed (column 10"],
  ["norm < 1 norm < 2", '"norm" was not expected (column 10'],
  ["norm < 1 & x > 2", '"&" means nothing (column 10'],
  ["", "A fact is missing (column 1"],
])("%j is refused", (text, message) => {
  expect(() => parseCondition(text)).toThrow(message);
});
