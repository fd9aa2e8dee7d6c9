import { expect, test } from "vitest";
import { mostRowsInLink, readRows, withRow, writeRows } from "./rows";
import { dataSets } from "./sets";

test("rows written into a link are read back to the last digit", () => {
  const rows = { xs: Float64Array.of(0.1 + 0.2, -3), ys: Float64Array.of(1e-300, 5) };
  expect(readRows(writeRows(rows))).toEqual(rows);
});

test("what is no list of pairs of numbers is refused", () => {
  for (const text of ["", "1", "1,2;", "1,2,3", "a,b", "1,2;3", "1,Infinity", ";", "1,2 3,4"]) {
    expect(readRows(text), text).toBeNull();
  }
  const most = Array<string>(mostRowsInLink).fill("1,2").join(";");
  expect(readRows(most)?.xs.length).toBe(mostRowsInLink);
  expect(readRows(most + ";1,2")).toBeNull();
  expect(readRows("1,2;".repeat(1e6))).toBeNull();
});

test("a moved row leaves the others, and the rows it was made of, as they were", () => {
  const rows = readRows("1,2;3,4")!;
  expect(writeRows(withRow(rows, 1, 5, 6))).toBe("1,2;5,6");
  expect(writeRows(rows)).toBe("1,2;3,4");
});

test("every data set that comes with the lab has rows, a source and a licence", () => {
  expect(new Set(dataSets.map(({ name }) => name)).size).toBe(dataSets.length);
  for (const { name, rows, source, licence } of dataSets) {
    expect(name).toMatch(/^[a-z0-9-]{1,32}$/);
    expect(readRows(rows)?.xs.length, name).toBeGreaterThan(5);
    expect(source.length).toBeGreaterThan(20);
    expect(licence.length).toBeGreaterThan(10);
  }
});

test("Anscombe's four sets share mean and least-squares line, as published, though they look unlike", () => {
  for (const { rows } of dataSets.filter(({ name }) => name.startsWith("anscombe"))) {
    const { xs, ys } = readRows(rows)!;
    const mean = (numbers: Float64Array) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
    const [mx, my] = [mean(xs), mean(ys)];
    const sxy = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i]! - my), 0);
    const sxx = xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
    expect(xs.length).toBe(11);
    expect(mx).toBe(9);
    expect(my).toBeCloseTo(7.5, 2);
    expect(sxx).toBe(110);
    expect(sxy / sxx).toBeCloseTo(0.5, 3);
    expect(my - (sxy / sxx) * mx).toBeCloseTo(3, 2);
  }
});
