// Script work of the main thread in a frame in which the hand moves along the steps of a walk: six who
// walk, 10,000 steps each.

import { openLab, traced } from "./lab.js";
import { atMost, forTheRecord } from "./report.js";
import { dragFrames, scriptPieces } from "./script-time.js";
import { median, quantile } from "./statistics.js";

const steps = 10_000;
const walk = {
  f: "(1-x)^2+100(y-x^2)^2",
  x: -1.2,
  y: 2.2,
  xmin: -2,
  xmax: 2,
  ymin: -1,
  ymax: 3,
  show: "contours,descent",
  optimizer: "adam",
  rate: 0.0001,
  race: "gradient:0.00001,momentum:0.000001,rmsprop:0.0001,adagrad:0.01,nesterov:0.000001",
  steps,
};

export async function scrub({ browser, address, random, quick, say }) {
  say("scrub");
  const page = await openLab(browser, address, walk);
  await page.waitForFunction(() => document.querySelector("uphill-lab").readout.descent !== null);
  const slider = page.locator('[data-card="descent"] svg[role=img]').first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const to = (share) => page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
  let share = 0.5;
  await to(share);
  await page.mouse.down();
  const events = await traced(browser, page, async () => {
    for (let i = 0; i < (quick ? 20 : 100); i++) {
      share = Math.min(Math.max(share + random.between(-0.06, 0.06), 0.02), 0.98);
      await to(share);
    }
  });
  await page.mouse.up();
  const { descent } = await page.evaluate(() => document.querySelector("uphill-lab").readout);
  await page.close();
  if (descent.steps !== steps) throw new Error(`The walk ended after ${descent.steps} steps.`);
  const frames = dragFrames(scriptPieces(events));
  const work = frames.map((frame) => frame.work);
  return {
    findings: [
      forTheRecord("Scrub 10,000 steps of six walkers: script a frame, median", median(work), "ms"),
      atMost("Scrub: script a frame, 99th percentile", quantile(work, 0.99), 4, "ms"),
      forTheRecord("Scrub: with waiting, median", median(frames.map((f) => f.time)), "ms"),
    ],
  };
}
