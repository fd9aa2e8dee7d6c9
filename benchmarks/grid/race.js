// Runs in the page: times the peers at one grid after another, each peer once a turn.

import * as engine from "/engine.js";
import { byHand, texts } from "/by-hand.js";
import { difference, mathjs, rooms, uphill } from "/peers.js";

const open = { uphill: uphill(engine), mathjs };
const side = 256;
const results = { uphill: rooms(side ** 2), mathjs: rooms(side ** 2), byHand: rooms(side ** 2) };
const kept = new Map();

globalThis.formulas = Object.keys(texts);

/**
 * One turn: milliseconds of each peer for a formula over a window, `order` first to last. Formulas
 * opened for the first turn are kept for the later ones; `fresh` opens a new one, with time taken.
 */
globalThis.turn = function turn({ formula, window, constant, order }) {
  const { xmin, xmax, ymin, ymax } = window;
  const dx = (xmax - xmin) / (side - 1);
  const dy = (ymax - ymin) / (side - 1);
  const grid = { x0: xmin, dx, nx: side, y0: ymin, dy, ny: side };
  const c = 0.5;
  if (!kept.has(formula)) {
    const text = texts[formula](c);
    kept.set(formula, { uphill: open.uphill(text), mathjs: open.mathjs(text) });
  }
  const times = {};
  for (const peer of order) {
    if (peer === "byHand") {
      times.byHand = timed(() => byHand[formula](grid, results.byHand, c));
      continue;
    }
    times[peer] = timed(() => kept.get(formula)[peer].fill(grid, results[peer]));
  }
  times.difference = Math.max(
    difference(results.byHand, results.uphill),
    difference(results.byHand, results.mathjs),
  );
  const text = texts[formula](constant);
  for (const peer of order.filter((name) => name in open)) {
    times[`${peer}FromText`] = timed(() => {
      const opened = open[peer](text);
      opened.fill(grid, results[peer]);
      opened.close();
    });
  }
  return times;
};

function timed(act) {
  const start = performance.now();
  act();
  return performance.now() - start;
}
