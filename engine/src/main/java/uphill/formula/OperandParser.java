package uphill.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.formula.Token.Kind;

/** Reads what operators stand between: numbers, variables, brackets, bars, roots and fractions. */
final class OperandParser {
  private final Parser parser;
  private final CallParser calls;

  OperandParser(Parser parser) {
    this.parser = parser;
    this.calls = new CallParser(parser, this);
  }

  /** One operand, without any sign before or power after it. */
  Part operand() {
    var token = parser.token();
    return switch (token.kind()) {
      case NUMBER -> number(parser.take());
      case CONSTANT -> constant(parser.take());
      case VARIABLE -> variable(parser.take());
      case FUNCTION -> calls.function(parser.take());
      case SUM, PRODUCT -> calls.overIndex(parser.take());
      case IF -> calls.conditional(parser.take());
      case CASES -> calls.cases(parser.take());
      case OPEN -> brackets();
      case BAR, BAR_OPEN -> bars(parser.take());
      case FRACTION -> fraction(parser.take());
      case ROOT -> root(parser.take());
      case RADICAL -> radical(parser.take());
      default -> throw parser.missing();
    };
  }

  private static Part number(Token token) {
    double value = Decimal.of(token.text()).value();
    if (Double.isInfinite(value)) {
      throw Refusals.numberTooLarge(token.start(), token.end());
    }
    return Part.number(new Expr.Literal(value), token.start(), token.end(), 1);
  }

  private Part constant(Token token) {
    if (parser.token().is(Kind.UNDERSCORE) && !token.text().equals("pi")) {
      var letter = token.text().equals("tau") ? "τ" : token.text();
      return variable(new Token(Kind.VARIABLE, token.start(), token.end(), letter));
    }
    return Part.number(
        new Expr.NamedConstant(Names.constant(token.text())), token.start(), token.end(), 1);
  }

  /** A variable or running index, with the index in brackets or below the line that may follow. */
  private Part variable(Token token) {
    String name = token.text();
    if (calls.isIndex(name)) {
      return Part.number(new Expr.Index(name), token.start(), token.end(), 1);
    }
    boolean letterAlone = name.length() == 1;
    var next = parser.token();
    if (letterAlone && next.opens("[")) {
      var index = brackets();
      return element(name, token, index, 1);
    }
    if (letterAlone && next.is(Kind.UNDERSCORE)) {
      parser.take();
      return element(name, token, subscript(), 0);
    }
    return Part.number(new Expr.Variable(name), token.start(), token.end(), 1);
  }

  /** What stands below the line: something in brackets, a number, a letter. */
  Part subscript() {
    var token = parser.token();
    return switch (token.kind()) {
      case OPEN -> brackets();
      case NUMBER -> number(parser.take());
      case CONSTANT -> constant(parser.take());
      case VARIABLE -> {
        parser.take();
        var letter =
            calls.isIndex(token.text())
                ? new Expr.Index(token.text())
                : new Expr.Variable(token.text());
        yield Part.number(letter, token.start(), token.end(), 1);
      }
      default -> throw parser.missing();
    };
  }

  /** An element by its index; below the line a plain number is part of the name, so x_0 is x0. */
  private Part element(String array, Token token, Part index, int least) {
    var at = index.asNumber();
    if (at instanceof Expr.Literal literal) {
      return numbered(array, token, index, literal.value(), least);
    }
    if (Expansion.usesVariables(at)) {
      throw Refusals.index(index.start(), index.end());
    }
    parser.spots().put(at, index.start(), index.end());
    return Part.number(new Expr.Element(array, at), token.start(), index.end(), index.height() + 1);
  }

  private static Part numbered(String array, Token token, Part index, double number, int least) {
    if (number > Limits.INDEX) {
      throw Refusals.indexTooLarge(index.start(), index.end());
    }
    if (number < least || !Decimal.isWhole(number)) {
      throw Refusals.index(index.start(), index.end());
    }
    return Part.number(new Expr.Variable(array + (int) number), token.start(), index.end(), 1);
  }

  Part superscript(Token sign) {
    String plain = sign.text();
    boolean negative = plain.charAt(0) == '-';
    String digits = negative || plain.charAt(0) == '+' ? plain.substring(1) : plain;
    var value =
        digits.equals("n")
            ? calls.isIndex("n") ? new Expr.Index("n") : new Expr.Variable("n")
            : number(new Token(Kind.NUMBER, sign.start(), sign.end(), digits)).expr();
    return Part.number(
        negative ? new Expr.Negation(value) : value, sign.start(), sign.end(), negative ? 2 : 1);
  }

