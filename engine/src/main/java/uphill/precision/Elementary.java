package uphill.precision;

import static uphill.precision.DoubleDouble.LOG_2;
import static uphill.precision.DoubleDouble.ONE;
import static uphill.precision.DoubleDouble.PI;
import static uphill.precision.DoubleDouble.ZERO;

/**
 * Elementary functions to some 30 digits: series after a reduction of the argument, and Newton's
 * method from the double's value for inverse functions. Angles up to some 10^6 keep their digits.
 */
final class Elementary {
  private static final int HALVINGS = 8;
  private static final double SMALLEST = 1e-34;

  private Elementary() {}

  private static boolean isOrdinary(double value) {
    return Math.abs(value) < Double.POSITIVE_INFINITY && value != 0;
  }

  static DoubleDouble sqrt(DoubleDouble a) {
    double root = Math.sqrt(a.high());
    if (!isOrdinary(root)) {
      return DoubleDouble.of(root);
    }
    var square = DoubleDouble.of(root).times(root);
    return DoubleDouble.of(root).plus(a.minus(square).over(2 * root));
  }

  static DoubleDouble cbrt(DoubleDouble a) {
    var root = DoubleDouble.of(Math.cbrt(a.high()));
    if (!isOrdinary(root.high())) {
      return root;
    }
    for (int k = 0; k < 2; k++) {
      var square = root.times(root);
      root = root.minus(square.times(root).minus(a).over(square.times(3)));
    }
    return root;
  }

  static DoubleDouble exp(DoubleDouble a) {
    if (!(Math.abs(a.high()) < 700)) {
      return DoubleDouble.of(Math.exp(a.high()));
    }
    double twos = Math.rint(a.high() / LOG_2.high());
    var result = smallExpm1(a.minus(LOG_2.times(twos))).plus(ONE);
    double scale = Math.pow(2, twos);
    return new DoubleDouble(result.high() * scale, result.low() * scale);
  }

  static DoubleDouble expm1(DoubleDouble a) {
    return Math.abs(a.high()) < 0.35 ? smallExpm1(a) : exp(a).minus(ONE);
  }

  /**
   * {@code e^a - 1} for small a: a series for a/256, and {@code (1+s)²-1 = 2s + s²} eight times.
   */
  private static DoubleDouble smallExpm1(DoubleDouble a) {
    var part = a.times(1.0 / (1 << HALVINGS));
    var term = part;
    var sum = part;
    for (int n = 2; Math.abs(term.high()) > SMALLEST * Math.abs(sum.high()); n++) {
      term = term.times(part).over(n);
      sum = sum.plus(term);
    }
    for (int k = 0; k < HALVINGS; k++) {
      sum = sum.times(2).plus(sum.times(sum));
    }
    return sum;
  }

  static DoubleDouble log(DoubleDouble a) {
    var log = DoubleDouble.of(Math.log(a.high()));
    if (!(Math.abs(log.high()) < Double.POSITIVE_INFINITY)) {
      return log;
    }
    return Math.abs(a.high() - 1) < 0.5 ? log1p(a.minus(ONE)) : newtonLog(a, log);
  }

  private static DoubleDouble newtonLog(DoubleDouble a, DoubleDouble start) {
    var log = start;
    for (int k = 0; k < 2; k++) {
      log = log.plus(a.times(exp(log.negative())).minus(ONE));
    }
    return log;
  }

  static DoubleDouble log1p(DoubleDouble a) {
    var log = DoubleDouble.of(Math.log1p(a.high()));
    if (!isOrdinary(log.high())) {
      return log;
    }
    for (int k = 0; k < 2; k++) {
      log = log.minus(expm1(log).minus(a).over(exp(log)));
    }
    return log;
  }

  static DoubleDouble sin(DoubleDouble a) {
    return turned(a, 0);
  }

  static DoubleDouble cos(DoubleDouble a) {
    return turned(a, 1);
  }

  /** The sine of an angle and so many right angles. */
  private static DoubleDouble turned(DoubleDouble a, int rightAngles) {
    if (!(Math.abs(a.high()) < 1e15)) {
      return DoubleDouble.of(rightAngles == 0 ? Math.sin(a.high()) : Math.cos(a.high()));
    }
    double turns = Math.rint(a.high() / (PI.high() / 2));
    var rest = a.minus(PI.times(turns / 2));
    int quadrant = (int) ((((long) turns + rightAngles) % 4 + 4) % 4);
    var result = quadrant % 2 == 0 ? series(rest, rest, 1) : series(rest, ONE, 0);
    return quadrant < 2 ? result : result.negative();
  }

