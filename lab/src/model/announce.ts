// What the live region says about a point: where, how high, the gradient, how steep, which way.

import type { Reading } from "../engine/engine";
import { formatNumber } from "../numbers";
import { words } from "../words";

export function announce(reading: Reading, axes: readonly [string, string]): string {
  const [a, b] = axes;
  const x = formatNumber(reading.x);
  const y = formatNumber(reading.y);
  const at = words.spokenPoint(a, x, b, y, formatNumber(reading.value));
  switch (reading.kind) {
    case "undefined":
      return `${words.spokenNowhere(a, x, b, y)}: ${words.undefined[0]}`;
    case "kink":
      return `${at} ${words.crease[0]}`;
    case "smooth": {
      if (reading.flat === null && reading.compass < 0) return at;
      const gradient = words.spokenGradient(
        formatNumber(reading.gx),
        formatNumber(reading.gy),
        formatNumber(reading.norm),
      );
      const way =
        reading.flat === null ? words.uphillIs(reading.degrees) : words.flat(reading.flat)[0];
      return `${at} ${gradient} ${way}`;
    }
  }
}