  /** Something in brackets of any kind; floor and ceiling brackets round it. */
  Part brackets() {
    var open = parser.take();
    int outerBars = parser.enterBrackets(open);
    if (parser.token().is(Kind.CLOSE)) {
      throw closes(open, parser.token())
          ? Refusals.emptyBrackets(open.start(), parser.token().end())
          : Refusals.wrongClose(parser.token(), open, closing(open));
    }
    var inside = parser.expression(Parser.ANYTHING);
    var close = close(open);
    parser.leaveBrackets(outerBars);
    var whole = inside.within(open.start(), close.end());
    return switch (open.text()) {
      case "⌊" -> call("floor", whole);
      case "⌈" -> call("ceil", whole);
      default -> whole;
    };
  }

  /** Takes the bracket that closes another. */
  Token close(Token open) {
    var token = parser.token();
    if (token.is(Kind.CLOSE) && closes(open, token)) {
      return parser.take();
    }
    if (token.is(Kind.END)) {
      throw Refusals.unclosed(open);
    }
    throw token.is(Kind.CLOSE)
        ? Refusals.wrongClose(token, open, closing(open))
        : parser.unexpected();
  }

  private static boolean closes(Token open, Token close) {
    return close.text().equals(closing(open));
  }

  private static String closing(Token open) {
    return switch (open.text()) {
      case "(" -> ")";
      case "[" -> "]";
      case "{" -> "}";
      case "⌊" -> "⌋";
      default -> "⌉";
    };
  }

  private Part bars(Token open) {
    int outerBars = 0;
    boolean plain = open.is(Kind.BAR);
    if (plain) {
      parser.enter(open);
      parser.openBar();
    } else {
      outerBars = parser.enterBrackets(open);
    }
    var inside = parser.expression(Parser.SUM);
    var close = parser.token();
    if (!close.is(plain ? Kind.BAR : Kind.BAR_CLOSE)) {
      throw close.is(Kind.END) || close.is(Kind.CLOSE)
          ? Refusals.unclosed(open)
          : parser.unexpected();
    }
    parser.take();
    if (plain) {
      parser.closeBar();
      parser.leave();
    } else {
      parser.leaveBrackets(outerBars);
    }
    return call("abs", inside.within(open.start(), close.end()));
  }

  /** A call of a function of one argument that spans what the argument spans. */
  static Part call(String operation, Part argument) {
    return Part.number(
        new Expr.Call(Operation.named(operation).orElseThrow(), List.of(argument.asNumber())),
        argument.start(),
        argument.end(),
        argument.height() + 1);
  }

  private Part fraction(Token command) {
    var numerator = argument(command);
    var denominator = argument(command);
    return Part.number(
        new Expr.Quotient(numerator.asNumber(), denominator.asNumber()),
        command.start(),
        denominator.end(),
        Math.max(numerator.height(), denominator.height()) + 1);
  }

  /** The argument of a LaTeX command: a group in braces, one digit, or the next operand. */
  private Part argument(Token command) {
    parser.enter(command);
    var digit = parser.takeDigit();
    var argument = digit == null ? operand() : number(digit);
    parser.leave();
    return argument;
  }

  private Part root(Token command) {
    @Nullable Part degree = null;
    if (parser.token().opens("[")) {
      degree = brackets();
    }
    return root(command, degree, argument(command));
  }

  private Part radical(Token sign) {
    @Nullable Part degree =
        sign.text().equals("2")
            ? null
            : number(new Token(Kind.NUMBER, sign.start(), sign.end(), sign.text()));
    parser.enter(sign);
    var radicand = parser.expression(Parser.POWER);
    parser.leave();
    return root(sign, degree, radicand);
  }

  /** The square or cube root as a call, any other as a power. */
  private static Part root(Token sign, @Nullable Part degree, Part radicand) {
    var spanning = radicand.within(sign.start(), radicand.end());
    double number =
        degree == null ? 2 : degree.asNumber() instanceof Expr.Literal l ? l.value() : 0;
    if (number == 2 || number == 3) {
      return call(number == 2 ? "sqrt" : "cbrt", spanning);
    }
    var one = new Expr.Literal(1);
    var exponent =
        Part.number(
            new Expr.Quotient(one, degree.asNumber()),
            degree.start(),
            degree.end(),
            degree.height() + 1);
    return Parser.power(spanning, exponent);
  }
}
