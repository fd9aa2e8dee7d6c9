package uphill.formula;

import java.util.random.RandomGenerator;

/**
 * Texts that are nearly formulas: pieces of the language at random, correct formulas with a few
 * letters changed, one piece over and over, and letters from all of Unicode.
 */
final class HostileTexts {
  private static final String[] PIECES = {
    "x",
    "y",
    "z1",
    "i",
    "e",
    "2",
    "0.5",
    "1e3",
    "1e-320",
    "1e999",
    "10",
    ".",
    "+",
    "-",
    "*",
    "/",
    "^",
    "**",
    "(",
    ")",
    "(",
    ")",
    "|",
    "||",
    "[",
    "]",
    "{",
    "}",
    ",",
    ";",
    "_",
    "=",
    "==",
    "<",
    ">",
    "<=",
    "!=",
    "!",
    "&&",
    " ",
    "sin",
    "max(",
    "sum(i,1,3,",
    "sum(i,1,99,",
    "sum(i,1,10^9,",
    "prod(",
    "prod(j,2,4,",
    "x[i]",
    "x[",
    "x[i+1]",
    "if(",
    "if(x>0,",
    "sqrt",
    "log",
    "log_2",
    "atan2(",
    " and ",
    " or ",
    " not ",
    "\\",
    "\\frac",
    "\\frac{",
    "}{",
    "\\sqrt",
    "\\sqrt[3]{",
    "\\left",
    "\\left(",
    "\\right)",
    "\\right|",
    "\\sin",
    "\\sum_{i=1}^",
    "\\prod_{k=1}^{3}",
    "\\begin{cases}",
    "\\end{cases}",
    "\\\\",
    "&",
    "\\mathrm{",
    "\\cdot",
    "\\times",
    "\\le",
    "\\text{if }",
    "\\operatorname{sinh}",
    "²",
    "⁻",
    "⁻¹",
    "₁",
    "√",
    "∛",
    "π",
    "∑",
    "∏",
    "⌊",
    "⌋",
    "⌈",
    "⌉",
    "·",
    "×",
    "−",
    "÷",
    "∞",
    "≤",
    "\n",
    "\t",
    "\u0000",
    "\u200b",
    "\ud835\udc65",
    "\ud835",
    "é",
    "sni(",
    "xsiny",
    "''",
    "f(x,y)=",
    "z =",
    "$",
    "%",
    "#",
    "\"",
    "alpha",
    "\\alpha",
    "infinity",
    "nan",
    "I",
    "d/dx",
    "999999999999",
    "x999999999",
    "0x1p3",
    "1..2",
    "2.5.1",
  };

  private static final String[] FORMULAS = {
    "(1-x)^2 + 100*(y-x^2)^2",
    "sin(x)*cos(y)/(x^2+y^2+1)",
    "if(x > 0 and y != 2, log(x), max(x, y, 3))",
    "sum(i, 1, 9, 100*(x[i+1]-x[i]^2)^2 + (1-x[i])^2)",
    "prod(i, 1, 4, sum(j, 1, i, x^j/j))",
    "-20*exp(-0.2*sqrt((x^2+y^2)/2)) - exp((cos(2*pi*x)+cos(2*pi*y))/2) + 20 + e",
    "\\frac{x^2 - 1}{\\sqrt{1 + y^2}} + \\sin^2 x",
    "\\begin{cases} x^2 & x > 0 \\\\ -x & \\text{otherwise} \\end{cases}",
    "\\sum_{i=1}^{5} \\left(x_i - i\\right)^2",
    "|x - |y|| + ⌊x⌋ + √(x² + y²)",
    "2x y^-2 (x+1)(y-1) 3sin 2x",
    "hypot(x, y) + atan2(y, x) + mod(x, 3) - erf(x)*gelu(y)",
    "x^x^x + 2^-x + -x^2 + 1/2x",
    "f(x, y) = log_2(x) + log10(y) + \\ln(x)",
    "1.5e-3*x + .5y - 1e308*z + 4.9e-324",
  };

  private final RandomGenerator random;

  HostileTexts(RandomGenerator random) {
    this.random = random;
  }

  /** The next text, mostly shorter than 60 letters, now and then of some thousands. */
  String next() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> pieces(random.nextInt(25));
      case 3, 4, 5 -> mutated(FORMULAS[random.nextInt(FORMULAS.length)]);
      case 6 -> unicode(random.nextInt(30));
      default ->
          pieces(2)
              + pieces(1 + random.nextInt(2))
                  .repeat(random.nextInt(random.nextInt(16) == 0 ? 2000 : 60))
              + pieces(3);
    };
  }

  private String pieces(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private String unicode(int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
    }
    return text.toString();
  }

  private String mutated(String formula) {
    var text = new StringBuilder(formula);
    for (int changes = 1 + random.nextInt(4); changes > 0 && !text.isEmpty(); changes--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(6));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        case 3 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        default -> text.setCharAt(at, formula.charAt(random.nextInt(formula.length())));
      }
    }
    return text.toString();
  }
}
