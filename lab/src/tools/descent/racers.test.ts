import { expect, test } from "vitest";
import { defaults } from "../../state/state";
import { optionsLeft, rateFor, walkersOf, withRacer, withRate } from "./racers";

const state = { ...defaults, optimizer: "gradient", rate: 0.02 };

test("who has no rate of its own shares the first's, but a line search begins with all of its way", () => {
  expect(walkersOf({ ...state, race: "adam,lbfgs,momentum:0.5" })).toEqual([
    { optimizer: "gradient", rate: 0.02 },
    { optimizer: "adam", rate: 0.02 },
    { optimizer: "lbfgs", rate: 1 },
    { optimizer: "momentum", rate: 0.5 },
  ]);
});

test("nobody races against itself", () => {
  expect(walkersOf({ ...state, race: "gradient,adam" })).toHaveLength(2);
});

test("a racer comes, goes, and changes its rate", () => {
  expect(withRacer("", "adam")).toBe("adam");
  expect(withRacer("adam:0.1,flow", "adam")).toBe("flow");
  expect(withRate("adam,flow", "adam", 0.3)).toBe("adam:0.3,flow");
});

test("an optimizer that takes another's place keeps the rate, unless the two mean different things", () => {
  expect(rateFor("adam", "gradient", 0.02)).toBe(0.02);
  expect(rateFor("newton", "gradient", 0.02)).toBe(1);
  expect(rateFor("adam", "newton", 1)).toBe(0.1);
});

test("options that nobody who walks has are forgotten", () => {
  expect(optionsLeft("momentum:0.5,beta2:0.9", ["adam", "lbfgs"])).toBe("beta2:0.9");
  expect(optionsLeft("momentum:0.5,beta2:0.9", ["adam", "rmsprop"])).toBe("momentum:0.5,beta2:0.9");
  expect(optionsLeft("", ["flow"])).toBe("");
});
