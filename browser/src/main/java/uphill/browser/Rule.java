package uphill.browser;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import uphill.descent.GradientDescent;
import uphill.descent.Noise;
import uphill.descent.OptimizerName;
import uphill.descent.OptionsText;
import uphill.descent.Recipe;
import uphill.descent.ScheduleText;

/** The rule of a walk, as the page gives it. */
final class Rule {
  private Rule() {}

  /**
   * What an optimizer's name, a rate and the page's {@code Refinement} come to; null if one of them
   * is none.
   *
   * @param refinement a plain object with schedule, noise, seed and options, or undefined
   */
  static @Nullable Recipe read(String optimizer, double rate, @Nullable JSObject refinement) {
    Optional<OptimizerName> name = OptimizerName.of(optimizer);
    if (name.isEmpty()) {
      return null;
    }
    try {
      if (isLeftOut(refinement)) {
        return Recipe.of(name.get().usual()).withRate(rate);
      }
      return Recipe.of(name.get().with(OptionsText.parse(options(refinement))))
          .withRate(rate)
          .with(ScheduleText.parse(schedule(refinement)))
          .with(new Noise(noise(refinement), seed(refinement)));
    } catch (IllegalArgumentException outOfRange) {
      return null;
    }
  }

  /** Whether it is plain gradient descent, of which the limit of stability is known. */
  static boolean isPlain(Recipe recipe) {
    return recipe.optimizer() instanceof GradientDescent plain && plain.weightDecay() == 0;
  }

  /** Whether an argument of an export was left out: null in Java is not undefined in the page. */
  @JSBody(params = "argument", script = "return argument == null;")
  static native boolean isLeftOut(@Nullable JSObject argument);

  @JSBody(params = "rule", script = "return rule.schedule;")
  private static native String schedule(JSObject rule);

  @JSBody(params = "rule", script = "return rule.options;")
  private static native String options(JSObject rule);

  @JSBody(params = "rule", script = "return rule.noise;")
  private static native double noise(JSObject rule);

  @JSBody(params = "rule", script = "return rule.seed;")
  private static native int seed(JSObject rule);
}
