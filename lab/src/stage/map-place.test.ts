import { expect, test } from "vitest";
import type { Insets } from "./framing";
import { mapPlace } from "./map-place";

const desktop = {
  width: 1440,
  height: 900,
  insets: { top: 24, right: 352, bottom: 96, left: 0, corner: 116 },
};
const phone = { width: 390, height: 844, insets: { top: 150, right: 0, bottom: 270, left: 0 } };
const square = { su: 1, sv: 1 };

function free(room: { width: number; height: number }, insets: Insets) {
  return {
    width: room.width - insets.left - insets.right,
    height: room.height - insets.top - insets.bottom,
  };
}

test("in a wide room the map stands beside the picture, below what covers the corner", () => {
  const { place, insets } = mapPlace(desktop, square, 20, false);
  expect(place.left + place.width).toBeLessThanOrEqual(insets.left);
  expect(place.top).toBeGreaterThanOrEqual(116);
  expect(place.top + place.height).toBeLessThanOrEqual(900 - 96);
  expect(free(desktop, insets).width).toBeGreaterThan(place.width);
});

test("in a tall room it stands below the picture, above what covers the bottom", () => {
  const { place, insets } = mapPlace(phone, square, 20, false);
  expect(place.top).toBeGreaterThanOrEqual(844 - insets.bottom);
  expect(place.top + place.height).toBeLessThanOrEqual(844 - 270);
  expect(place.left).toBeGreaterThanOrEqual(0);
  expect(place.left + place.width).toBeLessThanOrEqual(390);
  expect(free(phone, insets).height).toBeGreaterThan(180);
});

test("alone it covers the canvas, takes no room, and draws the window in the free area", () => {
  const { place, insets } = mapPlace(desktop, square, 20, true);
  expect(place).toMatchObject({ left: 0, top: 0, width: 1440, height: 900 });
  expect(insets).toEqual(desktop.insets);
  expect(place.middleX + place.unit).toBeLessThan(1440 - 352);
  expect(place.middleY - place.unit).toBeGreaterThan(116);
  expect(place.middleY + place.unit).toBeLessThan(900 - 96);
});

test("a window of any shape lies inside with one scale for both axes", () => {
  for (const room of [desktop, phone]) {
    for (const [su, sv] of [
      [1, 1],
      [1, 1 / 3],
      [1 / 3, 1],
    ] as const) {
      const { place } = mapPlace(room, { su, sv }, 60, false);
      expect(place.middleX - su * place.unit).toBeGreaterThan(place.left + 60);
      expect(place.middleX + su * place.unit).toBeLessThan(place.left + place.width);
      expect(place.middleY - sv * place.unit).toBeGreaterThan(place.top);
      expect(place.middleY + sv * place.unit).toBeLessThan(place.top + place.height);
    }
  }
});

test("in a room with no space left it still has a size", () => {
  const tiny = { width: 60, height: 40, insets: { top: 200, right: 352, bottom: 96, left: 0 } };
  for (const instead of [false, true]) {
    const { place } = mapPlace(tiny, square, 20, instead);
    expect(place.unit).toBeGreaterThan(0);
    expect(place.width).toBeGreaterThan(0);
    expect(place.height).toBeGreaterThan(0);
  }
});
