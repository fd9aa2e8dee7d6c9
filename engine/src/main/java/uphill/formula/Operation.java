package uphill.formula;

import java.util.List;
import java.util.Optional;

/**
 * An elementary operation, with everything the house knows about it in one place: its name, how to
 * evaluate it, how to differentiate it, where it has a kink, and how it is written.
 *
 * <p>The derivative is written once, as a formula over the arguments and the operation's own value
 * ({@code self}): the symbolic partials put the call back in for {@code self}, the adjoint sweep
 * puts in the value it has already computed.
 *
 * @param name as typed: {@code sin}
 * @param arity how many arguments: 1 or 2
 * @param value the value; the second argument is ignored when the arity is 1
 * @param partials one rule for each argument
 * @param kink where the operation is not differentiable though it has a value
 * @param notation how a call is written in LaTeX
 */
public record Operation(
    String name,
    int arity,
    Evaluation value,
    List<Partial> partials,
    Kink kink,
    Notation notation) {

  /**
   * Takes the parts.
   *
   * @throws IllegalArgumentException if there is not one rule for each argument
   */
  public Operation {
    partials = List.copyOf(partials);
    if (partials.size() != arity) {
      throw new IllegalArgumentException(name + " needs one derivative rule for each argument");
    }
  }

  /**
   * The operation of that name, in lower case; {@code ln} is {@code log}, the natural logarithm.
   */
  public static Optional<Operation> named(String name) {
    return Optional.ofNullable(Operations.BY_NAME.get(name));
  }

  /** Every operation, family by family. */
  public static List<Operation> all() {
    return Operations.ALL;
  }

  /** A function of one argument that has a derivative wherever it is defined. */
  static Operation smooth(String name, Unary value, String latexName, UnaryRule derivative) {
    return new Operation(
        name,
        1,
        (a, b) -> value.at(a),
        List.of((args, self) -> derivative.of(args.get(0), self)),
        new Kink.None(),
        function(latexName));
  }

  /** The notation of a function: {@code latexName(arguments)}. */
  static Notation function(String latexName) {
    return args -> latexName + "\\left(" + String.join(", ", args) + "\\right)";
  }

  /** The value of the operation: NaN outside its domain, never an exception. */
  @FunctionalInterface
  public interface Evaluation {
    /** The value at the arguments. */
    double at(double first, double second);
  }

  /** A partial derivative as a formula. */
  @FunctionalInterface
  public interface Partial {
    /** The partial at the arguments, which may use the operation's own value. */
    Expr of(List<Expr> arguments, Expr self);
  }

  /** How a call is written in LaTeX, given its arguments' LaTeX. */
  @FunctionalInterface
  public interface Notation {
    /** The call. */
    String latex(List<String> arguments);
  }

  /** The value of a function of one argument. */
  @FunctionalInterface
  interface Unary {
    double at(double argument);
  }

  /** The derivative of a function of one argument. */
  @FunctionalInterface
  interface UnaryRule {
    Expr of(Expr argument, Expr self);
  }

  /** Two operations are the same when their names are: a name stands for one operation. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Operation that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
