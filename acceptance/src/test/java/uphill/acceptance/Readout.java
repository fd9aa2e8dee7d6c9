package uphill.acceptance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The property {@code readout} of the lab. What is null there is null here. */
record Readout(
    String formula,
    double[] point,
    @Nullable Double value,
    @Nullable Double gx,
    @Nullable Double gy,
    @Nullable Double norm,
    @Nullable String kind,
    @Nullable String flat,
    @Nullable Arrow arrow,
    @Nullable Screen screen,
    @Nullable Descent descent,
    Map<?, ?> tools,
    @Nullable Fault error) {

  /** In the function's coordinates. */
  record Arrow(double[] tail, double[] head) {
    double dx() {
      return head[0] - tail[0];
    }

    double dy() {
      return head[1] - tail[1];
    }

    double length() {
      return Math.hypot(dx(), dy());
    }
  }

  /** In CSS pixels from the element's top left corner; null for what is not drawn. */
  record Screen(@Nullable Spot point, @Nullable Spot floor) {}

  /** The walk downhill: its length, the step that is looked at, the value there. */
  record Descent(String optimizer, int steps, int at, @Nullable Double value, String stopped) {}

  /** Why a formula was not taken. */
  record Fault(String code, String message, int position) {}

  static Readout of(Map<?, ?> given) {
    List<?> gradient = (List<?>) given.get("gradient");
    return new Readout(
        (String) given.get("formula"),
        numbers(given.get("point")),
        number(given.get("value")),
        number(gradient.get(0)),
        number(gradient.get(1)),
        number(given.get("norm")),
        (String) given.get("kind"),
        (String) given.get("flat"),
        given.get("arrow") instanceof Map<?, ?> arrow
            ? new Arrow(numbers(arrow.get("tail")), numbers(arrow.get("head")))
            : null,
        given.get("screen") instanceof Map<?, ?> screen
            ? new Screen(spot(screen.get("point")), spot(screen.get("floor")))
            : null,
        given.get("descent") instanceof Map<?, ?> walk
            ? new Descent(
                (String) walk.get("optimizer"),
                ((Number) walk.get("steps")).intValue(),
                ((Number) walk.get("at")).intValue(),
                number(walk.get("value")),
                (String) walk.get("stopped"))
            : null,
        (Map<?, ?>) given.get("tools"),
        given.get("error") instanceof Map<?, ?> error
            ? new Fault(
                (String) error.get("code"),
                (String) error.get("message"),
                ((Number) error.get("position")).intValue())
            : null);
  }

  /** Whether a tool is on the stage. */
  boolean shows(String tool) {
    return tools.containsKey(tool);
  }

  /** Whether a tool is on the stage and knows a fact by now. */
  boolean shows(String tool, String fact) {
    return shows(tool) && !Double.isNaN(fact(tool, fact));
  }

  /** A number that a tool says is true; NaN where it says there is none. */
  double fact(String tool, String name) {
    Object said = fact(tool).get(name);
    return said == null ? Double.NaN : ((Number) said).doubleValue();
  }

  /** A list of numbers that a tool says are true. */
  double[] facts(String tool, String name) {
    return numbers(fact(tool).get(name));
  }

  private Map<?, ?> fact(String tool) {
    if (!(tools.get(tool) instanceof Map<?, ?> facts)) {
      throw new AssertionError("the tool " + tool + " is not shown; there are " + tools.keySet());
    }
    return facts;
  }

  double x() {
    return point[0];
  }

  double y() {
    return point[1];
  }

  /** Where the point is drawn. */
  Spot pointOnScreen() {
    if (screen == null || screen.point() == null) {
      throw new AssertionError("the point is not drawn");
    }
    return screen.point();
  }

  /** Where the point's foot on the floor is drawn. */
  Spot footOnScreen() {
    if (screen == null || screen.floor() == null) {
      throw new AssertionError("the foot of the point is not drawn");
    }
    return screen.floor();
  }

  private static @Nullable Double number(@Nullable Object given) {
    return given == null ? null : ((Number) given).doubleValue();
  }

  private static double[] numbers(Object given) {
    return ((List<?>) given).stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
  }

  private static @Nullable Spot spot(@Nullable Object given) {
    if (!(given instanceof List<?> pair) || pair.get(0) == null || pair.get(1) == null) {
      return null;
    }
    double[] both = numbers(pair);
    return new Spot(both[0], both[1]);
  }
}
