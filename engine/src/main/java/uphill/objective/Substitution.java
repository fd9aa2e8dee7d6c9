package uphill.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uphill.formula.Condition;
import uphill.formula.Expr;

/**
 * Puts expressions in the place of variables, in an expanded tree. Shared parts of the tree are not
 * shared in the result; the program finds them again.
 *
 * @param places the expression for each variable to be replaced, by name
 */
public record Substitution(Map<String, Expr> places) {

  /**
   * The expression with each variable that has a place there replaced.
   *
   * @throws IllegalArgumentException if it has a sum or product over an index
   */
  public Expr in(Expr expression) {
    return switch (expression) {
      case Expr.Literal literal -> literal;
      case Expr.NamedConstant constant -> constant;
      case Expr.Variable variable -> places.getOrDefault(variable.name(), variable);
      case Expr.Sum sum -> new Expr.Sum(inAll(sum.terms()));
      case Expr.Product product -> new Expr.Product(inAll(product.factors()));
      case Expr.Quotient quotient ->
          new Expr.Quotient(in(quotient.numerator()), in(quotient.denominator()));
      case Expr.Negation negation -> new Expr.Negation(in(negation.operand()));
      case Expr.Power power -> new Expr.Power(in(power.base()), in(power.exponent()));
      case Expr.Call call -> new Expr.Call(call.operation(), inAll(call.arguments()));
      case Expr.If choice ->
          new Expr.If(in(choice.condition()), in(choice.then()), in(choice.otherwise()));
      case Expr.SumOver sum -> throw notExpanded();
      case Expr.ProductOver product -> throw notExpanded();
      case Expr.Element element -> throw notExpanded();
      case Expr.Index index -> throw notExpanded();
    };
  }

  private List<Expr> inAll(List<Expr> expressions) {
    List<Expr> all = new ArrayList<>(expressions.size());
    for (Expr expression : expressions) {
      all.add(in(expression));
    }
    return all;
  }

  private Condition in(Condition condition) {
    return switch (condition) {
      case Condition.Comparison c ->
          new Condition.Comparison(c.relation(), in(c.left()), in(c.right()));
      case Condition.And and -> new Condition.And(in(and.left()), in(and.right()));
      case Condition.Or or -> new Condition.Or(in(or.left()), in(or.right()));
      case Condition.Not not -> new Condition.Not(in(not.operand()));
    };
  }

  private static IllegalArgumentException notExpanded() {
    return new IllegalArgumentException("Substitution works on an expanded formula.");
  }
}
