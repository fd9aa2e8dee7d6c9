package uphill.cli;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import uphill.descent.Descent;
import uphill.descent.Stop;

/**
 * Writes a descent as one JSON object while it runs, so that any number of steps takes no memory.
 */
final class WalkJson {
  private final JsonGenerator json;

  private WalkJson(JsonGenerator json) {
    this.json = json;
  }

  /** One run: {@code {"optimizer","variables","steps","stopped","stoppedAt"}}. */
  static void write(Walk walk, OutputStream out) {
    try (JsonGenerator json = JsonValues.writer(out)) {
      var writer = new WalkJson(json);
      writer.run(walk, walk.racers().get(0), true);
      json.writeRaw('\n');
    }
  }

  /** A race: {@code {"variables","runs":[…]}}, each run as above without the variables. */
  static void writeRace(Walk walk, OutputStream out) {
    try (JsonGenerator json = JsonValues.writer(out)) {
      var writer = new WalkJson(json);
      json.writeStartObject();
      json.writeName("variables");
      JsonValues.texts(json, walk.variables());
      json.writeName("runs");
      json.writeStartArray();
      for (Racer racer : walk.racers()) {
        writer.run(walk, racer, false);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void run(Walk walk, Racer racer, boolean withVariables) {
    json.writeStartObject();
    json.writeStringProperty("optimizer", racer.name().word());
    if (withVariables) {
      json.writeName("variables");
      JsonValues.texts(json, walk.variables());
    }
    json.writeName("steps");
    json.writeStartArray();
    Descent descent = walk.descent(racer);
    do {
      step(descent);
    } while (descent.steps() < walk.steps() && descent.step());
    json.writeEndArray();
    Stop stop = descent.ended();
    json.writeStringProperty("stopped", stop.reason().word());
    json.writeName("stoppedAt");
    json.writeNumber(stop.step());
    json.writeEndObject();
  }

  private void step(Descent descent) {
    json.writeStartObject();
    json.writeName("point");
    JsonValues.numbers(json, descent.point());
    json.writeName("value");
    JsonValues.number(json, descent.value());
    json.writeName("norm");
    JsonValues.number(json, descent.norm());
    json.writeEndObject();
  }
}
