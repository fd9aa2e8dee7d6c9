package uphill.formula;

import static uphill.formula.OperationTerms.ONE;
import static uphill.formula.OperationTerms.call;
import static uphill.formula.OperationTerms.number;
import static uphill.formula.OperationTerms.over;
import static uphill.formula.OperationTerms.plus;
import static uphill.formula.OperationTerms.times;

import java.util.List;

/** The exponential, and logarithms: NaN of negative numbers, -∞ of 0. */
final class ExponentialOperations {
  private ExponentialOperations() {}

  static List<Operation> all() {
    return List.of(exp(), expm1(), log(), log1p(), log2(), log10());
  }

  private static Operation exp() {
    return new Operation(
        "exp",
        1,
        (a, b) -> Math.exp(a),
        List.of((args, self) -> self),
        new Kink.None(),
        args -> "e^{" + args.get(0) + "}");
  }

  private static Operation expm1() {
    return new Operation(
        "expm1",
        1,
        (a, b) -> Elementary.expm1(a),
        List.of((args, self) -> call("exp", args.get(0))),
        new Kink.None(),
        args -> "\\left(e^{" + args.get(0) + "} - 1\\right)");
  }

  private static Operation log() {
    return Operation.smooth("log", Math::log, "\\ln", (a, self) -> over(ONE, a));
  }

  private static Operation log1p() {
    return new Operation(
        "log1p",
        1,
        (a, b) -> Elementary.log1p(a),
        List.of((args, self) -> over(ONE, plus(ONE, args.get(0)))),
        new Kink.None(),
        args -> "\\ln\\left(1 + " + args.get(0) + "\\right)");
  }

  private static Operation log2() {
    return Operation.smooth(
        "log2",
        Elementary::log2,
        "\\log_{2}",
        (a, self) -> over(ONE, times(a, call("log", number(2)))));
  }

  private static Operation log10() {
    return Operation.smooth(
        "log10",
        Elementary::log10,
        "\\log_{10}",
        (a, self) -> over(ONE, times(a, call("log", number(10)))));
  }
}
