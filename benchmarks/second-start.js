// How long ./uphill takes to its line when nothing has changed.

import { atMost } from "./report.js";
import { startServer } from "./server.js";
import { median } from "./statistics.js";

export async function secondStart({ quick }) {
  const seconds = [];
  for (let i = 0; i < (quick ? 2 : 5); i++) {
    const server = await startServer();
    seconds.push(server.seconds);
    await server.stop();
  }
  return { findings: [atMost("Second start of `./uphill`", median(seconds), 2, "s")] };
}
