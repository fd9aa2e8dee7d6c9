package uphill.formula;

import java.util.List;

/**
 * A formula as a tree of immutable values.
 *
 * <p>Sums and products are n-ary, so that a long chain {@code a+b+c+…} is one node and not a deep
 * tree. {@code a-b} is {@code Sum[a, Negation(b)]}, which rounds exactly as the subtraction does.
 *
 * <p>{@link SumOver}, {@link ProductOver}, {@link Element} and {@link Index} occur only in a
 * formula as typed; {@link Formula#expanded()} has none of them.
 */
public sealed interface Expr {

  /** As text that {@link Formula#parse} reads back as the same tree: {@code 2*x*exp(x^2)}. */
  default String text() {
    return TextPrinter.print(this);
  }

  /** In LaTeX, for KaTeX to show: {@code 2 x e^{x^{2}}}. */
  default String latex() {
    return LatexPrinter.print(this);
  }

  /** A number as typed or folded; finite. */
  record Literal(double value) implements Expr {}

  /** A number with a name. */
  record NamedConstant(MathConstant constant) implements Expr {}

  /**
   * A variable by its canonical name: {@code x}, {@code b1}, {@code x12} ({@code x[12]}, {@code
   * x_12}).
   */
  record Variable(String name) implements Expr {}

  /** {@code terms[0] + terms[1] + …}, at least two terms. */
  record Sum(List<Expr> terms) implements Expr {
    /** Copies the terms. */
    public Sum {
      terms = List.copyOf(terms);
    }
  }

  /** {@code factors[0] * factors[1] * …}, at least two factors. */
  record Product(List<Expr> factors) implements Expr {
    /** Copies the factors. */
    public Product {
      factors = List.copyOf(factors);
    }
  }

  /** {@code numerator / denominator}. */
  record Quotient(Expr numerator, Expr denominator) implements Expr {}

  /** {@code -operand}. */
  record Negation(Expr operand) implements Expr {}

  /** {@code base ^ exponent}. */
  record Power(Expr base, Expr exponent) implements Expr {}

  /** An elementary operation applied to its arguments, as many as its arity. */
  record Call(Operation operation, List<Expr> arguments) implements Expr {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code if(condition, then, otherwise)}: the branch not taken contributes nothing. */
  record If(Condition condition, Expr then, Expr otherwise) implements Expr {}

  /** {@code sum(index, from, to, body)}: bounds inclusive, 0 when {@code from > to}. */
  record SumOver(String index, Expr from, Expr to, Expr body) implements Expr {}

  /** {@code prod(index, from, to, body)}: bounds inclusive, 1 when {@code from > to}. */
  record ProductOver(String index, Expr from, Expr to, Expr body) implements Expr {}

  /** {@code array[index]} whose index is not a plain number yet: {@code x[i+1]}. */
  record Element(String array, Expr index) implements Expr {}

  /** The running index of an enclosing sum or product. */
  record Index(String name) implements Expr {}
}
