package uphill.cli;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import uphill.formula.FormulaException;
import uphill.objective.GradientCheck;
import uphill.program.Kind;

/**
 * Writes answers and errors as JSON, one object a line. Numbers are written as {@code
 * Double.toString} writes them, so that reading them gives the very same number; one that is not
 * finite is {@code null}.
 */
final class AnswerJson implements AutoCloseable {
  private final JsonGenerator json;

  AnswerJson(OutputStream out) {
    json = JsonValues.writer(out);
  }

  /** Writes an answer and ends the line. */
  void write(Answer answer) {
    json.writeStartObject();
    json.writeName("formula");
    JsonValues.text(json, answer.formula());
    json.writeName("variables");
    JsonValues.texts(json, answer.variables());
    json.writeName("point");
    JsonValues.numbers(json, answer.point());
    json.writeName("value");
    JsonValues.number(json, answer.value());
    json.writeName("gradient");
    JsonValues.numbers(json, answer.gradient());
    json.writeName("norm");
    JsonValues.number(json, answer.norm());
    json.writeName("partials");
    JsonValues.texts(json, answer.partials().orElse(null));
    json.writeName("latex");
    JsonValues.text(json, answer.latex().orElse(null));
    json.writeName("hessian");
    JsonValues.rows(json, answer.hessian().orElse(null));
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
    JsonValues.numbers(json, check.differences());
    json.writeName("differenceErrors");
    JsonValues.numbers(json, check.differenceErrors());
    json.writeName("precise");
    JsonValues.numbers(json, check.precise());
    json.writeName("preciseErrors");
    JsonValues.numbers(json, check.preciseErrors());
    json.writeEndObject();
  }

  private void writeError(String code, @Nullable String message, int position) {
    json.writeStartObject();
    json.writeName("error");
    json.writeStartObject();
    json.writeStringProperty("code", code);
    json.writeName("message");
    JsonValues.text(json, message);
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
}
