package uphill.landscape;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A piece of surface inside one cell: its corners in order around it. Reused from cell to cell. */
final class Polygon {
  private double[] x = new double[16];
  private double[] y = new double[16];
  private double[] height = new double[16];
  private int[] vertex = new int[16];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** Adds a corner; {@code vertex} is the mesh's vertex there, or -1 if there is none yet. */
  void add(double x, double y, double height, int vertex) {
    if (size == this.x.length) {
      this.x = Arrays.copyOf(this.x, 2 * size);
      this.y = Arrays.copyOf(this.y, 2 * size);
      this.height = Arrays.copyOf(this.height, 2 * size);
      this.vertex = Arrays.copyOf(this.vertex, 2 * size);
    }
    this.x[size] = x;
    this.y[size] = y;
    this.height[size] = height;
    this.vertex[size] = vertex;
    size++;
  }

  void addFrom(Polygon other, int k) {
    add(other.x[k], other.y[k], other.height[k], other.vertex[k]);
  }

  double x(int k) {
    return x[k];
  }

  double y(int k) {
    return y[k];
  }

  double height(int k) {
    return height[k];
  }

  int vertex(int k) {
    return vertex[k];
  }

  void setVertex(int k, int vertex) {
    this.vertex[k] = vertex;
  }

  /**
   * Adds to {@code kept} what is not beyond {@code limit}, looking upwards (sign 1) or downwards
   * (sign -1). I. Sutherland, G. Hodgman, "Reentrant polygon clipping", CACM 17 (1974).
   *
   * @param crossing says where an edge takes the limit; null for a flat polygon, whose edges are
   *     straight
   */
  void clip(double limit, int sign, @Nullable EdgeCrossing crossing, Polygon kept) {
    for (int k = 0; k < size; k++) {
      int next = (k + 1) % size;
      boolean inside = sign * height[k] <= sign * limit;
      if (inside) {
        kept.addFrom(this, k);
      }
      if (inside != sign * height[next] <= sign * limit) {
        double t =
            crossing == null
                ? (limit - height[k]) / (height[next] - height[k])
                : crossing.between(this, k, next, limit);
        kept.add(x[k] + t * (x[next] - x[k]), y[k] + t * (y[next] - y[k]), limit, -1);
      }
    }
  }

  /** Twice the area of the triangle of three corners seen from above, positive counterclockwise. */
  double area(int a, int b, int c) {
    return (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a]);
  }
}
