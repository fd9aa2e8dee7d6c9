/**
 * Formulas as source code for elsewhere: value and exact gradient, written out in Java, NumPy,
 * PyTorch or JAX.
 *
 * <p>Start at {@link uphill.source.SourceCode}. What is written is the program of {@link
 * uphill.program.Program#withGradient()}, one statement for each value that is used more than once.
 */
@NullMarked
package uphill.source;

import org.jspecify.annotations.NullMarked;
