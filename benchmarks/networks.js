// Networks in their worker's code, under Node: what training takes, what the loss of a plane takes,
// and how a gradient compares with a forward pass. Times are the processor's, all threads together.

import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { atMost } from "./report.js";

const engineFile = new URL("../lab/dist/engine/network.js", import.meta.url);
const digitsFile = new URL("../lab/src/data/digits.bin", import.meta.url);

export async function networks({ quick }) {
  const engine = await import(engineFile);
  const digits = unpack(inflateRawSync(await readFile(digitsFile)));
  const tried = [...spirals(engine), ...training(engine, digits, quick), ...passes(engine)];
  return { findings: tried };
}

function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function spirals(engine) {
  const start = processorTime();
  const { id } = engine.open({ set: "spirals", seed: 1, hidden: [32, 32], rate: 0.01 });
  const reached = trainTo(engine, id, 0.98, 65, 10_000);
  return [
    atMost(
      `spirals 2-32-32-2, tanh, Adam 0.01, seed 1: 98 % of test rows, after ${reached} steps`,
      (processorTime() - start) / 1000,
      10,
      "s",
    ),
  ];
}

function training(engine, given, quick) {
  let start = processorTime();
  const opened = engine.open({
    given,
    seed: 1,
    hidden: [32],
    activation: "relu",
    optimizer: "adam",
    rate: 0.003,
    batch: 32,
  });
  const reached = trainTo(engine, opened.id, 0.93, 150, 10_000);
  const findings = [
    atMost(
      `digits 784-32-10, ReLU, Adam 0.003, batch 32, seed 1: 93 % of ${opened.testRows} test rows, after ${reached} steps`,
      (processorTime() - start) / 1000,
      20,
      "s",
    ),
  ];
  const plane = engine.plane(opened.id, "random", 0, 0, 1);
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    start = processorTime();
    const scan = engine.openScan(plane.id, -1, 1, -1, 1, 51, 1000);
    let coarse = 0;
    let longest = 0;
    for (let before = processorTime(); engine.scanOn(scan, 1);) {
      const now = processorTime();
      longest = Math.max(longest, now - before);
      before = now;
      if (coarse === 0 && engine.scanned(scan).stride > 0) coarse = now - start;
    }
    engine.closeScan(scan);
    findings.push(
      atMost("loss of 1,000 digits on a plane: first coarse grid", coarse / 1000, 0.5, "s"),
      atMost("the same, all 51×51 places", (processorTime() - start) / 1000, 10, "s"),
      atMost("its longest stretch that cannot be interrupted", longest, 100, "ms"),
    );
  }
  engine.close(opened.id);
  return findings;
}

/** The least of 25: what is asked is what the passes take, not what else the machine does. */
function passes(engine) {
  return [
    [784, 1270],
    [4, 1000, 1000],
  ].map(([inputs, ...hidden]) => {
    const rows = 40;
    const x = Float64Array.from({ length: rows * inputs }, (_, k) => Math.sin(k));
    const targets = Float64Array.from({ length: rows }, (_, k) => k % 10);
    const given = { inputs, classes: 10, x, targets };
    const { id, parameters } = engine.open({ given, seed: 1, hidden, activation: "relu" });
    const times = Array.from({ length: 25 }, () => engine.time(id, 32));
    engine.close(id);
    const forward = Math.min(...times.map((time) => time.forward));
    const gradient = Math.min(...times.map((time) => time.gradient));
    const widths = [inputs, ...hidden, 10].join("-");
    return atMost(
      `gradient of ${widths}, ${parameters} weights, a batch of 32: ${gradient.toFixed(0)} ms, beside ${forward.toFixed(0)} ms forward`,
      gradient / forward,
      3,
      "×",
    );
  });
}

/** Trains until the test rows are told apart so well; how many steps it took. */
function trainTo(engine, id, accuracy, steps, most) {
  for (;;) {
    const { step } = engine.train(id, steps);
    if (engine.evaluate(id, 1e6).test.accuracy >= accuracy) return step;
    if (step >= most) return Number.NaN;
  }
}

function unpack(bytes) {
  const x = new Uint8Array(2 * bytes.length);
  bytes.forEach((pair, k) => {
    x[2 * k] = pair >> 4;
    x[2 * k + 1] = pair & 15;
  });
  const targets = Uint8Array.from({ length: x.length / 784 }, (_, k) => k % 10);
  return { inputs: 784, classes: 10, x, targets, scale: 1 / 15 };
}
