// The tools that there are: every folder beside this file with a `tool.ts`.

import type { Tool } from "./tool";

const found = import.meta.glob<Tool>("./*/tool.ts", { eager: true, import: "default" });

export const tools: readonly Tool[] = Object.values(found).sort((a, b) => a.order - b.order);

/** The names in a `show=` list. */
export function namesIn(show: string): readonly string[] {
  return show === "" ? [] : show.split(",");
}

/** The list with a name added or taken out. */
export function withTool(show: string, name: string, on: boolean): string {
  const others = namesIn(show).filter((other) => other !== name);
  return (on ? [...others, name] : others).join(",");
}
