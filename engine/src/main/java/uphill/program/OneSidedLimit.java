package uphill.program;

import uphill.formula.Kink;
import uphill.formula.Operation;

/**
 * Forward mode along a half-line: for each value v(p + t d) of a program, its limit and its slope
 * as t falls to 0 from above.
 *
 * <p>At a crease every operation of the table is positively homogeneous, so that its slope is the
 * operation applied to the slopes; at a jump the limit is the value on the side that d leads to; a
 * condition on its boundary is decided by the slopes. Everywhere else it is the chain rule (A.
 * Griewank and A. Walther, Evaluating Derivatives, SIAM 2008, ch. 14).
 */
final class OneSidedLimit {
  private static final double NUDGE = 0x1p-40;
  private static final double SMALLEST_JUMP = 0x1p-20;

  private final Program program;
  private final double[] limits;
  private final double[] slopes;

  /**
   * Whether a slope is not known to first order: {@code sqrt(u)} where u and its slope are 0, and
   * {@code sqrt(u)^2} where u is 0.
   */
  private final boolean[] vague;

  /** Whether the half-line leaves the domain of something on the way. */
  private final boolean[] leaves;

  /**
   * Whether a value is infinite only for want of larger numbers, as {@code cosh(800)} is: there is
   * no pole, and nothing that is still finite after it moves.
   */
  private final boolean[] overflows;

  private final LocalDerivatives local = new LocalDerivatives();
  private boolean special;
  private double largestSlope;
  private double largestLimit;

  OneSidedLimit(Program program) {
    this.program = program;
    this.limits = new double[program.size()];
    this.slopes = new double[program.size()];
    this.vague = new boolean[program.size()];
    this.leaves = new boolean[program.size()];
    this.overflows = new boolean[program.size()];
  }

  /** Follows the half-line from the point. */
  void follow(double[] point, double[] direction) {
    special = false;
    largestSlope = 0;
    largestLimit = 0;
    for (int index = 0; index < program.size(); index++) {
      vague[index] = false;
      leaves[index] = false;
      overflows[index] = false;
      step(index, point, direction);
      largestSlope = larger(largestSlope, slopes[index]);
      largestLimit = larger(largestLimit, limits[index]);
    }
  }

  /** Whether anything but the chain rule was used. */
  boolean special() {
    return special;
  }

  /** The limit of output 0. */
  double limit() {
    return limits[program.output(0)];
  }

  /** The slope of output 0. */
  double slope() {
    return slopes[program.output(0)];
  }

  /** Whether the slope of output 0 is not known to first order. */
  boolean vague() {
    return vague[program.output(0)];
  }

  /** Whether the half-line leaves the domain of something that output 0 needs. */
  boolean leavesDomain() {
    return leaves[program.output(0)];
  }

  /** The largest finite slope met, in absolute value: what rounding is relative to. */
  double largestSlope() {
    return largestSlope;
  }

  /** The largest finite limit met, in absolute value. */
  double largestLimit() {
    return largestLimit;
  }

  private static double larger(double size, double value) {
    double other = Math.abs(value);
    return other > size && other < Double.POSITIVE_INFINITY ? other : size;
  }

  private void step(int index, double[] point, double[] direction) {
    int arity = program.arity(index);
    int a = arity > 0 ? program.operand(index, 0) : index;
    int b = arity > 1 ? program.operand(index, 1) : a;
    switch (program.opcode(index)) {
      case INPUT -> set(index, point[program.input(index)], direction[program.input(index)]);
      case CONSTANT -> set(index, program.constant(index), 0);
      case ADD -> linear(index, a, 1, b, 1, limits[a] + limits[b]);
      case SUBTRACT -> linear(index, a, 1, b, -1, limits[a] - limits[b]);
      case NEGATE -> linear(index, a, -1, a, 0, -limits[a]);
      case MULTIPLY, MULTIPLY_OR_ZERO ->
          linear(index, a, limits[b], b, limits[a], times(limits[a], limits[b], index));
      case DIVIDE, DIVIDE_OR_ZERO -> divide(index, a, b);
      case POWER -> power(index, a, b);
      case CALL -> call(index, a, b, program.operation(index));
      case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL -> compare(index, a, b);
      case AND, OR, NOT ->
          set(index, Arithmetic.of(program.opcode(index), limits[a], limits[b], 0), 0);
      case SELECT -> {
        int chosen = limits[a] != 0 ? b : program.operand(index, 2);
        set(index, limits[chosen], slopes[chosen]);
        vague[index] = vague[chosen];
        overflows[index] = overflows[chosen];
        overflows[index] = overflows[chosen];
        leaves[index] = leaves[chosen];
      }
    }
  }

  private void set(int index, double limit, double slope) {
    limits[index] = limit;
    slopes[index] = slope;
  }

  private double times(double a, double b, int index) {
    return Arithmetic.of(program.opcode(index), a, b, 0);
  }

  /**
   * The chain rule with the partials {@code pa} and {@code pb}; what does not move counts nothing.
   */
  private void linear(int index, int a, double pa, int b, double pb, double limit) {
    set(index, limit, moved(pa, slopes[a]) + moved(pb, slopes[b]));
    vague[index] = vague[a] && pa != 0 || vague[b] && pb != 0;
    leaves[index] = leaves[a] || leaves[b];
    overflows[index] = overflows(index, a, b);
    if (overflows[index]) {
      slopes[index] = 0;
    }
    if (!hasKink(index) && (pa == 0 && isVertical(slopes[a]) || pb == 0 && isVertical(slopes[b]))) {
      special = true;
      vague[index] = true;
    }
  }

