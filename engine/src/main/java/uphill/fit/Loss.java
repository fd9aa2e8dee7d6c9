package uphill.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uphill.formula.Condition;
import uphill.formula.Expr;
import uphill.formula.Operation;

/**
 * What a model's error in one row counts. The loss of a fit is the mean over the rows, as PyTorch's
 * {@code MSELoss}, {@code L1Loss}, {@code HuberLoss} and {@code BCELoss} have it.
 */
public enum Loss {
  /** {@code (m - y)²}, the mean squared error. */
  SQUARED("mse"),
  /** {@code |m - y|}, the mean absolute error: with a crease wherever the model meets a point. */
  ABSOLUTE("mae"),
  /**
   * {@code r²/2} up to |r| = 1 and {@code |r| - 1/2} beyond, with r = m - y (P. J. Huber, Robust
   * Estimation of a Location Parameter, Annals of Mathematical Statistics 35, 1964).
   */
  HUBER("huber"),
  /**
   * {@code -y log(m) - (1 - y) log(1 - m)} for y from 0 to 1: the negative log-likelihood of a
   * model m that is the probability of 1. Of a logistic model it is computed as {@code y
   * softplus(-z) + (1 - y) softplus(z)}, which neither overflows nor cancels. Infinite where the
   * model is certain and wrong.
   */
  LOGARITHMIC("log");

  private static final Expr Y = new Expr.Variable(Model.Y);
  private static final Expr ONE = new Expr.Literal(1);
  private static final Expr ZERO = new Expr.Literal(0);
  private static final Expr HALF = new Expr.Quotient(ONE, new Expr.Literal(2));

  private final String key;

  Loss(String key) {
    this.key = key;
  }

  /** Its short name: {@code mse}, {@code mae}, {@code huber}, {@code log}. */
  public String key() {
    return key;
  }

  /** The loss of that short name. */
  public static Optional<Loss> named(String key) {
    for (Loss loss : values()) {
      if (loss.key.equals(key)) {
        return Optional.of(loss);
      }
    }
    return Optional.empty();
  }

  /** Why it has no meaning for the data, for a person to read; empty if it has one. */
  public Optional<String> objection(Data data) {
    return switch (this) {
      case SQUARED, ABSOLUTE, HUBER -> Optional.empty();
      case LOGARITHMIC -> {
        for (int row = 0; row < data.rows(); row++) {
          if (!(data.y(row) >= 0 && data.y(row) <= 1)) {
            yield Optional.of(
                "Log-loss takes y as a probability: 0 for no, 1 for yes. Row "
                    + (row + 1)
                    + " has another y. Choose another loss, or data of zeros and ones.");
          }
        }
        yield Optional.empty();
      }
    };
  }

  /** The loss of a row as it is computed, of the model's value and the variable y. */
  Expr computed(Expr model) {
    return switch (this) {
      case SQUARED, ABSOLUTE, HUBER -> readable(model);
      case LOGARITHMIC -> {
        @Nullable Expr z = Logistic.logit(model);
        yield z == null
            ? sum(
                weighted(Y, negative(call("log", model))),
                weighted(complement(Y), negative(call("log1p", negative(model)))))
            : sum(
                product(Y, Logistic.softplus(Logistic.negated(z))),
                product(complement(Y), Logistic.softplus(z)));
      }
    };
  }

  /** The loss of a row as it is written. */
  Expr readable(Expr model) {
    Expr residual = residual(model);
    return switch (this) {
      case SQUARED -> squared(residual);
      case ABSOLUTE -> call("abs", residual);
      case HUBER -> {
        Expr size = call("abs", residual);
        yield new Expr.If(
            new Condition.Comparison(Condition.Relation.LESS_OR_EQUAL, size, ONE),
            new Expr.Quotient(squared(residual), new Expr.Literal(2)),
            sum(size, negative(HALF)));
      }
      case LOGARITHMIC ->
          sum(
              negative(product(Y, call("log", model))),
              negative(product(complement(Y), call("log", complement(model)))));
    };
  }

  /** {@code m - y}. */
  static Expr residual(Expr model) {
    List<Expr> terms = new ArrayList<>(model instanceof Expr.Sum s ? s.terms() : List.of(model));
    terms.add(negative(Y));
    return new Expr.Sum(terms);
  }

  /**
   * Whether the loss itself, as a function of a residual that moves, has no crease where that is
   * not 0.
   */
  boolean isCreasedAtZero() {
    return switch (this) {
      case ABSOLUTE -> true;
      case SQUARED, HUBER, LOGARITHMIC -> false;
    };
  }

  /**
   * 0 where the weight is, whatever the value: log(0) counts nothing in a row of the other kind.
   */
  private static Expr weighted(Expr weight, Expr value) {
    return new Expr.If(
        new Condition.Comparison(Condition.Relation.EQUAL, weight, ZERO),
        ZERO,
        product(weight, value));
  }

  private static Expr complement(Expr expression) {
    return sum(ONE, negative(expression));
  }

  private static Expr sum(Expr first, Expr second) {
    return new Expr.Sum(List.of(first, second));
  }

  private static Expr product(Expr first, Expr second) {
    return new Expr.Product(List.of(first, second));
  }

  private static Expr negative(Expr expression) {
    return new Expr.Negation(expression);
  }

  private static Expr squared(Expr expression) {
    return new Expr.Power(expression, new Expr.Literal(2));
  }

  private static Expr call(String name, Expr argument) {
    return new Expr.Call(Operation.named(name).orElseThrow(), List.of(argument));
  }
}
