// The chapters that there are: every Markdown file in texts/, in the order of the file names.

import type { Chapter, Heading } from "./chapter";

const headings = import.meta.glob<Heading>("./texts/*.md", {
  query: "?heading",
  import: "default",
  eager: true,
});
const texts = import.meta.glob<Chapter>("./texts/*.md", { import: "default" });

interface Entry extends Heading {
  readonly load: () => Promise<Chapter>;
}

export const contents: readonly Entry[] = Object.keys(headings)
  .sort()
  .map((file) => ({ ...headings[file]!, load: texts[file]! }));

/** A chapter by its name or by its number from 1; undefined for none. */
export function chapterNamed(name: string): Entry | undefined {
  return contents.find((entry) => entry.id === name) ?? contents[Number(name) - 1];
}

/** The place of a chapter in the list, from 0; -1 for none of that name. */
export function placeOf(id: string): number {
  return contents.findIndex((entry) => entry.id === id);
}
