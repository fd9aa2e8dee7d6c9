// LaTeX for the names and templates that the page itself writes.

/** A variable's name: `x1` has an index. */
export function nameLatex(name: string): string {
  const [, letter = name, index = ""] = /^(.)(\d+)$/u.exec(name) ?? [];
  return index === "" ? letter : `${letter}_{${index}}`;
}

/** A place for a live number; see Live.svelte. */
export function slot(index: number): string {
  return `\\htmlClass{uphill-slot-${index}}{0}`;
}

export function functionLatex(axes: readonly string[], body: string): string {
  return `f(${axes.map(nameLatex).join(",\\,")}) = ${body}`;
}

export function partialLatex(axis: string): string {
  return `\\frac{\\partial f}{\\partial ${nameLatex(axis)}}`;
}
