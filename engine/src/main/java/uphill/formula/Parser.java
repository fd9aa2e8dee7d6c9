package uphill.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.formula.Token.Kind;

/**
 * A precedence-climbing parser (Pratt, "Top down operator precedence", 1973). From loose to tight:
 * or, and, not, comparison, sum, product (written or implicit) and quotient, power. Operands are
 * read by {@link OperandParser}.
 */
final class Parser {
  static final int ANYTHING = 0;
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int COMPARISON = 4;
  static final int SUM = 5;
  static final int PRODUCT = 6;
  static final int POWER = 7;

  private final String text;
  private final Scanner scanner;
  private final OperandParser operands;
  private final Spots spots;

  /** The token to be read next, and the one before it. */
  private Token token;

  private Token previous;

  /** How many plain bars are open within the innermost brackets. */
  private int bars;

  /** How many {@code if} and {@code cases} are open. */
  private int conditions;

  private int nesting;

  private Parser(String text, Spots spots) {
    this.text = text;
    this.spots = spots;
    this.scanner = new Scanner(text, Definition.end(text));
    this.operands = new OperandParser(this);
    this.token = scanner.next();
    this.previous = token;
  }

  /** Reads a whole text, and notes where its bounds and indices stand. */
  static Expr parse(String text, Spots spots) {
    if (text.length() > Limits.TEXT_LENGTH) {
      throw Refusals.tooLong(text.length());
    }
    var parser = new Parser(text, spots);
    if (parser.token.is(Kind.END)) {
      throw Refusals.empty(text.length());
    }
    var whole = parser.expression(ANYTHING);
    if (!parser.token.is(Kind.END)) {
      throw parser.unexpected();
    }
    return whole.asNumber();
  }

  Token token() {
    return token;
  }

  /** The end of what has been read. */
  int end() {
    return previous.end();
  }

  Spots spots() {
    return spots;
  }

  /** Takes the token and moves on. */
  Token take() {
    previous = token;
    token = scanner.next();
    return previous;
  }

  /** Takes one digit, or nothing if no number is next: the bare argument in {@code \frac12}. */
  @Nullable Token takeDigit() {
    if (!token.is(Kind.NUMBER)) {
      return null;
    }
    token = scanner.firstDigit(token);
    return take();
  }

  String spelling(Token of) {
    return text.substring(of.start(), of.end());
  }

  /** Begins something nested; ends with {@link #leave}. */
  void enter(Token at) {
    if (++nesting > Limits.NESTING) {
      throw Refusals.tooDeep(at.start(), at.end());
    }
  }

  void leave() {
    nesting--;
  }

  /** Begins brackets, in which a bar opens anew; gives what {@link #leaveBrackets} needs. */
  int enterBrackets(Token open) {
    enter(open);
    int outer = bars;
    bars = 0;
    return outer;
  }

  void leaveBrackets(int outerBars) {
    bars = outerBars;
    leave();
  }

  void openBar() {
    bars++;
  }

  void closeBar() {
    bars--;
  }

  void enterCondition() {
    conditions++;
  }

  void leaveCondition() {
    conditions--;
  }

  /** Reads as far as the operators bind at least as tightly as {@code floor}. */
  Part expression(int floor) {
    var left = operand(floor);
    var chain = new Chain();
    @Nullable Expr lastCompared = null;
    for (; ; ) {
      int level = level();
      if (level < floor || level < 0) {
        return chain.close(left);
      }
      switch (level) {
        case SUM -> {
          var sign = take();
          var right = expression(PRODUCT);
          left = chain.add(SUM, left, sign.is(Kind.MINUS) ? negative(right, sign) : right);
        }
        case PRODUCT -> {
          if (token.is(Kind.DIVIDE)) {
            take();
            left = quotient(chain.close(left), expression(POWER));
          } else {
            if (token.is(Kind.TIMES)) {
              take();
            }
            left = chain.add(PRODUCT, left, expression(POWER));
          }
        }
        case POWER -> left = power(left);
        case COMPARISON -> {
          left = chain.close(left);
          var relation = relation(take());
          var right = expression(SUM);
          left = comparison(left, lastCompared, relation, right);
          lastCompared = right.expr();
        }
        default -> left = junction(chain.close(left), level);
      }
    }
  }

  /** How tightly the operator at the token binds; -1 if there is none. */
  private int level() {
    return switch (token.kind()) {
      case PLUS, MINUS -> SUM;
      case TIMES, DIVIDE -> PRODUCT;
      case POWER, SUPERSCRIPT -> POWER;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> COMPARISON;
      case DEFINES -> conditions > 0 ? COMPARISON : -1;
      case AND -> AND;
      case OR -> OR;
      case BAR -> bars > 0 ? -1 : doubleBar() ? OR : PRODUCT;
      default -> multipliesImplicitly() ? PRODUCT : -1;
    };
  }

  private boolean doubleBar() {
    return conditions > 0 && text.startsWith("|", token.end());
  }

  /** Whether the token begins a factor, so that no sign is needed before it. */
  boolean multipliesImplicitly() {
    return switch (token.kind()) {
      case NUMBER -> {
        if (previous.is(Kind.NUMBER)) {
          throw Refusals.adjacentNumbers(token);
        }
        yield true;
      }
      case BAR -> bars == 0 && !doubleBar();
      case CONSTANT, VARIABLE, FUNCTION, SUM, PRODUCT, IF, OPEN, BAR_OPEN -> true;
      case FRACTION, ROOT, RADICAL, CASES -> true;
      default -> false;
    };
  }

