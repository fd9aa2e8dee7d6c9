/** The engine on the JVM beside its peers, measured with JMH. */
@NullMarked
package uphill.benchmarks;

import org.jspecify.annotations.NullMarked;
