import { describe, expect, test } from "vitest";
import { readTable } from "./table";

describe("a table to train on", () => {
  test("has numbers first, and classes by name in its last column", () => {
    const { table, problems } = readTable("a,b,kind\n1,2,cat\n3,4,dog\n5,6,cat\n");
    expect(problems).toEqual([]);
    expect(table).toMatchObject({ inputs: 2, classes: ["cat", "dog"], names: ["a", "b", "kind"] });
    expect([...table!.x]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...table!.targets]).toEqual([0, 1, 0]);
  });

  test("takes few whole numbers for classes, in their order, and others for a quantity", () => {
    expect(readTable("1;10\n2;9\n3;10").table?.classes).toEqual(["9", "10"]);
    expect(readTable("1\t0.5\n2\t0.25").table).toMatchObject({ inputs: 1, classes: [] });
  });

  test("passes over what is no row, and says where and why", () => {
    const { table, problems, passedOver } = readTable("1,2,a\n1,x,b\n\n3,4\n5,6,\n7,8,b");
    expect(table?.targets.length).toBe(2);
    expect(passedOver).toBe(3);
    expect(problems[0]).toBe("Line 2: “x” in column 2 is no number.");
    expect(problems[1]).toMatch(/^Line 4: 2 columns/);
    expect(problems[2]).toMatch(/^Line 5/);
  });

  test("is none without two rows of two columns", () => {
    for (const text of ["", "hello", "1,2", "a\nb\nc"]) expect(readTable(text).table).toBeNull();
  });
});
