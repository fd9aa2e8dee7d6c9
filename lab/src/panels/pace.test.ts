import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pace } from "./pace";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function reader(hurries: () => boolean) {
  const lab = { value: 0, seen: [] as number[] };
  const pace = new Pace(() => lab.seen.push(lab.value), hurries, 100);
  const becomes = (value: number) => {
    lab.value = value;
    pace.changed();
  };
  return { lab, pace, becomes };
}

test("what changes without hurry is shown at once", () => {
  const { lab, becomes } = reader(() => false);
  becomes(1);
  becomes(2);
  expect(lab.seen).toEqual([1, 2]);
});

test("in a hurry it is shown now and then, and exact once the hurry is over", () => {
  const { lab, becomes } = reader(() => true);
  for (let value = 1; value <= 30; value++) {
    becomes(value);
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(100);
  expect(lab.seen.length).toBeLessThan(5);
  expect(lab.seen.at(-1)).toBe(30);
  expect(vi.getTimerCount()).toBe(0);
});

test("the end of a hurry is shown at once, and nothing comes after it", () => {
  let hurries = true;
  const { lab, becomes } = reader(() => hurries);
  becomes(1);
  hurries = false;
  becomes(2);
  vi.advanceTimersByTime(1000);
  expect(lab.seen).toEqual([2]);
});

test("what is taken away is not shown any more", () => {
  const { lab, pace, becomes } = reader(() => true);
  becomes(1);
  pace.stop();
  vi.advanceTimersByTime(1000);
  expect(lab.seen).toEqual([]);
});
