package uphill.formula;

import static uphill.formula.OperationTerms.ONE;
import static uphill.formula.OperationTerms.ZERO;
import static uphill.formula.OperationTerms.call;
import static uphill.formula.OperationTerms.greater;
import static uphill.formula.OperationTerms.less;
import static uphill.formula.OperationTerms.number;
import static uphill.formula.OperationTerms.when;

import java.util.List;

/**
 * Functions with creases. On the crease the derivative is PyTorch's subgradient: 0 for {@code abs}
 * at 0, one half for each side of a tie of {@code min} and {@code max}.
 */
final class PiecewiseOperations {
  private PiecewiseOperations() {}

  static List<Operation> all() {
    return List.of(abs(), min(), max());
  }

  private static Operation abs() {
    return new Operation(
        "abs",
        1,
        (a, b) -> Math.abs(a),
        List.of((args, self) -> call("sign", args.get(0))),
        new Kink.AtZero(),
        args -> "\\left|" + args.get(0) + "\\right|");
  }

  private static Operation min() {
    return new Operation(
        "min",
        2,
        Math::min,
        List.of(
            (args, self) -> oneWhere(less(args.get(0), args.get(1)), args),
            (args, self) -> oneWhere(less(args.get(1), args.get(0)), args)),
        new Kink.AtTie(),
        Operation.function("\\min"));
  }

  private static Operation max() {
    return new Operation(
        "max",
        2,
        Math::max,
        List.of(
            (args, self) -> oneWhere(greater(args.get(0), args.get(1)), args),
            (args, self) -> oneWhere(greater(args.get(1), args.get(0)), args)),
        new Kink.AtTie(),
        Operation.function("\\max"));
  }

  private static Expr oneWhere(Condition chosen, List<Expr> arguments) {
    var tie =
        new Condition.Comparison(Condition.Relation.EQUAL, arguments.get(0), arguments.get(1));
    return when(chosen, ONE, when(tie, number(0.5), ZERO));
  }
}
