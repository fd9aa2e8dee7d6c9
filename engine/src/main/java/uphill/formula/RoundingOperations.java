package uphill.formula;

import static uphill.formula.OperationTerms.ONE;
import static uphill.formula.OperationTerms.ZERO;
import static uphill.formula.OperationTerms.call;
import static uphill.formula.OperationTerms.negative;
import static uphill.formula.OperationTerms.over;

import java.util.List;

/**
 * Functions with jumps: level between them, so their derivative is 0 (as in PyTorch), the jump
 * itself included.
 *
 * <p>{@code round} takes halves away from zero, as one learns at school and as C does: 2.5 gives 3
 * and -2.5 gives -3. {@code mod} has the sign of its second argument, as in Python and PyTorch.
 */
final class RoundingOperations {
  private RoundingOperations() {}

  static List<Operation> all() {
    return List.of(sign(), floor(), ceil(), round(), mod());
  }

  private static Operation sign() {
    return step("sign", Elementary::sign, a -> a == 0, Operation.function("\\operatorname{sgn}"));
  }

  private static Operation floor() {
    return step(
        "floor",
        Math::floor,
        a -> a == Math.floor(a),
        args -> "\\left\\lfloor " + args.get(0) + "\\right\\rfloor");
  }

  private static Operation ceil() {
    return step(
        "ceil",
        Math::ceil,
        a -> a == Math.floor(a),
        args -> "\\left\\lceil " + args.get(0) + "\\right\\rceil");
  }

  private static Operation round() {
    return step(
        "round",
        Elementary::round,
        a -> a - Math.floor(a) == 0.5,
        Operation.function("\\operatorname{round}"));
  }

  private static Operation mod() {
    return new Operation(
        "mod",
        2,
        Elementary::mod,
        List.of(
            (args, self) -> ONE,
            (args, self) -> negative(call("floor", over(args.get(0), args.get(1))))),
        new Kink.Step((a, b) -> a % b == 0),
        Operation.function("\\operatorname{mod}"));
  }

  private static Operation step(
      String name, Operation.Unary value, Jump jump, Operation.Notation notation) {
    return new Operation(
        name,
        1,
        (a, b) -> value.at(a),
        List.of((args, self) -> ZERO),
        new Kink.Step((a, b) -> jump.at(a)),
        notation);
  }

  @FunctionalInterface
  private interface Jump {
    boolean at(double argument);
  }
}
