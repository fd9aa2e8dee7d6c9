package uphill.tape;

import java.util.Arrays;

/**
 * A record of arithmetic, for derivatives in reverse mode: each value remembers which earlier
 * values it was made of and its partial derivative by each of them, and {@link Value#backward()}
 * carries adjoints back along those edges (the Wengert list with local partials; A. Griewank and A.
 * Walther, Evaluating Derivatives, SIAM 2008, ch. 3 and 6).
 *
 * <pre>{@code
 * var tape = new Tape();
 * var x = tape.variable(3);
 * var y = x.times(x).plus(x.sin());
 * y.backward();
 * x.gradient();   // 2*3 + cos(3)
 * }</pre>
 *
 * <p>Cost: a value takes 20 bytes and an edge 12, in a few arrays of primitives that grow by
 * doubling; the sweep does one multiplication and one addition an edge, whatever the number of
 * variables. {@link #reset()} empties the tape and keeps its memory, so that a loop records anew
 * without allocating.
 *
 * <p>At kinks the derivative is PyTorch's subgradient, as everywhere in the house. An adjoint or a
 * partial that is exactly 0 hands down 0, even beside an infinity: {@code sqrt(x^2+y^2)} has the
 * gradient (0, 0) at the origin and not NaN.
 *
 * <p>One thread uses a tape at a time.
 */
public final class Tape {
  private static final int INITIAL = 256;

  private double[] values = new double[INITIAL];
  private int[] edgeEnds = new int[INITIAL];
  private double[] adjoints = new double[0];
  private int size;

  private int[] operands = new int[2 * INITIAL];
  private double[] partials = new double[2 * INITIAL];
  private int edgeCount;

  private int generation;
  private int swept = -1;

  /** An empty tape. */
  public Tape() {}

  /**
   * A value to differentiate by.
   *
   * @param value any number; NaN and the infinities are carried along
   */
  public Value variable(double value) {
    return append(value);
  }

  /** As many variables as numbers, in their order. */
  public Value[] variables(double... numbers) {
    var variables = new Value[numbers.length];
    for (int k = 0; k < numbers.length; k++) {
      variables[k] = append(numbers[k]);
    }
    return variables;
  }

  /**
   * {@code terms[0] + terms[1] + …}, added from the left; 0 if there are none. One value with an
   * edge for each term.
   *
   * @throws IllegalArgumentException if a term is on another tape
   * @throws IllegalStateException if a term is from before a {@link #reset()}
   */
  public Value sum(Value... terms) {
    double sum = 0;
    for (Value term : terms) {
      sum += values[place(term)];
    }
    for (Value term : terms) {
      edge(term.index, 1);
    }
    return append(sum);
  }

  /**
   * The inner product {@code left[0]*right[0] + left[1]*right[1] + …}, added from the left; 0 if
   * there are none. One value with two edges for each product.
   *
   * @throws IllegalArgumentException if the lengths differ or a factor is on another tape
   * @throws IllegalStateException if a factor is from before a {@link #reset()}
   */
  public Value dot(Value[] left, Value[] right) {
    if (left.length != right.length) {
      throw new IllegalArgumentException(
          "An inner product needs as many factors on both sides, not "
              + left.length
              + " and "
              + right.length
              + ".");
    }
    double sum = 0;
    for (int k = 0; k < left.length; k++) {
      sum += values[place(left[k])] * values[place(right[k])];
    }
    for (int k = 0; k < left.length; k++) {
      edge(left[k].index, values[right[k].index]);
      edge(right[k].index, values[left[k].index]);
    }
    return append(sum);
  }

  /**
   * {@code log(exp(terms[0]) + exp(terms[1]) + …)}, shifted by the largest term so that nothing
   * overflows; its partials are the softmax of the terms. -∞ if there are none or all are -∞, with
   * the partials 0; ∞ if one is, with the partials 1 shared among those.
   *
   * @throws IllegalArgumentException if a term is on another tape
   * @throws IllegalStateException if a term is from before a {@link #reset()}
   */
  public Value logSumExp(Value... terms) {
    double largest = Double.NEGATIVE_INFINITY;
    for (Value term : terms) {
      largest = Math.max(largest, values[place(term)]);
    }
    if (largest == Double.NEGATIVE_INFINITY) {
      return append(largest);
    }
    double sum = 0;
    int from = edgeCount;
    for (Value term : terms) {
      double share = values[term.index] == largest ? 1 : Math.exp(values[term.index] - largest);
      sum += share;
      edge(term.index, share);
    }
    for (int edge = from; edge < edgeCount; edge++) {
      partials[edge] /= sum;
    }
    return append(largest + Math.log(sum));
  }

  /** How many values have been recorded since the tape was last empty. */
  public int size() {
    return size;
  }

  /**
   * Empties the tape and keeps its memory for the next recording. Values from before may still be
   * held, but not asked or used: that throws.
   */
  public void reset() {
    size = 0;
    edgeCount = 0;
    swept = -1;
    generation++;
  }

  /** Records a value of no other, or of those whose edges were added since the last one. */
  private Value append(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
      edgeEnds = Arrays.copyOf(edgeEnds, 2 * size);
    }
    values[size] = value;
    edgeEnds[size] = edgeCount;
    return new Value(this, generation, size++);
  }

  private void edge(int operand, double partial) {
    if (edgeCount == operands.length) {
      operands = Arrays.copyOf(operands, 2 * edgeCount);
      partials = Arrays.copyOf(partials, 2 * edgeCount);
    }
    operands[edgeCount] = operand;
    partials[edgeCount++] = partial;
  }

  Value append(double value, Value operand, double partial) {
    edge(operand.index, partial);
    return append(value);
  }

  Value append(double value, Value left, double leftPartial, Value right, double rightPartial) {
    edge(left.index, leftPartial);
    edge(right.index, rightPartial);
    return append(value);
  }

  /** The index of a value, which must be on this tape and not from before a reset. */
  int place(Value value) {
    if (value.tape != this) {
      throw new IllegalArgumentException("Values of two tapes do not meet in one operation.");
    }
    if (value.generation != generation) {
      throw new IllegalStateException(
          "This value was recorded before the tape was reset; record it anew.");
    }
    return value.index;
  }

  boolean holds(Value value) {
    return value.generation == generation;
  }

  double value(Value value) {
    return values[place(value)];
  }

  /** The adjoint of a value in the last sweep: 0 where the swept value does not depend on it. */
  double adjoint(Value value) {
    int index = place(value);
    if (swept < 0) {
      throw new IllegalStateException("Call backward() on a result before asking for gradients.");
    }
    return index <= swept ? adjoints[index] : 0;
  }

  void sweep(Value output) {
    int root = place(output);
    if (adjoints.length <= root) {
      adjoints = new double[values.length];
    } else {
      Arrays.fill(adjoints, 0, root + 1, 0);
    }
    adjoints[root] = 1;
    for (int index = root; index > 0; index--) {
      double adjoint = adjoints[index];
      if (adjoint != 0) {
        for (int edge = edgeEnds[index - 1]; edge < edgeEnds[index]; edge++) {
          if (partials[edge] != 0) {
            adjoints[operands[edge]] += adjoint * partials[edge];
          }
        }
      }
    }
    swept = root;
  }
}
