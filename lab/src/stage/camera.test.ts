import { describe, expect, test } from "vitest";
import { Camera, DEFAULT_VIEW } from "./camera";
import { frameOf } from "./frames.fixture";
import { Space } from "./space";

const screens = [
  { name: "desktop", width: 1440, height: 900, left: 24, right: 340, top: 84, bottom: 84 },
  { name: "chapter open", width: 1440, height: 900, left: 404, right: 340, top: 84, bottom: 84 },
  { name: "phone", width: 390, height: 844, left: 0, right: 0, top: 110, bottom: 300 },
  { name: "small embed", width: 320, height: 240, left: 0, right: 0, top: 0, bottom: 0 },
];
const windows = {
  square: frameOf(-2, 2, -2, 2),
  wide: frameOf(-6, 6, -2, 2),
  deep: frameOf(-1, 1, -4, 4),
};

function cameraFor(screen: (typeof screens)[number], frame: ReturnType<typeof frameOf>): Camera {
  const space = new Space();
  space.set(frame);
  const camera = new Camera(space);
  const { width, height, left, right, top, bottom } = screen;
  Object.assign(camera, { width, height });
  Object.assign(camera.insets, { left, right, top, bottom });
  camera.update();
  return camera;
}

const corners = [-1, 1].flatMap((u) =>
  [-1, 1].flatMap((v) => [-0.2, 1].map((w) => [u, v, w] as const)),
);

describe.each(screens)("on $name", (screen) => {
  test.each(Object.entries(windows))("a %s box is framed inside the free area", (_, frame) => {
    const camera = cameraFor(screen, frame);
    const outside: string[] = [];
    for (const elevation of [5, 28, 60, 89.9]) {
      for (let azimuth = -180; azimuth < 180; azimuth += 15) {
        camera.view = { azimuth, elevation, zoom: 1 };
        camera.update();
        for (const [u, v, w] of corners) {
          const { x, y } = camera.project(u, v, w, { x: 0, y: 0 });
          const inside =
            x >= screen.left &&
            x <= screen.width - screen.right &&
            y >= screen.top &&
            y <= screen.height - screen.bottom;
          if (!inside) outside.push(`${u}, ${v}, ${w} from ${azimuth}, ${elevation}`);
        }
      }
    }
    expect(outside).toEqual([]);
  });

  test("the box fills most of the free area one way or the other", () => {
    const camera = cameraFor(screen, windows.square);
    const seen = corners.map(([u, v, w]) => camera.project(u, v, w, { x: 0, y: 0 }));
    const spread = (numbers: number[]): number => Math.max(...numbers) - Math.min(...numbers);
    const across = spread(seen.map((p) => p.x)) / (screen.width - screen.left - screen.right);
    const down = spread(seen.map((p) => p.y)) / (screen.height - screen.top - screen.bottom);
    expect(Math.max(across, down)).toBeGreaterThan(0.6);
  });
});

describe("a ray", () => {
  const camera = cameraFor(screens[0]!, windows.wide);

  test("through a projected point goes through that point", () => {
    for (const [u, v, w] of [...corners, [0.3, -0.7, 0.4] as const]) {
      const { x, y } = camera.project(u, v, w, { x: 0, y: 0 });
      const ray = camera.ray(x, y, { ou: 0, ov: 0, ow: 0, du: 0, dv: 0, dw: 0 });
      const t = (u - ray.ou) / ray.du;
      expect(ray.ov + t * ray.dv).toBeCloseTo(v, 6);
      expect(ray.ow + t * ray.dw).toBeCloseTo(w, 6);
    }
  });
});

describe("moving the camera", () => {
  test("zooming keeps the spot under the pointer", () => {
    const camera = cameraFor(screens[0]!, windows.square);
    const spot = camera.project(0.2, -0.1, 0.4, { x: 0, y: 0 });
    const before = camera.ray(spot.x, spot.y, { ou: 0, ov: 0, ow: 0, du: 0, dv: 0, dw: 0 });
    const old = { ...before };
    camera.zoomAt(spot.x, spot.y, 2.5);
    camera.update();
    const after = camera.ray(spot.x, spot.y, before);
    const length = (r: typeof old): number => Math.hypot(r.du, r.dv, r.dw);
    expect(after.du / length(after)).toBeCloseTo(old.du / length(old), 6);
    expect(after.dw / length(after)).toBeCloseTo(old.dw / length(old), 6);
    expect(camera.zoom).toBeCloseTo(2.5, 12);
  });

  test("zooming out again brings the box back to the middle", () => {
    const camera = cameraFor(screens[0]!, windows.square);
    camera.zoomAt(300, 200, 5);
    expect(camera.view.target).toBeDefined();
    camera.zoomAt(900, 700, 0.01);
    expect(camera.view.target).toBeUndefined();
  });

  test("the camera never goes below the floor or over the top", () => {
    const camera = cameraFor(screens[0]!, windows.square);
    camera.orbit(0, -500);
    expect(camera.elevation).toBe(5);
    camera.orbit(0, 500);
    expect(camera.elevation).toBe(89.9);
  });

  test("azimuths stay between -180 and 180", () => {
    const camera = cameraFor(screens[0]!, windows.square);
    camera.view = { ...DEFAULT_VIEW, azimuth: 725 };
    expect(camera.azimuth).toBeCloseTo(5, 9);
    camera.orbit(-190, 0);
    expect(camera.azimuth).toBeCloseTo(175, 9);
  });
});
