/**
 * What only the JVM can do for a program: turn it into bytecode that HotSpot compiles.
 *
 * <p>Start at {@link uphill.jvm.CompiledProgram}.
 */
@NullMarked
package uphill.jvm;

import org.jspecify.annotations.NullMarked;
