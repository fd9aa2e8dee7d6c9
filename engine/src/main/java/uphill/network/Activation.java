package uphill.network;

import java.util.Optional;
import uphill.formula.Elementary;
import uphill.formula.ErrorFunction;

/**
 * The function σ that a hidden layer applies to each preactivation z: a = σ(z). At its kink ReLU
 * has slope 0, as PyTorch has it.
 */
public enum Activation {
  /** tanh z, to within 2e-16. */
  TANH("tanh") {
    @Override
    double value(double z) {
      double e = Math.exp(-2 * Math.abs(z));
      double a = (1 - e) / (1 + e);
      return z < 0 ? -a : a;
    }

    @Override
    double slope(double z, double a) {
      return 1 - a * a;
    }
  },
  /** max(0, z), a kink at 0. */
  RELU("relu") {
    @Override
    double value(double z) {
      return z > 0 ? z : z == z ? 0 : z;
    }

    @Override
    double slope(double z, double a) {
      return z > 0 ? 1 : 0;
    }
  },
  /** 1 / (1 + exp(-z)). */
  SIGMOID("sigmoid") {
    @Override
    double value(double z) {
      return Elementary.sigmoid(z);
    }

    @Override
    double slope(double z, double a) {
      return a * (1 - a);
    }
  },
  /**
   * z Φ(z) with the exact normal distribution Φ, PyTorch's default, not the tanh approximation (D.
   * Hendrycks and K. Gimpel, Gaussian error linear units, 2016).
   */
  GELU("gelu") {
    @Override
    double value(double z) {
      return ErrorFunction.gelu(z);
    }

    @Override
    double slope(double z, double a) {
      double phi = ONE_OVER_SQRT_TWO_PI * Math.exp(-0.5 * z * z);
      double distribution = 0.5 * (1 + ErrorFunction.erf(z * SQRT_HALF));
      return distribution + (phi > 0 ? z * phi : 0);
    }
  };

  private static final double SQRT_HALF = 0.7071067811865476;
  private static final double ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

  private final String word;

  Activation(String word) {
    this.word = word;
  }

  /** Its name in links and in the page. */
  public String word() {
    return word;
  }

  /** The one of that name. */
  public static Optional<Activation> of(String word) {
    for (Activation activation : values()) {
      if (activation.word.equals(word)) {
        return Optional.of(activation);
      }
    }
    return Optional.empty();
  }

  /** Whether σ has a kink at 0. */
  boolean isCreasedAtZero() {
    return this == RELU;
  }

  /** σ(z); NaN of NaN. */
  abstract double value(double z);

  /** σ'(z), given a = σ(z). */
  abstract double slope(double z, double a);

  /** a = σ(z) for the first {@code count} numbers. */
  void apply(double[] z, double[] a, int count) {
    if (this == RELU) {
      for (int i = 0; i < count; i++) {
        double number = z[i];
        a[i] = number < 0 ? 0 : number;
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      a[i] = value(z[i]);
    }
  }

  /** Carries adjoints from activations back to preactivations: δ ← δ σ'(z), in place. */
  void carryBack(double[] z, double[] a, double[] delta, int count) {
    if (this == RELU) {
      for (int i = 0; i < count; i++) {
        delta[i] = z[i] > 0 ? delta[i] : 0;
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      delta[i] *= slope(z[i], a[i]);
    }
  }
}
