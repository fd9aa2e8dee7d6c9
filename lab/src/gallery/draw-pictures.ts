// Draws the gallery's pictures with the real stage, for scripts/pictures.mjs: the page's only text is
// a JSON object of data URLs by file name.

import { loadEngine } from "../engine/load";
import { createStage, type ThemeName } from "../stage/stage";
import type { Subject } from "../engine/engine";
import { subjectOf } from "../model/ground";
import { defaults } from "../state/state";
import { fits, landscapes } from "./gallery";
import { terrains } from "./terrain";

const width = 360;
const height = 240;
const qualities = [0.72, 0.64, 0.56, 0.48];
const mostBytes = 6144;

const engine = await loadEngine();
const pictures: Record<string, string> = {};
for (const theme of ["light", "dark"] as const) {
  for (const { name, f, fit, window, point } of [...landscapes, ...terrains, ...fits]) {
    const subject = subjectOf({ ...defaults, f, ...fit }, null);
    pictures[`${name}-${theme}`] = draw(theme, subject, window, point);
  }
}
const output = document.createElement("pre");
output.textContent = JSON.stringify(pictures);
document.body.append(output);

function draw(
  theme: ThemeName,
  subject: Subject,
  window: readonly [number, number, number, number],
  [x, y]: readonly [number, number],
): string {
  const host = document.createElement("div");
  host.style.cssText = `position:relative;width:${width}px;height:${height}px`;
  document.body.append(host);
  const stage = createStage(host, { theme, reducedMotion: true });
  const formula = engine.open(subject);
  if ("error" in formula) throw new Error(formula.error.message);
  const frame = engine.frame(formula.id, ...window);
  const none = new Float64Array(0);
  const unmarked = { ...frame, ticksX: none, ticksY: none, ticksZ: none };
  stage.setAxes(["", "", ""]);
  stage.setInsets({ left: -22, right: -22, top: -14, bottom: -14 });
  stage.setSurface(unmarked, engine.mesh(frame.id, 161), "replace");
  const reading = engine.at(formula.id, x, y);
  const arrow = engine.arrow(frame.id, x, y);
  stage.setPoint({ ...reading, arrows: arrow === null ? [] : [{ sense: "up", arrow }] });
  stage.draw();
  const drawn = qualities.map((quality) => stage.canvas.toDataURL("image/webp", quality));
  const picture = drawn.find((url) => url.length * 0.75 < mostBytes) ?? drawn.at(-1)!;
  stage.dispose();
  host.remove();
  engine.closeFrame(frame.id);
  engine.close(formula.id);
  return picture;
}