  private Part operand(int floor) {
    int start = token.start();
    var first = token;
    int minuses = 0;
    while (token.is(Kind.PLUS) || token.is(Kind.MINUS)) {
      minuses += take().is(Kind.MINUS) ? 1 : 0;
    }
    if (token.is(Kind.NOT) && floor <= NOT && first == token) {
      return negated();
    }
    if (first == token) {
      return operands.operand();
    }
    enter(first);
    var part = expression(Math.max(floor, PRODUCT));
    leave();
    for (int i = 0; i < minuses; i++) {
      part = Part.number(new Expr.Negation(part.asNumber()), start, part.end(), part.height() + 1);
    }
    part.asNumber();
    return part;
  }

  private Part negated() {
    var not = take();
    enter(not);
    var part = expression(NOT);
    leave();
    return Part.condition(
        new Condition.Not(part.asCondition()), not.start(), part.end(), part.height() + 1);
  }

  private static Part negative(Part part, Token sign) {
    return Part.number(
        new Expr.Negation(part.asNumber()), sign.start(), part.end(), part.height() + 1);
  }

  private static Part quotient(Part left, Part right) {
    return Part.number(
        new Expr.Quotient(left.asNumber(), right.asNumber()),
        left.start(),
        right.end(),
        Math.max(left.height(), right.height()) + 1);
  }

  private Part power(Part base) {
    var sign = take();
    Part exponent;
    if (sign.is(Kind.SUPERSCRIPT)) {
      exponent = operands.superscript(sign);
    } else {
      enter(sign);
      exponent = expression(POWER);
      leave();
    }
    return power(base, exponent);
  }

  static Part power(Part base, Part exponent) {
    return Part.number(
        new Expr.Power(base.asNumber(), exponent.asNumber()),
        base.start(),
        Math.max(base.end(), exponent.end()),
        Math.max(base.height(), exponent.height()) + 1);
  }

  private static Condition.Relation relation(Token sign) {
    return switch (sign.kind()) {
      case LESS -> Condition.Relation.LESS;
      case LESS_OR_EQUAL -> Condition.Relation.LESS_OR_EQUAL;
      case GREATER -> Condition.Relation.GREATER;
      case GREATER_OR_EQUAL -> Condition.Relation.GREATER_OR_EQUAL;
      case NOT_EQUAL -> Condition.Relation.NOT_EQUAL;
      default -> Condition.Relation.EQUAL;
    };
  }

  /** {@code a < b}, or with a comparison on the left already, {@code a < b and b < c}. */
  private static Part comparison(
      Part left, @Nullable Expr lastCompared, Condition.Relation relation, Part right) {
    int height = Math.max(left.height(), right.height()) + 1;
    Condition condition;
    if (lastCompared == null) {
      condition = new Condition.Comparison(relation, left.asNumber(), right.asNumber());
    } else {
      var next = new Condition.Comparison(relation, lastCompared, right.asNumber());
      condition = new Condition.And(left.asCondition(), next);
    }
    return Part.condition(condition, left.start(), right.end(), height);
  }

  private Part junction(Part left, int level) {
    if (take().is(Kind.BAR)) {
      take();
    }
    var right = expression(level + 1);
    var first = left.asCondition();
    var second = right.asCondition();
    return Part.condition(
        level == AND ? new Condition.And(first, second) : new Condition.Or(first, second),
        left.start(),
        right.end(),
        Math.max(left.height(), right.height()) + 1);
  }

  /** Why the token cannot stand where it does. */
  FormulaException unexpected() {
    return switch (token.kind()) {
      case CLOSE, BAR, BAR_CLOSE -> Refusals.unopened(token);
      case COMMA -> Refusals.comma(token);
      case DEFINES -> Refusals.equation(token);
      case NOT -> Refusals.factorial(token);
      default -> Refusals.unexpected(token, spelling(token));
    };
  }

  /** Why no operand can be read at the token. */
  FormulaException missing() {
    if (token.is(Kind.END) || token.is(Kind.CLOSE) || token.is(Kind.COMMA)) {
      return Refusals.missingAfter(previous, spelling(previous));
    }
    return switch (token.kind()) {
      case TIMES,
          DIVIDE,
          POWER,
          SUPERSCRIPT,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          EQUAL,
          NOT_EQUAL,
          DEFINES,
          AND,
          OR ->
          Refusals.missingBefore(token, spelling(token));
      default -> unexpected();
    };
  }

  /** The terms of a sum or the factors of a product while it goes on. */
  private static final class Chain {
    private int level;
    private List<Expr> parts = List.of();

    /** Adds one; {@code left} is everything before it. */
    Part add(int newLevel, Part left, Part right) {
      int height = Math.max(left.height(), right.height() + 1);
      if (level != newLevel) {
        var first = close(left);
        parts = new ArrayList<>();
        parts.add(first.asNumber());
        level = newLevel;
        height = Math.max(first.height(), right.height()) + 1;
      }
      parts.add(right.asNumber());
      return Part.number(parts.get(0), left.start(), right.end(), height);
    }

    /** The whole: {@code left} itself unless a chain is open. */
    Part close(Part left) {
      if (level == 0) {
        return left;
      }
      var whole = level == SUM ? new Expr.Sum(parts) : new Expr.Product(parts);
      level = 0;
      return Part.number(whole, left.start(), left.end(), left.height());
    }
  }
}
