package uphill.jvm;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import uphill.formula.Condition;
import uphill.formula.Expr;
import uphill.formula.Operation;
import uphill.program.Program;

class CompiledProgramProperties {
  private static final String SEED = "20240229";

  /** Trees over x and y of every operation, with branches. */
  @Provide
  Arbitrary<Expr> expressions() {
    Arbitrary<Expr> leaves =
        Arbitraries.oneOf(
            Arbitraries.of("x", "y").map(Expr.Variable::new),
            Arbitraries.of(-1.0, 0.0, 0.5, 1.0, 2.0, 3.0, 1e-20).map(Expr.Literal::new));
    return Arbitraries.recursive(() -> leaves, CompiledProgramProperties::grown, 1, 5);
  }

  private static Arbitrary<Expr> grown(Arbitrary<Expr> inner) {
    Arbitrary<Expr> sums =
        Combinators.combine(inner, inner).as((a, b) -> new Expr.Sum(List.of(a, b)));
    Arbitrary<Expr> products =
        Combinators.combine(inner, inner).as((a, b) -> new Expr.Product(List.of(a, b)));
    Arbitrary<Expr> quotients = Combinators.combine(inner, inner).as(Expr.Quotient::new);
    Arbitrary<Expr> powers = Combinators.combine(inner, inner).as(Expr.Power::new);
    Arbitrary<Expr> calls =
        Combinators.combine(Arbitraries.of(Operation.all()), inner, inner)
            .as((f, a, b) -> new Expr.Call(f, f.arity() == 1 ? List.of(a) : List.of(a, b)));
    Arbitrary<Expr> choices =
        Combinators.combine(Arbitraries.of(Condition.Relation.values()), inner, inner, inner)
            .as((r, a, b, c) -> new Expr.If(new Condition.Comparison(r, a, b), b, c));
    return Arbitraries.oneOf(sums, products, quotients, powers, calls, choices);
  }

  @Property(tries = 400, seed = SEED)
  void compiled_code_gives_the_interpreters_bits(
      @ForAll("expressions") Expr expression,
      @ForAll @DoubleRange(min = -3, max = 3) double x,
      @ForAll @DoubleRange(min = -3, max = 3) double y) {
    var program = Program.of(expression, List.of("x", "y")).withGradient();
    Runs.expectTheInterpretersBits(program, x, y);
  }

  @Property(tries = 200, seed = SEED)
  void however_small_the_methods_are_the_numbers_are_the_same(
      @ForAll("expressions") Expr expression, @ForAll @IntRange(min = 1, max = 200) int largest) {
    var program = Program.of(expression, List.of("x", "y")).withHessian();
    var compiled = CompiledProgram.of(program, largest, Integer.MAX_VALUE);
    var rolled = CompiledProgram.of(program, largest, 0);
    Runs.expectTheInterpretersBits(program, rolled, 0.5, -1.25);
    Runs.expectTheInterpretersBits(program, compiled, 0.5, -1.25);
    Runs.expectTheInterpretersBits(program, compiled, 0, 0);
  }
}
