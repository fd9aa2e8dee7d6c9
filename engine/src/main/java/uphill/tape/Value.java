package uphill.tape;

/**
 * A number on a {@link Tape}: made by {@link Tape#variable} or by an operation on other values of
 * the same tape.
 *
 * <p>Every operation records one value in constant time. Outside its domain a value is NaN, never
 * an exception. Operations on two values throw {@link IllegalArgumentException} if these are on
 * different tapes; everything but {@link #toString()} throws {@link IllegalStateException} for a
 * value from before a {@link Tape#reset()}.
 */
public final class Value {
  private static final Elemental SIN = Elemental.of("sin");
  private static final Elemental COS = Elemental.of("cos");
  private static final Elemental TAN = Elemental.of("tan");
  private static final Elemental SEC = Elemental.of("sec");
  private static final Elemental CSC = Elemental.of("csc");
  private static final Elemental COT = Elemental.of("cot");
  private static final Elemental ASIN = Elemental.of("asin");
  private static final Elemental ACOS = Elemental.of("acos");
  private static final Elemental ATAN = Elemental.of("atan");
  private static final Elemental SINH = Elemental.of("sinh");
  private static final Elemental COSH = Elemental.of("cosh");
  private static final Elemental TANH = Elemental.of("tanh");
  private static final Elemental ASINH = Elemental.of("asinh");
  private static final Elemental ACOSH = Elemental.of("acosh");
  private static final Elemental ATANH = Elemental.of("atanh");
  private static final Elemental EXP = Elemental.of("exp");
  private static final Elemental EXPM1 = Elemental.of("expm1");
  private static final Elemental LOG = Elemental.of("log");
  private static final Elemental LOG1P = Elemental.of("log1p");
  private static final Elemental LOG2 = Elemental.of("log2");
  private static final Elemental LOG10 = Elemental.of("log10");
  private static final Elemental SQRT = Elemental.of("sqrt");
  private static final Elemental CBRT = Elemental.of("cbrt");
  private static final Elemental ABS = Elemental.of("abs");
  private static final Elemental SIGN = Elemental.of("sign");
  private static final Elemental FLOOR = Elemental.of("floor");
  private static final Elemental CEIL = Elemental.of("ceil");
  private static final Elemental ROUND = Elemental.of("round");
  private static final Elemental SIGMOID = Elemental.of("sigmoid");
  private static final Elemental SOFTPLUS = Elemental.of("softplus");
  private static final Elemental RELU = Elemental.of("relu");
  private static final Elemental GELU = Elemental.of("gelu");
  private static final Elemental ERF = Elemental.of("erf");
  private static final Elemental ATAN2 = Elemental.of("atan2");
  private static final Elemental HYPOT = Elemental.of("hypot");
  private static final Elemental MOD = Elemental.of("mod");
  private static final Elemental MIN = Elemental.of("min");
  private static final Elemental MAX = Elemental.of("max");

  final Tape tape;
  final int generation;
  final int index;

  Value(Tape tape, int generation, int index) {
    this.tape = tape;
    this.generation = generation;
    this.index = index;
  }

  /** The number itself. */
  public double value() {
    return tape.value(this);
  }

  /**
   * Computes the derivative of this value by every value recorded before it, for {@link
   * #gradient()} to tell. A later call begins anew and adds nothing to an earlier one. Cost: linear
   * in what was recorded before this value.
   */
  public void backward() {
    tape.sweep(this);
  }

  /**
   * The derivative, by this value, of the value whose {@link #backward()} was called last; 0 if
   * that does not depend on this one.
   *
   * @throws IllegalStateException if none was called since the tape was empty
   */
  public double gradient() {
    return tape.adjoint(this);
  }

  /** {@code this + other}. */
  public Value plus(Value other) {
    return tape.append(value() + tape.value(other), this, 1, other, 1);
  }

  /** {@code this + constant}. */
  public Value plus(double constant) {
    return tape.append(value() + constant, this, 1);
  }

  /** {@code this - other}. */
  public Value minus(Value other) {
    return tape.append(value() - tape.value(other), this, 1, other, -1);
  }

  /** {@code this - constant}. */
  public Value minus(double constant) {
    return tape.append(value() - constant, this, 1);
  }

  /** {@code this * other}. */
  public Value times(Value other) {
    double left = value();
    double right = tape.value(other);
    return tape.append(left * right, this, right, other, left);
  }

  /** {@code this * constant}. */
  public Value times(double constant) {
    return tape.append(value() * constant, this, constant);
  }

  /** {@code this / other}; ±∞ or NaN where that is 0. */
  public Value over(Value other) {
    double divisor = tape.value(other);
    double quotient = value() / divisor;
    return tape.append(quotient, this, 1 / divisor, other, -quotient / divisor);
  }

  /** {@code this / constant}. */
  public Value over(double constant) {
    return tape.append(value() / constant, this, 1 / constant);
  }

  /** {@code -this}. */
  public Value negative() {
    return tape.append(-value(), this, -1);
  }

  /**
   * {@code this ^ exponent}: 1 with the slope 0 for the exponent 0, NaN for a negative base and a
   * fractional exponent.
   */
  public Value power(double exponent) {
    double base = value();
    double slope = exponent == 0 ? 0 : exponent * Powers.of(base, exponent - 1);
    return tape.append(Powers.of(base, exponent), this, slope);
  }

  /**
   * {@code this ^ exponent}, with the partials {@code v u^(v-1)}, which is 0 where v = 0, and
   * {@code u^v log(u)}, which is 0 where u = 0 and v ≥ 0 (as in PyTorch) and NaN for negative u.
   */
  public Value power(Value exponent) {
    double u = value();
    double v = tape.value(exponent);
    double power = Math.pow(u, v);
    double first = v == 0 ? 0 : v * Math.pow(u, v - 1);
    double second = u == 0 && v >= 0 ? 0 : power * Math.log(u);
    return tape.append(power, this, first, exponent, second);
  }

