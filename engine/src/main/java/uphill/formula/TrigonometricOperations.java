package uphill.formula;

import static uphill.formula.OperationTerms.ONE;
import static uphill.formula.OperationTerms.call;
import static uphill.formula.OperationTerms.minus;
import static uphill.formula.OperationTerms.negative;
import static uphill.formula.OperationTerms.over;
import static uphill.formula.OperationTerms.plus;
import static uphill.formula.OperationTerms.squared;
import static uphill.formula.OperationTerms.times;

import java.util.List;

/** Angles in radians: sine and its family, and the inverses. */
final class TrigonometricOperations {
  private TrigonometricOperations() {}

  static List<Operation> all() {
    return List.of(sin(), cos(), tan(), sec(), csc(), cot(), asin(), acos(), atan(), atan2());
  }

  private static Operation sin() {
    return Operation.smooth("sin", Math::sin, "\\sin", (a, self) -> call("cos", a));
  }

  private static Operation cos() {
    return Operation.smooth("cos", Math::cos, "\\cos", (a, self) -> negative(call("sin", a)));
  }

  private static Operation tan() {
    return Operation.smooth("tan", Math::tan, "\\tan", (a, self) -> squared(call("sec", a)));
  }

  private static Operation sec() {
    return Operation.smooth(
        "sec", a -> 1 / Math.cos(a), "\\sec", (a, self) -> times(self, call("tan", a)));
  }

  private static Operation csc() {
    return Operation.smooth(
        "csc", a -> 1 / Math.sin(a), "\\csc", (a, self) -> negative(times(self, call("cot", a))));
  }

  private static Operation cot() {
    return Operation.smooth(
        "cot", a -> 1 / Math.tan(a), "\\cot", (a, self) -> negative(squared(call("csc", a))));
  }

  private static Operation asin() {
    return Operation.smooth(
        "asin",
        Math::asin,
        "\\arcsin",
        (a, self) -> over(ONE, call("sqrt", minus(ONE, squared(a)))));
  }

  private static Operation acos() {
    return Operation.smooth(
        "acos",
        Math::acos,
        "\\arccos",
        (a, self) -> negative(over(ONE, call("sqrt", minus(ONE, squared(a))))));
  }

  private static Operation atan() {
    return Operation.smooth(
        "atan", Math::atan, "\\arctan", (a, self) -> over(ONE, plus(ONE, squared(a))));
  }

  /** The angle of the point (second, first) in -π…π: a jump along the negative half axis. */
  private static Operation atan2() {
    return new Operation(
        "atan2",
        2,
        Math::atan2,
        List.of(
            (args, self) -> over(args.get(1), plus(squared(args.get(1)), squared(args.get(0)))),
            (args, self) ->
                negative(over(args.get(0), plus(squared(args.get(1)), squared(args.get(0)))))),
        new Kink.Step((y, x) -> y == 0 && x <= 0),
        Operation.function("\\operatorname{atan2}"));
  }
}
