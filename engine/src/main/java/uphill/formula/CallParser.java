package uphill.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.formula.Token.Kind;

/** Reads functions with and without brackets, sums and products over an index, and conditionals. */
final class CallParser {
  private final Parser parser;
  private final OperandParser operands;

  /** The running indices in force, the innermost first. */
  private final ArrayDeque<String> indices = new ArrayDeque<>();

  CallParser(Parser parser, OperandParser operands) {
    this.parser = parser;
    this.operands = operands;
  }

  boolean isIndex(String name) {
    return !indices.isEmpty() && indices.contains(name);
  }

  /** A function applied: {@code sin(x)}, {@code sin x}, {@code sin^2 x}, {@code log_2 x}. */
  Part function(Token name) {
    @Nullable Part base = null;
    if (name.text().equals("log") && parser.token().is(Kind.UNDERSCORE)) {
      parser.take();
      base = operands.subscript();
    }
    Part power =
        parser.token().is(Kind.POWER) || parser.token().is(Kind.SUPERSCRIPT) ? powerOf(name) : null;
    var called = base == null ? call(name, name.text()) : logarithm(name, base);
    return power == null ? called : Parser.power(called, power);
  }

  private Part powerOf(Token name) {
    var sign = parser.take();
    var power = sign.is(Kind.SUPERSCRIPT) ? operands.superscript(sign) : signedOperand(sign);
    if (power.expr() instanceof Expr.Negation negation
        && negation.operand() instanceof Expr.Literal one
        && one.value() == 1) {
      String inverse = Operation.named("a" + name.text()).isPresent() ? "a" + name.text() : null;
      throw Refusals.inverse(name.text(), inverse, name.start(), power.end());
    }
    return power;
  }

  private Part signedOperand(Token sign) {
    parser.enter(sign);
    Part power;
    if (parser.token().is(Kind.MINUS)) {
      var minus = parser.take();
      var operand = operands.operand();
      power =
          Part.number(
              new Expr.Negation(operand.asNumber()),
              minus.start(),
              operand.end(),
              operand.height() + 1);
    } else {
      power = operands.operand();
    }
    parser.leave();
    return power;
  }

  private Part logarithm(Token name, Part base) {
    if (base.expr() instanceof Expr.Literal number && number.value() == 2) {
      return call(name, "log2");
    }
    if (base.expr() instanceof Expr.Literal number && number.value() == 10) {
      return call(name, "log10");
    }
    var called = call(name, "log");
    if (base.expr() instanceof Expr.NamedConstant constant
        && constant.constant() == MathConstant.E) {
      return called;
    }
    var divisor = OperandParser.call("log", base);
    return Part.number(
        new Expr.Quotient(called.expr(), divisor.expr()),
        called.start(),
        called.end(),
        Math.max(called.height(), divisor.height()) + 1);
  }

  private Part call(Token name, String operationName) {
    var operation = Operation.named(operationName).orElseThrow();
    if (!parser.token().is(Kind.OPEN)) {
      if (operation.arity() != 1) {
        throw Refusals.argumentCount(name, operationName, takes(operation), name.end());
      }
      parser.enter(name);
      var argument = bareArgument();
      parser.leave();
      return OperandParser.call(operationName, argument.within(name.start(), argument.end()));
    }
    var arguments = arguments();
    int count = arguments.size();
    boolean folds = Names.takesMany(operation);
    if (count != operation.arity() && !(folds && count > 2)) {
      throw Refusals.argumentCount(name, operationName, takes(operation), parser.end());
    }
    var whole = arguments.get(0).within(name.start(), parser.end());
    if (count == 1) {
      return OperandParser.call(operationName, whole);
    }
    for (int i = 1; i < count; i++) {
      var next = arguments.get(i);
      whole =
          Part.number(
              new Expr.Call(operation, List.of(whole.asNumber(), next.asNumber())),
              whole.start(),
              whole.end(),
              Math.max(whole.height(), next.height()) + 1);
    }
    return whole;
  }

