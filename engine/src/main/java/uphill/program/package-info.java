/**
 * Straight-line programs: a formula's value, gradient and Hessian as a list of single assignments,
 * made by reverse-mode differentiation of the program itself, and what runs it.
 *
 * <p>Start at {@link uphill.program.Program}.
 */
@NullMarked
package uphill.program;

import org.jspecify.annotations.NullMarked;
