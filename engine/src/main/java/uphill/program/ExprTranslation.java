package uphill.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import uphill.formula.Condition;
import uphill.formula.Expr;
import uphill.formula.MathConstant;

/**
 * Turns expressions into instructions. It keeps its own stack, so that a deep tree does not
 * overflow the machine's, and translates a subtree that is shared only once.
 */
final class ExprTranslation {
  private final ProgramBuilder builder;
  private final Map<String, Integer> variables;
  private final Map<Object, Integer> done = new IdentityHashMap<>();

  /**
   * @param variables the value that stands for each variable
   */
  ExprTranslation(ProgramBuilder builder, Map<String, Integer> variables) {
    this.builder = builder;
    this.variables = variables;
  }

  /** The index of the expression's value. */
  int value(Expr expression) {
    return translated(expression);
  }

  /** The index of the condition's truth value. */
  int truth(Condition condition) {
    return translated(condition);
  }

  private int translated(Object root) {
    Deque<Object> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Object node = open.peek();
      if (done.containsKey(node)) {
        open.pop();
        continue;
      }
      var parts = node instanceof Expr e ? parts(e) : parts((Condition) node);
      boolean ready = true;
      for (int k = parts.size() - 1; k >= 0; k--) {
        if (!done.containsKey(parts.get(k))) {
          open.push(parts.get(k));
          ready = false;
        }
      }
      if (ready) {
        open.pop();
        done.put(node, node instanceof Expr e ? emit(e) : emit((Condition) node));
      }
    }
    return done.get(root);
  }

  private static List<? extends Object> parts(Expr expression) {
    return switch (expression) {
      case Expr.Literal literal -> List.of();
      case Expr.NamedConstant constant -> List.of();
      case Expr.Variable variable -> List.of();
      case Expr.Sum sum -> sum.terms();
      case Expr.Product product -> product.factors();
      case Expr.Quotient quotient -> List.of(quotient.numerator(), quotient.denominator());
      case Expr.Negation negation -> List.of(negation.operand());
      case Expr.Power power -> List.of(power.base(), power.exponent());
      case Expr.Call call -> call.arguments();
      case Expr.If choice -> List.of(choice.condition(), choice.then(), choice.otherwise());
      case Expr.SumOver sum -> throw notExpanded("sum");
      case Expr.ProductOver product -> throw notExpanded("prod");
      case Expr.Element element -> throw notExpanded("an indexed variable");
      case Expr.Index index -> throw notExpanded("an index");
    };
  }

  private static List<? extends Object> parts(Condition condition) {
    return switch (condition) {
      case Condition.Comparison comparison -> List.of(comparison.left(), comparison.right());
      case Condition.And and -> List.of(and.left(), and.right());
      case Condition.Or or -> List.of(or.left(), or.right());
      case Condition.Not not -> List.of(not.operand());
    };
  }

  private static IllegalArgumentException notExpanded(String what) {
    return new IllegalArgumentException("A program is made of the expanded tree; found " + what);
  }

  private int emit(Expr expression) {
    return switch (expression) {
      case Expr.Literal literal -> builder.constant(literal.value());
      case Expr.NamedConstant constant -> builder.constant(constant.constant().value());
      case Expr.Variable variable -> variable(variable.name());
      case Expr.Sum sum -> {
        int total = done.get(sum.terms().get(0));
        for (int k = 1; k < sum.terms().size(); k++) {
          total = builder.add(total, done.get(sum.terms().get(k)));
        }
        yield total;
      }
      case Expr.Product product -> {
        int total = done.get(product.factors().get(0));
        for (int k = 1; k < product.factors().size(); k++) {
          total = builder.multiply(total, done.get(product.factors().get(k)));
        }
        yield total;
      }
      case Expr.Quotient quotient ->
          builder.divide(done.get(quotient.numerator()), done.get(quotient.denominator()));
      case Expr.Negation negation -> builder.negate(done.get(negation.operand()));
      case Expr.Power power -> power(power);
      case Expr.Call call -> {
        var arguments = call.arguments();
        int a = done.get(arguments.get(0));
        yield builder.call(
            call.operation(), a, arguments.size() > 1 ? done.get(arguments.get(1)) : a);
      }
      case Expr.If choice ->
          builder.select(
              done.get(choice.condition()), done.get(choice.then()), done.get(choice.otherwise()));
      case Expr.SumOver sum -> throw notExpanded("sum");
      case Expr.ProductOver product -> throw notExpanded("prod");
      case Expr.Element element -> throw notExpanded("an indexed variable");
      case Expr.Index index -> throw notExpanded("an index");
    };
  }

  /** {@code e^u} is the exponential: the nearest double to e would cost digits where u is large. */
  private int power(Expr.Power power) {
    int exponent = done.get(power.exponent());
    return power.base() instanceof Expr.NamedConstant base && base.constant() == MathConstant.E
        ? builder.call(Calls.EXP, exponent, exponent)
        : builder.power(done.get(power.base()), exponent);
  }

  private int variable(String name) {
    Integer value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The expression has the variable "
              + name
              + ", which is not among the inputs "
              + String.join(", ", variables.keySet()));
    }
    return value;
  }

  private int emit(Condition condition) {
    return switch (condition) {
      case Condition.Comparison comparison -> {
        int left = done.get(comparison.left());
        int right = done.get(comparison.right());
        yield switch (comparison.relation()) {
          case LESS -> builder.compare(Opcode.LESS, left, right);
          case LESS_OR_EQUAL -> builder.compare(Opcode.LESS_OR_EQUAL, left, right);
          case GREATER -> builder.compare(Opcode.LESS, right, left);
          case GREATER_OR_EQUAL -> builder.compare(Opcode.LESS_OR_EQUAL, right, left);
          case EQUAL -> builder.compare(Opcode.EQUAL, left, right);
          case NOT_EQUAL -> builder.compare(Opcode.NOT_EQUAL, left, right);
        };
      }
      case Condition.And and -> builder.and(done.get(and.left()), done.get(and.right()));
      case Condition.Or or -> builder.or(done.get(or.left()), done.get(or.right()));
      case Condition.Not not -> builder.not(done.get(not.operand()));
    };
  }
}
