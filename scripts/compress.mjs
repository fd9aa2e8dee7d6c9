// Writes a .br and a .gz beside every text file of the built page that becomes smaller by it, so
// that the server has nothing to compress. usage: node scripts/compress.mjs lab/dist
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const folder = process.argv[2];
const texts = new Set([".html", ".js", ".mjs", ".css", ".svg", ".json", ".txt", ".webmanifest"]);
const files = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((file) => texts.has(extname(file)) && statSync(file).isFile());

await Promise.all(
  files.map(async (file) => {
    const bytes = readFileSync(file);
    const small = {
      br: await promisify(brotliCompress)(bytes, {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
      gz: await promisify(gzip)(bytes, { level: 9 }),
    };
    for (const [suffix, compressed] of Object.entries(small)) {
      if (compressed.length < bytes.length) writeFileSync(`${file}.${suffix}`, compressed);
    }
  }),
);
