// A 256×256 grid of value and both partials: the engine, math.js and hand-written JavaScript, turn and
// turn about in one page. The page has a small server of its own, since math.js compiles text, which
// the lab's content-security policy forbids.

import { readFile } from "node:fs/promises";
import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { newPage } from "./chromium.js";
import { atLeast, atMost, digits, forTheRecord, table } from "./report.js";
import { geometricMean, median } from "./statistics.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const files = {
  "/": [here("grid/index.html"), "text/html"],
  "/race.js": [here("grid/race.js"), "text/javascript"],
  "/peers.js": [here("grid/peers.js"), "text/javascript"],
  "/by-hand.js": [here("grid/by-hand.js"), "text/javascript"],
  "/engine.js": [here("../lab/dist/engine/engine.js"), "text/javascript"],
  "/math.js": [here("node_modules/mathjs/lib/browser/math.js"), "text/javascript"],
};
const windows = { Himmelblau: [-5, 5, -5, 5] };

export async function grid({ browser, random, quick, say }) {
  const server = await serve();
  const page = await newPage(browser);
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.turn !== undefined);
  const names = await page.evaluate(() => globalThis.formulas);
  const turns = new Map(names.map((name) => [name, []]));
  const cold = quick ? 1 : 5;
  for (let round = 0; round < cold + (quick ? 2 : 21); round++) {
    say(`grid: round ${round + 1}`);
    for (const formula of random.shuffled(names)) {
      const times = await page.evaluate((asked) => globalThis.turn(asked), {
        formula,
        window: random.window(windows[formula] ?? [-2, 2, -2, 2]),
        constant: random.between(0, 1).toFixed(9),
        order: random.shuffled(["uphill", "mathjs", "byHand"]),
      });
      if (!(times.difference < 1e-9)) throw new Error(`The peers disagree about ${formula}.`);
      if (round >= cold) turns.get(formula).push(times);
    }
  }
  await page.close();
  server.close();
  return reportOn([...turns].map(([formula, times]) => [formula, medians(times)]));
}

function reportOn(found) {
  const ratios = (of, to) => found.map(([, times]) => times[of] / times[to]);
  const faster = ratios("mathjs", "uphill");
  const slower = ratios("uphill", "byHand");
  const mean = (of, to) => geometricMean(ratios(of, to));
  const cells = ({ uphill, byHand, mathjs, uphillFromText, mathjsFromText }) => [
    ...[uphill, byHand, mathjs].map(digits),
    `${digits(mathjs / uphill)} ×`,
    `${digits(uphill / byHand)} ×`,
    ...[uphillFromText, mathjsFromText].map(digits),
  ];
  return {
    findings: [
      atLeast("Grid: faster than math.js, geometric mean", geometricMean(faster), 20, "×"),
      atLeast("Grid: faster than math.js, least", Math.min(...faster), 20, "×"),
      atMost("Grid: time against hand-written, geometric mean", geometricMean(slower), 3, "×"),
      atMost("Grid: time against hand-written, worst", Math.max(...slower), 3, "×"),
      forTheRecord(
        "Grid from text: faster than math.js",
        mean("mathjsFromText", "uphillFromText"),
        "×",
      ),
      forTheRecord(
        "Grid from text: time against hand-written",
        mean("uphillFromText", "byHand"),
        "×",
      ),
    ],
    details: table(
      [
        "Grid (ms, medians)",
        "Uphill",
        "By hand",
        "math.js",
        "math.js / Uphill",
        "Uphill / by hand",
        "Uphill from text",
        "math.js from text",
      ],
      found.map(([formula, times]) => [formula, ...cells(times)]),
    ),
  };
}

function medians(turns) {
  return Object.fromEntries(
    Object.keys(turns[0]).map((key) => [key, median(turns.map((times) => times[key]))]),
  );
}

/** Isolated from other origins, so that the page's clock is exact to 5 µs. */
async function serve() {
  const server = createServer(async ({ url }, answer) => {
    const [file, type] = files[url] ?? [];
    if (file === undefined) return answer.writeHead(404).end();
    answer.writeHead(200, {
      "Content-Type": `${type}; charset=utf-8`,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    });
    answer.end(await readFile(file));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
