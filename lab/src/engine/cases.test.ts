// The shared cases, run through engine.js as the page does, by the interpreter and by the WebAssembly
// that fills grids; the JVM runs the same files.

import { expect, test } from "vitest";
import type { Engine } from "./engine";
import { compiledGrid } from "./grid";

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

test("there are at least 450 cases for the page", () => {
  expect(cases.length).toBeGreaterThanOrEqual(450);
});

test.each(cases.map((each) => [`${each.formula} at ${each.point.join(", ")}`, each] as const))(
  "%s",
  (_, { formula, variables, point, value, gradient, tolerance }) => {
    const opened = engine.open(formula);
    if ("error" in opened) throw new Error(opened.error.message);
    const coordinate = (axis: number) => point[variables.indexOf(opened.axes[axis]!)] ?? 0;
    const reading = engine.at(opened.id, coordinate(0), coordinate(1));
    const compiled = gridAt(opened.id, coordinate(0), coordinate(1));
    engine.close(opened.id);

    for (const [found, ...partials] of [[reading.value, reading.gx, reading.gy], compiled]) {
      expectClose(found!, value, tolerance);
      variables.forEach((variable, i) => {
        expectClose(partials[opened.axes.indexOf(variable)]!, gradient[i]!, tolerance);
      });
    }
  },
);

/** Value and partials by the WebAssembly that fills grids: those of the first of four points. */
function gridAt(formula: number, x: number, y: number): number[] {
  const exports = compiledGrid(engine, engine.gridModule(formula)!) as {
    memory: WebAssembly.Memory;
    grid: (...geometry: number[]) => void;
  };
  exports.grid(x, 1, 2, y, 1, 2, 0);
  const filled = new Float64Array(exports.memory.buffer, 0, 12);
  return [filled[0]!, filled[4]!, filled[8]!];
}

function expectClose(found: number, wanted: number, tolerance: number) {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
}
