package uphill.fit;

import uphill.program.Interpreter;
import uphill.program.Program;

/**
 * Runs a program over every row of data, for many points of the parameters at once, and gives the
 * weighted means of its outputs. Sums are compensated, so that the order and the number of rows
 * cost no digits (A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
 * Summen, Zeitschrift für Angewandte Mathematik und Mechanik 54, 1974).
 *
 * <p>The program's inputs are the n parameters, then x, then y. Rows are streamed through blocks of
 * a fixed size. Holds its working memory, so one thread uses it at a time.
 */
final class RowSums {
  /** Pairs of a point and a row in a block. */
  private static final int BLOCK = 1024;

  private final Interpreter interpreter;
  private final Data data;
  private final int parameters;
  private final int outputCount;
  private final double[][] inputs;
  private final double[][] outputs;
  private final double[] sums;
  private final double[] lost;

  RowSums(Program program, Data data, int parameters) {
    this.interpreter = new Interpreter(program);
    this.data = data;
    this.parameters = parameters;
    this.outputCount = program.outputCount();
    this.inputs = new double[parameters + 2][BLOCK];
    this.outputs = new double[outputCount][BLOCK];
    this.sums = new double[outputCount];
    this.lost = new double[outputCount];
    // Few rows lie side by side as often as a block holds them, and stay there: laid anew for each
    // single point they would cost many times what the point does.
    for (int at = 0; at + data.rows() <= BLOCK; at += data.rows()) {
      System.arraycopy(data.xs, 0, inputs[parameters], at, data.rows());
      System.arraycopy(data.ys, 0, inputs[parameters + 1], at, data.rows());
    }
  }

  /**
   * The means at {@code count} points.
   *
   * @param points one array for each parameter, with a number for each point
   * @param means receives one array for each output, with a number for each point
   */
  void at(double[][] points, int count, double[][] means) {
    int rows = data.rows();
    int together = Math.max(1, BLOCK / rows);
    if (together == 1) {
      for (int point = 0; point < count; point++) {
        stream(points, point, means);
      }
      return;
    }
    for (int first = 0; first < count; first += together) {
      int group = Math.min(together, count - first);
      for (int k = 0; k < group; k++) {
        setParameters(points, first + k, k * rows, rows);
      }
      interpreter.runBlock(inputs, group * rows, outputs);
      for (int k = 0; k < group; k++) {
        clear();
        add(k * rows, 0, rows);
        give(first + k, means);
      }
    }
  }

  /** The outputs of every row at one point, not summed: {@code into[output][row]}. */
  void each(double[][] point, double[][] into) {
    for (int from = 0; from < data.rows(); from += BLOCK) {
      int n = run(point, 0, from);
      for (int output = 0; output < outputCount; output++) {
        System.arraycopy(outputs[output], 0, into[output], from, n);
      }
    }
  }

  private void stream(double[][] points, int point, double[][] means) {
    clear();
    for (int from = 0; from < data.rows(); from += BLOCK) {
      add(0, from, run(points, point, from));
    }
    give(point, means);
  }

  private int run(double[][] points, int point, int from) {
    int n = Math.min(BLOCK, data.rows() - from);
    setParameters(points, point, 0, n);
    System.arraycopy(data.xs, from, inputs[parameters], 0, n);
    System.arraycopy(data.ys, from, inputs[parameters + 1], 0, n);
    interpreter.runBlock(inputs, n, outputs);
    return n;
  }

  private void setParameters(double[][] points, int point, int from, int n) {
    for (int k = 0; k < parameters; k++) {
      double value = points[k][point];
      double[] target = inputs[k];
      for (int i = from; i < from + n; i++) {
        target[i] = value;
      }
    }
  }

  private void clear() {
    for (int output = 0; output < outputCount; output++) {
      sums[output] = 0;
      lost[output] = 0;
    }
  }

  private void add(int from, int row, int n) {
    for (int output = 0; output < outputCount; output++) {
      double[] values = outputs[output];
      double sum = sums[output];
      double rest = lost[output];
      for (int i = 0; i < n; i++) {
        double value = values[from + i] * data.weights[row + i];
        double next = sum + value;
        rest += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
      }
      sums[output] = sum;
      lost[output] = rest;
    }
  }

  private void give(int point, double[][] means) {
    for (int output = 0; output < outputCount; output++) {
      double sum = sums[output];
      // What was lost on the way to an infinity is no number.
      double whole = sum - sum == 0 ? sum + lost[output] : sum;
      means[output][point] = whole / data.totalWeight;
    }
  }
}
