// The Chromium or Chrome of this machine, drawing WebGL in software.

import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPrograms = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const flags = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu-compositing",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function startChromium() {
  return chromium.launch({ executablePath: program(), headless: true, args: flags });
}

/** A page with an empty profile, and the patience that drawing in software needs. */
export async function newPage(browser, options = {}) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(180_000);
  return page;
}

/** The program named by UPHILL_CHROMIUM, else the first on the PATH. */
function program() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const candidates = [process.env.UPHILL_CHROMIUM ?? "", ...onPath, ...macPrograms];
  const found = candidates.find((file) => file !== "" && isExecutable(file));
  if (found === undefined) throw new Error("No Chromium or Chrome found; ./test installs one.");
  return found;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
