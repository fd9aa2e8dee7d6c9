// Script work of the main thread in a frame of a drag: pointermove, pick, readout, panels, stage,
// render call.

import { openLab, traced, windowSize } from "./lab.js";
import { atMost, digits, forTheRecord, table } from "./report.js";
import { dragFrames, scriptPieces } from "./script-time.js";
import { median, quantile } from "./statistics.js";

const landscapes = {
  "Hill and hollow": { f: "3x*exp(-x^2-y^2)", window: [-2, 2, -2, 2], x: -0.2, y: -0.55 },
  Rosenbrock: { f: "(1-x)^2+100(y-x^2)^2", window: [-2, 2, -1, 3], x: -1.2, y: 2.2 },
  Peaks: {
    f: "3(1-x)^2*exp(-x^2-(y+1)^2)-10(x/5-x^3-y^5)*exp(-x^2-y^2)-exp(-(x+1)^2-y^2)/3",
    window: [-3, 3, -3, 3],
    x: 0.6,
    y: 0.7,
  },
};

/** Every tool that has something to draw of a formula, the rain that falls meanwhile among them. */
const everyLayer =
  "contours,partials,rosette,hikers,magnitude,critical,tilted,tangent,map,descent,rain";

export async function drag({ browser, address, random, quick, say }) {
  const rows = [];
  const dragged = async (name, { f, window, x, y }, steps, more = {}) => {
    say(`drag: ${name}`);
    const page = await openLab(browser, address, { f, x, y, ...random.window(window), ...more });
    const events = await traced(browser, page, () => dragAbout(page, random, steps));
    await page.close();
    const frames = dragFrames(scriptPieces(events));
    rows.push([name, String(frames.length), ...times(frames, "work"), ...times(frames, "time")]);
    return frames;
  };
  const all = [];
  for (const [name, landscape] of Object.entries(landscapes)) {
    all.push(...(await dragged(name, landscape, quick ? 30 : 200)));
  }
  const layered = await dragged(
    "Hill and hollow, every layer",
    landscapes["Hill and hollow"],
    quick ? 20 : 100,
    { show: everyLayer },
  );
  const work = all.map((frame) => frame.work);
  const layeredWork = layered.map((frame) => frame.work);
  return {
    findings: [
      atMost("Drag: script a frame, median", median(work), 1, "ms"),
      atMost("Drag: script a frame, 99th percentile", quantile(work, 0.99), 4, "ms"),
      forTheRecord("Drag with every layer on: script a frame, median", median(layeredWork), "ms"),
      atMost("Drag with every layer on: 99th percentile", quantile(layeredWork, 0.99), 4, "ms"),
      forTheRecord(
        "Drag with every layer on: with waiting, median",
        median(layered.map((f) => f.time)),
        "ms",
      ),
      forTheRecord("Drag: the same with waiting, median", median(all.map((f) => f.time)), "ms"),
    ],
    details: table(
      ["Drag", "Frames", "Work, median", "99 %", "worst", "With waiting, median", "99 %", "worst"],
      rows,
    ),
  };
}

/** Moves the point by its place on the surface, in small steps whose direction wanders. */
async function dragAbout(page, random, steps) {
  const start = await page.evaluate(
    () => document.querySelector("uphill-lab").readout.screen.point,
  );
  let [px, py] = start;
  let heading = random.between(0, 2 * Math.PI);
  await page.mouse.move(px, py);
  await page.mouse.down();
  for (let i = 0; i < steps; i++) {
    heading += random.between(-0.5, 0.5);
    const step = random.between(3, 12);
    const x = px + step * Math.cos(heading);
    const y = py + step * Math.sin(heading);
    if (Math.hypot(x - start[0], y - start[1]) > windowSize.height / 5) heading += Math.PI / 2;
    else [px, py] = [x, y];
    await page.mouse.move(px, py);
  }
  await page.mouse.up();
}

function times(frames, what) {
  const numbers = frames.map((frame) => frame[what]);
  return [median(numbers), quantile(numbers, 0.99), Math.max(...numbers)].map(digits);
}
