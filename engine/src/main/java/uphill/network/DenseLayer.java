package uphill.network;

/**
 * A dense layer: the preactivations z = W a + b of its outputs, for a block of rows at once, Z = A
 * Wᵀ + b. W lies row by row in the flat vector of parameters, one row of incoming weights for each
 * output, then b: the order of PyTorch's {@code Linear}.
 *
 * <p>The three products are blocked so that each number fetched is used several times: a 1-row
 * sweep would wait for memory. Rows of a block lie one behind the other.
 *
 * @param inputs how many activations come in
 * @param outputs how many preactivations go out
 * @param weightsAt where W begins
 * @param biasesAt where b begins
 */
public record DenseLayer(int inputs, int outputs, int weightsAt, int biasesAt) {

  /** Where the parameters after this layer's begin. */
  int end() {
    return biasesAt + outputs;
  }

  /** Z = A Wᵀ + b. Cost: rows × inputs × outputs multiplications. */
  void forward(double[] parameters, double[] a, int rows, double[] z) {
    multiply(parameters, a, rows, z);
    for (int r = 0; r < rows; r++) {
      int at = r * outputs;
      for (int j = 0; j < outputs; j++) {
        z[at + j] += parameters[biasesAt + j];
      }
    }
  }

  /** Z = A Wᵀ. */
  private void multiply(double[] p, double[] a, int rows, double[] z) {
    int r = 0;
    for (; r + 1 < rows; r += 2) {
      int j = 0;
      for (; j + 3 < outputs; j += 4) {
        twoByFour(p, a, r, j, z);
      }
      for (; j < outputs; j++) {
        z[r * outputs + j] = dot(p, weightsAt + j * inputs, a, r * inputs);
        z[(r + 1) * outputs + j] = dot(p, weightsAt + j * inputs, a, (r + 1) * inputs);
      }
    }
    for (; r < rows; r++) {
      for (int j = 0; j < outputs; j++) {
        z[r * outputs + j] = dot(p, weightsAt + j * inputs, a, r * inputs);
      }
    }
  }

  private void twoByFour(double[] p, double[] a, int r, int j, double[] z) {
    int n = inputs;
    int a0 = r * n;
    int a1 = a0 + n;
    int w0 = weightsAt + j * n;
    int w1 = w0 + n;
    int w2 = w1 + n;
    int w3 = w2 + n;
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s03 = 0;
    double s10 = 0;
    double s11 = 0;
    double s12 = 0;
    double s13 = 0;
    for (int i = 0; i < n; i++) {
      double x0 = a[a0 + i];
      double x1 = a[a1 + i];
      double y0 = p[w0 + i];
      double y1 = p[w1 + i];
      double y2 = p[w2 + i];
      double y3 = p[w3 + i];
      s00 += x0 * y0;
      s01 += x0 * y1;
      s02 += x0 * y2;
      s03 += x0 * y3;
      s10 += x1 * y0;
      s11 += x1 * y1;
      s12 += x1 * y2;
      s13 += x1 * y3;
    }
    int at = r * outputs + j;
    z[at] = s00;
    z[at + 1] = s01;
    z[at + 2] = s02;
    z[at + 3] = s03;
    at += outputs;
    z[at] = s10;
    z[at + 1] = s11;
    z[at + 2] = s12;
    z[at + 3] = s13;
  }

  private double dot(double[] p, int w, double[] a, int at) {
    double sum = 0;
    for (int i = 0; i < inputs; i++) {
      sum += p[w + i] * a[at + i];
    }
    return sum;
  }

  /** Adds ∂L/∂W = Δᵀ A and ∂L/∂b = Δᵀ 1 to the gradient. Cost: as {@link #forward}. */
  void addGradient(double[] delta, double[] a, int rows, double[] gradient) {
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < outputs; j++) {
        gradient[biasesAt + j] += delta[r * outputs + j];
      }
    }
    int j = 0;
    for (; j + 1 < outputs; j += 2) {
      int r = 0;
      for (; r + 3 < rows; r += 4) {
        addFourRowsToTwo(delta, r * outputs + j, a, r * inputs, gradient, weightsAt + j * inputs);
      }
      for (; r < rows; r++) {
        int w = weightsAt + j * inputs;
        axpy(delta[r * outputs + j], a, r * inputs, gradient, w, inputs);
        axpy(delta[r * outputs + j + 1], a, r * inputs, gradient, w + inputs, inputs);
      }
    }
    for (; j < outputs; j++) {
      for (int r = 0; r < rows; r++) {
        axpy(delta[r * outputs + j], a, r * inputs, gradient, weightsAt + j * inputs, inputs);
      }
    }
  }

  private void addFourRowsToTwo(double[] delta, int d, double[] a, int at, double[] g, int w) {
    int n = inputs;
    int m = outputs;
    double d00 = delta[d];
    double d01 = delta[d + m];
    double d02 = delta[d + 2 * m];
    double d03 = delta[d + 3 * m];
    double d10 = delta[d + 1];
    double d11 = delta[d + m + 1];
    double d12 = delta[d + 2 * m + 1];
    double d13 = delta[d + 3 * m + 1];
    int a1 = at + n;
    int a2 = a1 + n;
    int a3 = a2 + n;
    int w1 = w + n;
    for (int i = 0; i < n; i++) {
      double x0 = a[at + i];
      double x1 = a[a1 + i];
      double x2 = a[a2 + i];
      double x3 = a[a3 + i];
      g[w + i] += d00 * x0 + d01 * x1 + (d02 * x2 + d03 * x3);
      g[w1 + i] += d10 * x0 + d11 * x1 + (d12 * x2 + d13 * x3);
    }
  }

  private static void axpy(double factor, double[] a, int at, double[] g, int w, int n) {
    for (int i = 0; i < n; i++) {
      g[w + i] += factor * a[at + i];
    }
  }

  /** The adjoints of the activations that came in, Δ W. Cost: as {@link #forward}. */
  void backward(double[] parameters, double[] delta, int rows, double[] into) {
    for (int k = 0; k < rows * inputs; k++) {
      into[k] = 0;
    }
    int j = 0;
    for (; j + 7 < outputs; j += 8) {
      for (int r = 0; r < rows; r++) {
        addEightOutputs(
            parameters, delta, r * outputs + j, weightsAt + j * inputs, into, r * inputs);
      }
    }
    for (; j < outputs; j++) {
      for (int r = 0; r < rows; r++) {
        int w = weightsAt + j * inputs;
        axpy(delta[r * outputs + j], parameters, w, into, r * inputs, inputs);
      }
    }
  }

  private void addEightOutputs(double[] p, double[] delta, int d, int w, double[] into, int at) {
    int n = inputs;
    double d0 = delta[d];
    double d1 = delta[d + 1];
    double d2 = delta[d + 2];
    double d3 = delta[d + 3];
    double d4 = delta[d + 4];
    double d5 = delta[d + 5];
    double d6 = delta[d + 6];
    double d7 = delta[d + 7];
    int w1 = w + n;
    int w2 = w1 + n;
    int w3 = w2 + n;
    int w4 = w3 + n;
    int w5 = w4 + n;
    int w6 = w5 + n;
    int w7 = w6 + n;
    for (int i = 0; i < n; i++) {
      into[at + i] +=
          d0 * p[w + i]
              + d1 * p[w1 + i]
              + (d2 * p[w2 + i] + d3 * p[w3 + i])
              + (d4 * p[w4 + i] + d5 * p[w5 + i] + (d6 * p[w6 + i] + d7 * p[w7 + i]));
    }
  }
}
