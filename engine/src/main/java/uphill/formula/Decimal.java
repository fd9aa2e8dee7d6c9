package uphill.formula;

import org.jspecify.annotations.Nullable;

/**
 * A decimal {@code 0.digits × 10^point}, and the exact way from decimals to doubles and back. The
 * platform's own conversions are not used: the browser's differ from the JVM's in the last digit
 * now and then, and bring large tables with them.
 *
 * @param digits without zeros at either end; empty for 0
 * @param point where the decimal point stands, counted from before the first digit
 */
record Decimal(String digits, int point) {
  /** Decimals of up to 15 digits and the doubles next to them determine each other. */
  private static final int SAFE_DIGITS = 15;

  /** As many always suffice to tell a double from its neighbours. */
  private static final int MOST_DIGITS = 17;

  private static final double SMALLEST_NORMAL = 0x1p-1022;
  private static final double LN_10 = 2.302585092994046;

  /** How near to a middle, as a share of a place, the quick ways do not decide. */
  private static final double UNCERTAIN = 0x1p-20;

  /** The most digits that the point midway between two doubles can have, and one more. */
  private static final int DECIDING_DIGITS = 769;

  private static final double[] POWERS_OF_TEN = powersOfTen();

  /** 10^0 to 10^22, which are doubles exactly. */
  private static double[] powersOfTen() {
    var powers = new double[23];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** Whether a number is finite and whole. Not by Math.rint: TeaVM's throws at infinity. */
  static boolean isWhole(double value) {
    return value == Math.floor(value) && Math.abs(value) < Double.POSITIVE_INFINITY;
  }

  /** Reads {@code 120.5} or {@code 1.205e2}. */
  static Decimal of(String text) {
    var digits = new StringBuilder();
    int point = -1;
    int zeros = 0;
    int exponent = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        point = digits.length() + zeros;
      } else if (c == 'e' || c == 'E') {
        exponent = exponent(text, i + 1);
        break;
      } else if (c == '0' && digits.length() == 0) {
        zeros++;
      } else {
        digits.append(c);
      }
    }
    if (point < 0) {
      point = digits.length() + zeros;
    }
    return trimmed(digits, point - zeros + exponent);
  }

  /** An exponent; those beyond a million are as good as that. */
  private static int exponent(String text, int start) {
    boolean negative = text.charAt(start) == '-';
    int exponent = 0;
    for (int i = start; i < text.length() && exponent < 1_000_000; i++) {
      if (Letters.isDigit(text.charAt(i))) {
        exponent = 10 * exponent + text.charAt(i) - '0';
      }
    }
    return negative ? -exponent : exponent;
  }

  private static Decimal trimmed(StringBuilder digits, int point) {
    int length = digits.length();
    while (length > 0 && digits.charAt(length - 1) == '0') {
      length--;
    }
    return length == 0 ? new Decimal("", 0) : new Decimal(digits.substring(0, length), point);
  }

  /** The shortest decimal that reads back as a finite number that is not negative. */
  static Decimal of(double value) {
    if (isWhole(value) && value < 1e15) {
      var digits = new StringBuilder(Long.toString((long) value));
      return value == 0 ? new Decimal("", 0) : trimmed(digits, digits.length());
    }
    for (int places = 1; places <= SAFE_DIGITS; places++) {
      double scaled = Math.floor(value * POWERS_OF_TEN[places] + 0.5);
      if (scaled >= 1e15) {
        break;
      }
      if (scaled / POWERS_OF_TEN[places] == value) {
        var digits = new StringBuilder(Long.toString((long) scaled));
        return trimmed(digits, digits.length() - places);
      }
    }
    var quick = nearlyExactly(value);
    return quick != null ? quick : shortest(value, exactly(value));
  }

  /** Of the exact decimal, the fewest leading digits that read back. */
  private static Decimal shortest(double value, Decimal exact) {
    for (int length = fewestDigits(value); length <= MOST_DIGITS; length++) {
      var shorter = exact.rounded(length);
      if (shorter.value() == value) {
        return shorter;
      }
    }
    return exact.rounded(MOST_DIGITS);
  }

  private static int fewestDigits(double value) {
    return value < SMALLEST_NORMAL ? 1 : SAFE_DIGITS;
  }

  /**
   * The shortest decimal by 17 digits and the fraction after them; null where the fraction is too
   * near to a middle for that to tell how it is rounded.
   */
  static @Nullable Decimal nearlyExactly(double value) {
    int point = (int) Math.floor(Math.log(value) / LN_10) + 1;
    double up = value < 1 ? 0x1p500 : 0x1p-100;
    var raised = new DoubleDouble(value * up, 0);
    var scaled = raised.timesPowerOfTen(MOST_DIGITS - point).scaled(1 / up);
    if (scaled.high() >= 1e17) {
      scaled = scaled.timesPowerOfTen(-1);
      point++;
    } else if (scaled.high() < 1e16) {
      scaled = scaled.timesPowerOfTen(1);
      point--;
    }
    double below = Math.floor(scaled.low());
    long whole = (long) scaled.high() + (long) below;
    double fraction = scaled.low() - below;
    long unit = power(MOST_DIGITS - fewestDigits(value));
    for (; unit > 0; unit /= 10) {
      double rest = whole % unit + fraction;
      double middle = unit / 2.0;
      if (Math.abs(rest - middle) < UNCERTAIN) {
        return null;
      }
      var digits = new StringBuilder(Long.toString(whole / unit + (rest > middle ? 1 : 0)));
      int carried = digits.length() - (MOST_DIGITS - zeros(unit));
      var shorter = trimmed(digits, point + carried);
      if (unit == 1 || shorter.value() == value) {
        return shorter;
      }
    }
    return null;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private static int zeros(long powerOfTen) {
    return Long.toString(powerOfTen).length() - 1;
  }

  /** All digits of a double. */
  private static Decimal exactly(double value) {
    int exponent = binaryExponent(value);
    var natural = NaturalNumber.of(value / lastPlace(value));
    if (exponent >= 0) {
      natural.multiplyByPowerOfTwo(exponent);
    } else {
      natural.multiplyByPowerOfFive(-exponent);
    }
    var digits = new StringBuilder(natural.digits());
    return trimmed(digits, digits.length() + Math.min(exponent, 0));
  }

  /** The value of the last binary place: Math.ulp, which TeaVM 0.15 gets wrong. */
  private static double lastPlace(double value) {
    return value == Double.MAX_VALUE ? value - Math.nextDown(value) : Math.nextUp(value) - value;
  }

  /** The exponent of 2 in the last binary place. */
  private static int binaryExponent(double value) {
    return Math.max(Math.getExponent(value), -1022) - 52;
  }

  /** Rounded to a number of digits; from the middle to the even one. */
  private Decimal rounded(int length) {
    if (digits.length() <= length) {
      return this;
    }
    var kept = new StringBuilder(digits.substring(0, length));
    char next = digits.charAt(length);
    boolean middle = next == '5' && digits.length() == length + 1;
    boolean up = middle ? (digits.charAt(length - 1) - '0') % 2 != 0 : next >= '5';
    for (int i = length - 1; up && i >= 0; i--) {
      char c = kept.charAt(i);
      kept.setCharAt(i, c == '9' ? '0' : (char) (c + 1));
      up = c == '9';
    }
    if (up) {
      kept.insert(0, '1');
    }
    return trimmed(kept, up ? point + 1 : point);
  }

  /** The nearest double, the even one of two; infinite beyond the largest. */
  double value() {
    if (digits.isEmpty() || point < -330) {
      return 0;
    }
    if (point > 310) {
      return Double.POSITIVE_INFINITY;
    }
    double leading = 0;
    int length = Math.min(digits.length(), SAFE_DIGITS);
    for (int i = 0; i < length; i++) {
      leading = 10 * leading + (digits.charAt(i) - '0');
    }
    int exponent = point - length;
    if (digits.length() <= SAFE_DIGITS && Math.abs(exponent) < POWERS_OF_TEN.length) {
      return exponent < 0 ? leading / POWERS_OF_TEN[-exponent] : leading * POWERS_OF_TEN[exponent];
    }
    double quick = nearly();
    return quick == quick ? quick : nearest(approximately(leading, exponent));
  }

  /**
   * The nearest double by the first 30 digits; NaN if a middle between two is too near for that.
   */
  double nearly() {
    var leading = DoubleDouble.product(whole(0), 1e15).plus(whole(SAFE_DIGITS));
    int exponent = point - 2 * SAFE_DIGITS;
    double up = exponent < 0 ? 0x1p200 : 0x1p-100;
    var raised = leading.scaled(up).timesPowerOfTen(exponent);
    double high = raised.high();
    double size = high / up;
    if (size < SMALLEST_NORMAL) {
      double places = high / (up * SMALLEST_NORMAL) * 0x1p52;
      double below = Math.floor(places);
      double fraction = places - below + raised.low() / (up * SMALLEST_NORMAL) * 0x1p52;
      return Math.abs(fraction - 0.5) < UNCERTAIN
          ? Double.NaN
          : (fraction > 0.5 ? below + 1 : below) * Double.MIN_VALUE;
    }
    double half = (Math.nextUp(high) - high) / 2;
    double share = Math.abs(raised.low()) / half;
    boolean middle = Math.abs(share - 1) < UNCERTAIN || Math.abs(share - 0.5) < UNCERTAIN;
    return middle ? Double.NaN : size;
  }

  /** The fifteen digits from a place on as a whole number. */
  private double whole(int from) {
    double whole = 0;
    for (int i = from; i < from + SAFE_DIGITS; i++) {
      whole = 10 * whole + (i < digits.length() ? digits.charAt(i) - '0' : 0);
    }
    return whole;
  }

  private static double approximately(double leading, int exponent) {
    double value = leading;
    int rest = exponent;
    for (; rest >= 22; rest -= 22) {
      value *= POWERS_OF_TEN[22];
    }
    for (; rest <= -22; rest += 22) {
      value /= POWERS_OF_TEN[22];
    }
    value = rest < 0 ? value / POWERS_OF_TEN[-rest] : value * POWERS_OF_TEN[rest];
    return Math.min(value, Double.MAX_VALUE);
  }

  /** Moves from a double close by to the nearest one. */
  private double nearest(double start) {
    double value = start;
    while (value < Double.POSITIVE_INFINITY && isAboveMiddle(value)) {
      value = Math.nextUp(value);
    }
    if (value == start) {
      while (value > 0 && !isAboveMiddle(Math.nextDown(value))) {
        value = Math.nextDown(value);
      }
    }
    return value;
  }

  /**
   * Whether this lies above the middle between a double and the next; in the middle, if that is
   * even.
   */
  private boolean isAboveMiddle(double below) {
    double whole = below / lastPlace(below);
    var middle = NaturalNumber.of(whole);
    middle.doubleAndIncrement();
    boolean cut = digits.length() > DECIDING_DIGITS;
    String deciding = cut ? digits.substring(0, DECIDING_DIGITS) + '1' : digits;
    var mine = NaturalNumber.of(deciding);
    int tens = point - deciding.length();
    int twos = tens - (binaryExponent(below) - 1);
    (tens >= 0 ? mine : middle).multiplyByPowerOfFive(Math.abs(tens));
    (twos >= 0 ? mine : middle).multiplyByPowerOfTwo(Math.abs(twos));
    int order = mine.compareTo(middle);
    return order > 0 || order == 0 && whole % 2 != 0;
  }

  /**
   * Whether it is written with a power of ten: {@code 1.5e-7}, {@code 2e9}, but 1000000 in full.
   */
  boolean isScientific() {
    return !digits.isEmpty() && (point < -4 || point > 16 || point - digits.length() > 6);
  }

  /** The power of ten that goes with {@link #mantissa}. */
  int exponent() {
    return point - 1;
  }

  /** {@code 1.5} of 1.5e-7. */
  String mantissa() {
    return digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
  }

  /** As a person types it. */
  @Override
  public String toString() {
    if (digits.isEmpty()) {
      return "0";
    }
    if (isScientific()) {
      return mantissa() + "e" + exponent();
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return point >= digits.length()
        ? digits + "0".repeat(point - digits.length())
        : digits.substring(0, point) + "." + digits.substring(point);
  }
}