  private static String takes(Operation operation) {
    if (Names.takesMany(operation)) {
      return "two or more arguments";
    }
    return operation.arity() == 1 ? "one argument" : "two arguments";
  }

  /**
   * Everything multiplied without a sign, up to the next function: {@code 2x} in {@code sin 2x}.
   */
  private Part bareArgument() {
    if (parser.token().is(Kind.END)) {
      throw parser.missing();
    }
    boolean function = parser.token().is(Kind.FUNCTION);
    int start = parser.token().start();
    int minuses = 0;
    while (parser.token().is(Kind.MINUS) || parser.token().is(Kind.PLUS)) {
      minuses += parser.take().is(Kind.MINUS) ? 1 : 0;
    }
    var first = parser.expression(Parser.POWER);
    var factors = new ArrayList<Expr>();
    factors.add(first.asNumber());
    int height = first.height();
    while (!function && multipliesBareArgument()) {
      var factor = parser.expression(Parser.POWER);
      factors.add(factor.asNumber());
      height = Math.max(height, factor.height());
    }
    var argument =
        factors.size() == 1
            ? first
            : Part.number(new Expr.Product(factors), start, parser.end(), height + 1);
    for (int i = 0; i < minuses; i++) {
      argument =
          Part.number(
              new Expr.Negation(argument.asNumber()), start, argument.end(), argument.height() + 1);
    }
    return argument;
  }

  private boolean multipliesBareArgument() {
    return switch (parser.token().kind()) {
      case FUNCTION, SUM, PRODUCT, IF, CASES -> false;
      default -> parser.multipliesImplicitly();
    };
  }

  /** Arguments in brackets, separated by commas. */
  private List<Part> arguments() {
    var open = parser.take();
    int outerBars = parser.enterBrackets(open);
    var arguments = new ArrayList<Part>();
    if (parser.token().is(Kind.CLOSE)) {
      throw Refusals.emptyBrackets(open.start(), parser.token().end());
    }
    arguments.add(parser.expression(Parser.ANYTHING));
    while (parser.token().is(Kind.COMMA)) {
      parser.take();
      arguments.add(parser.expression(Parser.ANYTHING));
    }
    operands.close(open);
    parser.leaveBrackets(outerBars);
    return arguments;
  }

  /** {@code if(condition, then, otherwise)}. */
  Part conditional(Token name) {
    if (!parser.token().is(Kind.OPEN)) {
      throw conditionalTakes(name);
    }
    parser.enterCondition();
    var arguments = arguments();
    parser.leaveCondition();
    if (arguments.size() != 3) {
      throw conditionalTakes(name);
    }
    return choice(name.start(), arguments.get(0), arguments.get(1), arguments.get(2));
  }

  private FormulaException conditionalTakes(Token name) {
    return Refusals.argumentCount(
        name, "if", "a condition and two values: if(x > 0, a, b)", parser.end());
  }

  private Part choice(int start, Part condition, Part then, Part otherwise) {
    return Part.number(
        new Expr.If(condition.asCondition(), then.asNumber(), otherwise.asNumber()),
        start,
        parser.end(),
        Math.max(condition.height(), Math.max(then.height(), otherwise.height())) + 1);
  }

