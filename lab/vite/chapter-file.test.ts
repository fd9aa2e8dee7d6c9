import { expect, test } from "vitest";
import { parseChapter, parseHeading } from "./chapter-file.ts";

const head = `---
id: hills
title: Hills
summary: Up and down.
scene: f=x^2-y^2&x=1&show=contours,partials
---
`;

const body = (text: string) => parseChapter(head + text);
const first = (text: string) => body(text).blocks[0];

test("front matter says what the list of chapters needs", () => {
  const heading = {
    id: "hills",
    title: "Hills",
    summary: "Up and down.",
    scene: { f: "x^2-y^2", x: "1", show: "contours,partials" },
  };
  expect(parseHeading(head)).toEqual(heading);
  expect(body("")).toEqual({ ...heading, blocks: [], exercises: [] });
});

test("a paragraph holds text, emphasis and code", () => {
  expect(first("Up *and* **down**\nby `step()` & back.")).toEqual({
    kind: "paragraph",
    content: [
      { kind: "text", text: "Up " },
      { kind: "emphasis", content: [{ kind: "text", text: "and" }] },
      { kind: "text", text: " " },
      { kind: "strong", content: [{ kind: "text", text: "down" }] },
      { kind: "text", text: " by " },
      { kind: "code", text: "step()" },
      { kind: "text", text: " & back." },
    ],
  });
});

test("a number in braces follows the drag", () => {
  expect(first("{norm}{rosette.slope:2}")).toMatchObject({
    content: [
      { kind: "number", fact: "norm", digits: 3 },
      { kind: "number", fact: "rosette.slope", digits: 2 },
    ],
  });
});

test("a formula has slots for its live numbers, and plain words", () => {
  expect(first("$\\nabla f = (\\xpart{\\live{gx}}, \\live{gy})$")).toMatchObject({
    content: [
      {
        kind: "formula",
        formula: {
          latex:
            "\\nabla f = (\\htmlClass{uphill-part-x}{\\htmlClass{uphill-slot-0}{0}}, \\htmlClass{uphill-slot-1}{0})",
          live: ["gx", "gy"],
          plain: ["∇f = (", ", ", ")"],
        },
      },
    ],
  });
  expect(first("$$\n\\frac{\\partial f}{\\partial x_1} - 2\n$$")).toMatchObject({
    kind: "formula",
    lines: [{ live: [], plain: ["∂f/∂x_1 − 2"] }],
  });
  expect(first("$$\na = 1\nb = 2\n$$")).toMatchObject({
    lines: [{ latex: "a = 1" }, { latex: "b = 2" }],
  });
});

test("a phrase lights what it names, formulas in it too", () => {
  expect(first("[the $x$ part](lights:x-part)")).toMatchObject({
    content: [{ kind: "lights", light: "x-part", content: [{}, { kind: "formula" }, {}] }],
  });
});

test("a phrase sets a scene, whatever brackets its formula has", () => {
  expect(first("[a hill](scene:f=2x*exp(-0.5(x^2+y^2))&x=-1)")).toMatchObject({
    content: [{ kind: "scene", scene: { f: "2x*exp(-0.5(x^2+y^2))", x: "-1" } }],
  });
});

test("exercises count through the chapter, wherever they stand", () => {
  const { blocks, exercises } = body(`
- goal: Climb to the top of $x^2$. | norm < 0.1 and flat = maximum

Text.

- predict: Draw the arrow. | x=1&y=2 | x=0.5&y=-1
- goal: Again. | show.rain
`);
  expect(blocks.map(({ kind }) => kind)).toEqual(["exercises", "paragraph", "exercises"]);
  expect(blocks[2]).toEqual({ kind: "exercises", numbers: [2, 3] });
  expect(exercises).toMatchObject([
    { kind: "goal", number: 1, content: [{ text: "Climb to the top of " }, {}, { text: "." }] },
    {
      kind: "predict",
      number: 2,
      points: [
        { x: "1", y: "2" },
        { x: "0.5", y: "-1" },
      ],
    },
    { kind: "goal", number: 3, condition: { kind: "holds", fact: "show.rain" } },
  ]);
});

test("other lists are lists", () => {
  expect(first("- *one*\n- two")).toMatchObject({
    kind: "list",
    items: [[{ kind: "emphasis" }], [{ kind: "text", text: "two" }]],
  });
});

test.each([
  ["<b>bold</b>", "A chapter has no html"],
  ["up <img src=x onerror=y> down", "A chapter has no html"],
  ["# Title", "A chapter has no heading"],
  ["![picture](a.png)", "A chapter has no image"],
  ["```\ncode\n```", "A chapter has no code"],
  ["[out](https://example.org/)", 'A link goes to "lights:" or "scene:"'],
  ["[x](javascript:alert(1))", 'A link goes to "lights:" or "scene:"'],
  ["[x](lights:moon)", 'Nothing on the stage is called "moon"'],
  ["[x](scene:theme=dark)", '"theme=dark" is no part of a scene'],
  ["[x](scene:x=far)", '"far" is no good value of "x"'],
  ["{nrom}", 'Unknown fact "nrom"'],
  ["$\\live{nrom}$", 'Unknown fact "nrom"'],
  ["$\\oops$", "\\oops has no plain text"],
  ["- goal: Climb.", 'A goal is "goal: text | condition"'],
  ["- goal: Climb. | nrom < 1", 'Unknown fact "nrom"'],
  ["- predict: Draw.", "has no place"],
  ["- predict: Draw. | x=1", "A place needs x and y"],
  ["- goal: Climb. | norm < 1\n- swim", "A list is of exercises only"],
])("%j stops the build", (text, message) => {
  expect(() => body(text)).toThrow(message);
});

test.each([
  ["no front matter", 'A chapter starts with "---"'],
  [head.replace("id: hills\n", ""), "The chapter has no id"],
  [head.replace("hills", "Hills!"), 'The id "Hills!" is not of small letters'],
  [head.replace("title", "name"), '"name: Hills" is none of id, title, summary, scene'],
  [head.replace("x=1", "x=1&x=2"), '"x" is there twice'],
])("front matter %#, which is wrong, stops the build", (source, message) => {
  expect(() => parseChapter(source)).toThrow(message);
});
