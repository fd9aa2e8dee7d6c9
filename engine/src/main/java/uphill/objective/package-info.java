/**
 * Objectives, functions of n numbers that know their exact gradient, and planes through them.
 *
 * <p>Start at {@link uphill.objective.Objective}.
 */
@NullMarked
package uphill.objective;

import org.jspecify.annotations.NullMarked;
