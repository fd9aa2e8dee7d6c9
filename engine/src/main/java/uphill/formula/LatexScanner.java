package uphill.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uphill.formula.Token.Kind;

/** Reads LaTeX commands, as people paste them and as formula editors write them. */
final class LatexScanner {
  private static final Map<String, Names.Meaning> COMMANDS = commands();

  /** Commands that say how something looks. */
  private static final Set<String> LOOK =
      Set.of(
          "displaystyle",
          "textstyle",
          "limits",
          "nolimits",
          "quad",
          "qquad",
          "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "biggl",
          "biggr",
          "thinspace",
          "medspace",
          "thickspace",
          "enspace",
          "space",
          "nobreakspace");

  /** Commands around a word in another typeface. */
  private static final Set<String> TYPEFACES =
      Set.of(
          "operatorname",
          "mathrm",
          "mathit",
          "mathbf",
          "mathsf",
          "mathnormal",
          "boldsymbol",
          "text",
          "textrm",
          "mbox",
          "mathop");

  private enum Side {
    LEFT,
    RIGHT,
    NONE
  }

  private final String text;
  private final Scanner scanner;
  private Side side = Side.NONE;

  LatexScanner(String text, Scanner scanner) {
    this.text = text;
    this.scanner = scanner;
  }

  private static Map<String, Names.Meaning> commands() {
    var commands = new HashMap<String, Names.Meaning>();
    put(commands, Kind.FRACTION, "", "frac", "dfrac", "tfrac", "cfrac");
    put(commands, Kind.ROOT, "", "sqrt");
    put(commands, Kind.TIMES, "*", "cdot", "times", "ast");
    put(commands, Kind.DIVIDE, "/", "div");
    put(commands, Kind.LESS, "<", "lt");
    put(commands, Kind.LESS_OR_EQUAL, "<=", "le", "leq", "leqslant");
    put(commands, Kind.GREATER, ">", "gt");
    put(commands, Kind.GREATER_OR_EQUAL, ">=", "ge", "geq", "geqslant");
    put(commands, Kind.NOT_EQUAL, "!=", "ne", "neq");
    put(commands, Kind.AND, "and", "land", "wedge");
    put(commands, Kind.OR, "or", "lor", "vee");
    put(commands, Kind.NOT, "not", "lnot", "neg");
    put(commands, Kind.SUM, "sum", "sum");
    put(commands, Kind.PRODUCT, "prod", "prod");
    put(commands, Kind.BAR, "|", "vert", "mid");
    put(commands, Kind.BAR_OPEN, "|", "lvert");
    put(commands, Kind.BAR_CLOSE, "|", "rvert");
    put(commands, Kind.OPEN, "(", "lparen");
    put(commands, Kind.CLOSE, ")", "rparen");
    put(commands, Kind.OPEN, "[", "lbrack");
    put(commands, Kind.CLOSE, "]", "rbrack");
    put(commands, Kind.OPEN, "{", "lbrace");
    put(commands, Kind.CLOSE, "}", "rbrace");
    put(commands, Kind.OPEN, "⌊", "lfloor");
    put(commands, Kind.CLOSE, "⌋", "rfloor");
    put(commands, Kind.OPEN, "⌈", "lceil");
    put(commands, Kind.CLOSE, "⌉", "rceil");
    put(commands, Kind.CONSTANT, "e", "exponentialE");
    put(commands, Kind.VARIABLE, "ε", "varepsilon");
    put(commands, Kind.VARIABLE, "θ", "vartheta");
    put(commands, Kind.VARIABLE, "κ", "varkappa");
    put(commands, Kind.VARIABLE, "φ", "varphi");
    put(commands, Kind.VARIABLE, "ρ", "varrho");
    put(commands, Kind.VARIABLE, "σ", "varsigma");
    for (int i = 0; i < Names.LATEX_ONLY.length; i += 2) {
      put(commands, Kind.VARIABLE, Names.LATEX_ONLY[i + 1], Names.LATEX_ONLY[i]);
    }
    return commands;
  }

  private static void put(
      Map<String, Names.Meaning> commands, Kind kind, String text, String... names) {
    for (var name : names) {
      commands.put(name, new Names.Meaning(kind, text));
    }
  }

