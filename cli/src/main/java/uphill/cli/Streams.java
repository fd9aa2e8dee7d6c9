package uphill.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes: the process's own streams, or a test's.
 *
 * @param in bytes in, UTF-8
 * @param out answers
 * @param err messages for a person
 */
record Streams(InputStream in, PrintStream out, PrintStream err) {}
