package uphill.program;

/**
 * Products, quotients and sums that move signs and powers of two outwards, where they meet their
 * like and become one: {@code 200t·2x + 2u} is {@code 2(200t·x + u)}, and {@code -a - b} is {@code
 * -(a + b)}. Derivatives of squares are full of them.
 *
 * <p>Such a factor changes the exponent of a double and not its digits, so results are the same to
 * the bit, but for the sign of a zero and within a factor of two of overflow or underflow.
 */
final class OutwardFactors {
  private final ProgramBuilder builder;

  OutwardFactors(ProgramBuilder builder) {
    this.builder = builder;
  }

  int add(int a, int b) {
    if (isNegation(a) && isNegation(b)) {
      return builder.negate(add(inside(a), inside(b)));
    }
    double scale = scale(a);
    return scale != 1 && scale == scale(b)
        ? scaled(scale, add(scaledPart(a), scaledPart(b)))
        : builder.add(a, b);
  }

  int subtract(int a, int b) {
    if (isNegation(a)) {
      return isNegation(b) ? subtract(inside(b), inside(a)) : builder.negate(add(inside(a), b));
    }
    double scale = scale(a);
    return scale != 1 && scale == scale(b)
        ? scaled(scale, subtract(scaledPart(a), scaledPart(b)))
        : builder.subtract(a, b);
  }

  int multiply(int a, int b) {
    if (isNegation(a) || isNegation(b)) {
      int product = multiply(withoutSign(a), withoutSign(b));
      return isNegation(a) == isNegation(b) ? product : builder.negate(product);
    }
    if (builder.isConstant(a)) {
      return times(builder.constantOf(a), b);
    }
    if (builder.isConstant(b)) {
      return times(builder.constantOf(b), a);
    }
    double scale = scale(a) * scale(b);
    return scale != 1 && isTame(scale)
        ? scaled(scale, builder.multiply(scaledPart(a), scaledPart(b)))
        : builder.multiply(a, b);
  }

  int multiplyOrZero(int a, int b) {
    if (isNegation(a) || isNegation(b)) {
      int product = multiplyOrZero(withoutSign(a), withoutSign(b));
      return isNegation(a) == isNegation(b) ? product : builder.negate(product);
    }
    double scale = scale(a) * scale(b);
    return scale != 1 && isTame(scale)
        ? scaled(scale, builder.multiplyOrZero(scaledPart(a), scaledPart(b)))
        : builder.multiplyOrZero(a, b);
  }

  int divide(int a, int b) {
    if (isNegation(a) || isNegation(b)) {
      int quotient = divide(withoutSign(a), withoutSign(b));
      return isNegation(a) == isNegation(b) ? quotient : builder.negate(quotient);
    }
    double divisor = builder.constantOf(b);
    return isScale(divisor) ? multiply(a, builder.constant(1 / divisor)) : builder.divide(a, b);
  }

  int divideOrZero(int a, int b) {
    if (isNegation(a) || isNegation(b)) {
      int quotient = divideOrZero(withoutSign(a), withoutSign(b));
      return isNegation(a) == isNegation(b) ? quotient : builder.negate(quotient);
    }
    return builder.divideOrZero(a, b);
  }

  /** A number times a value: two numbers become one if that is exact. */
  private int times(double factor, int value) {
    int constant = constantPlace(value);
    if (constant >= 0) {
      double inner = builder.constantOf(constant);
      double product = factor * inner;
      if ((isScale(factor) || isScale(inner)) && isTame(product)) {
        return scaled(product, other(value, constant));
      }
    }
    return scaled(factor, value);
  }

  private int scaled(double factor, int value) {
    return builder.multiply(builder.constant(factor), value);
  }

  private boolean isNegation(int index) {
    return builder.opcode(index) == Opcode.NEGATE;
  }

  private int inside(int negation) {
    return builder.first(negation);
  }

  private int withoutSign(int index) {
    return isNegation(index) ? inside(index) : index;
  }

  /** The power of two that the value is a multiple of by construction; else 1. */
  private double scale(int index) {
    int constant = constantPlace(index);
    double scale = constant < 0 ? 1 : builder.constantOf(constant);
    return isScale(scale) ? scale : 1;
  }

  private int scaledPart(int index) {
    return scale(index) == 1 ? index : other(index, constantPlace(index));
  }

  /** The constant operand of a product; -1 if the value is none. */
  private int constantPlace(int index) {
    if (builder.opcode(index) != Opcode.MULTIPLY) {
      return -1;
    }
    int a = builder.first(index);
    int b = builder.second(index);
    return builder.isConstant(a) ? a : builder.isConstant(b) ? b : -1;
  }

  private int other(int product, int operand) {
    int first = builder.first(product);
    return first == operand ? builder.second(product) : first;
  }

  /** Whether the number is a power of two, not far from 1. */
  private static boolean isScale(double factor) {
    double size = factor;
    while (size > 1 && size <= 0x1p10) {
      size *= 0.5;
    }
    while (size < 1 && size >= 0x1p-10) {
      size *= 2;
    }
    return size == 1;
  }

  private static boolean isTame(double factor) {
    double size = Math.abs(factor);
    return size > 0x1p-500 && size < 0x1p500;
  }
}
