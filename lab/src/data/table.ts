// A table of the user's own to train a network on: columns of numbers, and in the last one what is to
// be foretold, a word or number for each row.

export interface Table {
  /** How many numbers a row has. */
  readonly inputs: number;
  /** The classes by name; none if the last column is a quantity. */
  readonly classes: readonly string[];
  readonly x: Float64Array;
  readonly targets: Float64Array;
  /** What the columns are called, if the text says so. */
  readonly names: readonly string[];
}

export interface ReadTable {
  readonly table: Table | null;
  /** The first lines that gave no row, each with a sentence that says why. */
  readonly problems: readonly string[];
  /** How many lines gave no row. */
  readonly passedOver: number;
}

const mostRows = 20_000;
const mostInputs = 1024;
const mostProblems = 20;
/** A last column of whole numbers is one of classes if there are no more of them. */
const mostClasses = 12;

export function readTable(text: string): ReadTable {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.find(isFull) ?? "";
  const separator = ["\t", ";", ","].find((each) => first.includes(each)) ?? /\s+/;
  const cut = (line: string) => line.trim().split(separator).map(bare);
  const width = cut(first).length;
  const named = cut(first)
    .slice(0, -1)
    .every((cell) => Number.isNaN(toNumber(cell)));
  const names = width > 1 && named ? cut(first) : [];
  const rows: { cells: readonly number[]; last: string }[] = [];
  const problems: string[] = [];
  let passedOver = 0;
  let start = names.length > 0;
  lines.forEach((line, k) => {
    if (!isFull(line)) return;
    if (start) {
      start = false;
      return;
    }
    const problem = rowOf(cut(line), width, rows);
    if (problem === null) return;
    passedOver++;
    if (problems.length < mostProblems) problems.push(`Line ${k + 1}: ${problem}`);
  });
  return { table: tableOf(rows, width - 1, names), problems, passedOver };
}

const isFull = (line: string) => line.trim() !== "";
const bare = (cell: string) => cell.trim().replace(/^"(.*)"$/, "$1");
const toNumber = (cell: string) => (cell === "" ? NaN : Number(cell));

/** Adds a row, or says why it is none. */
function rowOf(
  cells: readonly string[],
  width: number,
  rows: { cells: readonly number[]; last: string }[],
): string | null {
  if (width < 2) return "a row needs at least two columns.";
  if (width > mostInputs + 1) return `a row has at most ${mostInputs} numbers.`;
  if (cells.length !== width) return `${cells.length} columns where the first line has ${width}.`;
  if (rows.length >= mostRows) return `only ${mostRows} rows are read.`;
  const numbers = cells.slice(0, -1).map(toNumber);
  const wrong = numbers.findIndex((number) => !Number.isFinite(number));
  if (wrong >= 0) return `“${cells[wrong]}” in column ${wrong + 1} is no number.`;
  const last = cells[width - 1] ?? "";
  if (last === "") return "the last column is empty.";
  rows.push({ cells: numbers, last });
  return null;
}

function tableOf(
  rows: readonly { cells: readonly number[]; last: string }[],
  inputs: number,
  names: readonly string[],
): Table | null {
  if (rows.length < 2) return null;
  const wanted = rows.map(({ last }) => Number(last));
  const different = [...new Set(rows.map(({ last }) => last))];
  const isWord = wanted.some((number) => !Number.isFinite(number));
  const isClass = wanted.every(Number.isInteger) && different.length <= mostClasses;
  const classes = isWord || isClass ? different.sort(inOrder) : [];
  if (classes.length > 100) return null;
  return {
    inputs,
    classes,
    x: Float64Array.from(rows.flatMap(({ cells }) => cells)),
    targets:
      classes.length === 0
        ? Float64Array.from(wanted)
        : Float64Array.from(rows, ({ last }) => classes.indexOf(last)),
    names,
  };
}

const inOrder = (a: string, b: string) => Number(a) - Number(b) || (a < b ? -1 : 1);
