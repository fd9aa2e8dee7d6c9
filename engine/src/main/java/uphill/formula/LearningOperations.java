package uphill.formula;

import static uphill.formula.OperationTerms.ONE;
import static uphill.formula.OperationTerms.ZERO;
import static uphill.formula.OperationTerms.call;
import static uphill.formula.OperationTerms.greater;
import static uphill.formula.OperationTerms.negative;
import static uphill.formula.OperationTerms.number;
import static uphill.formula.OperationTerms.over;
import static uphill.formula.OperationTerms.plus;
import static uphill.formula.OperationTerms.squared;
import static uphill.formula.OperationTerms.times;
import static uphill.formula.OperationTerms.when;

import java.util.List;
import uphill.formula.Expr.NamedConstant;

/** Activations of neural networks, and the error function. */
final class LearningOperations {
  private static final Expr PI = new NamedConstant(MathConstant.PI);

  private LearningOperations() {}

  static List<Operation> all() {
    return List.of(sigmoid(), softplus(), relu(), gelu(), erf());
  }

  /** Its derivative is not written s(1 - s), which is lost to cancellation where s nears 1. */
  private static Operation sigmoid() {
    return Operation.smooth(
        "sigmoid",
        Elementary::sigmoid,
        "\\operatorname{sigmoid}",
        (a, self) -> times(self, call("sigmoid", negative(a))));
  }

  private static Operation softplus() {
    return Operation.smooth(
        "softplus",
        Elementary::softplus,
        "\\operatorname{softplus}",
        (a, self) -> call("sigmoid", a));
  }

  /** {@code max(0, a)}; its subgradient at 0 is PyTorch's, 0. */
  private static Operation relu() {
    return new Operation(
        "relu",
        1,
        (a, b) -> a > 0 ? a : a <= 0 ? 0 : a,
        List.of((args, self) -> when(greater(args.get(0), ZERO), ONE, ZERO)),
        new Kink.AtZero(),
        Operation.function("\\operatorname{ReLU}"));
  }

  /** {@code a Φ(a)}: its derivative is {@code Φ(a) + a φ(a)}, with the normal density φ. */
  private static Operation gelu() {
    return Operation.smooth(
        "gelu",
        ErrorFunction::gelu,
        "\\operatorname{GELU}",
        (a, self) ->
            plus(
                over(plus(ONE, call("erf", over(a, call("sqrt", number(2))))), number(2)),
                over(
                    times(a, call("exp", negative(over(squared(a), number(2))))),
                    call("sqrt", times(number(2), PI)))));
  }

  private static Operation erf() {
    return Operation.smooth(
        "erf",
        ErrorFunction::erf,
        "\\operatorname{erf}",
        (a, self) -> over(times(number(2), call("exp", negative(squared(a)))), call("sqrt", PI)));
  }
}
