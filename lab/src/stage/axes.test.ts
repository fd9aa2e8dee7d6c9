import { describe, expect, test } from "vitest";
import {
  axisTicks,
  labelBox,
  layLabels,
  nearSides,
  roomForUpright,
  uprightCorner,
  withoutOverlap,
  type Label,
} from "./axes";
import { Camera } from "./camera";
import { frameOf } from "./frames.fixture";
import { Space } from "./space";

function labelsFor(
  azimuth: number,
  elevation: number,
  width: number,
  height: number,
  ticks?: Float64Array,
): { labels: Label[]; camera: Camera } {
  const space = new Space();
  const plain = frameOf(-2, 2, -2, 2);
  const frame = ticks ? { ...plain, ticksX: ticks, ticksY: ticks } : plain;
  space.set(frame);
  const camera = new Camera(space);
  Object.assign(camera, { width, height });
  camera.view = { azimuth, elevation, zoom: 1 };
  camera.update();
  const labels = layLabels(
    axisTicks(frame, space, ["x", "y", "z"]),
    space,
    nearSides(azimuth),
    uprightCorner(elevation, (u, v, w, out) => camera.project(u, v, w, out)),
    (u, v, w, out) => camera.project(u, v, w, out),
    width,
    height,
  );
  return { labels, camera };
}

const azimuths = Array.from({ length: 24 }, (_, i) => -180 + 15 * i);

test.each([
  [1440, 900],
  [390, 844],
  [320, 240],
])("labels on %i×%i never overlap, from any side", (width, height) => {
  const overlaps: string[] = [];
  for (const azimuth of azimuths) {
    for (const elevation of [5, 28, 55, 89.9]) {
      const { labels } = labelsFor(azimuth, elevation, width, height);
      labels.forEach((a, i) => {
        for (const b of labels.slice(i + 1)) {
          const [one, two] = [labelBox(a.text, a.kind), labelBox(b.text, b.kind)];
          const apart =
            Math.abs(a.x - b.x) >= (one.width + two.width) / 2 ||
            Math.abs(a.y - b.y) >= (one.height + two.height) / 2;
          if (!apart) overlaps.push(`${a.text} over ${b.text} at ${azimuth}, ${elevation}`);
        }
      });
    }
  }
  expect(overlaps).toEqual([]);
});

test("all three axes are named from every side, unless one looks from above", () => {
  for (const azimuth of azimuths) {
    const named = labelsFor(azimuth, 28, 1440, 900).labels.filter((l) => l.kind === "name");
    expect(named.map((l) => l.text)).toEqual(["x", "y", "z"]);
    const above = labelsFor(azimuth, 89, 1440, 900).labels.filter((l) => l.kind === "name");
    expect(above.map((l) => l.text)).toEqual(["x", "y"]);
  }
});

test("tick labels of x and y lie outside the box, below the floor's edge on the screen", () => {
  for (const azimuth of azimuths) {
    const { labels, camera } = labelsFor(azimuth, 28, 1440, 900);
    const middle = camera.project(0, 0, -0.2, { x: 0, y: 0 });
    for (const name of labels.filter((l) => l.text === "x" || l.text === "y")) {
      expect(name.y).toBeGreaterThan(middle.y - 1);
    }
  }
});

describe("the sides that are written on", () => {
  test("are the near ones", () => {
    expect(nearSides(-56)).toEqual({ u: 1, v: -1 });
    expect(nearSides(130)).toEqual({ u: -1, v: 1 });
  });

  test("flip as the camera turns past an axis", () => {
    expect(nearSides(-1).v).toBe(-1);
    expect(nearSides(1).v).toBe(1);
  });

  test("z stands at the leftmost corner, and only where it has some height", () => {
    const space = new Space();
    for (const azimuth of azimuths.map((a) => a + 7)) {
      const camera = new Camera(space);
      Object.assign(camera, { width: 800, height: 600 });
      camera.view = { azimuth, elevation: 28, zoom: 1 };
      camera.update();
      const project: Camera["project"] = (u, v, w, out) => camera.project(u, v, w, out);
      const c = uprightCorner(28, project)!;
      const x = (u: number, v: number): number => project(u, v, 0.5, { x: 0, y: 0 }).x;
      expect(x(c.u, c.v)).toBe(Math.min(x(1, 1), x(1, -1), x(-1, 1), x(-1, -1)));
      expect(uprightCorner(85, project)).toBeNull();
    }
  });
});

test("of two labels in one place the first is kept", () => {
  const label = (text: string, x: number): Label => ({ text, x, y: 100, kind: "tick" });
  const kept = withoutOverlap([label("10", 100), label("20", 104), label("30", 160)], 400, 400);
  expect(kept.map((l) => l.text)).toEqual(["10", "30"]);
});

test("a label that would leave the canvas is left out", () => {
  const label: Label = { text: "1000", x: 4, y: 100, kind: "tick" };
  expect(withoutOverlap([label], 400, 400)).toEqual([]);
});

test("on a phone, labels are sparse but round, and at least three to an axis", () => {
  const { labels } = labelsFor(
    -56,
    28,
    390,
    500,
    Float64Array.from([-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2]),
  );
  const texts = labels.filter((l) => l.kind === "tick").map((l) => l.text);
  expect(texts.filter((t) => t === "0").length).toBeGreaterThanOrEqual(2);
  expect(texts.every((t) => /^−?[012345]$/.test(t))).toBe(true);
  expect(texts.length).toBeGreaterThanOrEqual(8);
});

test("the labels of the z axis have room beside the box, however long they are", () => {
  const space = new Space();
  const frame = {
    ...frameOf(-2, 2, -2, 2),
    ticksZ: Float64Array.from([0, 1000, 2000]),
    zlow: 0,
    zhigh: 2500,
  };
  space.set(frame);
  const camera = new Camera(space);
  const ticks = axisTicks(frame, space, ["x", "y", "z"]);
  Object.assign(camera, { width: 390, height: 500, labelRoom: roomForUpright(ticks) });
  camera.update();
  const project: Camera["project"] = (u, v, w, out) => camera.project(u, v, w, out);
  const upright = uprightCorner(28, project);
  const labels = layLabels(ticks, space, nearSides(camera.azimuth), upright, project, 390, 500);
  expect(labels.map((l) => l.text)).toEqual(expect.arrayContaining(["1000", "2000"]));
});
