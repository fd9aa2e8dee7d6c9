import { colour, type Colour, type Theme } from "../../stage/theme";

// Quiet next to the arrow, and apart in lightness as well as in hue; each walker also bears its name.
const light = ["#3E4C59", "#8F7A2E", "#7C4F8A", "#3F7F68", "#9A5B45"].map(colour);
const dark = ["#B8C6D2", "#DCC77C", "#C6A0D4", "#8CC9B0", "#E0A893"].map(colour);

/** The colour of who walks as number i: the first goes along −∇f and has its colour. */
export function racerColour(i: number, { name, down }: Theme): Colour {
  const others = name === "light" ? light : dark;
  return i === 0 ? down : others[(i - 1) % others.length]!;
}
