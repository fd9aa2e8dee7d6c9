import { expect, test } from "vitest";
import { bySize, columns, moved, showing, zoomed } from "./bars";

test("no bar is lost where many share a column of pixels", () => {
  const values = new Float64Array(10_000);
  values[7777] = 3;
  values[7778] = -2;
  const spans = columns(values, { from: 0, to: 10_000 }, 100);
  expect([spans[2 * 77], spans[2 * 77 + 1]]).toEqual([-2, 3]);
  expect(spans.filter((value) => value !== 0)).toHaveLength(2);
});

test("a bar that is wider than a column fills all of its columns", () => {
  const spans = columns(Float64Array.from([1, -1]), { from: 0, to: 2 }, 4);
  expect([...spans]).toEqual([0, 1, 0, 1, -1, 0, -1, 0]);
});

test("bars without a value are empty", () => {
  expect([...columns(Float64Array.from([NaN]), { from: 0, to: 1 }, 1)]).toEqual([0, 0]);
});

test("zooming keeps the bar under the pointer and the row's ends", () => {
  expect(zoomed({ from: 0, to: 100 }, 0.5, 50, 100)).toEqual({ from: 25, to: 75 });
  expect(zoomed({ from: 0, to: 100 }, 0.5, 0, 100)).toEqual({ from: 0, to: 50 });
  expect(zoomed({ from: 25, to: 75 }, 9, 50, 100)).toEqual({ from: 0, to: 100 });
  expect(zoomed({ from: 0, to: 100 }, 1e-9, 50, 100)).toEqual({ from: 48, to: 52 });
  expect(zoomed({ from: 0, to: 2 }, 0.1, 1, 2)).toEqual({ from: 0, to: 2 });
});

test("moving stops at the ends, and a bar is brought into view", () => {
  expect(moved({ from: 10, to: 20 }, 500, 100)).toEqual({ from: 90, to: 100 });
  expect(showing({ from: 10, to: 20 }, 25, 100)).toEqual({ from: 16, to: 26 });
  expect(showing({ from: 10, to: 20 }, 3, 100)).toEqual({ from: 3, to: 13 });
  expect(showing({ from: 10, to: 20 }, 12, 100)).toEqual({ from: 10, to: 20 });
});

test("by size, the sign does not count and what is equal keeps its order", () => {
  expect(bySize(Float64Array.from([1, -3, 2, -1, NaN]))).toEqual([1, 2, 0, 3, 4]);
});
