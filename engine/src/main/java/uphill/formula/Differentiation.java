package uphill.formula;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Differentiates a tree by every variable in one pass. Each node gives the partials that are not 0,
 * so a sum of many small terms costs no more than its terms.
 */
final class Differentiation {
  private static final Map<String, Form> NONE = Map.of();

  private final Algebra algebra;
  private final Simplifier simplifier;
  private final CommonFactors commonFactors;
  private final Map<Expr, Map<String, Form>> known = new IdentityHashMap<>();

  private Differentiation(long nodes) {
    algebra = new Algebra(Limits.PARTIAL_STEPS + 8 * nodes);
    simplifier = new Simplifier(algebra);
    commonFactors = new CommonFactors(algebra);
  }

  /**
   * One simplified partial derivative for each variable.
   *
   * @throws FormulaException if they would be too long to read
   */
  static List<Expr> partials(Expr expr, List<String> variables) {
    long nodes = new TreeSize().of(expr);
    long left = Limits.PARTIAL_NODES + (long) Limits.PARTIAL_NODES_EACH * variables.size();
    if (nodes > left) {
      throw Refusals.partialsTooLong();
    }
    var differentiation = new Differentiation(nodes);
    var gradient = differentiation.gradient(expr);
    var partials = new ArrayList<Expr>(variables.size());
    var size = new TreeSize();
    for (var variable : variables) {
      var partial = gradient.getOrDefault(variable, differentiation.algebra.zero).written();
      left -= size.of(partial);
      if (left < 0) {
        throw Refusals.partialsTooLong();
      }
      partials.add(partial);
    }
    return List.copyOf(partials);
  }

  private Map<String, Form> gradient(Expr expr) {
    var gradient = known.get(expr);
    if (gradient == null) {
      gradient = differentiate(expr);
      if (!gradient.isEmpty()) {
        gradient.values().removeIf(form -> form == algebra.zero);
      }
      known.put(expr, gradient);
    }
    return gradient;
  }

