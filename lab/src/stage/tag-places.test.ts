import { expect, test } from "vitest";
import { tagPlaces } from "./tag-places";

test("tags at one place stand apart", () => {
  const texts = ["Adam", "Momentum", "Newton, damped", "L-BFGS", "RMSProp", "Gradient descent"];
  const places = tagPlaces(
    texts.map(() => ({ x: 100, y: 100 })),
    texts,
  );
  places.forEach((a, i) =>
    places.slice(i + 1).forEach((b, j) => {
      const wide = 3.8 * (texts[i]!.length + texts[i + 1 + j]!.length);
      expect(Math.abs(a.x - b.x) > wide || Math.abs(a.y - b.y) >= 20).toBe(true);
    }),
  );
});

test("a tag alone stands beside its place, and one that is not seen is in nobody's way", () => {
  const [lost, alone] = tagPlaces(
    [
      { x: NaN, y: NaN },
      { x: 10, y: 50 },
    ],
    ["A", "A"],
  );
  expect(lost!.x).toBeNaN();
  expect(alone!.y).toBe(28);
});
