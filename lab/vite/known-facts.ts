// All facts that a chapter can speak of: those that are listed, and whether a layer is shown, for each
// that there is.

import { existsSync, readdirSync } from "node:fs";
import { factKinds, type FactKind } from "../src/chapters/fact-kinds.ts";

const toolFolder = new URL("../src/tools/", import.meta.url);

/** The names of layers in the state's key `show`: the contours, and every tool by its folder. */
export const layerNames: readonly string[] = [
  "contours",
  ...readdirSync(toolFolder).filter((name) => existsSync(new URL(`${name}/tool.ts`, toolFolder))),
];

export const knownFacts: Readonly<Record<string, FactKind>> = {
  ...factKinds,
  ...Object.fromEntries(layerNames.map((name) => [`show.${name}`, "boolean" as const])),
};
