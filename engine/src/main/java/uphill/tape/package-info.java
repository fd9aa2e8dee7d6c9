/**
 * Gradients of code that is not a formula: ordinary Java arithmetic on {@link uphill.tape.Value}s
 * is recorded on a {@link uphill.tape.Tape}, and one sweep backwards over the tape gives the
 * derivative of one value by all others.
 *
 * <pre>{@code
 * var tape = new Tape();
 * var x = tape.variable(3);
 * var y = x.times(x).plus(x.sin());
 * y.backward();
 * x.gradient();   // 2*3 + cos(3)
 * }</pre>
 *
 * <p>Loops, branches and calls are Java's own. The derivatives are those of the formulas' {@link
 * uphill.formula.Operation}s, so tape and formula agree, at kinks too.
 */
@NullMarked
package uphill.tape;

import org.jspecify.annotations.NullMarked;
