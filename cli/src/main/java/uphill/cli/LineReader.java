package uphill.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads lines of UTF-8 that end in a line feed, up to a longest length, and knows whether another
 * one is waiting: so that a writer of answers can flush exactly when it would otherwise keep
 * somebody waiting. Bytes that are no UTF-8 become U+FFFD.
 */
final class LineReader {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;

  /**
   * @param in read without a further buffer, so that {@code available} is the truth
   * @param longest the longest line accepted, in bytes
   */
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * The next line without its end, or empty at the end of the stream. Waits for it.
   *
   * @throws WrongRequest if the line is too long; the next call reads the line after it
   */
  Optional<String> next() throws IOException, WrongRequest {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    while (true) {
      if (start == end && !fill()) {
        return length == 0 ? Optional.empty() : Optional.of(text(line, length));
      }
      int stop = start;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      length += stop - start;
      if (length <= longest) {
        line.write(buffer, start, stop - start);
      }
      boolean ended = stop < end;
      start = ended ? stop + 1 : stop;
      if (ended) {
        return Optional.of(text(line, length));
      }
    }
  }

  /** Whether reading on would find something without waiting: bytes of a further line are here. */
  boolean isReady() {
    try {
      return start < end || in.available() > 0;
    } catch (IOException unknown) {
      return false;
    }
  }

  private String text(ByteArrayOutputStream line, long length) throws WrongRequest {
    if (length > longest) {
      throw new WrongRequest(
          "line-too-long", "The line has " + length + " bytes; at most " + longest + " are read.");
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
