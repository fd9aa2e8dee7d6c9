// The bytes that come over the wire until the lab can be used: the first frame drawn with a value
// read. What comes after that is loaded lazily.

import { newPage } from "./chromium.js";
import { atRest, windowSize } from "./lab.js";
import { startMeteringProxy } from "./metering-proxy.js";
import { atMost, digits, forTheRecord, table } from "./report.js";

export async function firstLoad({ browser, address }) {
  const gzip = await visit(browser, address, "gzip");
  const brotli = await visit(browser, address, "br");
  return {
    findings: [
      atMost("First load, gzip", total(gzip.first), 450, "kB"),
      forTheRecord("First load, Brotli", total(brotli.first), "kB"),
      forTheRecord("Lazily after it, gzip", total(gzip.later), "kB"),
    ],
    details: table(
      ["First load", "Sent as", "kB"],
      [
        ...gzip.first.map((response) => row(response, "")),
        ...gzip.later.map((response) => row(response, "later: ")),
      ],
    ),
  };
}

/** A visit with an empty cache. */
async function visit(browser, address, encoding) {
  const proxy = await startMeteringProxy(address, encoding);
  const page = await newPage(browser, { viewport: windowSize });
  try {
    await page.addInitScript(recordFirstInteractiveFrame);
    await page.goto(proxy.address);
    await page.waitForFunction(() => globalThis.interactiveAt !== undefined);
    const interactiveAt = await page.evaluate(() => globalThis.interactiveAt);
    await atRest(page);
    await page.getByRole("button", { name: "Gallery" }).click();
    await atRest(page);
    const isFirst = ({ at }) => at <= interactiveAt;
    return {
      first: proxy.responses.filter(isFirst),
      later: proxy.responses.filter((response) => !isFirst(response)),
    };
  } finally {
    await page.close();
    await proxy.stop();
  }
}

/** Runs in the page before it: when the first frame has been drawn that shows a value and the point. */
function recordFirstInteractiveFrame() {
  requestAnimationFrame(function look() {
    const readout = document.querySelector("uphill-lab")?.readout;
    const shows = Number.isFinite(readout?.value) && Number.isFinite(readout.screen?.point[0]);
    if (!shows) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => (globalThis.interactiveAt = Date.now())));
  });
}

function total(responses) {
  return responses.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}

function row({ url, sentAs, bytes }, prefix) {
  const name = url.replace(/-[\w-]{8}(\.\w+)$/, "$1");
  return [`${prefix}\`${name}\``, sentAs, digits(bytes / 1000)];
}
