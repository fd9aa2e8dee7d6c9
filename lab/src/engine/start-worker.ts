// Starts workers, also in a page of another origin.

import address from "./worker.ts?worker&url";

/** The worker of the surfaces. */
export function startWorker(): Worker {
  return startModuleWorker(address, "surfaces");
}

/**
 * A worker of the script at an address. Browsers start none from another origin's address, so a page
 * that embeds the lab from elsewhere starts one from a line of its own that imports the script.
 */
export function startModuleWorker(address: string, name: string): Worker {
  const options: WorkerOptions = { type: "module", name };
  const { href, origin } = new URL(address, import.meta.url);
  if (origin === location.origin) return new Worker(href, options);
  const line = new Blob([`import ${JSON.stringify(href)};`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(line), options);
}
