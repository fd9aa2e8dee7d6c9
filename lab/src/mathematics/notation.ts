// LaTeX for the names and templates that the page itself writes.

/** A variable's letter, and the index of such as `x1`. */
export function nameParts(name: string): readonly [letter: string, index: string] {
  const [, letter = name, index = ""] = /^(.)(\d+)$/u.exec(name) ?? [];
  return [letter, index];
}

export function nameLatex(name: string): string {
  const [letter, index] = nameParts(name);
  return index === "" ? letter : `${letter}_{${index}}`;
}

/** A place for a live number; see Live.svelte. */
export function slot(index: number): string {
  return `\\htmlClass{uphill-slot-${index}}{0}`;
}

/** More variables than this are not all named. */
const mostNamed = 4;

/** The variables between the brackets of f; of many the first two and the last. */
export function named(variables: readonly string[]): readonly string[] {
  if (variables.length <= mostNamed) return variables;
  return [...variables.slice(0, 2), "…", variables.at(-1)!];
}

export function functionLatex(variables: readonly string[], body: string): string {
  // A network's loss: its variables are the weights, which have no names here.
  if (variables.length === 0) return body;
  const names = named(variables).map((name) => (name === "…" ? "\\dots" : nameLatex(name)));
  return `f(${names.join(",\\,")}) = ${body}`;
}

export function partialLatex(axis: string): string {
  return `\\frac{\\partial f}{\\partial ${nameLatex(axis)}}`;
}
