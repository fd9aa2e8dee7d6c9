import { expect, test } from "vitest";
import { namesIn, tools, withTool } from "./tools";

test("every tool has a name that a link can hold, a word and an icon", () => {
  for (const { name, word, about, icon } of tools) {
    expect(name).toMatch(/^[a-z]{1,24}$/);
    expect(word.length).toBeGreaterThan(0);
    expect(about.length).toBeGreaterThan(word.length);
    expect(icon).toMatch(/^M/);
  }
});

test("no two tools share a name or a place in the dock", () => {
  expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
  expect(new Set(tools.map(({ order }) => order)).size).toBe(tools.length);
});

test("a list of layers loses and gains one name and keeps the others", () => {
  expect(withTool("contours", "rain", true)).toBe("contours,rain");
  expect(withTool("contours,rain,map", "rain", false)).toBe("contours,map");
  expect(withTool("", "map", true)).toBe("map");
  expect(withTool("map", "map", false)).toBe("");
  expect(namesIn("")).toEqual([]);
});
