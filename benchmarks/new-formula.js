// A keystroke in the formula box: script work of the main thread up to the first, coarse surface, and
// the worker's engine time from the text to the finished 256×256 mesh with exact normals and contours.

import { atRest, openLab, traced } from "./lab.js";
import { atMost, digits, table } from "./report.js";
import { add, scriptPieces } from "./script-time.js";
import { median, quantile } from "./statistics.js";

const far = [-5, 5, -5, 5];
const near = [-2, 2, -2, 2];

/** Each ends in a number, so that a digit typed at the end makes another formula of its kind. */
const kinds = [
  { kind: "bowl", f: (a) => `x^2+y^2+${a}`, window: near },
  { kind: "saddle", f: (a) => `x^3-3x*y^2+${a}`, window: near },
  { kind: "two hills", f: (a) => `2exp(-(x-1)^2-y^2)+1.3exp(-(x+1)^2-(y+1)^2)+${a}`, window: near },
  { kind: "ripples", f: (a) => `sin(3sqrt(x^2+y^2))+${a}`, window: near },
  { kind: "egg crate", f: (a) => `sin(x)*sin(y)+${a}`, window: far },
  { kind: "Rosenbrock", f: (a) => `(1-x)^2+100(y-x^2)^2+${a}`, window: near },
  { kind: "Himmelblau", f: (a) => `(x^2+y-11)^2+(x+y^2-7)^2+${a}`, window: far },
  { kind: "creases", f: (a) => `abs(x)+max(y,x^2-1)+${a}`, window: near },
  { kind: "edge", f: (a) => `log(x+y+2)+0.3x+${a}`, window: near },
  { kind: "poles", f: (a) => `tan(x*y)+${a}`, window: near },
  { kind: "cases", f: (a) => `if(x>y,x^2,sin(3y))+${a}`, window: near },
  {
    kind: "peaks",
    f: (a) => `3(1-x)^2*exp(-x^2-(y+1)^2)-10(x/5-x^3-y^5)*exp(-x^2-y^2)-exp(-(x+1)^2-y^2)/3+${a}`,
    window: near,
  },
];

export async function newFormula({ browser, address, random, quick, say }) {
  const page = await openLab(browser, address);
  const measured = new Map(kinds.map((kind) => [kind, { worker: [], keystroke: [] }]));
  for (let round = 0; round < (quick ? 1 : 6); round++) {
    say(`newFormula: round ${round + 1}`);
    for (const kind of random.shuffled(kinds)) {
      const { worker, keystroke } = measured.get(kind);
      await setFormula(page, kind.f(random.between(1, 9).toFixed(4)), random.window(kind.window));
      const digit = String(random.whole(1, 9));
      const events = await traced(browser, page, () => type(page, digit));
      keystroke.push(keystrokeIn(scriptPieces(events)));
      worker.push(await page.evaluate(() => globalThis.surfaces.at(-1).milliseconds));
    }
  }
  await page.close();
  const all = [...measured.values()];
  const worker = all.flatMap((each) => each.worker);
  const work = all.flatMap((each) => each.keystroke.map((stroke) => stroke.work));
  return {
    findings: [
      atMost("New formula: text to 256×256 mesh, worker, median", median(worker), 50, "ms"),
      atMost("New formula: the same, 95th percentile", quantile(worker, 0.95), 50, "ms"),
      atMost("Keystroke to coarse surface, main thread, median", median(work), 1, "ms"),
      atMost("Keystroke to coarse surface, 99th percentile", quantile(work, 0.99), 4, "ms"),
    ],
    details: table(
      ["New formula", "Worker, median", "95 %", "Keystroke, median", "95 %"],
      [...measured].map(([{ kind }, { worker, keystroke }]) => {
        const work = keystroke.map((stroke) => stroke.work);
        const numbers = [
          median(worker),
          quantile(worker, 0.95),
          median(work),
          quantile(work, 0.95),
        ];
        return [kind, ...numbers.map(digits)];
      }),
    ),
  };
}

async function setFormula(page, f, window) {
  await afterSurface(page, () =>
    page.evaluate(
      (given) => {
        document.querySelector("uphill-lab").state = given;
      },
      { f, ...window },
    ),
  );
  const box = page.getByRole("textbox", { name: "Formula" });
  await box.focus();
  await page.keyboard.press("End");
  await atRest(page);
}

async function type(page, digit) {
  await afterSurface(page, () => page.keyboard.press(digit));
}

/** Does something that asks for a new surface; resolves once the worker has finished it. */
async function afterSurface(page, act) {
  const before = await page.evaluate(() => globalThis.surfaces.length);
  await act();
  await page.waitForFunction((count) => globalThis.surfaces.length > count, before, {
    polling: 50,
  });
}

/** All script from the key's first event to the end of the frame that draws the coarse surface. */
function keystrokeIn(pieces) {
  const sum = { time: 0, work: 0 };
  let drawing = false;
  const first = pieces.findIndex(({ type }) => type === "keydown");
  for (const piece of pieces.slice(first)) {
    const isFrame = piece.name === "FireAnimationFrame";
    if (drawing && !isFrame && piece.name !== "RunMicrotasks") break;
    drawing ||= isFrame;
    add(sum, piece);
  }
  return sum;
}
