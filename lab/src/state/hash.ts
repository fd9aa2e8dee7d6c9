// The URL hash: key=value pairs joined by "&", values percent-encoded. "+" is a plus.

import { defaults, isStateKey, stateKeys, writeValue, type LabState, type StateKey } from "./state";

const longestHash = 16_384;
const mostPairs = 64;

/**
 * The known keys of a hash as texts, not yet validated: the first of two equal keys counts, every key
 * that is absent is null, and what cannot be decoded is left as it stands.
 */
export function readHash(hash: string): Record<StateKey, string | null> {
  const given = Object.fromEntries(stateKeys.map((key) => [key, null])) as Record<
    StateKey,
    string | null
  >;
  const body = hash.replace(/^#/, "").slice(0, longestHash);
  for (const pair of body.split("&", mostPairs)) {
    const equals = pair.indexOf("=");
    if (equals < 0) continue;
    const key = decoded(pair.slice(0, equals));
    if (!isStateKey(key) || given[key] !== null) continue;
    given[key] = decoded(pair.slice(equals + 1));
  }
  return given;
}

/** The hash of a state: formula and point always, the rest where it differs from what is left out. */
export function writeHash(state: LabState, base: LabState = defaults): string {
  const pairs = stateKeys
    .filter((key) => key === "f" || key === "x" || key === "y" || state[key] !== base[key])
    .map((key) => `${key}=${encoded(writeValue(key, state[key] as never))}`);
  return "#" + pairs.join("&");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const readable: Record<string, string> = {
  "%5E": "^",
  "%2B": "+",
  "%2F": "/",
  "%2C": ",",
  "%3A": ":",
  "%3B": ";",
  "%3D": "=",
};

/** Percent-encodes all but what a fragment may hold, so that a formula in a link can still be read. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\ufffd")).replace(
    /%(5E|2B|2F|2C|3A|3B|3D)/g,
    (code) => readable[code] ?? code,
  );
}
