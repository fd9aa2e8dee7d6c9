// The data sets that come with the lab, each with where it is from and what allows its use.

export interface DataSet {
  /** Its name in a link. */
  readonly name: string;
  readonly title: string;
  /** What its columns are, where they are anything. */
  readonly x: string;
  readonly y: string;
  readonly source: string;
  readonly licence: string;
  /** x and y of each row, as in a link. */
  readonly rows: string;
}

const facts = "Published numbers are facts, free of copyright.";
const anscombe =
  "F. J. Anscombe, Graphs in Statistical Analysis, The American Statistician 27 (1973).";

/** Rows that share their x. */
function with11(ys: string): string {
  const xs = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  return ys
    .split(" ")
    .map((y, i) => `${xs[i]},${y}`)
    .join(";");
}

export const dataSets: readonly DataSet[] = [
  {
    name: "anscombe-1",
    title: "Anscombe I: a cloud",
    x: "",
    y: "",
    source: anscombe,
    licence: facts,
    rows: with11("8.04 6.95 7.58 8.81 8.33 9.96 7.24 4.26 10.84 4.82 5.68"),
  },
  {
    name: "anscombe-2",
    title: "Anscombe II: a curve",
    x: "",
    y: "",
    source: anscombe,
    licence: facts,
    rows: with11("9.14 8.14 8.74 8.77 9.26 8.1 6.13 3.1 9.13 7.26 4.74"),
  },
  {
    name: "anscombe-3",
    title: "Anscombe III: an outlier",
    x: "",
    y: "",
    source: anscombe,
    licence: facts,
    rows: with11("7.46 6.77 12.74 7.11 7.81 8.84 6.08 5.39 8.15 6.42 5.73"),
  },
  {
    name: "anscombe-4",
    title: "Anscombe IV: one point decides",
    x: "",
    y: "",
    source: anscombe,
    licence: facts,
    rows: "8,6.58;8,5.76;8,7.71;8,8.84;8,8.47;8,7.04;8,5.25;19,12.5;8,5.56;8,7.91;8,6.89",
  },
  {
    name: "o-rings",
    title: "Space Shuttle O-rings",
    x: "temperature at launch, °F",
    y: "O-ring in distress",
    source:
      "23 flights before Challenger’s last: Report of the Presidential Commission on the Space" +
      " Shuttle Challenger Accident (1986); as tabled by Dalal, Fowlkes and Hoadley (1989).",
    licence: "Work of the United States government, in the public domain.",
    rows:
      "66,0;70,1;69,0;68,0;67,0;72,0;73,0;70,0;57,1;63,1;70,1;78,0;67,0;53,1;67,0;75,0;70,0;81,0;" +
      "76,0;79,0;75,1;76,0;58,1",
  },
  {
    name: "seasons",
    title: "New York’s seasons",
    x: "month",
    y: "mean temperature, °F",
    source: "NOAA, U.S. Climate Normals 1991–2020, New York City Central Park, monthly means.",
    licence: "Work of the United States government, in the public domain.",
    rows: "1,33.7;2,35.9;3,42.8;4,53.7;5,63.2;6,72;7,77.5;8,76.1;9,69.2;10,57.9;11,48;12,39.1",
  },
  {
    name: "census",
    title: "A growing nation",
    x: "decades since 1790",
    y: "population of the United States, millions",
    source:
      "U.S. Census Bureau, decennial censuses of 1790 to 1860, resident population, as tabled in" +
      " Historical Statistics of the United States (1960).",
    licence: "Work of the United States government, in the public domain.",
    rows: "0,3.929;1,5.308;2,7.24;3,9.638;4,12.866;5,17.069;6,23.192;7,31.443",
  },
  {
    name: "wave",
    title: "A noisy wave",
    x: "time",
    y: "signal",
    source:
      "Made for this lab: sin(1.7x + 0.6) plus normal noise of standard deviation 0.15, by Python’s" +
      " random.Random(7), rounded to two decimals.",
    licence: "Free for any use, as the lab is.",
    rows:
      "0,0.53;0.25,0.93;0.5,0.96;0.75,0.91;1,0.61;1.25,0.37;1.5,0.16;1.75,-0.36;2,-0.6;2.25" +
      ",-0.92;2.5,-0.93;2.75,-0.82;3,-0.8;3.25,-0.03;3.5,0.34;3.75,0.71;4,0.65;4.25,0.74;4." +
      "5,0.79;4.75,0.61;5,0.36;5.25,-0.11;5.5,-0.42;5.75,-0.91;6,-0.93;6.25,-0.91;6.5,-0.89" +
      ";6.75,-0.21;7,0.02;7.25,0.53;7.5,0.61;7.75,0.82;8,0.95",
  },
];

/** The data that a fit begins with. */
export const firstSet = dataSets[0]!;

export function dataSetNamed(name: string): DataSet | undefined {
  return dataSets.find((set) => set.name === name);
}
