package uphill.landscape;

import java.util.Arrays;

/** A growing row of floats. */
final class Floats {
  private float[] values;
  private int size;

  Floats(int capacity) {
    values = new float[Math.max(16, capacity)];
  }

  int size() {
    return size;
  }

  void add(double a, double b) {
    if (size + 2 > values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    values[size++] = (float) a;
    values[size++] = (float) b;
  }

  void add(double a, double b, double c) {
    if (size + 3 > values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    values[size++] = (float) a;
    values[size++] = (float) b;
    values[size++] = (float) c;
  }

  void add(double a) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    values[size++] = (float) a;
  }

  float[] toArray() {
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
