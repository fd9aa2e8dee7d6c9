import type { Theme } from "../model/theme";

const files = import.meta.glob<string>("./pictures/*.webp", {
  eager: true,
  query: "?url",
  import: "default",
});

/** The address of a landscape's picture. */
export function pictureOf(name: string, theme: Theme): string | undefined {
  return files[`./pictures/${name}-${theme}.webp`] ?? files[`./pictures/${name}.webp`];
}
