/**
 * The front door: a formula with its numbers, in three lines.
 *
 * <pre>{@code
 * var f = Formula.parse("x^2*y");
 * f.at(1, 2);              // 2.0
 * f.gradient().at(1, 2);   // {4.0, 1.0}
 * }</pre>
 *
 * <p>Behind it: {@link uphill.formula} reads, differentiates and prints, {@link uphill.program}
 * computes, {@link uphill.objective} looks through planes, {@link uphill.tape} takes code that is
 * not a formula.
 */
@NullMarked
package uphill;

import org.jspecify.annotations.NullMarked;
