package uphill.formula;

import static uphill.formula.OperationTerms.ONE;
import static uphill.formula.OperationTerms.number;
import static uphill.formula.OperationTerms.over;
import static uphill.formula.OperationTerms.squared;
import static uphill.formula.OperationTerms.times;

import java.util.List;

/** Roots and length. Their slope is infinite, or differs from side to side, at 0. */
final class RootOperations {
  private RootOperations() {}

  static List<Operation> all() {
    return List.of(sqrt(), cbrt(), hypot());
  }

  private static Operation sqrt() {
    return new Operation(
        "sqrt",
        1,
        (a, b) -> Math.sqrt(a),
        List.of((args, self) -> over(ONE, times(number(2), self))),
        new Kink.None(),
        args -> "\\sqrt{" + args.get(0) + "}");
  }

  private static Operation cbrt() {
    return new Operation(
        "cbrt",
        1,
        (a, b) -> Elementary.cbrt(a),
        List.of((args, self) -> over(ONE, times(number(3), squared(self)))),
        new Kink.None(),
        args -> "\\sqrt[3]{" + args.get(0) + "}");
  }

  private static Operation hypot() {
    return new Operation(
        "hypot",
        2,
        Elementary::hypot,
        List.of((args, self) -> over(args.get(0), self), (args, self) -> over(args.get(1), self)),
        new Kink.AtOrigin(),
        Operation.function("\\operatorname{hypot}"));
  }
}
