// Light or dark, as chosen or as the system has it.

import type { ThemeChoice } from "../state/state";

export type Theme = "light" | "dark";

export const systemTheme = matchMedia("(prefers-color-scheme: dark)");

export function resolveTheme(choice: ThemeChoice, systemIsDark: boolean): Theme {
  switch (choice) {
    case "light":
    case "dark":
      return choice;
    case "auto":
      return systemIsDark ? "dark" : "light";
  }
}
