import type { HeightField } from "./height-field";

/** Side of the grid on which openness is found; the eye asks for no finer shade. */
const SIDE = 97;
/** The same for a coarse surface, which is there for an instant and must be there at once. */
const COARSE = 49;
/** How far one looks around, in sides. */
const REACH = 0.0722;
const DEPTH = 2.2;

/**
 * How much sky each vertex sees, as bytes (255 all of it): the height against the mean height
 * around it, twice blurred, so that valleys are a little darker than ridges of the same slope. A
 * cheap stand-in for ambient occlusion: one number a vertex, no extra pass.
 */
export function openness(field: HeightField, positions: Float32Array): Uint8Array<ArrayBuffer> {
  const side = field.nx < SIDE ? COARSE : SIDE;
  const heights = new Float32Array(side * side);
  for (let j = 0, k = 0; j < side; j++) {
    for (let i = 0; i < side; i++, k++) {
      const w = field.at((2 * i) / (side - 1) - 1, (2 * j) / (side - 1) - 1);
      heights[k] = Number.isFinite(w) ? Math.min(1, Math.max(0, w)) : NaN;
    }
  }
  const reach = Math.round(REACH * side);
  const around = blurred(blurred(heights, side, reach), side, reach);
  // The sample itself is blurred a little too: a grid this coarse would show as streaks.
  const here = blurred(heights, side, Math.round(reach / 3));
  const shade = new Float32Array(side * side);
  for (let k = 0; k < shade.length; k++) {
    const lower = around[k]! - here[k]!;
    shade[k] = Number.isNaN(lower) ? 1 : Math.min(1, Math.max(0.4, 0.92 - DEPTH * lower));
  }
  const out = new Uint8Array(positions.length / 3);
  for (let i = 0, k = 0; i < out.length; i++, k += 3) {
    const x = Math.min(side - 1, Math.max(0, ((positions[k]! + 1) / 2) * (side - 1)));
    const y = Math.min(side - 1, Math.max(0, ((positions[k + 1]! + 1) / 2) * (side - 1)));
    const a = Math.min(Math.floor(x), side - 2);
    const b = Math.min(Math.floor(y), side - 2);
    const s = x - a;
    const t = y - b;
    const c = b * side + a;
    const low = shade[c]! * (1 - s) + shade[c + 1]! * s;
    const high = shade[c + side]! * (1 - s) + shade[c + side + 1]! * s;
    out[i] = Math.round(255 * (low * (1 - t) + high * t));
  }
  return out;
}

/** The mean over the samples that exist in a square around each one, by rows and then columns. */
function blurred(source: Float32Array, side: number, reach: number): Float32Array {
  return blurredAlong(blurredAlong(source, side, reach, 1, side), side, reach, side, 1);
}

function blurredAlong(
  source: Float32Array,
  side: number,
  reach: number,
  step: number,
  line: number,
): Float32Array {
  const out = new Float32Array(source.length);
  for (let row = 0; row < side; row++) {
    const start = row * line;
    let sum = 0;
    let count = 0;
    const add = (i: number, sign: number): void => {
      if (i < 0 || i >= side) return;
      const value = source[start + i * step]!;
      if (Number.isNaN(value)) return;
      sum += sign * value;
      count += sign;
    };
    for (let i = 0; i < reach; i++) add(i, 1);
    for (let i = 0; i < side; i++) {
      add(i + reach, 1);
      add(i - reach - 1, -1);
      out[start + i * step] = count > 0 ? sum / count : NaN;
    }
  }
  return out;
}
