// What a lab that nobody touches does: frames, timers and idle callbacks in page and worker.

import { atRest, openLab, traced } from "./lab.js";
import { atMost } from "./report.js";

const doings = new Set([
  "RequestAnimationFrame",
  "FireAnimationFrame",
  "TimerInstall",
  "TimerFire",
  "RequestIdleCallback",
  "FireIdleCallback",
]);

export async function idle({ browser, address, quick }) {
  const seconds = quick ? 1 : 5;
  const page = await openLab(browser, address);
  const opened = await doingsIn(browser, page, seconds);
  const [x, y] = await page.evaluate(
    () => document.querySelector("uphill-lab").readout.screen.point,
  );
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 20);
  await page.mouse.up();
  await atRest(page);
  const dragged = await doingsIn(browser, page, seconds);
  await page.close();
  return {
    findings: [
      atMost(`Idle ${seconds} s after opening: frames and timers`, opened, 0, "in all"),
      atMost(`Idle ${seconds} s after a drag: frames and timers`, dragged, 0, "in all"),
    ],
  };
}

async function doingsIn(browser, page, seconds) {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
  const events = await traced(browser, page, wait);
  return events.filter(({ name }) => doings.has(name)).length;
}
