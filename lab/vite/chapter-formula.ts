// A formula in a chapter: LaTeX with \live{fact} where a number follows the drag, and \xpart{…},
// \ypart{…} for what takes the colours of the two parts.

import type { Formula } from "../src/chapters/chapter.ts";

/** What the words of LaTeX are when read as plain text; all others are refused. */
const plainWords: Record<string, string> = {
  nabla: "∇",
  partial: "∂",
  lVert: "‖",
  rVert: "‖",
  cdot: "·",
  dots: "…",
  ldots: "…",
  eta: "η",
  theta: "θ",
  cos: "cos ",
  tanh: "tanh",
  approx: "≈",
  to: "→",
  leftarrow: "←",
  operatorname: "",
  mathbf: "",
  text: "",
  left: "",
  right: "",
  bigl: "",
  bigr: "",
  quad: " ",
  le: "≤",
  sqrt: "√",
};

const part = /\\([xy])part\{/g;

export function readFormula(latex: string): Formula {
  const live: string[] = [];
  const slotted = latex.replace(/\\live\{([A-Za-z.]+)\}/g, (_, fact: string) => {
    live.push(fact);
    return `\\htmlClass{uphill-slot-${live.length - 1}}{0}`;
  });
  return {
    latex: slotted.replace(part, (_, axis: string) => `\\htmlClass{uphill-part-${axis}}{`),
    live,
    plain: plainOf(latex).split("\u0000"),
  };
}

function plainOf(latex: string): string {
  return latex
    .replace(/\\live\{[A-Za-z.]+\}/g, "\u0000")
    .replace(part, "{")
    .replace(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, "$1/$2")
    .replace(/\\([A-Za-z]+) ?/g, (_, word: string) => {
      const plain = plainWords[word];
      if (plain === undefined)
        throw new Error(`\\${word} has no plain text; see chapter-formula.ts`);
      return plain;
    })
    .replace(/\^\{?2\}?/g, "²")
    .replace(/\\[,;! ]/g, " ")
    .replace(/[{}]/g, "")
    .replace(/-/g, "−")
    .replace(/ +/g, " ")
    .trim();
}
