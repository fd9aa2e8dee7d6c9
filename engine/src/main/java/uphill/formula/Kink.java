package uphill.formula;

/**
 * Where an operation has a value but no derivative.
 *
 * <p>At a crease the value is continuous and the function has a true kink only if the argument that
 * crosses the crease moves to first order and the crease counts in the result: {@code x*abs(x)} is
 * smooth at 0. At a step the value jumps.
 */
public sealed interface Kink {

  /** Differentiable wherever it is defined. */
  record None() implements Kink {}

  /** A crease where {@code argument} = 0 (abs, relu). */
  record AtZero() implements Kink {}

  /** A crease where both arguments are equal (min, max). */
  record AtTie() implements Kink {}

  /** A cone's tip where both arguments are 0 (hypot). */
  record AtOrigin() implements Kink {}

  /** A jump wherever {@code where} says so (sign, floor, ceil, round, mod). */
  record Step(Where where) implements Kink {}

  /** A set of arguments. */
  @FunctionalInterface
  interface Where {
    /** Whether the arguments are among them; the second is ignored when there is one. */
    boolean holds(double first, double second);
  }
}
