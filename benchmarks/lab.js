// The lab in a browser window: opened, at rest, and traced.

import { newPage } from "./chromium.js";

export const windowSize = { width: 1440, height: 900 };

/** Opens the lab with a state; resolves once it is at rest. */
export async function openLab(browser, address, state = {}) {
  const page = await newPage(browser, { viewport: windowSize });
  await page.addInitScript(recordSurfaces);
  const hash = new URLSearchParams(Object.entries(state)).toString().replaceAll("+", "%20");
  await page.goto(`${address}#${hash}`);
  await page.waitForFunction(() => document.querySelector("uphill-lab")?.readout?.screen);
  await page.waitForFunction(() => globalThis.surfaces.length > 0);
  await atRest(page);
  return page;
}

/** Resolves once the page has run no script for a second. */
export async function atRest(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const scriptSeconds = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration").value;
  };
  let before = -1;
  for (let now = await scriptSeconds(); now !== before; now = await scriptSeconds()) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  await session.detach();
}

/** What happens while `act` runs, as the events of a trace. */
export async function traced(browser, page, act) {
  const categories = ["devtools.timeline", "blink.user_timing", "v8", "__metadata"];
  await browser.startTracing(page, { categories, screenshots: false });
  await act();
  const trace = await browser.stopTracing();
  return JSON.parse(trace.toString()).traceEvents;
}

/** Runs in the page before it: keeps what workers say of the engine time of their surfaces. */
function recordSurfaces() {
  const surfaces = [];
  Object.assign(globalThis, { surfaces });
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data?.last) surfaces.push({ request: data.request, milliseconds: data.milliseconds });
      });
    }
  };
}
