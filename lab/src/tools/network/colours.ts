// A scale for what is positive or negative: blue through paper to orange, of even lightness to both
// sides, told apart by every eye. Its ends are the two classes' colours, too.

type Rgb = readonly [number, number, number];

const negative: Rgb = [33, 102, 172];
const positive: Rgb = [200, 104, 20];

/** The colour of a number from -1 to 1, over what lies in the middle. */
export function diverging(share: number, middle: Rgb): Rgb {
  const end = share < 0 ? negative : positive;
  const t = Math.min(1, Math.abs(share)) ** 0.7;
  return end.map((each, k) => Math.round(middle[k]! + t * (each - middle[k]!))) as unknown as Rgb;
}

export const paperOf = (isDark: boolean): Rgb => (isDark ? [28, 34, 40] : [250, 249, 246]);

/** A style sheet's word for a colour. */
export const css = ([r, g, b]: Rgb) => `rgb(${r} ${g} ${b})`;

export const classColour = (k: number, of: number): string =>
  of <= 2 ? css(k === 0 ? negative : positive) : `hsl(${(k * 360) / of} 45% 50%)`;

/** Fills a canvas cell by cell, row by row from the top. */
export function paint(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  colour: (k: number) => Rgb,
): void {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) return;
  const image = context.createImageData(width, height);
  for (let k = 0; k < width * height; k++) {
    image.data.set(colour(k), 4 * k);
    image.data[4 * k + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}
