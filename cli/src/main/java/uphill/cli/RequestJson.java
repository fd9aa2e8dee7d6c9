package uphill.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads requests such as {@code {"formula":"x^2*y","at":{"x":1,"y":2}}}, with {@code
 * "variables":["y","x"]} where an order is wanted.
 */
final class RequestJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser json;

  private RequestJson(JsonParser json) {
    this.json = json;
  }

  /**
   * Reads one line.
   *
   * @throws WrongRequest if it is not JSON or not such an object; with the position in the line
   */
  static Request parse(String line) throws WrongRequest {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      return new RequestJson(json).readRequest();
    } catch (JacksonException problem) {
      throw new WrongRequest(
          "bad-json",
          "The line is not a JSON object: " + Texts.harmless(problem.getOriginalMessage()) + ".",
          position(problem.getLocation()));
    }
  }

  private Request readRequest() throws WrongRequest {
    expect(json.nextToken(), JsonToken.START_OBJECT, "A line must be a JSON object.");
    String formula = null;
    Map<String, Double> at = Map.of();
    List<String> order = List.of();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      int position = position(json.currentTokenLocation());
      JsonToken value = json.nextToken();
      switch (key) {
        case "formula" -> {
          expect(value, JsonToken.VALUE_STRING, "\"formula\" must be a text.");
          formula = json.getString();
        }
        case "at" -> at = readPoint(value);
        case "variables" -> order = readOrder(value);
        default ->
            throw new WrongRequest(
                "unknown-key",
                Texts.quote(key) + " is not a key; the keys are formula, at and variables.",
                position);
      }
    }
    if (json.nextToken() != null) {
      throw new WrongRequest("bad-json", "A line must hold one JSON object only.", here());
    }
    if (formula == null) {
      throw new WrongRequest("missing-formula", "The line gives no \"formula\".");
    }
    return new Request(formula, at, order);
  }

  private Map<String, Double> readPoint(@Nullable JsonToken first) throws WrongRequest {
    expect(first, JsonToken.START_OBJECT, "\"at\" must be an object such as {\"x\":1}.");
    Map<String, Double> point = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = VariableName.canonical(json.currentName());
      JsonToken value = json.nextToken();
      if (value != JsonToken.VALUE_NUMBER_INT && value != JsonToken.VALUE_NUMBER_FLOAT) {
        throw new WrongRequest("bad-number", "The value of " + name + " must be a number.", here());
      }
      double number = json.getDoubleValue();
      if (!Double.isFinite(number)) {
        throw new WrongRequest("bad-number", "The value of " + name + " is too large.", here());
      }
      if (point.put(name, number) != null) {
        throw new WrongRequest("duplicate-variable", "The point gives " + name + " twice.", here());
      }
    }
    return point;
  }

  private List<String> readOrder(@Nullable JsonToken first) throws WrongRequest {
    String wanted = "\"variables\" must be a list of names such as [\"y\",\"x\"].";
    expect(first, JsonToken.START_ARRAY, wanted);
    List<String> order = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken(), JsonToken.VALUE_STRING, wanted);
      order.add(VariableName.canonical(json.getString()));
    }
    return List.copyOf(order);
  }

  private void expect(@Nullable JsonToken found, JsonToken wanted, String message)
      throws WrongRequest {
    if (found != wanted) {
      throw new WrongRequest("bad-request", message, here());
    }
  }

  private int here() {
    return position(json.currentTokenLocation());
  }

  private static int position(@Nullable TokenStreamLocation location) {
    return location == null
        ? WrongRequest.NOWHERE
        : (int) Math.max(WrongRequest.NOWHERE, location.getCharOffset());
  }
}