  /**
   * {@code \begin{cases} a & x > 0 \\ b & \text{otherwise} \end{cases}}; the last row is the rest.
   */
  Part cases(Token begin) {
    int outerBars = parser.enterBrackets(begin);
    parser.enterCondition();
    var values = new ArrayList<Part>();
    var conditions = new ArrayList<Part>();
    while (!parser.token().is(Kind.END_CASES)) {
      if (values.size() > conditions.size()) {
        throw Refusals.expected(parser.token(), "Only the last row may do without a condition.");
      }
      values.add(parser.expression(Parser.ANYTHING));
      while (parser.token().is(Kind.AMPERSAND) || parser.token().is(Kind.COMMA)) {
        parser.take();
      }
      if (parser.token().is(Kind.OTHERWISE)) {
        parser.take();
      } else if (!parser.token().is(Kind.NEW_ROW) && !parser.token().is(Kind.END_CASES)) {
        conditions.add(parser.expression(Parser.ANYTHING));
      }
      if (parser.token().is(Kind.NEW_ROW)) {
        parser.take();
      } else if (!parser.token().is(Kind.END_CASES)) {
        throw parser.token().is(Kind.END) ? Refusals.unclosed(begin) : parser.unexpected();
      }
    }
    if (conditions.isEmpty() || values.size() == conditions.size()) {
      throw Refusals.expected(
          parser.token(), "The last row must be for all other cases: write \\text{otherwise}.");
    }
    parser.take();
    parser.leaveCondition();
    parser.leaveBrackets(outerBars);
    var whole = values.get(values.size() - 1);
    for (int i = conditions.size() - 1; i >= 0; i--) {
      whole = choice(begin.start(), conditions.get(i), values.get(i), whole);
    }
    return whole;
  }

  /** {@code sum(i, 1, n, body)} or {@code \sum_{i=1}^{n} body}. */
  Part overIndex(Token name) {
    if (parser.token().is(Kind.UNDERSCORE)) {
      return overIndexBelow(name);
    }
    if (!parser.token().is(Kind.OPEN)) {
      throw overIndexTakes(name);
    }
    var open = parser.take();
    int outerBars = parser.enterBrackets(open);
    String index = indexName();
    comma(name);
    var from = bound();
    comma(name);
    var to = bound();
    comma(name);
    var body = body(index, Parser.ANYTHING);
    if (parser.token().is(Kind.COMMA)) {
      throw overIndexTakes(name);
    }
    operands.close(open);
    parser.leaveBrackets(outerBars);
    return overIndex(name, index, from, to, body);
  }

  private Part overIndexBelow(Token name) {
    parser.take();
    var open = parser.take();
    if (!open.opens("{") && !open.opens("(")) {
      throw overIndexTakes(name);
    }
    parser.enter(open);
    String index = indexName();
    if (!parser.token().is(Kind.DEFINES)) {
      throw overIndexTakes(name);
    }
    parser.take();
    var from = bound();
    operands.close(open);
    if (!parser.token().is(Kind.POWER)) {
      throw overIndexTakes(name);
    }
    parser.take();
    var to = noted(operands.operand());
    var body = body(index, Parser.PRODUCT);
    parser.leave();
    return overIndex(name, index, from, to, body);
  }

  private FormulaException overIndexTakes(Token name) {
    return Refusals.argumentCount(
        name,
        name.text(),
        "an index, two bounds and a body: " + name.text() + "(i, 1, 10, x[i]^2)",
        parser.end());
  }

  private void comma(Token name) {
    if (!parser.token().is(Kind.COMMA)) {
      throw overIndexTakes(name);
    }
    parser.take();
  }

  private String indexName() {
    var token = parser.token();
    if (!token.is(Kind.VARIABLE) || token.text().length() != 1) {
      throw Refusals.indexName(token.start(), token.end());
    }
    return parser.take().text();
  }

  private Part bound() {
    return noted(parser.expression(Parser.SUM));
  }

  private Part noted(Part bound) {
    if (Expansion.usesVariables(bound.asNumber())) {
      throw Refusals.bound(bound.start(), bound.end());
    }
    parser.spots().put(bound.expr(), bound.start(), bound.end());
    return bound;
  }

  private Part body(String index, int floor) {
    indices.push(index);
    var body = parser.expression(floor);
    indices.pop();
    return body;
  }

  private Part overIndex(Token name, String index, Part from, Part to, Part body) {
    var inside = body.asNumber();
    var expr =
        name.is(Kind.SUM)
            ? new Expr.SumOver(index, from.expr(), to.expr(), inside)
            : new Expr.ProductOver(index, from.expr(), to.expr(), inside);
    int height = Math.max(body.height(), Math.max(from.height(), to.height())) + 1;
    var whole = Part.number(expr, name.start(), parser.end(), height);
    parser.spots().put(expr, whole.start(), whole.end());
    return whole;
  }
}
