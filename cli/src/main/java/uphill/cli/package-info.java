/**
 * The {@code uphill} command: computes gradients from the command line and serves the lab.
 *
 * <p>It reads arguments, formats answers and carries bytes. Everything mathematical is the
 * engine's.
 */
@NullMarked
package uphill.cli;

import org.jspecify.annotations.NullMarked;
