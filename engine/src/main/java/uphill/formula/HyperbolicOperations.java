package uphill.formula;

import static uphill.formula.OperationTerms.ONE;
import static uphill.formula.OperationTerms.call;
import static uphill.formula.OperationTerms.minus;
import static uphill.formula.OperationTerms.over;
import static uphill.formula.OperationTerms.plus;
import static uphill.formula.OperationTerms.squared;

import java.util.List;

/** Hyperbolic functions and their inverses. */
final class HyperbolicOperations {
  private HyperbolicOperations() {}

  static List<Operation> all() {
    return List.of(sinh(), cosh(), tanh(), asinh(), acosh(), atanh());
  }

  private static Operation sinh() {
    return Operation.smooth("sinh", Elementary::sinh, "\\sinh", (a, self) -> call("cosh", a));
  }

  private static Operation cosh() {
    return Operation.smooth("cosh", Elementary::cosh, "\\cosh", (a, self) -> call("sinh", a));
  }

  /** Its derivative is not written 1 - tanh², which is lost to cancellation where tanh nears ±1. */
  private static Operation tanh() {
    return Operation.smooth(
        "tanh", Elementary::tanh, "\\tanh", (a, self) -> over(ONE, squared(call("cosh", a))));
  }

  private static Operation asinh() {
    return Operation.smooth(
        "asinh",
        Elementary::asinh,
        "\\operatorname{arsinh}",
        (a, self) -> over(ONE, call("sqrt", plus(squared(a), ONE))));
  }

  private static Operation acosh() {
    return Operation.smooth(
        "acosh",
        Elementary::acosh,
        "\\operatorname{arcosh}",
        (a, self) -> over(ONE, call("sqrt", minus(squared(a), ONE))));
  }

  private static Operation atanh() {
    return Operation.smooth(
        "atanh",
        Elementary::atanh,
        "\\operatorname{artanh}",
        (a, self) -> over(ONE, minus(ONE, squared(a))));
  }
}
