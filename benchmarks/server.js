// A running ./uphill, and how long it took to say so.

import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Starts ./uphill on a free port; resolves with its first line. */
export async function startServer() {
  const start = performance.now();
  const server = spawn(path.join(root, "uphill"), ["--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  const [line] = await Promise.race([
    once(createInterface({ input: server.stdout }), "line"),
    ended.then(() => Promise.reject(new Error("./uphill ended before it served"))),
  ]);
  const seconds = (performance.now() - start) / 1000;
  const address = /http:\S+/.exec(line)[0];
  const stop = async () => {
    server.kill();
    await ended;
  };
  return { address, seconds, stop };
}
