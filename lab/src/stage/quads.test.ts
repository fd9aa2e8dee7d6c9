import { BufferGeometry } from "three";
import { expect, test } from "vitest";
import { layQuads } from "./quads";

test("two triangles of a quad share their ends, and each corner has all of its numbers", () => {
  const geometry = new BufferGeometry();
  const buffer = layQuads(geometry, 2, { centre: 3, tint: 1 });
  expect(buffer.stride).toBe(4);
  expect(buffer.count).toBe(8);
  expect([...geometry.index!.array]).toEqual([0, 2, 1, 1, 2, 3, 4, 6, 5, 5, 6, 7]);
  buffer.array.set([1, 2, 3, 4], 4);
  const { centre, tint } = geometry.attributes;
  expect([centre!.getX(1), centre!.getY(1), centre!.getZ(1), tint!.getX(1)]).toEqual([1, 2, 3, 4]);
});

test("quads laid again take the room of those before", () => {
  const geometry = new BufferGeometry();
  let freed = 0;
  geometry.addEventListener("dispose", () => freed++);
  layQuads(geometry, 1, { start: 3, end: 3 });
  layQuads(geometry, 5, { start: 3, end: 3 });
  expect(freed).toBe(2);
  expect(geometry.attributes.end!.count).toBe(20);
});
