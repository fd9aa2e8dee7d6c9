package uphill.formula;

import java.util.ArrayList;
import java.util.List;

/** Writes a tree in LaTeX, as it would stand in a book; KaTeX shows it, and the parser reads it back. */
final class LatexPrinter {
  private static final int ANYTHING = 0;
  private static final int SUM = 1;
  private static final int NEGATION = 2;
  private static final int PRODUCT = 3;
  /** A fraction: needs brackets only below an exponent. */
  private static final int FRACTION = 4;

  private static final int POWER = 5;
  private static final int ATOM = 6;

  /** A piece of LaTeX and how tightly it holds together. */
  private record Piece(String latex, int level) {
    String at(int floor) {
      return level < floor ? "\\left(" + latex + "\\right)" : latex;
    }
  }

  private LatexPrinter() {}

  static String print(Expr expr) {
    return piece(expr).latex;
  }

  private static Piece piece(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> number(l.value());
      case Expr.NamedConstant c -> new Piece(c.constant().latex(), ATOM);
      case Expr.Variable v -> new Piece(variable(v.name()), ATOM);
      case Expr.Index i -> new Piece(variable(i.name()), ATOM);
      case Expr.Sum s -> new Piece(sum(s.terms()), SUM);
      case Expr.Product p -> new Piece(product(p.factors()), PRODUCT);
      case Expr.Quotient q ->
          new Piece(
              "\\frac{" + piece(q.numerator()).latex + "}{" + piece(q.denominator()).latex + "}",
              FRACTION);
      case Expr.Negation n -> new Piece("-" + piece(n.operand()).at(NEGATION), NEGATION);
      case Expr.Power p -> power(p);
      case Expr.Call c -> call(c);
      case Expr.If i -> new Piece(cases(i), SUM);
      case Expr.SumOver s ->
          new Piece(over("\\sum", s.index(), s.from(), s.to(), s.body()), NEGATION);
      case Expr.ProductOver p ->
          new Piece(over("\\prod", p.index(), p.from(), p.to(), p.body()), NEGATION);
      case Expr.Element e ->
          new Piece(Names.latexLetter(e.array()) + "_{" + piece(e.index()).latex + "}", ATOM);
    };
  }

  private static Piece number(double value) {
    var decimal = Decimal.of(Math.abs(value));
    String sign = value < 0 ? "-" : "";
    if (!decimal.isScientific()) {
      return new Piece(sign + decimal, value < 0 ? NEGATION : ATOM);
    }
    String power = "10^{" + decimal.exponent() + "}";
    boolean one = decimal.digits().equals("1");
    String latex = one ? power : decimal.mantissa() + " \\cdot " + power;
    return new Piece(sign + latex, value < 0 ? NEGATION : one ? POWER : PRODUCT);
  }

  /** {@code x_{1}} for x1. */
  private static String variable(String name) {
    String letter = Names.latexLetter(name.substring(0, 1));
    return name.length() == 1 ? letter : letter + "_{" + name.substring(1) + "}";
  }

  private static String sum(List<Expr> terms) {
    var latex = new StringBuilder();
    for (int i = 0; i < terms.size(); i++) {
      var term = terms.get(i);
      if (i > 0 && term instanceof Expr.Negation negation) {
        latex.append(" - ").append(piece(negation.operand()).at(PRODUCT));
      } else {
        latex.append(i > 0 ? " + " : "").append(piece(term).at(i > 0 ? PRODUCT : NEGATION));
      }
    }
    return latex.toString();
  }

  private static String product(List<Expr> factors) {
    var latex = new StringBuilder();
    for (int i = 0; i < factors.size(); i++) {
      String factor = piece(factors.get(i)).at(FRACTION);
      if (i > 0) {
        latex.append(Letters.isDigit(factor.charAt(0)) ? " \\cdot " : " ");
      }
      latex.append(factor);
    }
    return latex.toString();
  }

  private static Piece power(Expr.Power power) {
    String exponent = piece(power.exponent()).latex;
    if (power.base() instanceof Expr.Call call
        && power.exponent() instanceof Expr.Literal literal
        && literal.value() > 0) {
      String latex = call(call).latex;
      int head = latex.startsWith("\\left") ? -1 : latex.indexOf("\\left(");
      if (head > 0 && latex.lastIndexOf('^', head) < 0) {
        return new Piece(
            latex.substring(0, head) + "^{" + exponent + "}" + latex.substring(head), ATOM);
      }
    }
    return new Piece(piece(power.base()).at(ATOM) + "^{" + exponent + "}", POWER);
  }

  private static Piece call(Expr.Call call) {
    var arguments = new ArrayList<String>();
    for (var argument : Names.writtenArguments(call)) {
      arguments.add(piece(argument).latex);
    }
    String latex = call.operation().notation().latex(arguments);
    return new Piece(latex, latex.startsWith("e^") ? POWER : ATOM);
  }

  /** Conditionals nested in the last branch are further rows. */
  private static String cases(Expr.If conditional) {
    var latex = new StringBuilder("\\begin{cases} ");
    Expr rest = conditional;
    while (rest instanceof Expr.If row) {
      latex
          .append(piece(row.then()).latex)
          .append(" & \\text{if } ")
          .append(condition(row.condition(), 0))
          .append(" \\\\ ");
      rest = row.otherwise();
    }
    return latex.append(piece(rest).latex).append(" & \\text{otherwise} \\end{cases}").toString();
  }

  private static String condition(Condition condition, int floor) {
    int level;
    String latex;
    switch (condition) {
      case Condition.Or o -> {
        level = 1;
        latex = condition(o.left(), 1) + " \\text{ or } " + condition(o.right(), 2);
      }
      case Condition.And a -> {
        level = 2;
        latex = condition(a.left(), 2) + " \\text{ and } " + condition(a.right(), 3);
      }
      case Condition.Not n -> {
        level = 3;
        latex = "\\lnot " + condition(n.operand(), 4);
      }
      case Condition.Comparison c -> {
        level = 3;
        latex = piece(c.left()).latex + relation(c.relation()) + piece(c.right()).latex;
      }
    }
    return level < floor ? "\\left(" + latex + "\\right)" : latex;
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

  private static String over(String sign, String index, Expr from, Expr to, Expr body) {
    boolean nested = body instanceof Expr.SumOver || body instanceof Expr.ProductOver;
    return sign
        + "_{"
        + variable(index)
        + "="
        + piece(from).latex
        + "}^{"
        + piece(to).latex
        + "} "
        + piece(body).at(nested ? ANYTHING : PRODUCT);
  }
}
