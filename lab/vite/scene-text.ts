// Scenes as they are written in chapters: the text of a link's hash, every key known and every value
// good, for a chapter that ships must not need to be forgiven.

import type { SceneTexts } from "../src/chapters/chapter.ts";
import { defaults, isStateKey, readState, sceneKeys } from "../src/state/state.ts";

export function readScene(text: string): SceneTexts {
  const scene: Record<string, string> = {};
  for (const pair of text.split("&")) {
    const equals = pair.indexOf("=");
    const key = pair.slice(0, Math.max(0, equals));
    if (!isStateKey(key) || !sceneKeys.includes(key)) {
      throw new Error(`"${pair}" is no part of a scene; its keys are ${sceneKeys.join(", ")}`);
    }
    if (Object.hasOwn(scene, key)) throw new Error(`"${key}" is there twice in "${text}"`);
    scene[key] = decodeURIComponent(pair.slice(equals + 1));
  }
  const [notice] = readState(scene, defaults).notices;
  if (notice) throw new Error(`"${notice.given}" is no good value of "${notice.key}": ${text}`);
  return scene;
}

/** A scene with a point. */
export function readPoint(text: string): SceneTexts {
  const scene = readScene(text);
  if (scene["x"] === undefined || scene["y"] === undefined) {
    throw new Error(`A place needs x and y: ${text}`);
  }
  return scene;
}
