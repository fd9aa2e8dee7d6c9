package uphill.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out what all terms of a sum are multiplied by: {@code (1 + 2*x^2)*exp(x^2)}. */
final class CommonFactors {
  /** Longer sums are left as they are: nobody would look for a common factor in them. */
  private static final int LONGEST = 8;

  private final Algebra algebra;

  CommonFactors(Algebra algebra) {
    this.algebra = algebra;
  }

  /**
   * Sums the terms with their common factors taken out.
   *
   * @param terms what to sum; their factors count before like terms are gathered
   * @param variablesToo also powers of variables, as in a numerator, where they may cancel
   */
  Form sum(List<Form> terms, boolean variablesToo) {
    if (terms.size() < 2 || terms.size() > LONGEST) {
      return ordered(terms);
    }
    var common = exponents(terms.get(0));
    for (int i = 1; i < terms.size() && !common.isEmpty(); i++) {
      var exponents = exponents(terms.get(i));
      common.keySet().retainAll(exponents.keySet());
      common.replaceAll((base, exponent) -> shared(exponent, exponents.get(base)));
    }
    boolean any = variablesToo;
    for (var base : common.keySet()) {
      any |=
          !common.get(base).isZero()
              && ReadingOrder.isComposite(new Form.Factor(base, algebra.one));
    }
    boolean takeVariables = any;
    var outside = new ArrayList<Form>();
    var divisors = new ArrayList<Form>();
    common.forEach(
        (base, exponent) -> {
          if (!exponent.isZero() && takeVariables) {
            outside.add(algebra.power(base, algebra.number(exponent)));
            divisors.add(algebra.power(base, algebra.number(exponent.negated())));
          }
        });
    if (outside.isEmpty() && !variablesToo) {
      return shorter(terms);
    }
    var inside = new ArrayList<Form>();
    for (var term : terms) {
      divisors.add(term);
      inside.add(algebra.product(divisors));
      divisors.remove(divisors.size() - 1);
    }
    multiplyTidied(inside, outside);
    return algebra.product(outside);
  }

  /** The sum, multiplied out if like terms then make it shorter: {@code 2*x*(x + 1) + x^2}. */
  private Form shorter(List<Form> terms) {
    int length = 0;
    for (var term : terms) {
      var sum = term instanceof Form.Sum s ? s : onlySum(term);
      length += sum == null ? 1 : sum.terms.size();
    }
    var sum = ordered(terms);
    if (length == terms.size()) {
      return sum;
    }
    var expanded = algebra.sum(multipliedOut(termsOf(sum)));
    int size = termsOf(expanded).size();
    return size <= termsOf(sum).size() || size < length && length <= LONGEST
        ? positiveFirst(byDegree(expanded))
        : sum;
  }

  private Form byDegree(Form form) {
    return form instanceof Form.Sum sum
        ? algebra.inThisOrder(ReadingOrder.byDegree(sum.terms))
        : form;
  }

  private static List<Form> termsOf(Form form) {
    return form instanceof Form.Sum sum ? sum.terms : List.of(form);
  }

  /** What is left, made shorter, and then a number taken out of all terms. */
  private void multiplyTidied(List<Form> inside, List<Form> outside) {
    var sum = shorter(inside);
    var terms = termsOf(sum);
    if (terms.size() == 1) {
      outside.add(terms.get(0));
      return;
    }
    double divisor = 0;
    boolean allNegative = true;
    for (var term : terms) {
      var coefficient = Algebra.coefficient(term);
      allNegative &= coefficient.isNegative();
      divisor = coefficient.commonDivisor(divisor);
    }
    if (divisor == 1 && !allNegative) {
      outside.add(sum);
      return;
    }
    var content = algebra.number(allNegative ? -divisor : divisor);
    var divided = new ArrayList<Form>();
    boolean flat = true;
    for (var term : terms) {
      var part = algebra.quotient(term, content);
      flat &= !(part instanceof Form.Sum);
      divided.add(part);
    }
    outside.add(content);
    outside.add(flat ? positiveFirst(algebra.inThisOrder(divided)) : ordered(divided));
  }

  /** The terms with every product of numbers, powers of variables and one sum multiplied out. */
  private List<Form> multipliedOut(List<Form> terms) {
    var flat = new ArrayList<Form>();
    for (var term : terms) {
      var sum = onlySum(term);
      if (sum == null) {
        flat.add(term);
      } else {
        var rest = algebra.quotient(term, sum);
        for (var inner : sum.terms) {
          flat.add(algebra.product(rest, inner));
        }
      }
    }
    return flat;
  }

  /**
   * The sum that a term is a number and powers of variables times; null if it is more than that.
   */
  private static Form.@Nullable Sum onlySum(Form term) {
    if (!(term instanceof Form.Product product)) {
      return null;
    }
    Form.@Nullable Sum only = null;
    for (var factor : product.factors) {
      if (ReadingOrder.isComposite(factor)) {
        if (only != null
            || !(factor.base() instanceof Form.Sum sum)
            || factor.number() == null
            || !factor.number().isOne()) {
          return null;
        }
        only = sum;
      }
    }
    return only;
  }

  /**
   * The exponent that two powers of one base have in common: the one nearer to 0, or 0 if one is
   * above the line and the other below, which would bring terms over one denominator and might
   * overflow.
   */
  private static Coefficient shared(Coefficient a, Coefficient b) {
    if (a.isNegative() != b.isNegative()) {
      return Coefficient.ZERO;
    }
    var difference = a.plus(b.negated());
    return difference == null || difference.isNegative() == a.isNegative() ? b : a;
  }

  /**
   * The factors of a form with numeric exponents; e^x, whose exponent is none, as a factor itself.
   */
  private Map<Form, Coefficient> exponents(Form form) {
    var exponents = new LinkedHashMap<Form, Coefficient>();
    switch (form) {
      case Form.Number n -> {}
      case Form.Atom a -> exponents.put(a, Coefficient.ONE);
      case Form.Sum s -> exponents.put(s, Coefficient.ONE);
      case Form.Product p -> {
        for (var factor : p.factors) {
          if (factor.number() != null) {
            exponents.put(factor.base(), factor.number());
          } else {
            exponents.put(algebra.power(factor.base(), factor.exponent()), Coefficient.ONE);
          }
        }
      }
    }
    return exponents;
  }

  /** The sum, beginning with a term that has no minus sign if there is one. */
  Form ordered(List<Form> terms) {
    return positiveFirst(algebra.sum(terms));
  }

  private Form positiveFirst(Form sum) {
    if (!(sum instanceof Form.Sum s) || !Algebra.coefficient(s.terms.get(0)).isNegative()) {
      return sum;
    }
    for (int i = 1; i < s.terms.size(); i++) {
      if (!Algebra.coefficient(s.terms.get(i)).isNegative()) {
        var reordered = new ArrayList<>(s.terms);
        reordered.add(0, reordered.remove(i));
        return algebra.inThisOrder(reordered);
      }
    }
    return sum;
  }
}
