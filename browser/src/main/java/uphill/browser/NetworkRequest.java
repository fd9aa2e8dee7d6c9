package uphill.browser;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import uphill.descent.OptimizerName;
import uphill.descent.Options;
import uphill.descent.Recipe;
import uphill.descent.ScheduleText;
import uphill.network.Activation;
import uphill.network.Architecture;
import uphill.network.Criterion;
import uphill.network.DataSet;
import uphill.network.Examples;
import uphill.network.Initialization;
import uphill.network.Split;
import uphill.network.Training;

/**
 * The page's request for a network, read: what lab/src/engine/network.ts calls a NetworkRequest.
 * What is missing or 0 is as usual.
 */
final class NetworkRequest {
  /** The share of the rows that is held back for testing. */
  private static final double TEST_SHARE = 0.2;

  private NetworkRequest() {}

  /**
   * The training asked for, at step 0.
   *
   * @throws IllegalArgumentException with a sentence for a person if it cannot be
   */
  static Training open(JSObject request) {
    long seed = (long) number(request, "seed");
    Split data = data(request, seed);
    Activation activation = Activation.of(word(request, "activation")).orElse(Activation.TANH);
    Criterion criterion =
        Criterion.of(word(request, "criterion"))
            .orElse(data.train().classes() > 0 ? Criterion.CROSS_ENTROPY : Criterion.SQUARED);
    Architecture architecture =
        Architecture.of(widths(request, data.train()), activation, criterion);
    Initialization initialization =
        Initialization.of(word(request, "initialization")).orElse(Initialization.usual(activation));
    double batch = number(request, "batch");
    return new Training(
        architecture, data, initialization, recipe(request), batch >= 1 ? (int) batch : 32, seed);
  }

  private static Recipe recipe(JSObject request) {
    OptimizerName name = OptimizerName.of(word(request, "optimizer")).orElse(OptimizerName.ADAM);
    Map<OptimizerName.Option, Double> chosen = new HashMap<>();
    for (OptimizerName.Option option : name.options()) {
      double value = option(request, option.word());
      if (value == value) {
        chosen.put(option, value);
      }
    }
    Recipe recipe = Recipe.of(name.with(new Options(chosen)));
    double rate = number(request, "rate");
    String schedule = word(request, "schedule");
    Recipe rated = rate > 0 ? recipe.withRate(rate) : recipe;
    return schedule.isEmpty() ? rated : rated.with(ScheduleText.parse(schedule));
  }

  private static Split data(JSObject request, long seed) {
    if (isGiven(request)) {
      return given(request, seed);
    }
    String word = word(request, "set");
    Optional<DataSet> set = DataSet.of(word);
    if (set.isEmpty()) {
      throw new IllegalArgumentException("There is no data set “" + word + "”.");
    }
    double rows = number(request, "rows");
    double noise = noise(request);
    Examples all =
        set.get()
            .examples(
                rows >= 2 ? (int) rows : set.get().usualRows(),
                noise >= 0 ? noise : set.get().usualNoise(),
                seed);
    return Split.of(all, TEST_SHARE, seed);
  }

  private static Split given(JSObject request, long seed) {
    double[] x = givenX(request).copyToJavaArray();
    double scale = givenNumber(request, "scale");
    if (scale > 0) {
      for (int k = 0; k < x.length; k++) {
        x[k] *= scale;
      }
    }
    Examples all =
        Examples.of(
            (int) givenNumber(request, "inputs"),
            (int) givenNumber(request, "classes"),
            x,
            givenTargets(request).copyToJavaArray());
    double share = givenNumber(request, "testShare");
    Split split = Split.of(all, share > 0 ? share : TEST_SHARE, seed);
    return givenNumber(request, "standardize") > 0 ? split.standardized() : split;
  }

  private static int[] widths(JSObject request, Examples examples) {
    int[] hidden = hidden(request).copyToJavaArray();
    int[] widths = new int[hidden.length + 2];
    widths[0] = examples.inputs();
    System.arraycopy(hidden, 0, widths, 1, hidden.length);
    widths[hidden.length + 1] = examples.outputs();
    return widths;
  }

  @JSBody(
      params = {"request", "name"},
      script = "return String(request[name] || '');")
  private static native String word(JSObject request, String name);

  @JSBody(
      params = {"request", "name"},
      script = "return Number(request[name]) || 0;")
  private static native double number(JSObject request, String name);

  @JSBody(params = "request", script = "return request.noise >= 0 ? Number(request.noise) : -1;")
  private static native double noise(JSObject request);

  @JSBody(
      params = {"request", "name"},
      script = "return request.options && name in request.options ? request.options[name] : NaN;")
  private static native double option(JSObject request, String name);

  @JSBody(params = "request", script = "return Int32Array.from(request.hidden || []);")
  private static native Int32Array hidden(JSObject request);

  @JSBody(params = "request", script = "return !!request.given;")
  private static native boolean isGiven(JSObject request);

  @JSBody(params = "request", script = "return Float64Array.from(request.given.x);")
  private static native Float64Array givenX(JSObject request);

  @JSBody(params = "request", script = "return Float64Array.from(request.given.targets);")
  private static native Float64Array givenTargets(JSObject request);

  @JSBody(
      params = {"request", "name"},
      script = "return Number(request.given[name]) || 0;")
  private static native double givenNumber(JSObject request, String name);
}
