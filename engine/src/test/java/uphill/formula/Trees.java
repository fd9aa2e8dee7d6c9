package uphill.formula;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random trees for property tests. */
final class Trees {
  private static final String[] SMOOTH = {
    "sin", "cos", "exp", "sqrt", "log", "tanh", "atan", "sigmoid", "softplus", "erf", "sinh"
  };

  private Trees() {}

  /** Trees of every kind of node the language has. */
  static Arbitrary<Expr> any() {
    return any(4, List.of());
  }

  private static Arbitrary<Expr> any(int height, List<String> indices) {
    Arbitrary<Expr> leaf = Arbitraries.oneOf(leaves(indices));
    if (height == 0) {
      return leaf;
    }
    var part = Arbitraries.lazy(() -> any(height - 1, indices));
    var kinds = new ArrayList<Arbitrary<? extends Expr>>();
    kinds.add(leaf);
    kinds.add(part.list().ofMinSize(2).ofMaxSize(4).map(Expr.Sum::new));
    kinds.add(part.list().ofMinSize(2).ofMaxSize(4).map(Expr.Product::new));
    kinds.add(Combinators.combine(part, part).as(Expr.Quotient::new));
    kinds.add(part.map(Expr.Negation::new));
    kinds.add(Combinators.combine(part, part).as(Expr.Power::new));
    kinds.add(
        Arbitraries.of(Operation.all())
            .flatMap(
                operation ->
                    part.list()
                        .ofSize(operation.arity())
                        .map(arguments -> new Expr.Call(operation, arguments))));
    kinds.add(Combinators.combine(condition(part, 2), part, part).as(Expr.If::new));
    if (indices.size() < 2) {
      String index = indices.isEmpty() ? "i" : "n";
      var inner = new ArrayList<>(indices);
      inner.add(index);
      var body = Arbitraries.lazy(() -> any(height - 1, inner));
      var to = Arbitraries.integers().between(0, 3).map(Trees::number);
      kinds.add(
          Combinators.combine(to, body).as((t, b) -> new Expr.SumOver(index, number(1), t, b)));
      kinds.add(
          Combinators.combine(to, body).as((t, b) -> new Expr.ProductOver(index, number(1), t, b)));
    }
    return Arbitraries.oneOf(kinds);
  }

  private static List<Arbitrary<? extends Expr>> leaves(List<String> indices) {
    var leaves = new ArrayList<Arbitrary<? extends Expr>>();
    leaves.add(variable());
    leaves.add(
        Arbitraries.of(0.0, 1.0, 2.0, 0.5, 10.0, 1e-20, 1.5e300, 0.1, 3.141592653589793)
            .map(Expr.Literal::new));
    leaves.add(
        Arbitraries.doubles().between(0, Double.MAX_VALUE).map(v -> new Expr.Literal(v + 0.0)));
    leaves.add(Arbitraries.of(MathConstant.values()).map(Expr.NamedConstant::new));
    for (var index : indices) {
      leaves.add(Arbitraries.just(new Expr.Index(index)));
      leaves.add(
          Arbitraries.of("x", "e", "β")
              .map(array -> new Expr.Element(array, new Expr.Index(index))));
      leaves.add(
          Arbitraries.just(
              new Expr.Element("y", new Expr.Sum(List.of(new Expr.Index(index), number(2))))));
    }
    return leaves;
  }

  private static Arbitrary<Expr> variable() {
    return Arbitraries.of("x", "y", "x1", "x12", "b2", "e1", "α", "τ3", "E", "Ω")
        .map(Expr.Variable::new);
  }

  private static Expr number(int value) {
    return new Expr.Literal(value);
  }

  private static Arbitrary<Condition> condition(Arbitrary<Expr> part, int height) {
    Arbitrary<Condition> comparison =
        Combinators.combine(Arbitraries.of(Condition.Relation.values()), part, part)
            .as(Condition.Comparison::new);
    if (height == 0) {
      return comparison;
    }
    var inner = Arbitraries.lazy(() -> condition(part, height - 1));
    return Arbitraries.oneOf(
        List.of(
            comparison,
            Combinators.combine(inner, inner).as(Condition.And::new),
            Combinators.combine(inner, inner).as(Condition.Or::new),
            inner.map(Condition.Not::new)));
  }

  /** Trees over x and y, made of functions that have derivatives almost everywhere. */
  static Arbitrary<Expr> smooth() {
    return smooth(4);
  }

  private static Arbitrary<Expr> smooth(int height) {
    Arbitrary<Expr> leaf =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.of("x", "y").map(Expr.Variable::new),
                Arbitraries.of(1.0, 2.0, 3.0, 0.5, 0.1, 2.5, 1e-3).map(Expr.Literal::new),
                Arbitraries.of(MathConstant.values()).map(Expr.NamedConstant::new)));
    if (height == 0) {
      return leaf;
    }
    var part = Arbitraries.lazy(() -> smooth(height - 1));
    Arbitrary<Expr> whole = Arbitraries.of(2, 3, 1, 0, -1, -2).map(Trees::signed);
    return Arbitraries.oneOf(
        List.of(
            leaf,
            part.list().ofMinSize(2).ofMaxSize(3).map(Expr.Sum::new),
            part.list().ofMinSize(2).ofMaxSize(3).map(Expr.Product::new),
            Combinators.combine(part, part).as(Expr.Quotient::new),
            part.map(Expr.Negation::new),
            Combinators.combine(part, whole).as(Expr.Power::new),
            Combinators.combine(part, part).as(Expr.Power::new),
            Combinators.combine(Arbitraries.of(SMOOTH), part)
                .as((name, a) -> call(name, List.of(a))),
            Combinators.combine(Arbitraries.of("hypot", "max", "atan2"), part, part)
                .as((name, a, b) -> call(name, List.of(a, b))),
            Combinators.combine(Arbitraries.of("abs", "relu"), part)
                .as((name, a) -> call(name, List.of(a))),
            Combinators.combine(part, part, part).as((a, b, c) -> new Expr.If(less(a, b), b, c))));
  }

  private static Expr signed(int value) {
    return value < 0 ? new Expr.Negation(number(-value)) : number(value);
  }

  private static Condition less(Expr a, Expr b) {
    return new Condition.Comparison(Condition.Relation.LESS, a, b);
  }

  private static Expr call(String name, List<Expr> arguments) {
    return new Expr.Call(Operation.named(name).orElseThrow(), arguments);
  }
}
