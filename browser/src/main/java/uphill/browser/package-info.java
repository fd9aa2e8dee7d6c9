/**
 * The engine's face to the page: the exports of {@code engine.js}, described for the page in {@code
 * lab/src/engine/engine.ts}.
 */
@NullMarked
package uphill.browser;

import org.jspecify.annotations.NullMarked;
