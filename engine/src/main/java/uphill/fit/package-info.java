/**
 * Models fitted to data: the mean loss of a formula with parameters over rows of numbers is an
 * objective like any other.
 *
 * <p>Start at {@link uphill.fit.FitObjective}.
 */
@NullMarked
package uphill.fit;

import org.jspecify.annotations.NullMarked;
