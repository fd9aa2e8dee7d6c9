// The engine on the JVM beside its peers, measured with JMH (benchmarks/jvm). Needs no browser.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { atLeast, atMost, digits, forTheRecord, table } from "./report.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const sizes = ["2", "10", "100"];
const growing = ["2", "10", "100", "1000", "10000"].map((n) => `Rosenbrock ${n}`);
const cheap = [...growing, "Gaussian mixture"];

export async function engine({ quick, say }) {
  say("engine: building the benchmarks");
  build();
  say(`engine: running them, ${quick ? "5 minutes" : "20 minutes"}`);
  const times = new Map(measured(quick).map((m) => [`${m.group} ${m.name} ${m.parameter}`, m]));
  const time = (group, name, parameter = "") =>
    times.get(`${group} ${name} ${parameter}`)?.nanoseconds ?? NaN;
  return { findings: findings(time), details: details(time) };
}

function build() {
  const project = ["-Pbenchmarks", "-pl", "benchmarks/jvm", "-am"];
  const skipped = ["-Dmaven.test.skip=true", "-Dspotless.check.skip=true"];
  run("mvn", ["-q", "-B", ...project, ...skipped, "package"], ["ignore", 2, 2]);
}

function measured(quick) {
  const target = join(root, "benchmarks", "jvm", "target");
  const jars = readdirSync(join(target, "lib")).map((jar) => join(target, "lib", jar));
  const path = [join(target, "classes"), ...jars].join(delimiter);
  const options = ["-cp", path, "uphill.benchmarks.Main", ...(quick ? ["--quick"] : [])];
  const printed = run(join(process.env.JAVA_HOME, "bin", "java"), options, ["ignore", "pipe", 2]);
  return printed
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}

function run(command, options, stdio) {
  const { status, stdout, error } = spawnSync(command, options, {
    cwd: root,
    encoding: "utf8",
    stdio,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} stopped with ${status}`);
  return stdout;
}

function findings(time) {
  const gradient = (who, n) => time("Rosenbrock", `gradient${who}`, n);
  const ratio = (f) => time("CheapGradient", "gradient", f) / time("CheapGradient", "value", f);
  return [
    ...sizes.map((n) =>
      atMost(
        `Rosenbrock ${n}, value and gradient: time against hand-written`,
        gradient("Compiled", n) / gradient("ByHand", n),
        1.3,
        "×",
      ),
    ),
    ...sizes.map((n) =>
      atLeast(
        `Rosenbrock ${n}, value and gradient: faster than Hipparchus`,
        gradient("Hipparchus", n) / gradient("Compiled", n),
        1,
        "×",
      ),
    ),
    ...cheap.map((f) => atMost(`${f}: value and gradient against value`, ratio(f), 3, "×")),
    forTheRecord(
      "Gaussian mixture: value and gradient against a value by hand",
      time("CheapGradient", "gradient", "Gaussian mixture") / time("MixtureByHand", "value"),
      "×",
    ),
    atMost(
      "From the text of a page's formula to a compiled gradient",
      time("FromText", "pageToCompiledGradient") / 1e6,
      2,
      "ms",
    ),
    atMost(
      "From text to a compiled gradient, Rosenbrock 10000",
      time("FromText", "tenThousandVariablesToCompiledGradient") / 1e9,
      2,
      "s",
    ),
  ];
}

function details(time) {
  const rosenbrock = (label, name) => [
    label,
    ...sizes.map((n) => digits(time("Rosenbrock", name, n))),
  ];
  const one = (label, group, name, unit = 1) => [label, digits(time(group, name) / unit)];
  return [
    table(
      ["Rosenbrock (ns, medians)", "n = 2", "10", "100"],
      [
        rosenbrock("Gradient: Uphill, bytecode", "gradientCompiled"),
        rosenbrock("Gradient: Uphill, interpreter", "gradientInterpreted"),
        rosenbrock("Gradient: by hand", "gradientByHand"),
        rosenbrock("Gradient: Hipparchus 4.0.3", "gradientHipparchus"),
        [
          "Gradient: PyTorch 2.7.1 by DJL",
          "",
          digits(time("RosenbrockPyTorch", "gradientPyTorch")),
          "",
        ],
        rosenbrock("Value: Uphill, bytecode", "valueCompiled"),
        rosenbrock("Value: by hand", "valueByHand"),
      ],
    ),
    "",
    table(
      ["Cheap gradient (ns, medians)", "Value", "With gradient", "Ratio"],
      cheap.map((f) => {
        const value = time("CheapGradient", "value", f);
        const gradient = time("CheapGradient", "gradient", f);
        return [f, digits(value), digits(gradient), digits(gradient / value)];
      }),
    ),
    "",
    table(
      ["One formula, parsed before (medians)", "ns"],
      [
        one("Value: Uphill, bytecode", "OneFormula", "valueCompiled"),
        one("Value: Uphill, interpreter", "OneFormula", "valueInterpreted"),
        one("Value: exp4j 0.4.8", "OneFormula", "valueExp4j"),
        one("Value: EvalEx 3.6.2", "OneFormula", "valueEvalEx"),
        one("Value: mXparser 6.1.0", "OneFormula", "valueMxParser"),
        one("Value and both partials: Uphill, bytecode", "OneFormula", "gradientCompiled"),
        one("Both partials: mXparser 6.1.0 `der`", "OneFormula", "gradientMxParserDer"),
      ],
    ),
    "",
    table(
      ["From text (medians)", "µs"],
      [
        one("Compiled gradient of a page's formula", "FromText", "pageToCompiledGradient", 1e3),
        one("Both partials in symbols: Uphill", "FromText", "pageToPartials", 1e3),
        one("Both partials in symbols: Symja 3.0.0 `D`", "FromText", "pageToPartialsSymja", 1e3),
      ],
    ),
  ].join("\n");
}
