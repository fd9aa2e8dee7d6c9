import { expect, test } from "vitest";
import { ramp, toOklab } from "./ramp";
import { colour, themes, type Colour } from "./theme";

test.each(Object.values(themes))("terrain grows lighter with height, evenly ($name)", (theme) => {
  const colours = ramp(theme.terrain, 64);
  const lightness = Array.from(
    { length: 64 },
    (_, i) => toOklab([colours[4 * i]!, colours[4 * i + 1]!, colours[4 * i + 2]!])[0],
  );
  const steps = lightness.slice(1).map((l, i) => l - lightness[i]!);
  expect(Math.min(...steps)).toBeGreaterThan(0);
  expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(2);
});

test("a ramp begins and ends with its first and last colour", () => {
  const colours = ramp([colour("#102030"), colour("#E0D0C0")], 5);
  expect(colours[0]!).toBeCloseTo(0x10 / 255, 3);
  expect(colours[18]!).toBeCloseTo(0xc0 / 255, 3);
});

test.each(Object.values(themes))("only the gradient is saturated ($name)", (theme) => {
  const chroma = (c: Colour): number => Math.hypot(toOklab(c)[1], toOklab(c)[2]);
  for (const quiet of [...theme.terrain, theme.floor, theme.paper, theme.ink, theme.label]) {
    expect(chroma(quiet)).toBeLessThan(0.035);
  }
  for (const loud of [theme.up, theme.down]) expect(chroma(loud)).toBeGreaterThan(0.1);
});

/** WCAG 2 contrast of two colours. */
function contrast(a: Colour, b: Colour): number {
  const luminance = (c: Colour): number => {
    const [r, g, bl] = c.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as [
      number,
      number,
      number,
    ];
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high, low] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test.each(Object.values(themes))("labels and arrows stand out from the page ($name)", (theme) => {
  for (const behind of [theme.paper, theme.floor]) {
    expect(contrast(theme.label, behind)).toBeGreaterThan(4.5);
    expect(contrast(theme.axisName, behind)).toBeGreaterThan(4.5);
    expect(contrast(theme.up, behind)).toBeGreaterThan(3);
    expect(contrast(theme.down, behind)).toBeGreaterThan(3);
  }
});
