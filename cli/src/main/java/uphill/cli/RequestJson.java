package uphill.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads requests such as {@code {"formula":"x^2*y","at":{"x":1,"y":2}}}, with {@code
 * "variables":["y","x"]} where an order is wanted. A value of the point is a number, or a text with
 * a constant: {@code "pi/4"}.
 */
final class RequestJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int SHOWN = 20;

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
      throw badJson(line, problem);
    }
  }

  /** What the parser found, in words for a person who may never have heard of its tokens. */
  private static WrongRequest badJson(String line, JacksonException problem) {
    int position = position(problem.getLocation());
    if (problem instanceof StreamConstraintsException) {
      return new WrongRequest(
          "bad-json",
          "A number or a name in the line is too long, or its brackets are nested too deeply.",
          position);
    }
    if (problem instanceof UnexpectedEndOfInputException || position >= line.length()) {
      return new WrongRequest(
          "bad-json", "The line ends before its JSON object does.", line.length());
    }
    int from = Math.max(0, position);
    String rest = line.substring(from, Math.min(line.length(), from + SHOWN));
    return new WrongRequest(
        "bad-json",
        "The line stops being JSON at "
            + Texts.quote(rest)
            + ". A request looks like {\"formula\":\"x*y\",\"at\":{\"x\":1,\"y\":2}}.",
        position);
  }

  private Request readRequest() throws WrongRequest {
    expect(json.nextToken(), JsonToken.START_OBJECT, "A line must be a JSON object.");
    String formula = null;
    Map<String, Double> at = Map.of();
    List<String> order = List.of();
    Set<String> keys = new HashSet<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = nextOf(keys);
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
    Set<String> keys = new HashSet<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = VariableName.canonical(nextOf(keys));
      double number = readNumber(name, json.nextToken());
      if (point.put(name, number) != null) {
        throw new WrongRequest("duplicate-variable", "The point gives " + name + " twice.", here());
      }
    }
    return point;
  }

  private double readNumber(String name, @Nullable JsonToken value) throws WrongRequest {
    if (value == JsonToken.VALUE_STRING) {
      return PointText.number(name, json.getString().strip(), here());
    }
    if (value != JsonToken.VALUE_NUMBER_INT && value != JsonToken.VALUE_NUMBER_FLOAT) {
      throw new WrongRequest(
          "bad-number",
          "The value of " + name + " must be a number, or a constant in quotes such as \"pi/4\".",
          here());
    }
    double number = json.getDoubleValue();
    if (!Double.isFinite(number)) {
      throw new WrongRequest("bad-number", "The value of " + name + " is too large.", here());
    }
    return number;
  }

  /** The key that the parser stands at; an object gives each of its keys once. */
  private String nextOf(Set<String> keys) throws WrongRequest {
    String key = json.currentName();
    if (!keys.add(key)) {
      throw new WrongRequest("bad-json", "The line gives " + Texts.quote(key) + " twice.", here());
    }
    return key;
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