  /**
   * Whether a value is infinite though there is no pole: those of the elementary functions lie
   * between -1 and 1.
   */
  private boolean overflows(int index, int a, int b) {
    if (!isVertical(limits[index]) || limits[index] != limits[index]) {
      return false;
    }
    boolean pole =
        switch (program.opcode(index)) {
          case DIVIDE, DIVIDE_OR_ZERO -> limits[b] == 0;
          case CALL -> Math.abs(limits[a]) <= 1;
          case POWER -> limits[a] == 0;
          case INPUT,
              CONSTANT,
              ADD,
              SUBTRACT,
              MULTIPLY,
              NEGATE,
              LESS,
              LESS_OR_EQUAL,
              EQUAL,
              NOT_EQUAL,
              AND,
              OR,
              NOT,
              SELECT,
              MULTIPLY_OR_ZERO ->
              false;
        };
    return !pole
        && (overflows[a] || !isVertical(limits[a]))
        && (overflows[b] || !isVertical(limits[b]));
  }

  /** Below a kink a partial of 0 means a side not taken; elsewhere 0 times ∞ is anything. */
  private boolean hasKink(int index) {
    return program.opcode(index) == Opcode.CALL
        && !(program.operation(index).kink() instanceof Kink.None);
  }

  private static boolean isVertical(double slope) {
    return !(Math.abs(slope) < Double.POSITIVE_INFINITY);
  }

  private static double moved(double partial, double slope) {
    return partial == 0 || slope == 0 ? 0 : partial * slope;
  }

  private void divide(int index, int a, int b) {
    double divisor = limits[b];
    if (divisor == 0 && slopes[b] != 0) {
      special = true;
      divisor = slopes[b] < 0 ? -0.0 : 0.0;
    }
    double limit = times(limits[a], divisor, index);
    linear(index, a, 1 / divisor, b, -limit / divisor, limit);
  }

  private void power(int index, int base, int exponent) {
    double u = limits[base];
    double v = limits[exponent];
    double limit = Math.pow(u, v);
    double inBase = v == 0 ? 0 : v * Math.pow(u, v - 1);
    double inExponent = u == 0 && v >= 0 ? 0 : limit * Math.log(u);
    linear(index, base, inBase, exponent, inExponent, limit);
    if (u == 0 && slopes[base] != 0 && v != Math.floor(v)) {
      special = true;
      leaves[index] |= slopes[base] < 0;
    }
    if (u == 0 && v == 0 && (slopes[exponent] != 0)) {
      special = true;
      slopes[index] = Double.NaN;
    }
    steep(index, base, inBase);
  }

  private void call(int index, int a, int b, Operation operation) {
    double u = limits[a];
    double w = limits[b];
    switch (operation.kink()) {
      case Kink.None none -> smooth(index, a, b, operation);
      case Kink.AtZero zero -> crease(index, a, b, operation, u == 0);
      case Kink.AtTie tie -> crease(index, a, b, operation, u == w);
      case Kink.AtOrigin origin -> crease(index, a, b, operation, u == 0 && w == 0);
      case Kink.Step step -> {
        smooth(index, a, b, operation);
        if (step.where().holds(u, w) && (slopes[a] != 0 || slopes[b] != 0)) {
          special = true;
          double size = Math.max(1, Math.max(Math.abs(u), Math.abs(w)));
          double beyond =
              operation.value().at(nudged(u, slopes[a], size), nudged(w, slopes[b], size));
          double jump = Math.abs(beyond - limits[index]);
          if (jump > SMALLEST_JUMP) {
            limits[index] = beyond;
          }
        }
      }
    }
  }

  private static double nudged(double value, double slope, double size) {
    return value
        + NUDGE * size * (slope > 0 ? 1 : slope < 0 ? -1 : 0) * Math.min(1, Math.abs(slope));
  }

  private void crease(int index, int a, int b, Operation operation, boolean on) {
    if (!on) {
      smooth(index, a, b, operation);
      return;
    }
    special = true;
    set(
        index,
        operation.value().at(limits[a], limits[b]),
        operation.value().at(slopes[a], slopes[b]));
    vague[index] = vague[a] || vague[b];
    leaves[index] = leaves[a] || leaves[b];
  }

  private void smooth(int index, int a, int b, Operation operation) {
    double limit = operation.value().at(limits[a], limits[b]);
    local.evaluate(operation, limits[a], limits[b], limit);
    linear(index, a, local.first(), b, operation.arity() == 2 ? local.second() : 0, limit);
    steep(index, a, local.first());
    if (operation.arity() == 1 && Math.abs(local.first()) == Double.POSITIVE_INFINITY) {
      special = true;
      double size = Math.max(1, Math.abs(limits[a]));
      double beyond = operation.value().at(nudged(limits[a], slopes[a], size), 0);
      leaves[index] |= Double.isNaN(beyond);
    }
  }

  /** A vertical slope at a finite value: over an argument that stands still it says nothing. */
  private void steep(int index, int argument, double partial) {
    boolean finite = Math.abs(limits[index]) < Double.POSITIVE_INFINITY;
    if (isVertical(partial) && finite && program.opcode(argument) != Opcode.CONSTANT) {
      special = true;
      vague[index] |= slopes[argument] == 0;
    }
  }

  private void compare(int index, int a, int b) {
    double left = limits[a];
    double right = limits[b];
    if (left == right && slopes[a] != slopes[b]) {
      special = true;
      left = slopes[a];
      right = slopes[b];
    }
    set(index, Arithmetic.of(program.opcode(index), left, right, 0), 0);
  }
}
