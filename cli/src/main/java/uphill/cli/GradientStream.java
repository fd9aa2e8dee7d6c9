package uphill.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import uphill.formula.FormulaException;

/**
 * Answers requests line by line: one JSON object in, one out, in order. A line that cannot be
 * answered gives an error object and the stream goes on; a blank line gives nothing. Answers are
 * handed over as soon as no further line is waiting.
 */
final class GradientStream {
  /** The longest line read, in bytes; a point of 10,000 variables takes a tenth of it. */
  static final int LONGEST_LINE = 1 << 22;

  private static final int BUFFER_BYTES = 1 << 16;

  private final LineReader lines;
  private final OutputStream out;
  private final Detail detail;

  GradientStream(Streams streams, Detail detail) {
    this.lines = new LineReader(streams.in(), LONGEST_LINE);
    this.out = new BufferedOutputStream(streams.out(), BUFFER_BYTES);
    this.detail = detail;
  }

  /**
   * Answers until the end of the input.
   *
   * @throws IOException if reading or writing fails
   */
  void run() throws IOException {
    try (AnswerJson answers = new AnswerJson(out)) {
      boolean more = true;
      while (more) {
        if (!lines.isReady()) {
          answers.flush();
          out.flush();
        }
        more = answerNext(answers);
      }
    } catch (JacksonException problem) {
      throw new IOException(problem.getOriginalMessage(), problem);
    }
    out.flush();
  }

  private boolean answerNext(AnswerJson answers) throws IOException {
    try {
      Optional<String> line = lines.next();
      if (line.isEmpty()) {
        return false;
      }
      if (!line.get().isBlank()) {
        answer(line.get(), answers);
      }
    } catch (WrongRequest problem) {
      answers.write(problem);
    } catch (FormulaException problem) {
      answers.write(problem);
    }
    return true;
  }

  private void answer(String line, AnswerJson answers) throws WrongRequest {
    Answer answer;
    try {
      answer = Answer.to(RequestJson.parse(line), detail);
    } catch (FormulaException problem) {
      throw problem;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError problem) {
      // Whatever one line does to the engine, the next one is answered.
      throw new WrongRequest("internal", "This should not have happened: " + problem);
    }
    answers.write(answer);
  }
}
