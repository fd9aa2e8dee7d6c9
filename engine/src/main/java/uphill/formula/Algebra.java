package uphill.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes simplified forms from simplified forms: like terms gathered, powers of one base merged,
 * numbers folded where that is exact. Every method looks at the top of its arguments only, so the
 * work is proportional to what is written; a number of steps bounds it.
 */
final class Algebra {
  final Form zero;
  final Form one;
  final Form minusOne;

  private final Map<Form, Form> known = new HashMap<>();
  private long stepsLeft;

  /** With as many steps as may be taken before the work is given up. */
  Algebra(long steps) {
    stepsLeft = steps;
    zero = number(Coefficient.ZERO);
    one = number(Coefficient.ONE);
    minusOne = number(Coefficient.MINUS_ONE);
  }

  private Form unique(Form form) {
    var same = known.putIfAbsent(form, form);
    return same == null ? form : same;
  }

  void step() {
    if (--stepsLeft < 0) {
      throw Refusals.partialsTooLong();
    }
  }

  Form number(Coefficient value) {
    return unique(new Form.Number(value));
  }

  /** A number as it stands; one with too many digits to fold is taken as a constant. */
  Form number(double value) {
    var folded = Coefficient.of(value);
    if (folded != null) {
      return number(folded);
    }
    var constant =
        atom(Decimal.of(Math.abs(value)).toString(), List.of(), new Expr.Literal(Math.abs(value)));
    return value < 0 ? negative(constant) : constant;
  }

  Form atom(String head, List<Form> arguments, Expr written) {
    step();
    return unique(new Form.Atom(head, arguments, written));
  }

  /** A call of the operation of that name, not folded. */
  Form call(String name, List<Form> arguments) {
    var written = new ArrayList<Expr>(arguments.size());
    for (var argument : arguments) {
      written.add(argument.written());
    }
    return atom(name, arguments, new Expr.Call(Operation.named(name).orElseThrow(), written));
  }

  Form negative(Form form) {
    return product(minusOne, form);
  }

  Form quotient(Form numerator, Form denominator) {
    return product(numerator, power(denominator, minusOne));
  }

  Form product(Form... factors) {
    return product(List.of(factors));
  }

  Form product(List<Form> factors) {
    var product = new ProductBuilder(this);
    for (var factor : factors) {
      product.add(factor, 1);
    }
    return product.build();
  }

  /** {@code base ^ exponent}; whole powers of a product are powers of its factors. */
  Form power(Form base, Form exponent) {
    if (exponent instanceof Form.Number n && n.value.isSmallInteger()) {
      int times = n.value.toInt();
      if (times == 1) {
        return base;
      }
      var product = new ProductBuilder(this);
      product.add(base, times);
      return product.build();
    }
    if (base == one) {
      return one;
    }
    if (base instanceof Form.Product p
        && p.factors.size() == 1
        && p.coefficient.isOne()
        && isExponential(p.factors.get(0))) {
      var factor = p.factors.get(0);
      return power(factor.base(), product(factor.exponent(), exponent));
    }
    return single(Coefficient.ONE, new Form.Factor(base, exponent));
  }

  /** Whether it is e to some power, whose powers are powers of e. */
  private static boolean isExponential(Form.Factor factor) {
    return factor.base() instanceof Form.Atom a && a.head.equals(MathConstant.E.symbol());
  }

  private Form single(Coefficient coefficient, Form.Factor factor) {
    if (coefficient.isOne() && factor.exponent() == one) {
      return factor.base();
    }
    step();
    return unique(new Form.Product(coefficient, List.of(factor)));
  }

  Form sum(Form... terms) {
    return sum(List.of(terms));
  }

  /** The sum, its terms in the order in which they first occur. */
  Form sum(List<Form> terms) {
    if (terms.size() == 1) {
      return terms.get(0);
    }
    var sum = new SumBuilder();
    for (var term : terms) {
      sum.add(term, false);
    }
    return sum.build();
  }

  /** The sum of terms that are gathered already, none of them a sum. */
  Form inThisOrder(List<Form> terms) {
    return new Form.Sum(List.copyOf(terms));
  }

  /** The numeric coefficient of a form. */
  static Coefficient coefficient(Form form) {
    return switch (form) {
      case Form.Number n -> n.value;
      case Form.Product p -> p.coefficient;
      case Form.Atom a -> Coefficient.ONE;
      case Form.Sum s -> Coefficient.ONE;
    };
  }

  /** The form without its numeric coefficient. */
  Form withoutCoefficient(Form form) {
    return switch (form) {
      case Form.Number n -> one;
      case Form.Product p -> p.coefficient.isOne() ? p : product(Coefficient.ONE, p.factors);
      case Form.Atom a -> a;
      case Form.Sum s -> s;
    };
  }

  /** A product of factors that are merged and in order already. */
  Form product(Coefficient coefficient, List<Form.Factor> factors) {
    if (coefficient.isZero()) {
      return zero;
    }
    if (factors.isEmpty()) {
      return number(coefficient);
    }
    if (factors.size() == 1) {
      var only = factors.get(0);
      if (coefficient.equals(Coefficient.MINUS_ONE)
          && only.exponent() == one
          && only.base() instanceof Form.Sum sum) {
        var terms = new ArrayList<Form>(sum.terms.size());
        for (var term : sum.terms) {
          terms.add(scaled(Coefficient.MINUS_ONE, term));
        }
        return unique(new Form.Sum(terms));
      }
      return single(coefficient, only);
    }
    step();
    return unique(new Form.Product(coefficient, List.copyOf(factors)));
  }

  /** {@code coefficient · term}. */
  private Form scaled(Coefficient coefficient, Form term) {
    return coefficient.isOne() ? term : product(number(coefficient), term);
  }

  /** Gathers like terms. */
  private final class SumBuilder {
    private final Map<Form, Coefficient> coefficients = new LinkedHashMap<>();
    private List<Form> unfolded = List.of();
    private boolean hasSquare;

    void add(Form term, boolean subtract) {
      step();
      if (term instanceof Form.Sum sum) {
        for (var inner : sum.terms) {
          add(inner, subtract);
        }
        return;
      }
      var coefficient = subtract ? coefficient(term).negated() : coefficient(term);
      var key = withoutCoefficient(term);
      hasSquare |= Pythagoras.mayConcern(key);
      var before = coefficients.get(key);
      var after = before == null ? coefficient : before.plus(coefficient);
      if (after != null) {
        coefficients.put(key, after);
      } else {
        unfolded = unfolded.isEmpty() ? new ArrayList<>() : unfolded;
        unfolded.add(subtract ? negative(term) : term);
      }
    }

    Form build() {
      if (hasSquare) {
        Pythagoras.apply(Algebra.this, coefficients);
      }
      var terms = new ArrayList<Form>(coefficients.size());
      coefficients.forEach(
          (key, coefficient) -> {
            if (!coefficient.isZero()) {
              terms.add(key == one ? number(coefficient) : scaled(coefficient, key));
            }
          });
      terms.addAll(unfolded);
      for (var term : terms) {
        if (term instanceof Form.Sum && terms.size() > 1) {
          return sum(terms);
        }
      }
      return switch (terms.size()) {
        case 0 -> zero;
        case 1 -> terms.get(0);
        default -> unique(new Form.Sum(List.copyOf(terms)));
      };
    }
  }
}
