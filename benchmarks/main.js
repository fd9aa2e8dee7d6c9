// Runs the measures one after another and prints the report.

import { startChromium } from "./chromium.js";
import { commandLine } from "./command-line.js";
import { drag } from "./drag.js";
import { engine } from "./engine.js";
import { firstLoad } from "./first-load.js";
import { grid } from "./grid.js";
import { idle } from "./idle.js";
import { load, machine } from "./machine.js";
import { networks } from "./networks.js";
import { newFormula } from "./new-formula.js";
import { Random } from "./random.js";
import { findingsTable } from "./report.js";
import { scrub } from "./scrub.js";
import { secondStart } from "./second-start.js";
import { startServer } from "./server.js";

const measures = {
  drag,
  scrub,
  newFormula,
  grid,
  firstLoad,
  idle,
  secondStart,
  commandLine,
  networks,
  engine,
};

const options = process.argv.slice(2);
const quick = options.includes("--quick");
const only = options.includes("--only") ? options[options.indexOf("--only") + 1] : null;
const chosen = Object.entries(measures).filter(([name]) => only === null || name === only);
if (chosen.length === 0) {
  process.stderr.write(`There are only: ${Object.keys(measures).join(", ")}\n`);
  process.exit(2);
}

const say = (text) => process.stderr.write(`${text}\n`);
const inBrowser = chosen.some(([, measure]) => measure !== engine && measure !== networks);
const browser = inBrowser ? await startChromium() : null;
const server = inBrowser ? await startServer() : null;
try {
  const findings = [];
  const details = [];
  const loads = [];
  for (const [name, measure] of chosen) {
    say(`${name}, load ${load()}`);
    loads.push(load());
    const random = new Random(20_260_101);
    const found = await measure({ browser, address: server?.address, random, quick, say });
    findings.push(...found.findings);
    if (found.details !== undefined) details.push(found.details);
  }
  const report = [
    machine(browser?.version()),
    `- Load before each measure: ${loads.join(", ")}`,
    "",
    findingsTable(findings),
    ...details.flatMap((detail) => ["", detail]),
  ];
  process.stdout.write(`${report.join("\n")}\n`);
} finally {
  await browser?.close();
  await server?.stop();
}
