// Chapters as modules: a Markdown file of src/chapters/texts becomes the object that the page reads,
// with "?heading" only what the list of chapters needs of it. What is wrong with one stops the build.

import type { Plugin } from "vite";
import { parseChapter, parseHeading } from "./chapter-file.ts";

const file = /\/chapters\/texts\/[^/?]+\.md(\?heading)?$/;

export function chapters(): Plugin {
  return {
    name: "chapters",
    enforce: "pre",
    transform(source, id) {
      const match = file.exec(id);
      if (match === null) return null;
      const text = source.replace(/\r\n/g, "\n");
      try {
        const parsed = match[1] === undefined ? parseChapter(text) : parseHeading(text);
        return { code: `export default ${JSON.stringify(parsed)};`, map: null, moduleType: "js" };
      } catch (problem) {
        return this.error(`${id}: ${problem instanceof Error ? problem.message : String(problem)}`);
      }
    },
  };
}