  /** The alternating series of the sine or cosine from its first term on. */
  private static DoubleDouble series(DoubleDouble angle, DoubleDouble first, int degree) {
    var square = angle.times(angle).negative();
    var term = first;
    var sum = first;
    for (int n = degree + 1; Math.abs(term.high()) > SMALLEST * Math.abs(sum.high()); n += 2) {
      term = term.times(square).over((double) n * (n + 1));
      sum = sum.plus(term);
    }
    return sum;
  }

  static DoubleDouble atan(DoubleDouble a) {
    return atan2(a, ONE);
  }

  /** From the double's angle on: what is left turns the point onto the axis. */
  static DoubleDouble atan2(DoubleDouble y, DoubleDouble x) {
    var angle = DoubleDouble.of(Math.atan2(y.high(), x.high()));
    if (!isOrdinary(angle.high()) || !isOrdinary(Math.abs(x.high()) + Math.abs(y.high()))) {
      return angle;
    }
    for (int k = 0; k < 2; k++) {
      var sine = sin(angle);
      var cosine = cos(angle);
      var across = y.times(cosine).minus(x.times(sine));
      angle = angle.plus(across.over(x.times(cosine).plus(y.times(sine))));
    }
    return angle;
  }

  static DoubleDouble asin(DoubleDouble a) {
    return atan2(a, sqrt(ONE.minus(a).times(ONE.plus(a))));
  }

  static DoubleDouble acos(DoubleDouble a) {
    return atan2(sqrt(ONE.minus(a).times(ONE.plus(a))), a);
  }

  static DoubleDouble sinh(DoubleDouble a) {
    var e = expm1(a);
    return e.plus(e.over(e.plus(ONE))).over(2);
  }

  static DoubleDouble cosh(DoubleDouble a) {
    var e = exp(a);
    return e.plus(ONE.over(e)).over(2);
  }

  static DoubleDouble tanh(DoubleDouble a) {
    if (Math.abs(a.high()) > 300) {
      return DoubleDouble.of(Math.signum(a.high()));
    }
    var e = expm1(a.times(2));
    return e.over(e.plus(DoubleDouble.of(2)));
  }

  static DoubleDouble asinh(DoubleDouble a) {
    var size = a.abs();
    var square = size.times(size);
    var root = sqrt(square.plus(ONE));
    var result = log1p(size.plus(square.over(root.plus(ONE))));
    return a.high() < 0 ? result.negative() : result;
  }

  static DoubleDouble acosh(DoubleDouble a) {
    var above = a.minus(ONE);
    return log1p(above.plus(sqrt(above.times(a.plus(ONE)))));
  }

  static DoubleDouble atanh(DoubleDouble a) {
    return log1p(a.times(2).over(ONE.minus(a))).over(2);
  }

  static DoubleDouble sigmoid(DoubleDouble a) {
    var e = exp(a.abs().negative());
    return (a.high() < 0 ? e : ONE).over(e.plus(ONE));
  }

  static DoubleDouble softplus(DoubleDouble a) {
    return (a.high() > 0 ? a : ZERO).plus(log1p(exp(a.abs().negative())));
  }

  /** {@code 2/√π e^(-a²) Σ 2ⁿ a^(2n+1) / (2n+1)!!}, whose terms have one sign. */
  static DoubleDouble erf(DoubleDouble a) {
    if (!(Math.abs(a.high()) < 8.6)) {
      return DoubleDouble.of(Math.signum(a.high()));
    }
    var square = a.times(a);
    var term = a;
    var sum = a;
    for (int n = 1; Math.abs(term.high()) > SMALLEST * Math.abs(sum.high()); n++) {
      term = term.times(square).times(2).over(2 * n + 1);
      sum = sum.plus(term);
    }
    return sum.times(exp(square.negative())).times(2).over(sqrt(PI));
  }

  static DoubleDouble power(DoubleDouble base, DoubleDouble exponent) {
    double whole = exponent.high();
    if (exponent.low() == 0 && whole == Math.rint(whole) && Math.abs(whole) <= 1024) {
      var power = ONE;
      var square = base;
      for (int left = (int) Math.abs(whole); left > 0; left >>= 1) {
        power = (left & 1) == 1 ? power.times(square) : power;
        square = square.times(square);
      }
      return whole < 0 ? ONE.over(power) : power;
    }
    return base.high() > 0
        ? exp(exponent.times(log(base)))
        : DoubleDouble.of(Math.pow(base.high(), exponent.high()));
  }
}
