import { InstancedBufferAttribute } from "three";
import { expect, test } from "vitest";
import { Segments } from "./lines";
import { sendStart } from "./upload";

test("what is to be sent grows until it was sent", () => {
  const list = new InstancedBufferAttribute(new Float32Array(12), 3);
  sendStart(list, 9);
  sendStart(list, 3);
  expect(list.updateRanges).toEqual([{ start: 0, count: 9 }]);
  expect(list.version).toBe(2);
});

test("segments that are on the card already are not sent again", () => {
  const segments = new Segments();
  const { data } = segments.geometry.getAttribute("start") as unknown as {
    data: { version: number; array: Float32Array };
  };
  segments.set(Float32Array.of(1, 2, 3, 4, 5, 6));
  const { version } = data;
  segments.set(Float32Array.of(1, 2, 3, 4, 5, 6));
  expect(data.version).toBe(version);
  segments.set(Float32Array.of(1, 2, 3, 4, 5, 7));
  expect(data.version).toBeGreaterThan(version);
  const corner = [1, 2, 3, 4, 5, 7];
  expect([...data.array]).toEqual([...corner, ...corner, ...corner, ...corner]);
});

test("fewer segments are drawn without the rest", () => {
  const segments = new Segments(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
  segments.set(Float32Array.of(1, 2, 3, 4, 5, 6));
  expect(segments.geometry.drawRange).toEqual({ start: 0, count: 6 });
});
