import type { Refinement } from "../../engine/workshop";
import { readNumber } from "../../state/numerals";
import { optionsOf, readOptions, writeOptions } from "../../state/rule";
import type { LabState } from "../../state/state";

export interface Racer {
  readonly optimizer: string;
  readonly rate: number;
}

/** These choose how far they go along their direction themselves: 1 is all of it. */
const searching = ["lbfgs", "newton", "linesearch"];

/** Those that walk: the one that is looked at first. Who has no rate of its own shares the first's. */
export function walkersOf({ optimizer, race, rate }: LabState): readonly Racer[] {
  return [
    { optimizer, rate },
    ...namesOf(race)
      .map(([name, own]) => ({ optimizer: name, rate: own ?? rateFor(name, optimizer, rate) }))
      .filter((other) => other.optimizer !== optimizer),
  ];
}

/** What all who walk have in common besides optimizer and rate. */
export function refinementOf({ schedule, noise, seed, options }: LabState): Refinement {
  return { schedule, noise, seed, options };
}

/** The options without those that nobody who walks has. */
export function optionsLeft(options: string, optimizers: readonly string[]): string {
  const known = new Set(optimizers.flatMap((name) => Object.keys(optionsOf[name] ?? {})));
  const chosen = Object.entries(readOptions(options) ?? {});
  return writeOptions(Object.fromEntries(chosen.filter(([name]) => known.has(name))));
}

/** The rate to begin with when an optimizer takes the place of another. */
export function rateFor(name: string, before: string, rate: number): number {
  if (searching.includes(name)) return 1;
  return searching.includes(before) ? 0.1 : rate;
}

/** The list of the others with one added or taken out. */
export function withRacer(race: string, name: string): string {
  const items = race === "" ? [] : race.split(",");
  const others = items.filter((item) => item.split(":")[0] !== name);
  return (others.length < items.length ? others : [...items, name]).join(",");
}

/** The list with one racer's rate changed. */
export function withRate(race: string, name: string, rate: number): string {
  return race
    .split(",")
    .map((item) => (item.split(":")[0] === name ? `${name}:${rate}` : item))
    .join(",");
}

function namesOf(race: string): readonly (readonly [name: string, rate: number | null])[] {
  if (race === "") return [];
  return race.split(",").map((item) => {
    const [name = "", rate] = item.split(":");
    return [name, rate === undefined ? null : readNumber(rate)] as const;
  });
}