  /**
   * The token itself, or the opening or closing bar it is after {@code \left} or {@code \right}.
   */
  Token sided(Token token) {
    var seen = side;
    side = Side.NONE;
    if (seen == Side.NONE || !token.is(Kind.BAR)) {
      return token;
    }
    var kind = seen == Side.LEFT ? Kind.BAR_OPEN : Kind.BAR_CLOSE;
    return new Token(kind, token.start(), token.end(), token.text());
  }

  /**
   * The token that the command at the scanner's position stands for; null if it is for looks only.
   */
  @Nullable Token command() {
    int start = scanner.position();
    int end = start + 1;
    while (end < text.length() && Letters.isLatin(text.charAt(end))) {
      end++;
    }
    if (end == start + 1) {
      return symbol(start);
    }
    String name = text.substring(start + 1, end);
    var meaning = COMMANDS.get(name);
    if (meaning == null) {
      meaning = Names.within(name);
    }
    if (meaning != null) {
      return scanner.named(meaning, end - start);
    }
    if (LOOK.contains(name)) {
      return skipTo(end);
    }
    if (TYPEFACES.contains(name)) {
      return typeface(start, end);
    }
    return switch (name) {
      case "left" -> delimiter(Side.LEFT, end);
      case "right" -> delimiter(Side.RIGHT, end);
      case "begin", "end" -> environment(name, start, end);
      case "placeholder" -> throw Refusals.placeholder(start, end);
      case "infty" -> throw Refusals.infinity(start, end);
      case "imaginaryI", "imaginaryJ" -> throw Refusals.imaginary(start, end);
      default -> throw Refusals.unknownCommand(name, start, nearest(name));
    };
  }

  private @Nullable Token symbol(int start) {
    char c = start + 1 < text.length() ? text.charAt(start + 1) : 0;
    return switch (c) {
      case ',', ';', ':', '!', ' ', '>', '(', ')', '[', ']' -> skipTo(start + 2);
      case '{', '}' -> scanner.token(c == '{' ? Kind.OPEN : Kind.CLOSE, 2, String.valueOf(c));
      case '\\' -> scanner.token(Kind.NEW_ROW, 2, "\\\\");
      default -> throw Refusals.strayCharacter(text, start);
    };
  }

  private @Nullable Token skipTo(int end) {
    scanner.moveTo(end);
    return null;
  }

  private @Nullable Token delimiter(Side newSide, int end) {
    side = newSide;
    return skipTo(end);
  }

  private Token environment(String name, int start, int end) {
    String cases = "{cases}";
    if (!text.startsWith(cases, end)) {
      int brace = end < text.length() && text.charAt(end) == '{' ? text.indexOf('}', end) : -1;
      int stop = brace < 0 ? end : brace + 1;
      throw Refusals.unknownCommand(text.substring(start + 1, stop), start, null);
    }
    var kind = name.equals("begin") ? Kind.CASES : Kind.END_CASES;
    return scanner.token(kind, end + cases.length() - start, "cases");
  }

  /**
   * A word in another typeface: a name as a whole, or a letter; anything else is left to be read.
   */
  private @Nullable Token typeface(int start, int end) {
    int open = end < text.length() && text.charAt(end) == '*' ? end + 1 : end;
    if (open == text.length() || text.charAt(open) != '{') {
      return skipTo(open);
    }
    int close = open + 1;
    while (close < text.length() && plain(text.charAt(close))) {
      close++;
    }
    if (close == text.length() || text.charAt(close) != '}') {
      return skipTo(open);
    }
    String word = text.substring(open + 1, close).trim();
    int length = close + 1 - start;
    if (word.length() == 1 && Letters.isLatin(word.charAt(0))) {
      return scanner.letter(word.charAt(0), start, close + 1);
    }
    switch (word) {
      case "", "if", "when", "for", "where" -> {
        return skipTo(close + 1);
      }
      case "otherwise", "else" -> {
        return scanner.token(Kind.OTHERWISE, length, word);
      }
      default -> {
        var meaning = Names.of(word);
        if (meaning != null) {
          return scanner.named(meaning, length);
        }
        if (Letters.isLatin(word.charAt(0))) {
          throw Refusals.unknownFunction(word, text.indexOf(word, open));
        }
        return skipTo(open);
      }
    }
  }

  private static boolean plain(char c) {
    return Letters.isLatin(c) || Letters.isDigit(c) || Letters.isSpace(c);
  }

  private static @Nullable String nearest(String name) {
    String command = Suggestion.nearest(name, COMMANDS.keySet());
    return command != null ? command : Names.nearestFunction(name);
  }
}
