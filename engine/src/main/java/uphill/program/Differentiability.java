package uphill.program;

import uphill.formula.Formula;

/**
 * Tells what a function is like at a point.
 *
 * <p>Smooth means: the value does not jump and, along every half-line that is tried, the one-sided
 * slope is the one that the gradient promises. So {@code x*abs(x)} is smooth at 0, and {@code
 * abs(x)}, {@code relu(abs(x))}, {@code floor(x)} and an {@code if} whose branches do not meet
 * smoothly are not, while {@code x*sign(x)} is found to be the crease that it is. A crease is met
 * only where the argument is exactly on it.
 *
 * <p>Undefined means: the value is not finite, or a slope is infinite or does not exist, as at 0 of
 * {@code sqrt(x)}, from one side of {@code if(x>0, sqrt(x), 0)}, and of {@code x^y} with y = 0. A
 * value that is infinite on the way only for want of larger numbers, as in {@code 1/cosh(800)},
 * does not count. {@code sqrt(u)} at a zero of u that is flat counts as a kink, even where, as for
 * {@code sqrt(x^4)}, the second order would make it smooth; so does the edge of a domain, as at 0
 * of {@code x*sqrt(x)}.
 *
 * <p>Eight half-lines are tried, two in each quadrant of the plane and none along an axis. Holds
 * its working memory, so one thread uses it at a time.
 */
public final class Differentiability {
  private static final double TOLERANCE = 1e-10;
  private static final int DIRECTION_PAIRS = 4;

  private final Interpreter gradient;
  private final OneSidedLimit path;
  private final double[] outputs;
  private final double[][] directions;

  /**
   * Prepares the question for output 0 of the program: linear in its size.
   *
   * @param program what computes the value; further outputs are ignored
   */
  public Differentiability(Program program) {
    this(program, program.inputCount());
  }

  /**
   * The same question with the first {@code varying} inputs free to move and the others given.
   *
   * @param program what computes the value; further outputs are ignored
   * @param varying how many inputs move, at least 1
   */
  public Differentiability(Program program, int varying) {
    var value =
        ProgramBuilder.from(program, program.inputCount()).build(new int[] {program.output(0)});
    this.gradient = new Interpreter(value.withGradient(varying));
    this.path = new OneSidedLimit(StrengthReduction.of(value));
    this.outputs = new double[1 + varying];
    this.directions = directions(program.inputCount(), varying);
  }

  /** What the formula is like at the point, given in the order of its variables. */
  public static Kind kindAt(Formula formula, double[] point) {
    return kindAt(Program.of(formula), point);
  }

  /** What output 0 of the program is like at the point. */
  public static Kind kindAt(Program program, double[] point) {
    return new Differentiability(program).kindAt(point);
  }

  /** What the function is like at the point. Cost: some ten times the value's. */
  public Kind kindAt(double[] point) {
    gradient.run(point, outputs);
    for (double output : outputs) {
      if (!(Math.abs(output) < Double.POSITIVE_INFINITY)) {
        return Kind.UNDEFINED;
      }
    }
    var kind = Kind.SMOOTH;
    for (double[] direction : directions) {
      path.follow(point, direction);
      if (!path.special()) {
        return Kind.SMOOTH;
      }
      switch (along(direction)) {
        case SMOOTH -> {}
        case KINK -> kind = Kind.KINK;
        case UNDEFINED -> {
          return Kind.UNDEFINED;
        }
      }
    }
    return kind;
  }

  private Kind along(double[] direction) {
    double jump = Math.abs(path.limit() - outputs[0]);
    if (!(jump <= TOLERANCE * path.largestLimit()) || path.vague() || path.leavesDomain()) {
      return Kind.KINK;
    }
    double slope = path.slope();
    if (!(Math.abs(slope) < Double.POSITIVE_INFINITY)) {
      return Kind.UNDEFINED;
    }
    double promised = 0;
    for (int k = 0; k + 1 < outputs.length; k++) {
      promised += outputs[1 + k] * direction[k];
    }
    boolean kept = Math.abs(slope - promised) <= TOLERANCE * path.largestSlope();
    return kept ? Kind.SMOOTH : Kind.KINK;
  }

  /** Opposite pairs; the first two coordinates turn through the plane, the others vary in step. */
  private static double[][] directions(int inputCount, int varying) {
    double[][] directions = new double[2 * DIRECTION_PAIRS][inputCount];
    for (int pair = 0; pair < DIRECTION_PAIRS; pair++) {
      for (int k = 0; k < varying; k++) {
        double angle = 0.37 + Math.PI / DIRECTION_PAIRS * pair - Math.PI / 2 * (k % 2);
        double component = Math.cos(angle * (1 + k / 2)) * (1 + 0.618 / (1 + k));
        directions[2 * pair][k] = component;
        directions[2 * pair + 1][k] = -component;
      }
    }
    return directions;
  }
}
