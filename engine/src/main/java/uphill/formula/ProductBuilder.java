package uphill.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A product under construction: merges powers of one base and what belongs together. */
final class ProductBuilder {
  private final Algebra algebra;
  private Coefficient coefficient = Coefficient.ONE;
  private final Map<Form, Form> exponents = new LinkedHashMap<>();
  private boolean hasSign;
  private boolean hasRoot;
  private boolean hasInner;
  private boolean hasDenominator;

  ProductBuilder(Algebra algebra) {
    this.algebra = algebra;
  }

  /** Multiplies by a whole power of a form. */
  void add(Form form, int times) {
    algebra.step();
    if (times == 0) {
      return;
    }
    switch (form) {
      case Form.Number n -> fold(n.value, times);
      case Form.Product p -> {
        fold(p.coefficient, times);
        for (var factor : p.factors) {
          raise(
              factor.base(),
              times == 1 ? factor.exponent() : algebra.product(number(times), factor.exponent()));
        }
      }
      case Form.Atom a -> raise(a, number(times));
      case Form.Sum s -> raise(s, number(times));
    }
  }

  private Form number(int whole) {
    return whole == 1 ? algebra.one : algebra.number(new Coefficient(whole, 1, 0));
  }

  private void fold(Coefficient value, int times) {
    var power = times == 1 ? value : value.power(times);
    var folded = power == null ? null : coefficient.times(power);
    if (folded != null) {
      coefficient = folded;
      return;
    }
    if (value.isNegative() && times % 2 != 0) {
      coefficient = coefficient.negated();
    }
    var size = algebra.number(value.isNegative() ? value.negated() : value);
    raise(algebra.atom("number " + size.hashCode(), List.of(size), size.written()), number(times));
  }

  private void raise(Form base, Form exponent) {
    algebra.step();
    hasInner |= base instanceof Form.Number || base instanceof Form.Product;
    if (base instanceof Form.Atom a) {
      hasRoot |= a.head.equals("sqrt") || a.head.equals("abs");
      hasSign |= a.head.equals("sign");
    }
    hasDenominator |= base instanceof Form.Sum && exponent == algebra.minusOne;
    var before = exponents.get(base);
    exponents.put(base, before == null ? exponent : algebra.sum(before, exponent));
  }

  Form build() {
    if (coefficient.isZero()) {
      return algebra.zero;
    }
    flatten();
    if (hasSign) {
      resolveSigns();
    }
    if (hasRoot) {
      resolveRoots();
    }
    if (hasDenominator) {
      clearInnerFractions();
    }
    var factors = new ArrayList<Form.Factor>(exponents.size());
    exponents.forEach(
        (base, exponent) -> {
          if (exponent != algebra.zero) {
            factors.add(new Form.Factor(base, exponent));
          }
        });
    if (factors.size() > 1) {
      factors.sort(ReadingOrder::compare);
    }
    return algebra.product(coefficient, factors);
  }

  /** Powers whose exponents have become whole may be powers of numbers and products. */
  private void flatten() {
    if (!hasInner) {
      return;
    }
    for (var base : List.copyOf(exponents.keySet())) {
      int times = wholeNumber(exponents.get(base));
      if (times != 0 && (base instanceof Form.Number || base instanceof Form.Product)) {
        exponents.remove(base);
        add(base, times);
      }
    }
  }

  /**
   * {@code sign(u)*u} is {@code abs(u)}, {@code sign(u)*abs(u)} is u and {@code sign(u)/abs(u)}
   * 1/u.
   */
  private void resolveSigns() {
    for (var sign : List.copyOf(exponents.keySet())) {
      if (sign instanceof Form.Atom a
          && a.head.equals("sign")
          && exponents.get(sign) == algebra.one) {
        var inner = a.arguments.get(0);
        var abs = algebra.call("abs", a.arguments);
        boolean besideSize = wholeNumber(exponents.getOrDefault(abs, algebra.zero)) != 0;
        if (besideSize || wholeNumber(exponents.getOrDefault(inner, algebra.zero)) > 0) {
          exponents.remove(sign);
          add(abs, besideSize ? -1 : 1);
          add(inner, besideSize ? 1 : -1);
        }
      }
    }
  }

  /**
   * Below the line fractions are multiplied out with what stands there, too: {@code 1/(x^2*(1 +
   * y^2/x^2))} is {@code 1/(x^2 + y^2)}.
   */
  private void clearInnerFractions() {
    for (var base : List.copyOf(exponents.keySet())) {
      if (base instanceof Form.Sum sum && exponents.get(sum) == algebra.minusOne) {
        var factor = clearing(sum);
        if (factor != algebra.one) {
          var terms = new ArrayList<Form>(sum.terms.size());
          for (var term : sum.terms) {
            terms.add(algebra.product(factor, term));
          }
          exponents.remove(sum);
          add(factor, 1);
          add(algebra.sum(terms), -1);
        }
      }
    }
  }

  /** What clears the fractions of a sum, as far as it stands below the line. */
  private Form clearing(Form.Sum sum) {
    var clearing = new ProductBuilder(algebra);
    if (coefficient.denominator() != 1) {
      double whole = 1;
      for (var term : sum.terms) {
        whole = Algebra.coefficient(term).commonMultiple(whole);
      }
      clearing.coefficient = whole < 1e6 ? new Coefficient(whole, 1, 0) : Coefficient.ONE;
    }
    for (var base : exponents.keySet()) {
      if (wholeNumber(exponents.get(base)) < 0) {
        int power = 0;
        for (var term : sum.terms) {
          power = Math.min(power, exponentIn(term, base));
        }
        clearing.add(base, -power);
      }
    }
    return clearing.build();
  }

  private static int exponentIn(Form term, Form base) {
    if (term instanceof Form.Product product) {
      for (var factor : product.factors) {
        if (factor.base().equals(base)) {
          return wholeNumber(factor.exponent());
        }
      }
    }
    return 0;
  }

  /**
   * What stands below a square root is taken out as far as whole powers go, unless that would put a
   * root above and below the line: sqrt(u)^2 is u and u/sqrt(u) is sqrt(u), but u*sqrt(u) stays.
   */
  private void resolveRoots() {
    for (var base : List.copyOf(exponents.keySet())) {
      if (base instanceof Form.Atom root
          && (root.head.equals("sqrt") || root.head.equals("abs"))
          && wholeNumber(exponents.get(root)) != 0) {
        int times = wholeNumber(exponents.get(root));
        var below = root.arguments.get(0);
        if (root.head.equals("abs")) {
          if (times % 2 == 0) {
            exponents.remove(root);
            add(below, times);
          }
        } else {
          int whole = wholeNumber(exponents.getOrDefault(below, algebra.zero));
          int halves = whole * times < 0 ? 2 * whole + times : times;
          int out = whole * times < 0 ? halves / 2 - whole : times / 2;
          if (out != 0) {
            exponents.remove(root);
            add(below, out);
            if (halves % 2 != 0) {
              raise(root, number(halves % 2));
            }
          }
        }
      }
    }
  }

  /** A whole exponent; 0 for any other. */
  private static int wholeNumber(Form exponent) {
    return exponent instanceof Form.Number n && n.value.isSmallInteger() ? n.value.toInt() : 0;
  }
}
