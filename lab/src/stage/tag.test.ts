// @vitest-environment node
import { beforeEach, expect, test, vi } from "vitest";
import { Overlay, Tag } from "./tag";

beforeEach(() => {
  vi.stubGlobal("document", {
    createElement: () => ({
      style: {},
      append: () => {},
      setAttribute: () => {},
      remove: () => {},
    }),
  });
});

/** Where tags that were asked to stand at these places stand. */
function standing(overlay: Overlay, asked: [text: string, x: number, y: number][]) {
  const places: { x: number; y: number }[] = [];
  for (const [text, x, y] of asked) {
    const tag = new Tag(overlay);
    tag.show(text, { x, y }, -0.5, -0.5);
    vi.spyOn(tag, "stand").mockImplementation((x, y) => void places.push({ x, y }));
  }
  overlay.settle(400, 300);
  return places;
}

test("a tag alone stands where it was asked to", () => {
  expect(standing(new Overlay(), [["rise 1.31", 200, 100]])).toEqual([{ x: 200, y: 100 }]);
});

test("tags that would cover one another make room", () => {
  const places = standing(new Overlay(), [
    ["1.26", 200, 100],
    ["slope 1.26", 210, 104],
    ["highest", 190, 98],
  ]);
  const heights = places.map(({ y }) => y).sort((a, b) => a - b);
  expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(20);
  expect(heights[2]! - heights[1]!).toBeGreaterThanOrEqual(20);
});

test("no tag leaves the picture", () => {
  const [left, corner] = standing(new Overlay(), [
    ["a long tag at the edge", 2, 50],
    ["corner", 399, 299],
  ]);
  expect(left!.x).toBeGreaterThan(60);
  expect(corner!.x).toBeLessThan(380);
  expect(corner!.y).toBeLessThan(290);
});

test("a tag whose place is not seen is hidden and in nobody's way", () => {
  expect(
    standing(new Overlay(), [
      ["lost", NaN, 10],
      ["found", 100, 100],
    ]),
  ).toEqual([{ x: 100, y: 100 }]);
});
