package uphill.cli;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Numbers and texts in JSON. Numbers are written as {@code Double.toString} writes them, so that
 * reading them gives the very same number; one that is not finite is {@code null}.
 */
final class JsonValues {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .rootValueSeparator("")
          .build();

  private JsonValues() {}

  /** A writer of JSON in UTF-8 that leaves the stream open. */
  static JsonGenerator writer(OutputStream out) {
    return JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  static void number(JsonGenerator json, double number) {
    if (Double.isFinite(number)) {
      json.writeNumber(Double.toString(number));
    } else {
      json.writeNull();
    }
  }

  static void numbers(JsonGenerator json, double[] numbers) {
    json.writeStartArray();
    for (double number : numbers) {
      number(json, number);
    }
    json.writeEndArray();
  }

  static void rows(JsonGenerator json, double @Nullable [][] rows) {
    if (rows == null) {
      json.writeNull();
      return;
    }
    json.writeStartArray();
    for (double[] row : rows) {
      numbers(json, row);
    }
    json.writeEndArray();
  }

  static void text(JsonGenerator json, @Nullable String text) {
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(Texts.wellFormed(text));
    }
  }

  static void texts(JsonGenerator json, @Nullable List<String> texts) {
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
