package uphill.tape;

import java.util.List;
import java.util.Map;
import uphill.formula.Condition;
import uphill.formula.Expr;

/**
 * Runs a formula's tree on a tape, as hand-written code would: branches are taken, not recorded.
 */
record Recording(Tape tape, Map<String, Value> variables) {

  Value of(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> tape.variable(l.value());
      case Expr.NamedConstant c -> tape.variable(c.constant().value());
      case Expr.Variable v -> variables.get(v.name());
      case Expr.Sum s -> s.terms().stream().map(this::of).reduce(Value::plus).orElseThrow();
      case Expr.Product p -> p.factors().stream().map(this::of).reduce(Value::times).orElseThrow();
      case Expr.Quotient q -> of(q.numerator()).over(of(q.denominator()));
      case Expr.Negation n -> of(n.operand()).negative();
      case Expr.Power p ->
          p.exponent() instanceof Expr.Literal l
              ? of(p.base()).power(l.value())
              : of(p.base()).power(of(p.exponent()));
      case Expr.Call c -> call(c.operation().name(), c.arguments().stream().map(this::of).toList());
      case Expr.If i -> holds(i.condition()) ? of(i.then()) : of(i.otherwise());
      case Expr.SumOver s -> throw new IllegalArgumentException(s.text());
      case Expr.ProductOver p -> throw new IllegalArgumentException(p.text());
      case Expr.Element e -> throw new IllegalArgumentException(e.text());
      case Expr.Index i -> throw new IllegalArgumentException(i.text());
    };
  }

  private boolean holds(Condition condition) {
    return switch (condition) {
      case Condition.Comparison c ->
          c.relation().holds(of(c.left()).value(), of(c.right()).value());
      case Condition.And a -> holds(a.left()) && holds(a.right());
      case Condition.Or o -> holds(o.left()) || holds(o.right());
      case Condition.Not n -> !holds(n.operand());
    };
  }

  /** Each operation is a method of a value, under the operation's own name. */
  private static Value call(String name, List<Value> arguments) {
    try {
      return arguments.size() == 1
          ? (Value) Value.class.getMethod(name).invoke(arguments.get(0))
          : (Value)
              Value.class.getMethod(name, Value.class).invoke(arguments.get(0), arguments.get(1));
    } catch (ReflectiveOperationException missing) {
      throw new AssertionError("A value has no operation " + name, missing);
    }
  }
}
