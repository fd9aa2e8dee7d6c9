package uphill.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uphill.formula.Token.Kind;

/** The names that the formula language knows. */
final class Names {
  /** A name's meaning: what kind of token it is, and its canonical spelling. */
  record Meaning(Kind kind, String text) {}

  /** Other spellings of operations, from LaTeX and from schoolbooks. */
  private static final String[] ALIASES = {
    "ln", "log", "lg", "log10", "lb", "log2", "sgn", "sign", "tg", "tan", "ctg", "cot", "arcsin",
    "asin", "arccos", "acos", "arctan", "atan", "arctg", "atan", "arsinh", "asinh", "arcosh",
    "acosh", "artanh", "atanh", "arcsinh", "asinh", "arccosh", "acosh", "arctanh", "atanh",
  };

  /** Greek letters by name; π and τ are constants, and names of two letters would hide products. */
  private static final String[] GREEK = {
    "alpha", "α", "beta", "β", "gamma", "γ", "delta", "δ", "epsilon", "ε", "zeta", "ζ", "eta", "η",
    "theta", "θ", "iota", "ι", "kappa", "κ", "lambda", "λ", "omicron", "ο", "rho", "ρ", "sigma",
    "σ", "upsilon", "υ", "phi", "φ", "chi", "χ", "psi", "ψ", "omega", "ω", "Gamma", "Γ", "Delta",
    "Δ", "Theta", "Θ", "Lambda", "Λ", "Sigma", "Σ", "Upsilon", "Υ", "Phi", "Φ", "Psi", "Ψ", "Omega",
    "Ω",
  };

  /**
   * Greek letters that only LaTeX can spell out: plainly, {@code xi} is x*i and {@code Pi} is π.
   */
  static final String[] LATEX_ONLY = {
    "mu", "μ", "nu", "ν", "xi", "ξ", "tau", "τ", "pi", "π", "Xi", "Ξ", "Pi", "Π",
  };

  private static final Map<String, Meaning> WORDS = new HashMap<>();
  private static final Map<String, String> OPERATIONS = new HashMap<>();
  private static final Map<String, String> LATEX = new HashMap<>();
  private static int longest;

  static {
    for (var operation : Operation.all()) {
      operation(operation.name(), operation.name());
    }
    for (int i = 0; i < ALIASES.length; i += 2) {
      operation(ALIASES[i], ALIASES[i + 1]);
    }
    for (int i = 0; i < GREEK.length; i += 2) {
      word(GREEK[i], Kind.VARIABLE, GREEK[i + 1]);
      LATEX.put(GREEK[i + 1], "\\" + GREEK[i]);
    }
    for (int i = 0; i < LATEX_ONLY.length; i += 2) {
      LATEX.put(LATEX_ONLY[i + 1], "\\" + LATEX_ONLY[i]);
    }
    word("pi", Kind.CONSTANT, "pi");
    word("tau", Kind.CONSTANT, "tau");
    word("sum", Kind.SUM, "sum");
    word("prod", Kind.PRODUCT, "prod");
    word("if", Kind.IF, "if");
    word("and", Kind.AND, "and");
    word("or", Kind.OR, "or");
    word("not", Kind.NOT, "not");
  }

  private Names() {}

  private static void operation(String spelling, String name) {
    OPERATIONS.put(spelling, name);
    word(spelling, Kind.FUNCTION, name);
  }

  private static void word(String spelling, Kind kind, String text) {
    WORDS.put(spelling, new Meaning(kind, text));
    longest = Math.max(longest, spelling.length());
  }

  /** How many letters the longest name has. */
  static int longest() {
    return longest;
  }

  /** What a whole word means, or null. Functions and constants may be capitalised: {@code Sin}. */
  static @Nullable Meaning of(String word) {
    var exact = WORDS.get(word);
    if (exact != null || word.length() < 2) {
      return exact;
    }
    char first = word.charAt(0);
    if (first < 'A' || first > 'Z') {
      return null;
    }
    var lower = WORDS.get(Letters.lower(word));
    return lower != null && (lower.kind == Kind.FUNCTION || lower.kind == Kind.CONSTANT)
        ? lower
        : null;
  }

  /** What a word means that stands within a longer run of letters, or null: no keyword does. */
  static @Nullable Meaning within(String word) {
    var meaning = WORDS.get(word);
    if (meaning == null) {
      return null;
    }
    return switch (meaning.kind) {
      case FUNCTION, CONSTANT, VARIABLE -> meaning;
      default -> null;
    };
  }

  /** The spelling of a function nearest to a word, or null if none is near. */
  static @Nullable String nearestFunction(String word) {
    return Suggestion.nearest(word, OPERATIONS.keySet(), "sum", "prod", "if");
  }

  /** Whether more than two arguments may be written, which make nested calls: max(max(a, b), c). */
  static boolean takesMany(Operation operation) {
    return switch (operation.name()) {
      case "min", "max", "hypot" -> true;
      default -> false;
    };
  }

  /** The arguments as they are written: those of max(max(a, b), c) are a, b, c. */
  static List<Expr> writtenArguments(Expr.Call call) {
    if (!takesMany(call.operation())) {
      return call.arguments();
    }
    var reversed = new ArrayList<Expr>();
    Expr first = call;
    while (first instanceof Expr.Call nested && nested.operation().equals(call.operation())) {
      reversed.add(nested.arguments().get(1));
      first = nested.arguments().get(0);
    }
    reversed.add(first);
    Collections.reverse(reversed);
    return reversed;
  }

  /** The letter in LaTeX. */
  static String latexLetter(String letter) {
    return LATEX.getOrDefault(letter, letter);
  }

  /** The constant that a canonical name stands for. */
  static MathConstant constant(String name) {
    for (var constant : MathConstant.values()) {
      if (constant.symbol().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(name);
  }
}
