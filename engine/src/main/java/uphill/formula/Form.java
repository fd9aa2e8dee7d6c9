package uphill.formula;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula while it is being simplified: sums and products flat, numbers folded, quotients as
 * negative exponents. Made by {@link Algebra} only, which never makes two equal forms, so that
 * comparing is cheap however deep they are. The order of terms and factors is for reading and does
 * not count.
 */
abstract sealed class Form {
  private final int hash;
  private @Nullable Expr written;

  private Form(int hash) {
    this.hash = hash;
  }

  /** A folded number. */
  static final class Number extends Form {
    final Coefficient value;

    Number(Coefficient value) {
      super(value.hashCode());
      this.value = value;
    }

    @Override
    boolean sameParts(Form that) {
      return that instanceof Number n && n.value.equals(value);
    }
  }

  /** Something that algebra does not look into: a variable, a call, a conditional. */
  static final class Atom extends Form {
    /** What it is, apart from its arguments. */
    final String head;

    final List<Form> arguments;

    Atom(String head, List<Form> arguments, Expr written) {
      super(head.hashCode() * 31 + arguments.hashCode());
      this.head = head;
      this.arguments = arguments;
      super.written = written;
    }

    @Override
    boolean sameParts(Form that) {
      return that instanceof Atom a && a.head.equals(head) && a.arguments.equals(arguments);
    }
  }

  /** {@code base ^ exponent} within a product; the exponent is not 0. */
  record Factor(Form base, Form exponent) {
    /** The exponent if it is a number; otherwise null. */
    @Nullable Coefficient number() {
      return exponent instanceof Number n ? n.value : null;
    }
  }

  /** {@code coefficient · factors}, other than a number or a form alone. */
  static final class Product extends Form {
    final Coefficient coefficient;
    final List<Factor> factors;

    Product(Coefficient coefficient, List<Factor> factors) {
      super(coefficient.hashCode() + 7 * unordered(factors));
      this.coefficient = coefficient;
      this.factors = factors;
    }

    @Override
    boolean sameParts(Form that) {
      return that instanceof Product p
          && p.coefficient.equals(coefficient)
          && sameInAnyOrder(p.factors, factors);
    }
  }

  /** Two terms or more, none of them a sum. */
  static final class Sum extends Form {
    final List<Form> terms;

    Sum(List<Form> terms) {
      super(13 * unordered(terms));
      this.terms = terms;
    }

    @Override
    boolean sameParts(Form that) {
      return that instanceof Sum s && sameInAnyOrder(s.terms, terms);
    }
  }

  private static int unordered(List<?> parts) {
    int hash = parts.size();
    for (var part : parts) {
      hash += part.hashCode() * 0x9E3779B9 >> 7;
    }
    return hash;
  }

  private static <T> boolean sameInAnyOrder(List<T> a, List<T> b) {
    return a.size() == b.size() && (a.equals(b) || new HashSet<>(a).equals(new HashSet<>(b)));
  }

  abstract boolean sameParts(Form that);

  /** The form as a tree. */
  final Expr written() {
    if (written == null) {
      written = Writing.of(this);
    }
    return written;
  }

  @Override
  public final boolean equals(Object other) {
    return this == other || other instanceof Form that && hash == that.hash && sameParts(that);
  }

  @Override
  public final int hashCode() {
    return hash;
  }
}
