package uphill.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import uphill.formula.Operation;

/** The elementary functions that a grid module imports. */
final class GridImports {
  private GridImports() {}

  /** A function of two numbers; one of a single number ignores the second. */
  @JSFunctor
  interface Function extends JSObject {
    double at(double first, double second);
  }

  /**
   * The function of that name: the platform's own where the engine means just that one, since
   * WebAssembly calls it without a detour.
   *
   * @throws IllegalArgumentException if the engine has no operation of that name
   */
  static JSObject named(String name) {
    @Nullable JSObject own = platform(name);
    return own != null ? own : callable(engine(name));
  }

  private static Function engine(String name) {
    Operation.Evaluation value =
        Operation.named(name)
            .orElseThrow(() -> new IllegalArgumentException("There is no function " + name + "."))
            .value();
    return value::at;
  }

  @JSBody(params = "given", script = "return given;")
  private static native JSObject callable(Function given);

  @JSBody(
      params = "name",
      script =
          "return ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'exp', 'log', 'pow']"
              + ".indexOf(name) < 0 ? null : Math[name];")
  private static native @Nullable JSObject platform(String name);
}
