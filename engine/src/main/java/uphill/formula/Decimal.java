package uphill.formula;

/**
 * The shortest decimal that reads back as a given double: {@code 0.digits × 10^point}.
 *
 * @param digits without zeros at either end; empty for 0
 * @param point where the decimal point stands, counted from before the first digit
 */
record Decimal(String digits, int point) {

  /** Of a finite number that is not negative. */
  static Decimal of(double value) {
    if (value == Math.rint(value) && value < 1e15) {
      return read(Long.toString((long) value));
    }
    String text = Double.toString(value);
    var decimal = read(text);
    // Seventeen digits always suffice, but not every platform finds out when fewer do.
    for (int length = decimal.digits.length() - 1; length >= 15; length--) {
      var shorter = decimal.rounded(length);
      if (shorter.value() != value) {
        break;
      }
      decimal = shorter;
    }
    return decimal;
  }

  /** Reads {@code 120.5} or {@code 1.205E2}. */
  private static Decimal read(String text) {
    var digits = new StringBuilder();
    int point = -1;
    int exponent = 0;
    int skipped = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        point = digits.length() + skipped;
      } else if (c == 'E') {
        exponent = Integer.parseInt(text.substring(i + 1));
        break;
      } else if (c == '0' && digits.length() == 0) {
        skipped++;
      } else {
        digits.append(c);
      }
    }
    if (point < 0) {
      point = digits.length() + skipped;
    }
    int length = digits.length();
    while (length > 0 && digits.charAt(length - 1) == '0') {
      length--;
    }
    digits.setLength(length);
    return length == 0
        ? new Decimal("", 0)
        : new Decimal(digits.toString(), point - skipped + exponent);
  }

  private Decimal rounded(int length) {
    var kept = new StringBuilder(digits.substring(0, length));
    boolean up = digits.charAt(length) >= '5';
    for (int i = length - 1; up && i >= 0; i--) {
      char c = kept.charAt(i);
      kept.setCharAt(i, c == '9' ? '0' : (char) (c + 1));
      up = c == '9';
    }
    int newPoint = point;
    if (up) {
      kept.insert(0, '1');
      newPoint++;
    }
    int end = kept.length();
    while (end > 1 && kept.charAt(end - 1) == '0') {
      end--;
    }
    return new Decimal(kept.substring(0, end), newPoint);
  }

  /** The nearest double. */
  double value() {
    return digits.isEmpty() ? 0 : Double.parseDouble("0." + digits + "e" + point);
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
    var text = new StringBuilder();
    if (point <= 0) {
      return text.append("0.").append("0".repeat(-point)).append(digits).toString();
    }
    if (point >= digits.length()) {
      return text.append(digits).append("0".repeat(point - digits.length())).toString();
    }
    return text.append(digits, 0, point)
        .append('.')
        .append(digits, point, digits.length())
        .toString();
  }
}
