// Draws the gallery's pictures anew: node scripts/pictures.mjs [path of Chromium]
// Needs public/engine/engine.js. Run it after a change of the stage or of src/gallery/gallery.ts.

import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { createServer } from "vite";

const chromium = process.argv[2] ?? "chromium";
const folder = new URL("../src/gallery/pictures/", import.meta.url);

const server = await createServer({ server: { port: 0, hmr: false } });
await server.listen();
const address = server.resolvedUrls?.local[0] + "pictures.html";

const flags =
  "--headless --no-sandbox --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader";
const { stdout } = await promisify(execFile)(
  chromium,
  [...flags.split(" "), "--virtual-time-budget=120000", "--dump-dom", address],
  { maxBuffer: 2 ** 26 },
);
await server.close();

const json = /<pre>(.*)<\/pre>/s.exec(stdout)?.[1];
if (json === undefined) throw new Error("The page drew nothing:\n" + stdout.slice(0, 2000));
await mkdir(folder, { recursive: true });
for (const [name, url] of Object.entries(JSON.parse(json))) {
  const bytes = Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
  if (bytes.length > 6144) console.warn(`${name} has ${bytes.length} bytes`);
  await writeFile(new URL(`${name}.webp`, folder), bytes);
}
