package uphill.browser;

import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import uphill.formula.Formula;
import uphill.formula.FormulaException;
import uphill.landscape.Window;
import uphill.network.Activation;
import uphill.network.Architecture;
import uphill.network.Criterion;
import uphill.network.Examples;
import uphill.network.NetworkObjective;
import uphill.objective.SampledSection;
import uphill.objective.Slice;

/**
 * A network's loss over some rows, seen through a plane, as the worker of networks hands it over
 * for the page to open.
 */
final class NetworkSubject {
  /** What a gradient in the plane may cost, so that a reading comes in its frame. */
  static final int MOST_WORK = 75_000;

  private static final String TOO_LARGE =
      "This network has too many weights after its first layer, or too many rows, to be read in the"
          + " frame of a drag: take narrower layers.";

  private NetworkSubject() {}

  /**
   * Opens it.
   *
   * @throws FormulaException if it is no network, or one too large to be dragged on
   */
  static OpenFormula open(JSObject what) {
    try {
      Architecture architecture =
          Architecture.of(
              widths(what).copyToJavaArray(),
              Activation.of(word(what, "activation")).orElse(Activation.TANH),
              Criterion.of(word(what, "criterion")).orElse(Criterion.SQUARED));
      Examples examples =
          Examples.of(
              architecture.inputs(), classes(what), numbers(what, "x"), numbers(what, "targets"));
      if (examples.rows() > NetworkObjective.rowsWithin(architecture, MOST_WORK)
          && examples.rows() > 1) {
        throw refusal("too-large-to-show", TOO_LARGE);
      }
      NetworkObjective loss = new NetworkObjective(architecture, examples);
      Slice slice =
          Slice.of(numbers(what, "origin"), numbers(what, "right"), numbers(what, "forward"));
      String text = "loss over " + examples.rows() + " rows";
      OpenFormula opened =
          OpenFormula.of(
              new OpenFormula.Words(Formula.parse("L"), text, "L(w)"),
              List.of(),
              loss,
              loss,
              Sight.along(slice, "network", axis(what, 0), axis(what, 1)));
      if (isSampled(what)) {
        opened.drawBy(samples(samplesOf(what)));
      }
      return opened;
    } catch (IllegalArgumentException problem) {
      throw refusal("no-network", String.valueOf(problem.getMessage()));
    }
  }

  /** A LossSamples of lab/src/engine/engine.ts, read. */
  static SampledSection samples(JSObject samples) {
    int n = (int) number(samples, "n");
    Window window =
        new Window(
            bound(samples, "xmin"),
            bound(samples, "xmax"),
            bound(samples, "ymin"),
            bound(samples, "ymax"));
    return new SampledSection(
        window.grid(n),
        sampled(samples, "values").copyToJavaArray(),
        sampled(samples, "partialsX").copyToJavaArray(),
        sampled(samples, "partialsY").copyToJavaArray());
  }

  @JSBody(params = "what", script = "return what.samples !== undefined;")
  private static native boolean isSampled(JSObject what);

  @JSBody(params = "what", script = "return what.samples;")
  private static native JSObject samplesOf(JSObject what);

  @JSBody(
      params = {"samples", "key"},
      script = "return samples[key];")
  private static native double number(JSObject samples, String key);

  @JSBody(
      params = {"samples", "key"},
      script = "return samples.window[key];")
  private static native double bound(JSObject samples, String key);

  @JSBody(
      params = {"samples", "key"},
      script = "return samples[key];")
  private static native Float64Array sampled(JSObject samples, String key);

  private static FormulaException refusal(String code, String message) {
    return new FormulaException(code, message, 0, 0, null);
  }

  private static double[] numbers(JSObject what, String key) {
    return array(what, key).copyToJavaArray();
  }

  @JSBody(params = "what", script = "return what.network !== undefined;")
  static native boolean isOne(JSObject what);

  @JSBody(params = "what", script = "return what.network.widths;")
  private static native Int32Array widths(JSObject what);

  @JSBody(
      params = {"what", "key"},
      script = "return String(what.network[key]);")
  private static native String word(JSObject what, String key);

  @JSBody(params = "what", script = "return what.network.classes;")
  private static native int classes(JSObject what);

  @JSBody(
      params = {"what", "key"},
      script = "return what.network[key];")
  private static native Float64Array array(JSObject what, String key);

  @JSBody(
      params = {"what", "axis"},
      script = "return String(what.network.names[axis]);")
  private static native String axis(JSObject what, int axis);
}
