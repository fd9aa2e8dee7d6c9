/**
 * Walking downhill: optimizers over any objective, learning-rate schedules, and runs that always
 * say why they stopped.
 *
 * <p>Start at {@link uphill.descent.Descent}.
 */
@NullMarked
package uphill.descent;

import org.jspecify.annotations.NullMarked;
