/**
 * The engine's face to the page: the exports of {@code engine.js} and of {@code workshop.js}, which
 * runs in a worker, described for the page in {@code lab/src/engine/engine.ts} and {@code
 * workshop.ts} beside it.
 */
@NullMarked
package uphill.browser;

import org.jspecify.annotations.NullMarked;
