package uphill.formula;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings a tree into its simplified form. Each node of the tree is looked at once, wherever it is
 * shared.
 */
final class Simplifier {
  private final Algebra algebra;
  private final Map<Expr, Form> known = new IdentityHashMap<>();

  Simplifier(Algebra algebra) {
    this.algebra = algebra;
  }

  /** The simplified form of a tree without sums and products over an index. */
  Form of(Expr expr) {
    var form = known.get(expr);
    if (form == null) {
      form = simplify(expr);
      known.put(expr, form);
    }
    return form;
  }

  /** The form as a tree that {@link #of} will recognise. */
  Expr written(Form form) {
    var written = form.written();
    known.putIfAbsent(written, form);
    return written;
  }

  private Form simplify(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> algebra.number(l.value());
      case Expr.NamedConstant c -> algebra.atom(c.constant().symbol(), List.of(), c);
      case Expr.Variable v -> algebra.atom(v.name(), List.of(), v);
      case Expr.Sum s -> algebra.sum(each(s.terms()));
      case Expr.Product p -> algebra.product(each(p.factors()));
      case Expr.Quotient q -> algebra.quotient(of(q.numerator()), of(q.denominator()));
      case Expr.Negation n -> algebra.negative(of(n.operand()));
      case Expr.Power p -> algebra.power(of(p.base()), of(p.exponent()));
      case Expr.Call c -> call(c.operation(), each(c.arguments()));
      case Expr.If i -> choice(i.condition(), of(i.then()), of(i.otherwise()));
      case Expr.SumOver s -> throw notExpanded();
      case Expr.ProductOver p -> throw notExpanded();
      case Expr.Element e -> throw notExpanded();
      case Expr.Index i -> throw notExpanded();
    };
  }

  private static IllegalArgumentException notExpanded() {
    return new IllegalArgumentException("only a formula without running indices is simplified");
  }

  private List<Form> each(List<Expr> parts) {
    var forms = new ArrayList<Form>(parts.size());
    for (var part : parts) {
      forms.add(of(part));
    }
    return forms;
  }

  Form call(Operation operation, List<Form> arguments) {
    var folded = folded(operation, arguments);
    if (folded != null) {
      return folded;
    }
    var written = new ArrayList<Expr>(arguments.size());
    for (var argument : arguments) {
      written.add(written(argument));
    }
    return algebra.atom(operation.name(), arguments, new Expr.Call(operation, written));
  }

  /**
   * The value where it is exact and whole, as sin(0), log(1), log(e), sqrt(9), max(2, 3); or null.
   */
  private @Nullable Form folded(Operation operation, List<Form> arguments) {
    double[] values = new double[2];
    for (int i = 0; i < arguments.size(); i++) {
      if (!(arguments.get(i) instanceof Form.Number n) || !n.value.isSmallInteger()) {
        return operation.name().equals("log")
                && arguments.get(0)
                    == algebra.atom(
                        MathConstant.E.symbol(), List.of(), new Expr.NamedConstant(MathConstant.E))
            ? algebra.one
            : null;
      }
      values[i] = n.value.toInt();
    }
    double value = operation.value().at(values[0], values[1]);
    if (!Decimal.isWhole(value) || Math.abs(value) > 1_000_000) {
      return null;
    }
    boolean exact =
        switch (operation.name()) {
          case "abs", "sign", "floor", "ceil", "round", "mod", "min", "max", "relu" -> true;
          case "sqrt" -> value * value == values[0];
          case "cbrt" -> value * value * value == values[0];
          default -> isUnit(values[0]) && isUnit(values[1]) && (isUnit(value) || value == -1);
        };
    return exact ? algebra.number(value) : null;
  }

  private static boolean isUnit(double value) {
    return value == 0 || value == 1;
  }

  /** A conditional; none if both branches are the same or the condition is about numbers. */
  Form choice(Condition condition, Form then, Form otherwise) {
    if (then == otherwise) {
      return then;
    }
    var compared = new ArrayList<Form>();
    var head = new StringBuilder("if ");
    var simplified = simplify(condition, compared, head);
    if (simplified instanceof Condition.Comparison c
        && compared.get(0) instanceof Form.Number
        && compared.get(1) instanceof Form.Number) {
      boolean holds =
          c.relation()
              .holds(Constant.valueOf(c.left(), Map.of()), Constant.valueOf(c.right(), Map.of()));
      return holds ? then : otherwise;
    }
    compared.add(then);
    compared.add(otherwise);
    return algebra.atom(
        head.toString(), compared, new Expr.If(simplified, written(then), written(otherwise)));
  }

  private Condition simplify(Condition condition, List<Form> compared, StringBuilder head) {
    return switch (condition) {
      case Condition.Comparison c -> {
        var left = of(c.left());
        var right = of(c.right());
        compared.add(left);
        compared.add(right);
        head.append(c.relation().symbol());
        yield new Condition.Comparison(c.relation(), written(left), written(right));
      }
      case Condition.And a -> {
        head.append("and ");
        yield new Condition.And(
            simplify(a.left(), compared, head), simplify(a.right(), compared, head));
      }
      case Condition.Or o -> {
        head.append("or ");
        yield new Condition.Or(
            simplify(o.left(), compared, head), simplify(o.right(), compared, head));
      }
      case Condition.Not n -> {
        head.append("not ");
        yield new Condition.Not(simplify(n.operand(), compared, head));
      }
    };
  }
}
