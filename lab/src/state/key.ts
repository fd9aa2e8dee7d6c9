// How a key of the state reads and writes itself: kinds of keys.

import { readNumber } from "./numerals.ts";

/** What one key makes of a text: its value, and whether that is what was asked for. */
export interface Heard<T> {
  value: T;
  asked: boolean;
}

export interface Key<T> {
  read(text: string, fallback: T): Heard<T>;
  write(value: T): string;
}

export function number(least: number, most: number): Key<number> {
  return {
    read(text, fallback) {
      const value = readNumber(text);
      if (Number.isNaN(value)) return { value: fallback, asked: false };
      const clamped = Math.min(Math.max(value, least), most);
      return { value: clamped, asked: clamped === value };
    },
    write: String,
  };
}

export function whole(least: number, most: number): Key<number> {
  const any = number(least, most);
  return {
    read(text, fallback) {
      const heard = any.read(text, fallback);
      const value = Math.round(heard.value);
      return { value, asked: heard.asked && value === heard.value };
    },
    write: String,
  };
}

export function text(accepts: (text: string) => boolean): Key<string> {
  return {
    read: (t, fallback) =>
      accepts(t) ? { value: t, asked: true } : { value: fallback, asked: false },
    write: (t) => t,
  };
}

export function oneOf<T extends string>(choices: readonly T[]): Key<T> {
  return {
    read(t, fallback) {
      const found = choices.find((choice) => choice === t);
      return { value: found ?? fallback, asked: found !== undefined };
    },
    write: (t) => t,
  };
}

export const truth: Key<boolean> = {
  read: (t, fallback) => {
    if (["1", "true", ""].includes(t)) return { value: true, asked: true };
    if (["0", "false"].includes(t)) return { value: false, asked: true };
    return { value: fallback, asked: false };
  },
  write: (value) => (value ? "1" : "0"),
};
