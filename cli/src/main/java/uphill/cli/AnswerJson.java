package uphill.cli;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import uphill.formula.FormulaException;
import uphill.objective.GradientCheck;
import uphill.program.Kind;

/**
 * Writes answers and errors as JSON, one object a line. Numbers are written as {@code
 * Double.toString} writes them, so that reading them gives the very same number; one that is not
 * finite is {@code null}.
 */
final class AnswerJson implements AutoCloseable {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .rootValueSeparator("")
          .build();

  private final JsonGenerator json;

  AnswerJson(OutputStream out) {
    json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  /** Writes an answer and ends the line. */
  void write(Answer answer) {
    json.writeStartObject();
    json.writeName("formula");
    writeText(answer.formula());
    json.writeName("variables");
    writeTexts(answer.variables());
    json.writeName("point");
    writeNumbers(answer.point());
    json.writeName("value");
    writeNumber(answer.value());
    json.writeName("gradient");
    writeNumbers(answer.gradient());
    json.writeName("norm");
    writeNumber(answer.norm());
    json.writeName("partials");
    writeTexts(answer.partials().orElse(null));
    json.writeName("latex");
    writeText(answer.latex().orElse(null));
    json.writeName("hessian");
    writeRows(answer.hessian().orElse(null));
    json.writeStringProperty("kind", word(answer.kind()));
    answer.check().ifPresent(this::writeCheck);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Writes {@code {"error":…}} for a text that is no formula; the position is in the formula. */
  void write(FormulaException problem) {
    writeError(problem.code(), problem.getMessage(), problem.position());
  }

  /** Writes {@code {"error":…}} for a request that is wrong; the position is in its line. */
  void write(WrongRequest problem) {
    writeError(problem.code(), problem.getMessage(), problem.position());
  }

  private void writeCheck(GradientCheck check) {
    json.writeName("check");
    json.writeStartObject();
    json.writeName("differences");
    writeNumbers(check.differences());
    json.writeName("differenceErrors");
    writeNumbers(check.differenceErrors());
    json.writeName("precise");
    writeNumbers(check.precise());
    json.writeName("preciseErrors");
    writeNumbers(check.preciseErrors());
    json.writeEndObject();
  }

  private void writeError(String code, @Nullable String message, int position) {
    json.writeStartObject();
    json.writeName("error");
    json.writeStartObject();
    json.writeStringProperty("code", code);
    json.writeName("message");
    writeText(message);
    json.writeName("position");
    if (position == WrongRequest.NOWHERE) {
      json.writeNull();
    } else {
      json.writeNumber(position);
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Hands what is written to the stream. */
  void flush() {
    json.flush();
  }

  @Override
  public void close() {
    json.close();
  }

  /** The word for a kind in the contract. */
  static String word(Kind kind) {
    return switch (kind) {
      case SMOOTH -> "smooth";
      case KINK -> "kink";
      case UNDEFINED -> "undefined";
    };
  }

  private void writeNumber(double number) {
    if (Double.isFinite(number)) {
      json.writeNumber(Double.toString(number));
    } else {
      json.writeNull();
    }
  }

  private void writeNumbers(double[] numbers) {
    json.writeStartArray();
    for (double number : numbers) {
      writeNumber(number);
    }
    json.writeEndArray();
  }

  private void writeRows(double @Nullable [][] rows) {
    if (rows == null) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    for (double[] row : rows) {
      writeNumbers(row);
    }
    json.writeEndArray();
  }

  private void writeText(@Nullable String text) {
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(Texts.wellFormed(text));
    }
  }

  private void writeTexts(@Nullable List<String> texts) {
    if (texts == null) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(Texts.wellFormed(text));
    }
    json.writeEndArray();
  }
}
