import type { Colour } from "./theme";

/**
 * A colour ramp sampled at `count` even steps, RGBA from 0 to 1. Neighbouring stops are blended in
 * OKLab (Ottosson 2020), so equal steps in height look like equal steps in lightness. Floats, because
 * bytes would show as bands of hue.
 */
export function ramp(stops: readonly Colour[], count: number): Float32Array<ArrayBuffer> {
  const labs = stops.map(toOklab);
  const out = new Float32Array(count * 4);
  for (let i = 0; i < count; i++) {
    const t = (i / (count - 1)) * (labs.length - 1);
    const k = Math.min(Math.floor(t), labs.length - 2);
    const a = labs[k]!;
    const b = labs[k + 1]!;
    const s = t - k;
    const [r, g, bl] = fromOklab([
      a[0] + s * (b[0] - a[0]),
      a[1] + s * (b[1] - a[1]),
      a[2] + s * (b[2] - a[2]),
    ]);
    out.set([r, g, bl, 1], 4 * i);
  }
  return out;
}

type Triple = [number, number, number];

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const encoded = (c: number): number => {
  const v = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
  return Math.min(1, Math.max(0, v));
};

/** Lightness and the two opponent axes of a colour in OKLab. */
export function toOklab([red, green, blue]: Colour): Triple {
  const r = linear(red);
  const g = linear(green);
  const b = linear(blue);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
