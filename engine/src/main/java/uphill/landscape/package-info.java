/**
 * A function of two variables over a window, ready to draw: surface, contours, ticks, arrows, the
 * point under a ray.
 *
 * <p>Start at {@link uphill.landscape.Frame}.
 */
@NullMarked
package uphill.landscape;

import org.jspecify.annotations.NullMarked;
