// The shared cases, run through engine.js as the page does; the JVM runs the same files.

import { expect, test } from "vitest";
import type { Engine } from "./engine";

interface Case {
  formula: string;
  variables: string[];
  point: number[];
  value: number;
  gradient: number[];
  tolerance: number;
  source: string;
}

const files = import.meta.glob<Case[]>("../../../cases/*.json", { eager: true, import: "default" });
const cases = Object.values(files)
  .flat()
  .filter((each) => each.variables.length <= 2);

const module = new URL("../../public/engine/engine.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as Engine;

test("there are at least 150 cases for the page", () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
});

test.each(cases.map((each) => [`${each.formula} at ${each.point.join(", ")}`, each] as const))(
  "%s",
  (_, { formula, variables, point, value, gradient, tolerance }) => {
    const opened = engine.open(formula);
    if ("error" in opened) throw new Error(opened.error.message);
    const coordinate = (axis: number) => point[variables.indexOf(opened.axes[axis]!)] ?? 0;
    const reading = engine.at(opened.id, coordinate(0), coordinate(1));
    engine.close(opened.id);

    const found = [reading.gx, reading.gy];
    expectClose(reading.value, value, tolerance);
    variables.forEach((variable, i) => {
      expectClose(found[opened.axes.indexOf(variable)]!, gradient[i]!, tolerance);
    });
  },
);

function expectClose(found: number, wanted: number, tolerance: number) {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
}
