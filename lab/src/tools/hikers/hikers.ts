// Walkers who leave the point, each one step of length h in a direction of their own: where they
// stand, who is highest and lowest, and how far from the arrow.

import type { Frame, StrideErrors } from "../../engine/engine";
import { eased } from "../../stage/motion";
import type { DrawTool, Facts, Scenery } from "../tool";
import Card from "./Card.svelte";
import { HikersLayer } from "./layer";

export { Card };

/** Steps for which the error is known: from the longest, each half of the one before. */
const strides = 14;
/** Milliseconds after which a point at rest gets its errors. */
const rest = 60;
/** Milliseconds that the walkers take for their step when they are sent out. */
const walk = 250;
const none = new Float64Array(0);

export const draw: DrawTool = ({ stage, reducedMotion, refresh }) => {
  const layer = new HikersLayer(stage);
  let known: { frame: Frame; x: number; y: number; errors: StrideErrors | null } | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** The errors at the point, once they are computed: they are too dear for the frame of a drag. */
  function errorsAt({ engine, frame, reading: { x, y } }: Scenery, longest: number) {
    if (known?.frame === frame && known.x === x && known.y === y) return known.errors;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      known = { frame, x, y, errors: engine.strideErrors(frame.id, x, y, longest, strides) };
      refresh();
    }, rest);
    return undefined;
  }

  /** The share of their step that they have walked. */
  let walked = reducedMotion ? 1 : 0;
  let started = NaN;
  const step = (now: number) => {
    if (Number.isNaN(started)) started = now;
    walked = eased(Math.min((now - started) / walk, 1));
    refresh();
    if (walked < 1) request = requestAnimationFrame(step);
  };
  let request = reducedMotion ? 0 : requestAnimationFrame(step);

  return {
    layer,
    update(scenery): Facts {
      const { engine, frame, state, reading } = scenery;
      const { xmin, xmax, ymin, ymax } = frame.window;
      const longest = Math.min(xmax - xmin, ymax - ymin) / 2;
      const stride = longest * state.stride;
      const { walkers: count } = state;
      const hikers = engine.hikers(frame.id, reading.x, reading.y, count, stride);
      if (walked < 1) {
        const onTheWay = engine.hikers(frame.id, reading.x, reading.y, count, walked * stride);
        layer.show(reading, { ...onTheWay, highest: -1, lowest: -1 }, count, walked * stride);
      } else layer.show(reading, hikers, count, stride);
      const errors = errorsAt(scenery, longest);
      const degrees = (k: number) => (k < 0 ? NaN : (360 * k) / count);
      return {
        count,
        stride,
        longest,
        highest: degrees(hikers.highest),
        lowest: degrees(hikers.lowest),
        highestRise: hikers.rises[hikers.highest] ?? NaN,
        lowestRise: hikers.rises[hikers.lowest] ?? NaN,
        highestError: hikers.highestError,
        lowestError: hikers.lowestError,
        standing: hikers.order.length,
        rises: hikers.rises,
        order: Float64Array.from(hikers.order),
        /** False while the errors for all steps are still to come. */
        settled: errors !== undefined,
        strides: errors?.strides ?? none,
        highErrors: errors?.highErrors ?? none,
        lowErrors: errors?.lowErrors ?? none,
      };
    },
    dispose() {
      clearTimeout(waiting);
      cancelAnimationFrame(request);
    },
  };
};
