package uphill.descent;

/** Arithmetic of vectors, written so that long ones cost little beside a gradient. */
final class Vectors {
  private static final double SMALL = 1e-280;

  private Vectors() {}

  /** ‖v‖, without overflow or loss of tiny components; NaN or ∞ if a component is not finite. */
  static double norm(double[] v) {
    double square = dot(v, v);
    if (square > SMALL && square < Double.POSITIVE_INFINITY) {
      return Math.sqrt(square);
    }
    double largest = largest(v);
    if (!(largest > 0) || largest == Double.POSITIVE_INFINITY) {
      return largest;
    }
    double sum = 0;
    for (double component : v) {
      sum += component / largest * (component / largest);
    }
    return largest * Math.sqrt(sum);
  }

  /** The largest |vᵢ|; NaN if one is NaN. */
  static double largest(double[] v) {
    double largest = 0;
    for (double component : v) {
      largest = Math.max(largest, Math.abs(component));
    }
    return largest;
  }

  /** Σ|vᵢ|. */
  static double sumOfSizes(double[] v) {
    double sum = 0;
    for (double component : v) {
      sum += Math.abs(component);
    }
    return sum;
  }

  /** a·b, in eight partial sums so that the additions do not wait for each other. */
  static double dot(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int i = 0;
    for (; i + 7 < a.length; i += 8) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
      s4 += a[i + 4] * b[i + 4];
      s5 += a[i + 5] * b[i + 5];
      s6 += a[i + 6] * b[i + 6];
      s7 += a[i + 7] * b[i + 7];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7));
  }

  /** v ← v + factor·direction. */
  static void add(double[] v, double factor, double[] direction) {
    for (int i = 0; i < v.length; i++) {
      v[i] += factor * direction[i];
    }
  }
}