  private Map<String, Form> differentiate(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> NONE;
      case Expr.NamedConstant c -> NONE;
      case Expr.Variable v -> {
        var gradient = new LinkedHashMap<String, Form>();
        gradient.put(v.name(), algebra.one);
        yield gradient;
      }
      case Expr.Sum s -> {
        var terms = new Terms();
        for (var term : s.terms()) {
          gradient(term).forEach(terms::add);
        }
        yield terms.summed(commonFactors::ordered);
      }
      case Expr.Negation n -> {
        var gradient = new LinkedHashMap<String, Form>();
        gradient(n.operand()).forEach((name, form) -> gradient.put(name, algebra.negative(form)));
        yield gradient;
      }
      case Expr.Product p -> product(p);
      case Expr.Quotient q -> quotient(q);
      case Expr.Power p -> power(p);
      case Expr.Call c -> call(c);
      case Expr.If i -> choice(i);
      case Expr.SumOver s -> throw notExpanded();
      case Expr.ProductOver p -> throw notExpanded();
      case Expr.Element e -> throw notExpanded();
      case Expr.Index i -> throw notExpanded();
    };
  }

  private static IllegalArgumentException notExpanded() {
    return new IllegalArgumentException("only a formula without running indices has partials");
  }

  /** Each factor in turn replaced by its partial. */
  private Map<String, Form> product(Expr.Product product) {
    var factors = new ArrayList<Form>();
    for (var factor : product.factors()) {
      factors.add(simplifier.of(factor));
    }
    var terms = new Terms();
    for (int i = 0; i < factors.size(); i++) {
      var factor = factors.get(i);
      int at = i;
      gradient(product.factors().get(i))
          .forEach(
              (name, partial) -> {
                factors.set(at, partial);
                terms.add(name, algebra.product(factors));
              });
      factors.set(i, factor);
    }
    return terms.summed(sum -> commonFactors.sum(sum, false));
  }

  /** {@code u'/v}, {@code -u v'/v²}, or both over v². */
  private Map<String, Form> quotient(Expr.Quotient quotient) {
    var u = simplifier.of(quotient.numerator());
    var v = simplifier.of(quotient.denominator());
    var uGradient = gradient(quotient.numerator());
    var vGradient = gradient(quotient.denominator());
    var inverse = algebra.power(v, algebra.minusOne);
    var gradient = new LinkedHashMap<String, Form>();
    uGradient.forEach(
        (name, uPartial) -> {
          var vPartial = vGradient.get(name);
          if (vPartial == null) {
            gradient.put(name, algebra.quotient(uPartial, v));
            return;
          }
          var numerator =
              commonFactors.sum(
                  List.of(
                      algebra.product(uPartial, v), algebra.product(algebra.minusOne, u, vPartial)),
                  true);
          gradient.put(name, algebra.product(numerator, inverse, inverse));
        });
    vGradient.forEach(
        (name, vPartial) -> {
          if (!uGradient.containsKey(name)) {
            gradient.put(name, algebra.product(algebra.minusOne, u, vPartial, inverse, inverse));
          }
        });
    return gradient;
  }

  /** {@code w u^(w-1) u'} for a base, {@code u^w log(u) w'} for an exponent. */
  private Map<String, Form> power(Expr.Power power) {
    var u = simplifier.of(power.base());
    var w = simplifier.of(power.exponent());
    var terms = new Terms();
    gradient(power.base())
        .forEach(
            (name, partial) -> {
              var lowered = algebra.power(u, algebra.sum(w, algebra.minusOne));
              terms.add(name, algebra.product(w, lowered, partial));
            });
    gradient(power.exponent())
        .forEach(
            (name, partial) -> {
              var logarithm = simplifier.call(Operation.named("log").orElseThrow(), List.of(u));
              terms.add(name, algebra.product(algebra.power(u, w), logarithm, partial));
            });
    return terms.summed(sum -> commonFactors.sum(sum, false));
  }

  /** The chain rule, with the operation's own rules. */
  private Map<String, Form> call(Expr.Call call) {
    var gradients = new ArrayList<Map<String, Form>>();
    boolean constant = true;
    for (var argument : call.arguments()) {
      gradients.add(gradient(argument));
      constant &= gradient(argument).isEmpty();
    }
    if (constant) {
      return NONE;
    }
    var arguments = new ArrayList<Expr>();
    for (var argument : call.arguments()) {
      arguments.add(simplifier.written(simplifier.of(argument)));
    }
    var self = simplifier.written(simplifier.of(call));
    var rules = new ArrayList<Expr>();
    for (var rule : call.operation().partials()) {
      rules.add(rule.of(arguments, self));
    }
    return chain(rules, gradients, KnownComparison.NOTHING);
  }

  /** The sum of each rule times the gradient of its argument; a rule with cases gives cases. */
  private Map<String, Form> chain(
      List<Expr> all, List<Map<String, Form>> gradients, KnownComparison known) {
    var rules = known.resolved(all);
    for (int i = 0; i < rules.size(); i++) {
      if (!gradients.get(i).isEmpty()
          && rules.get(i) instanceof Expr.If choice
          && choice.condition() instanceof Condition.Comparison comparison) {
        return cases(comparison, rules, gradients, known);
      }
    }
    var terms = new Terms();
    for (int i = 0; i < rules.size(); i++) {
      if (!gradients.get(i).isEmpty()) {
        var outer = simplifier.of(rules.get(i));
        gradients.get(i).forEach((name, inner) -> terms.add(name, algebra.product(outer, inner)));
      }
    }
    return terms.summed(sum -> commonFactors.sum(sum, false));
  }

  private Map<String, Form> cases(
      Condition.Comparison comparison,
      List<Expr> rules,
      List<Map<String, Form>> gradients,
      KnownComparison known) {
    return choice(
        comparison,
        chain(rules, gradients, known.and(comparison)),
        chain(rules, gradients, known.andNot(comparison)));
  }

  private Map<String, Form> choice(Expr.If choice) {
    return choice(choice.condition(), gradient(choice.then()), gradient(choice.otherwise()));
  }

  private Map<String, Form> choice(
      Condition condition, Map<String, Form> then, Map<String, Form> otherwise) {
    var gradient = new LinkedHashMap<String, Form>();
    then.forEach(
        (name, partial) ->
            gradient.put(
                name,
                simplifier.choice(condition, partial, otherwise.getOrDefault(name, algebra.zero))));
    otherwise.forEach(
        (name, partial) -> {
          if (!then.containsKey(name)) {
            gradient.put(name, simplifier.choice(condition, algebra.zero, partial));
          }
        });
    return gradient;
  }

  /** Turns terms into their sum. */
  private interface Summation {
    Form of(List<Form> terms);
  }

  /** What is to be summed for each variable. */
  private static final class Terms {
    private final Map<String, List<Form>> terms = new LinkedHashMap<>();

    void add(String variable, Form term) {
      terms.computeIfAbsent(variable, name -> new ArrayList<>(2)).add(term);
    }

    Map<String, Form> summed(Summation summation) {
      var gradient = new LinkedHashMap<String, Form>();
      terms.forEach((name, list) -> gradient.put(name, summation.of(list)));
      return gradient;
    }
  }
}
