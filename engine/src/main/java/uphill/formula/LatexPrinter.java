package uphill.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a tree in LaTeX, as it would stand in a book; KaTeX shows it, and the parser reads it
 * back.
 */
final class LatexPrinter {
  private static final int ANYTHING = 0;
  private static final int SUM = 1;
  private static final int NEGATION = 2;
  private static final int PRODUCT = 3;

  /** A fraction needs brackets only below an exponent. */
  private static final int FRACTION = 4;

  private static final int POWER = 5;
  private static final int ATOM = 6;

  /** Stands for an argument while an operation's notation is asked for. */
  private static final char ARGUMENT = (char) 0;

  private final StringBuilder latex = new StringBuilder();

  /** Each operation's notation, its arguments left open, by name and number of arguments. */
  private final Map<String, String> notations = new HashMap<>();

  private LatexPrinter() {}

  static String print(Expr expr) {
    var printer = new LatexPrinter();
    printer.write(expr);
    return printer.latex.toString();
  }

  private int level(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> level(l.value());
      case Expr.Sum s -> SUM;
      case Expr.Negation n -> NEGATION;
      case Expr.Product p -> PRODUCT;
      case Expr.Quotient q -> FRACTION;
      case Expr.Power p -> functionName(p) == null ? POWER : ATOM;
      case Expr.Call c -> notation(c, Names.writtenArguments(c)).startsWith("e^") ? POWER : ATOM;
      case Expr.If i -> SUM;
      case Expr.SumOver s -> NEGATION;
      case Expr.ProductOver p -> NEGATION;
      case Expr.NamedConstant c -> ATOM;
      case Expr.Variable v -> ATOM;
      case Expr.Index i -> ATOM;
      case Expr.Element e -> ATOM;
    };
  }

  private static int level(double number) {
    var decimal = Decimal.of(Math.abs(number));
    if (number < 0) {
      return NEGATION;
    }
    return decimal.isScientific() ? decimal.digits().equals("1") ? POWER : PRODUCT : ATOM;
  }

  /** Writes it, in brackets if it binds more loosely than {@code floor}. */
  private void write(Expr expr, int floor) {
    if (level(expr) < floor) {
      latex.append("\\left(");
      write(expr);
      latex.append("\\right)");
    } else {
      write(expr);
    }
  }

  private void group(Expr expr) {
    latex.append('{');
    write(expr);
    latex.append('}');
  }

  private void write(Expr expr) {
    switch (expr) {
      case Expr.Literal l -> number(l.value());
      case Expr.NamedConstant c -> latex.append(c.constant().latex());
      case Expr.Variable v -> variable(v.name());
      case Expr.Index i -> variable(i.name());
      case Expr.Sum s -> sum(s.terms());
      case Expr.Product p -> product(p.factors());
      case Expr.Quotient q -> fraction(q);
      case Expr.Negation n -> {
        latex.append('-');
        write(n.operand(), NEGATION);
      }
      case Expr.Power p -> power(p);
      case Expr.Call c -> call(c);
      case Expr.If i -> cases(i);
      case Expr.SumOver s -> over("\\sum", s.index(), s.from(), s.to(), s.body());
      case Expr.ProductOver p -> over("\\prod", p.index(), p.from(), p.to(), p.body());
      case Expr.Element e -> {
        latex.append(Names.latexLetter(e.array())).append('_');
        group(e.index());
      }
    }
  }

  /** One fraction for {@code x/y/2} too: {@code \frac{x}{2 y}}. */
  private void fraction(Expr.Quotient quotient) {
    var below = new ArrayList<Expr>();
    Expr numerator = quotient;
    while (numerator instanceof Expr.Quotient q) {
      below.addAll(
          0, q.denominator() instanceof Expr.Product p ? p.factors() : List.of(q.denominator()));
      numerator = q.numerator();
    }
    below.sort((a, b) -> Boolean.compare(b instanceof Expr.Literal, a instanceof Expr.Literal));
    latex.append("\\frac");
    group(numerator);
    group(below.size() == 1 ? below.get(0) : new Expr.Product(below));
  }

  /** An exponent, a fraction of numbers in one line: {@code x^{1/3}}. */
  private void exponent(Expr exponent) {
    var size = exponent instanceof Expr.Negation negation ? negation.operand() : exponent;
    if (size instanceof Expr.Quotient q
        && q.numerator() instanceof Expr.Literal above
        && q.denominator() instanceof Expr.Literal below) {
      latex.append(size == exponent ? "{" : "{-");
      number(above.value());
      latex.append('/');
      write(below, ATOM);
      latex.append('}');
    } else {
      group(exponent);
    }
  }

  private void number(double value) {
    var decimal = Decimal.of(Math.abs(value));
    latex.append(value < 0 ? "-" : "");
    if (!decimal.isScientific()) {
      latex.append(decimal);
      return;
    }
    if (!decimal.digits().equals("1")) {
      latex.append(decimal.mantissa()).append(" \\cdot ");
    }
    latex.append("10^{").append(decimal.exponent()).append('}');
  }

  /** {@code x_{1}} for x1. */
  private void variable(String name) {
    latex.append(Names.latexLetter(name.substring(0, 1)));
    if (name.length() > 1) {
      latex.append("_{").append(name, 1, name.length()).append('}');
    }
  }

  private void sum(List<Expr> terms) {
    for (int i = 0; i < terms.size(); i++) {
      var term = terms.get(i);
      if (i > 0 && term instanceof Expr.Negation negation) {
        latex.append(" - ");
        write(negation.operand(), PRODUCT);
      } else {
        latex.append(i > 0 ? " + " : "");
        write(term, i > 0 ? PRODUCT : NEGATION);
      }
    }
  }

  private void product(List<Expr> factors) {
    for (int i = 0; i < factors.size(); i++) {
      var factor = factors.get(i);
      if (i > 0) {
        latex.append(beginsWithDigit(factor) ? " \\cdot " : " ");
      }
      write(factor, i == 0 && factor instanceof Expr.Literal ? PRODUCT : FRACTION);
    }
  }

  /** Whether a factor, written without brackets, would run together with the one before it. */
  private static boolean beginsWithDigit(Expr factor) {
    return factor instanceof Expr.Literal
        || factor instanceof Expr.Power power && power.base() instanceof Expr.Literal;
  }

  private void power(Expr.Power power) {
    String name = functionName(power);
    if (name == null) {
      write(power.base(), ATOM);
      latex.append('^');
      exponent(power.exponent());
      return;
    }
    latex.append(name).append('^');
    exponent(power.exponent());
    var arguments = Names.writtenArguments((Expr.Call) power.base());
    fill(notation((Expr.Call) power.base(), arguments).substring(name.length()), arguments);
  }

  /** The name that an exponent is written after, as in {@code \sin^{2}\left(x\right)}; or null. */
  private String functionName(Expr.Power power) {
    if (!(power.base() instanceof Expr.Call call)
        || !(power.exponent() instanceof Expr.Literal exponent)
        || exponent.value() <= 0) {
      return null;
    }
    String notation = notation(call, Names.writtenArguments(call));
    int end = notation.startsWith("\\left") ? -1 : notation.indexOf("\\left(");
    return end > 0 && notation.lastIndexOf('^', end) < 0 ? notation.substring(0, end) : null;
  }

  private void call(Expr.Call call) {
    var arguments = Names.writtenArguments(call);
    fill(notation(call, arguments), arguments);
  }

  private String notation(Expr.Call call, List<Expr> arguments) {
    String key = call.operation().name() + arguments.size();
    var notation = notations.get(key);
    if (notation == null) {
      var open = new ArrayList<String>();
      for (int i = 0; i < arguments.size(); i++) {
        open.add(String.valueOf(ARGUMENT));
      }
      notation = call.operation().notation().latex(open);
      notations.put(key, notation);
    }
    return notation;
  }

  private void fill(String notation, List<Expr> arguments) {
    int filled = 0;
    for (int i = 0; i < notation.length(); i++) {
      char c = notation.charAt(i);
      if (c == ARGUMENT) {
        write(arguments.get(filled++));
      } else {
        latex.append(c);
      }
    }
  }

  /** Conditionals nested in the last branch are further rows. */
  private void cases(Expr.If conditional) {
    latex.append("\\begin{cases} ");
    Expr rest = conditional;
    while (rest instanceof Expr.If row) {
      write(row.then());
      latex.append(" & \\text{if } ");
      condition(row.condition(), 0);
      latex.append(" \\\\ ");
      rest = row.otherwise();
    }
    write(rest);
    latex.append(" & \\text{otherwise} \\end{cases}");
  }

  private static int level(Condition condition) {
    return switch (condition) {
      case Condition.Or o -> 1;
      case Condition.And a -> 2;
      case Condition.Not n -> 3;
      case Condition.Comparison c -> 3;
    };
  }

  private void condition(Condition condition, int floor) {
    if (level(condition) < floor) {
      latex.append("\\left(");
      condition(condition, 0);
      latex.append("\\right)");
      return;
    }
    switch (condition) {
      case Condition.Or o -> {
        condition(o.left(), 1);
        latex.append(" \\text{ or } ");
        condition(o.right(), 2);
      }
      case Condition.And a -> {
        condition(a.left(), 2);
        latex.append(" \\text{ and } ");
        condition(a.right(), 3);
      }
      case Condition.Not n -> {
        latex.append("\\lnot ");
        condition(n.operand(), 4);
      }
      case Condition.Comparison c -> {
        write(c.left());
        latex.append(relation(c.relation()));
        write(c.right());
      }
    }
  }

  private static String relation(Condition.Relation relation) {
    return switch (relation) {
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " \\le ";
      case GREATER -> " > ";
      case GREATER_OR_EQUAL -> " \\ge ";
      case EQUAL -> " = ";
      case NOT_EQUAL -> " \\ne ";
    };
  }

  private void over(String sign, String index, Expr from, Expr to, Expr body) {
    latex.append(sign).append("_{");
    variable(index);
    latex.append('=');
    write(from);
    latex.append("}^");
    group(to);
    latex.append(' ');
    boolean nested = body instanceof Expr.SumOver || body instanceof Expr.ProductOver;
    write(body, nested ? ANYTHING : PRODUCT);
  }
}
