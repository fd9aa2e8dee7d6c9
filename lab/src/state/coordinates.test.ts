import { expect, test } from "vitest";
import { mostCoordinates, readCoordinates, writeCoordinates } from "./coordinates";

test("a list of coordinates is read as it was written", () => {
  const point = [1, -0.1, 1e-7, 2, 2, 2, 0.5];
  expect(readCoordinates(writeCoordinates(point))).toEqual(point);
  expect(writeCoordinates(point)).toBe("1,-0.1,1e-7,2*3,0.5");
});

test("equal coordinates are written once", () => {
  expect(writeCoordinates(new Float64Array(1000).fill(0.5))).toBe("0.5*1000");
  expect(readCoordinates("0.5*1000")).toHaveLength(1000);
});

test("a list too long for a link loses digits, not coordinates", () => {
  const point = Float64Array.from({ length: 1800 }, (_, i) => Math.sin(i));
  const text = writeCoordinates(point);
  expect(text.length).toBeLessThanOrEqual(14_000);
  expect(readCoordinates(text)).toHaveLength(1800);
  expect(readCoordinates(text)![7]).toBeCloseTo(Math.sin(7), 3);
});

test("what is no list of coordinates is refused", () => {
  for (const text of ["a", "1,,2", "1*0", "1*-2", "1*1.5", "1*2*3", `1*${mostCoordinates + 1}`]) {
    expect(readCoordinates(text), text).toBeNull();
  }
  expect(readCoordinates("1,".repeat(9000) + "1")).toBeNull();
});
