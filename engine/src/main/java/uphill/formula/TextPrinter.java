package uphill.formula;

import java.util.List;

/**
 * Writes a tree as text that reads back as the same tree: {@code -2*(1 - x) - 400*x*(y - x^2)}.
 * Only the brackets that are needed are written.
 */
final class TextPrinter {
  private static final int ANYTHING = 0;
  private static final int SUM = 1;
  private static final int NEGATION = 2;
  private static final int PRODUCT = 3;
  private static final int POWER = 4;
  private static final int ATOM = 5;

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int COMPARISON = 4;

  private final StringBuilder text = new StringBuilder();

  private TextPrinter() {}

  static String print(Expr expr) {
    var printer = new TextPrinter();
    printer.write(expr, ANYTHING);
    return printer.text.toString();
  }

  private static int level(Expr expr) {
    return switch (expr) {
      case Expr.Sum s -> SUM;
      case Expr.Negation n -> NEGATION;
      case Expr.Literal l -> l.value() < 0 ? NEGATION : ATOM;
      case Expr.Product p -> PRODUCT;
      case Expr.Quotient q -> PRODUCT;
      case Expr.Power p -> POWER;
      case Expr.NamedConstant c -> ATOM;
      case Expr.Variable v -> ATOM;
      case Expr.Index i -> ATOM;
      case Expr.Call c -> ATOM;
      case Expr.If i -> ATOM;
      case Expr.SumOver s -> ATOM;
      case Expr.ProductOver p -> ATOM;
      case Expr.Element e -> ATOM;
    };
  }

  /** Writes it, in brackets if it binds more loosely than {@code floor}. */
  private void write(Expr expr, int floor) {
    if (level(expr) < floor) {
      text.append('(');
      write(expr);
      text.append(')');
    } else {
      write(expr);
    }
  }

  private void write(Expr expr) {
    switch (expr) {
      case Expr.Literal l -> {
        text.append(l.value() < 0 ? "-" : "").append(Decimal.of(Math.abs(l.value())));
      }
      case Expr.NamedConstant c -> text.append(c.constant().symbol());
      case Expr.Variable v -> text.append(v.name());
      case Expr.Index i -> text.append(i.name());
      case Expr.Sum s -> sum(s.terms());
      case Expr.Product p -> product(p.factors());
      case Expr.Quotient q -> {
        write(q.numerator(), PRODUCT);
        text.append('/');
        write(q.denominator(), POWER);
      }
      case Expr.Negation n -> {
        text.append('-');
        write(n.operand(), NEGATION);
      }
      case Expr.Power p -> {
        write(p.base(), ATOM);
        text.append('^');
        write(p.exponent(), POWER);
      }
      case Expr.Call c -> {
        text.append(c.operation().name()).append('(');
        listed(Names.writtenArguments(c));
      }
      case Expr.If i -> {
        text.append("if(");
        write(i.condition(), ANYTHING);
        text.append(", ");
        write(i.then(), ANYTHING);
        text.append(", ");
        write(i.otherwise(), ANYTHING);
        text.append(')');
      }
      case Expr.SumOver s -> {
        text.append("sum(").append(s.index()).append(", ");
        listed(List.of(s.from(), s.to(), s.body()));
      }
      case Expr.ProductOver p -> {
        text.append("prod(").append(p.index()).append(", ");
        listed(List.of(p.from(), p.to(), p.body()));
      }
      case Expr.Element e -> element(e);
    }
  }

  private void sum(List<Expr> terms) {
    for (int i = 0; i < terms.size(); i++) {
      var term = terms.get(i);
      if (i > 0 && term instanceof Expr.Negation negation) {
        text.append(" - ");
        write(negation.operand(), NEGATION);
      } else {
        text.append(i > 0 ? " + " : "");
        write(term, NEGATION);
      }
    }
  }

  private void product(List<Expr> factors) {
    for (int i = 0; i < factors.size(); i++) {
      var factor = factors.get(i);
      text.append(i > 0 ? "*" : "");
      write(factor, i == 0 && factor instanceof Expr.Quotient ? PRODUCT : POWER);
    }
  }

  private void listed(List<Expr> parts) {
    for (int i = 0; i < parts.size(); i++) {
      text.append(i > 0 ? ", " : "");
      write(parts.get(i), ANYTHING);
    }
    text.append(')');
  }

  /** {@code x[i + 1]}; a letter that is also a constant has its index below the line. */
  private void element(Expr.Element element) {
    boolean constant = "eπτ".contains(element.array());
    text.append(element.array()).append(constant ? "_(" : "[");
    write(element.index(), ANYTHING);
    text.append(constant ? ')' : ']');
  }

  private static int level(Condition condition) {
    return switch (condition) {
      case Condition.Or o -> OR;
      case Condition.And a -> AND;
      case Condition.Not n -> NOT;
      case Condition.Comparison c -> COMPARISON;
    };
  }

  private void write(Condition condition, int floor) {
    if (level(condition) < floor) {
      text.append('(');
      write(condition);
      text.append(')');
    } else {
      write(condition);
    }
  }

  private void write(Condition condition) {
    switch (condition) {
      case Condition.Or o -> {
        write(o.left(), OR);
        text.append(" or ");
        write(o.right(), AND);
      }
      case Condition.And a -> {
        write(a.left(), AND);
        text.append(" and ");
        write(a.right(), NOT);
      }
      case Condition.Not n -> {
        text.append("not ");
        write(n.operand(), NOT);
      }
      case Condition.Comparison c -> {
        write(c.left(), SUM);
        text.append(' ').append(c.relation().symbol()).append(' ');
        write(c.right(), SUM);
      }
    }
  }
}