  /** The sine of this angle in radians. */
  public Value sin() {
    return unary(SIN);
  }

  /** The cosine of this angle in radians. */
  public Value cos() {
    return unary(COS);
  }

  /** The tangent of this angle in radians. */
  public Value tan() {
    return unary(TAN);
  }

  /** The secant, {@code 1/cos}, of this angle in radians. */
  public Value sec() {
    return unary(SEC);
  }

  /** The cosecant, {@code 1/sin}, of this angle in radians. */
  public Value csc() {
    return unary(CSC);
  }

  /** The cotangent, {@code 1/tan}, of this angle in radians. */
  public Value cot() {
    return unary(COT);
  }

  /** The angle in -π/2…π/2 with this sine; NaN outside -1…1, an infinite slope at ±1. */
  public Value asin() {
    return unary(ASIN);
  }

  /** The angle in 0…π with this cosine; NaN outside -1…1, an infinite slope at ±1. */
  public Value acos() {
    return unary(ACOS);
  }

  /** The angle in -π/2…π/2 with this tangent. */
  public Value atan() {
    return unary(ATAN);
  }

  /** The hyperbolic sine. */
  public Value sinh() {
    return unary(SINH);
  }

  /** The hyperbolic cosine. */
  public Value cosh() {
    return unary(COSH);
  }

  /** The hyperbolic tangent. */
  public Value tanh() {
    return unary(TANH);
  }

  /** The inverse hyperbolic sine. */
  public Value asinh() {
    return unary(ASINH);
  }

  /** The inverse hyperbolic cosine, at least 0; NaN below 1, an infinite slope at 1. */
  public Value acosh() {
    return unary(ACOSH);
  }

  /** The inverse hyperbolic tangent; NaN outside -1…1, ±∞ at ±1. */
  public Value atanh() {
    return unary(ATANH);
  }

  /** {@code e^this}. */
  public Value exp() {
    return unary(EXP);
  }

  /** {@code e^this - 1}, exact for small values too. */
  public Value expm1() {
    return unary(EXPM1);
  }

  /** The natural logarithm; -∞ at 0, NaN below. */
  public Value log() {
    return unary(LOG);
  }

  /** {@code log(1 + this)}, exact for small values too; -∞ at -1, NaN below. */
  public Value log1p() {
    return unary(LOG1P);
  }

  /** The logarithm to base 2; -∞ at 0, NaN below. */
  public Value log2() {
    return unary(LOG2);
  }

  /** The logarithm to base 10; -∞ at 0, NaN below. */
  public Value log10() {
    return unary(LOG10);
  }

  /** The square root; NaN below 0, an infinite slope at 0. */
  public Value sqrt() {
    return unary(SQRT);
  }

  /** The cube root, real for negative values; an infinite slope at 0. */
  public Value cbrt() {
    return unary(CBRT);
  }

  /** The absolute value; its subgradient at 0 is 0. */
  public Value abs() {
    return unary(ABS);
  }

  /** 1, 0 or -1; its slope is 0, at the jump too. */
  public Value sign() {
    return unary(SIGN);
  }

  /** The largest whole number not above this; its slope is 0, at the jumps too. */
  public Value floor() {
    return unary(FLOOR);
  }

  /** The smallest whole number not below this; its slope is 0, at the jumps too. */
  public Value ceil() {
    return unary(CEIL);
  }

  /** The nearest whole number, halves away from 0; its slope is 0, at the jumps too. */
  public Value round() {
    return unary(ROUND);
  }

  /** The logistic function, {@code 1/(1 + e^-this)}. */
  public Value sigmoid() {
    return unary(SIGMOID);
  }

  /** {@code log(1 + e^this)}, without overflow. */
  public Value softplus() {
    return unary(SOFTPLUS);
  }

  /** {@code max(0, this)}; its subgradient at 0 is 0. */
  public Value relu() {
    return unary(RELU);
  }

  /** {@code this * Φ(this)}, with the normal distribution Φ (not its tanh approximation). */
  public Value gelu() {
    return unary(GELU);
  }

  /** The error function. */
  public Value erf() {
    return unary(ERF);
  }

  /** The angle of the point (x, this) in -π…π; a jump along the negative half axis. */
  public Value atan2(Value x) {
    return binary(ATAN2, x);
  }

  /** {@code √(this² + other²)} without overflow; its subgradient at the origin is (0, 0). */
  public Value hypot(Value other) {
    return binary(HYPOT, other);
  }

  /**
   * The remainder with the sign of the divisor, as in Python; NaN where that is 0. Its slopes are 1
   * and {@code -floor(this/divisor)}, at the jumps too.
   */
  public Value mod(Value divisor) {
    return binary(MOD, divisor);
  }

  /** The smaller of both; half the slope to each at a tie. */
  public Value min(Value other) {
    return binary(MIN, other);
  }

  /** The larger of both; half the slope to each at a tie. */
  public Value max(Value other) {
    return binary(MAX, other);
  }

  private Value unary(Elemental operation) {
    double a = value();
    double result = operation.value().at(a, 0);
    return tape.append(result, this, operation.first().at(a, 0, result));
  }

  private Value binary(Elemental operation, Value other) {
    double a = value();
    double b = tape.value(other);
    double result = operation.value().at(a, b);
    return tape.append(
        result,
        this,
        operation.first().at(a, b, result),
        other,
        operation.second().at(a, b, result));
  }

  /** For reading: the number, or that the tape has been reset since. */
  @Override
  public String toString() {
    return tape.holds(this) ? Double.toString(value()) : "(recorded before the tape was reset)";
  }
}
