import { expect, test } from "vitest";
import { defaults, optimizers, readState } from "./state";
import {
  isOption,
  optionsOf,
  readOptions,
  readSchedule,
  writeOptions,
  writeSchedule,
  type RuleOption,
} from "./rule";

test("schedules are read as the command line reads them, and written back alike", () => {
  for (const text of [
    "constant",
    "step:30,0.1",
    "exponential:0.99",
    "cosine:100",
    "cosine:100,0.01",
    "inverse:0.1",
    "warmup:10",
    "warmup:10+cosine:90",
  ]) {
    const schedule = readSchedule(text);
    expect(schedule, text).not.toBeNull();
    expect(writeSchedule(schedule!)).toBe(text);
  }
  expect(readSchedule("warmup:10+step:5,0.5")).toEqual({
    warmUp: 10,
    kind: "step",
    numbers: [5, 0.5],
  });
});

test("what is no schedule is refused, however long and odd", () => {
  for (const text of [
    "",
    "cosine",
    "cosine:",
    "cosine:0",
    "cosine:1.5",
    "cosine:1e300",
    "step:30",
    "step:30,0.1,2",
    "step:30,-1",
    "exponential:NaN",
    "constant:1",
    "constant+cosine:9",
    "warmup:10+",
    "warmup:1+warmup:1",
    "warmup:1+cosine:2+cosine:3",
    "toString:1",
    "__proto__",
    "cosine:1:2",
    "warmup:".repeat(1e5),
  ]) {
    expect(readSchedule(text), text.slice(0, 40)).toBeNull();
  }
});

test("options are read by name, each once and within its bounds", () => {
  expect(readOptions("")).toEqual({});
  expect(readOptions("momentum:0.95,line-search:exact,centered:1")).toEqual({
    momentum: "0.95",
    "line-search": "exact",
    centered: "1",
  });
  expect(writeOptions(readOptions("beta2:0.99,epsilon:1e-6")!)).toBe("beta2:0.99,epsilon:1e-6");
  for (const text of [
    "momentum",
    "momentum:",
    "momentum:-1",
    "beta1:1",
    "beta1:0.9,beta1:0.8",
    "centered:0.5",
    "line-search:wild",
    "history:0",
    "constructor:1",
    "momentum:0.9,",
    "x:1,".repeat(1e5),
  ]) {
    expect(readOptions(text), text.slice(0, 40)).toBeNull();
  }
});

test("every optimizer's options are ones there are, and its defaults may be chosen", () => {
  expect(Object.keys(optionsOf)).toEqual(optimizers);
  for (const options of Object.values(optionsOf)) {
    for (const [name, usual] of Object.entries(options)) {
      expect(isOption(name as RuleOption, usual), `${name}:${usual}`).toBe(true);
    }
  }
});

test("who names a schedule, noise or an option wants to see a walk; a seed alone is for whoever draws", () => {
  for (const given of [{ schedule: "cosine:100" }, { noise: "0.5" }, { options: "momentum:0.5" }]) {
    expect(readState(given, defaults).state.show).toContain("descent");
  }
  expect(readState({ seed: "9" }, defaults).state).toEqual({ ...defaults, seed: 9 });
});

test("a bad rule gives way to the default, and that is said", () => {
  const { state, notices } = readState(
    { show: "descent", schedule: "wild", options: "<b>:1", noise: "-1", seed: "1e99" },
    defaults,
  );
  expect(state).toMatchObject({ schedule: "constant", options: "", noise: 0, seed: 2 ** 31 - 1 });
  expect(notices.map(({ key }) => key)).toEqual(["schedule", "noise", "seed", "options"]);
});
