/**
 * Twice the digits: programs run in double-double arithmetic, some 31 decimal digits, to hold the
 * engine's own doubles against. Nothing here knows a rule of differentiation, so it is a witness of
 * its own. Start at {@link uphill.precision.PreciseProgram}.
 */
@NullMarked
package uphill.precision;

import org.jspecify.annotations.NullMarked;
