/** Red, green and blue from 0 to 1, sRGB, as shaders take and write them. */
export type Colour = readonly [number, number, number];

export type ThemeName = "light" | "dark";

/** Every colour of the stage. Only the gradient is saturated. */
export interface Theme {
  readonly name: ThemeName;
  readonly paper: Colour;
  readonly ink: Colour;
  /** Terrain from valley to peak: monotone in lightness, blended in OKLab. */
  readonly terrain: readonly Colour[];
  /** What shade and full light do to a terrain colour. */
  readonly shade: Colour;
  readonly lit: Colour;
  /** What the surface's lower side keeps of the upper one's colour. */
  readonly underside: Colour;
  readonly contour: Colour;
  readonly contourOpacity: number;
  readonly rim: Colour;
  readonly floor: Colour;
  readonly floorEdge: Colour;
  readonly floorContour: Colour;
  readonly floorContourOpacity: number;
  readonly label: Colour;
  readonly axisName: Colour;
  readonly up: Colour;
  readonly down: Colour;
  /** The x-part and the y-part of the gradient, wherever they are drawn. */
  readonly partX: Colour;
  readonly partY: Colour;
  readonly shadow: number;
}

export function colour(hex: string): Colour {
  const n = parseInt(hex.slice(1), 16);
  return [((n >> 16) & 255) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

const light: Theme = {
  name: "light",
  paper: colour("#FAF9F6"),
  ink: colour("#16191D"),
  terrain: ["#54616E", "#78858E", "#9FA8A9", "#C7C6BE", "#EDE5D6"].map(colour),
  shade: [0.5, 0.54, 0.62],
  lit: [1.06, 1.045, 1.01],
  underside: [0.66, 0.67, 0.7],
  contour: colour("#20262D"),
  contourOpacity: 0.2,
  rim: colour("#2B333B"),
  floor: colour("#F1EFEA"),
  floorEdge: colour("#B9B7B0"),
  floorContour: colour("#5C6670"),
  floorContourOpacity: 0.42,
  label: colour("#5A6067"),
  axisName: colour("#16191D"),
  up: colour("#E4502B"),
  down: colour("#1769AA"),
  partX: colour("#F0906F"),
  partY: colour("#EFAF63"),
  shadow: 0.3,
};

const dark: Theme = {
  name: "dark",
  paper: colour("#0F1317"),
  ink: colour("#E9E6DF"),
  terrain: ["#27333F", "#44525E", "#6B7780", "#989C9B", "#CDC4B4"].map(colour),
  shade: [0.42, 0.46, 0.55],
  lit: [1.06, 1.04, 1.0],
  underside: [0.6, 0.61, 0.64],
  contour: colour("#0A0D10"),
  contourOpacity: 0.3,
  rim: colour("#B4B2AB"),
  floor: colour("#171C21"),
  floorEdge: colour("#454C53"),
  floorContour: colour("#8A949C"),
  floorContourOpacity: 0.38,
  label: colour("#A3A8AC"),
  axisName: colour("#E9E6DF"),
  up: colour("#F2623C"),
  down: colour("#4BA0E0"),
  partX: colour("#F3A285"),
  partY: colour("#F0BD7C"),
  shadow: 0.55,
};

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark };

/** The CSS form of a colour. */
export function css([r, g, b]: Colour): string {
  return `rgb(${Math.round(r * 255)} ${Math.round(g * 255)} ${Math.round(b * 255)})`;
}
