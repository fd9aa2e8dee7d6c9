import { expect, test } from "vitest";
import { duration } from "./words";

test("a time is told in the unit that suits it", () => {
  const told = [0.0032, 4.5, 2500, 300_000, 9e6, 9e8].map((ms) =>
    duration(ms, (v) => v.toFixed(1)),
  );
  expect(told).toEqual(["3.2 µs", "4.5 ms", "2.5 s", "5.0 min", "2.5 h", "10.4 days"]);
});
