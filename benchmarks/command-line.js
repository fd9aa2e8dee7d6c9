// How many formulas a second `./uphill gradient --stdin` answers once it is warm.

import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { atLeast } from "./report.js";
import { root } from "./server.js";
import { median } from "./statistics.js";

const shapes = [
  (a) => `x^2+${a}y^2`,
  (a) => `(${a}-x)^2+100(y-x^2)^2`,
  (a) => `${a}exp(-x^2-y^2)`,
  (a) => `sin(${a}x)*cos(y)`,
  (a) => `log(x^2+y^2+${a})`,
  (a) => `abs(x)+${a}abs(y)`,
  (a) => `x*y/(${a}+x^2)`,
  (a) => `sqrt(x^2+${a})+tanh(y)`,
];

export async function commandLine({ quick, random }) {
  const batch = quick ? 500 : 5000;
  const stream = spawn(path.join(root, "uphill"), ["gradient", "--stdin"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface({ input: stream.stdout });
  const rates = [];
  for (let i = 0; i < (quick ? 3 : 12); i++) {
    const lines = requests(batch, random);
    let left = batch;
    const answered = new Promise((resolve, reject) => {
      answers.on("line", function hear(line) {
        if (line.startsWith('{"error"')) reject(new Error(line));
        if (--left > 0) return;
        answers.off("line", hear);
        resolve();
      });
    });
    const start = performance.now();
    stream.stdin.write(lines);
    await answered;
    rates.push((1000 * batch) / (performance.now() - start));
  }
  stream.stdin.end();
  await once(stream, "exit");
  const warm = rates.slice(Math.floor(rates.length / 3));
  return {
    findings: [atLeast("`gradient --stdin`, once warm", median(warm), 10_000, "formulas/s")],
  };
}

/** Formulas that no cache has seen, each with value, gradient, partials, LaTeX and Hessian asked. */
function requests(count, random) {
  let lines = "";
  for (let k = 0; k < count; k++) {
    const formula = shapes[k % shapes.length](random.between(0.5, 3).toFixed(6));
    const at = { x: random.between(-2, 2), y: random.between(-2, 2) };
    lines += `${JSON.stringify({ formula, at })}\n`;
  }
  return lines;
}
