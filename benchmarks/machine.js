// What the numbers were measured on.

import { readFileSync } from "node:fs";
import os from "node:os";

export function machine(chromium) {
  const [{ model }] = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  return [
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- Processor: ${model}, ${os.cpus().length} cores, ${memory} of memory`,
    `- System: ${system()}, kernel ${os.release()}`,
    `- JDK ${jdk()}, Node.js ${process.version.slice(1)}${browser(chromium)}`,
  ].join("\n");
}

/** The load of the machine over the last minute: what else ran beside the measures. */
export function load() {
  return os.loadavg()[0].toFixed(1);
}

function browser(version) {
  if (version === undefined) return "";
  return `, Chromium ${version}, headless, WebGL drawn in software (SwiftShader)`;
}

function system() {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync("/etc/os-release", "utf8"))[1];
  } catch {
    return `${os.type()} ${os.release()}`;
  }
}

function jdk() {
  const release = readFileSync(`${process.env.JAVA_HOME}/release`, "utf8");
  const value = (key) => new RegExp(`^${key}="(.*)"`, "m").exec(release)?.[1] ?? "";
  return `${value("JAVA_VERSION")} (${value("IMPLEMENTOR")})`;
}
