// Numbers as people write them.

import type { Engine } from "../engine/engine";
import { readNumber } from "../state/numerals";

/** The number that is written, or that a constant such as `pi/4` comes to; NaN for other texts. */
export function constantOf(text: string, engine: Engine | null): number {
  const written = readNumber(text);
  if (!Number.isNaN(written) || engine === null) return written;
  const opened = engine.open(text);
  if ("error" in opened) return NaN;
  const isConstant =
    opened.partials.length > 0 && opened.partials.every((partial) => partial.text === "0");
  const { value } = engine.at(opened.id, 0, 0);
  engine.close(opened.id);
  return isConstant ? value : NaN;
}
