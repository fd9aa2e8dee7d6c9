package uphill.landscape;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uphill.objective.Section;

/**
 * Walkers who left a point, each one step of the same length in a direction of their own, and where
 * they stand now. Directions are equidistant, counterclockwise from +x. The window does not stop
 * them; heights that are cut away make them invisible, not absent.
 *
 * @param places u, v, w of each, in box coordinates; NaN where f has no value or is cut away
 * @param heights f where each stands; NaN where f has no value
 * @param rises f there less f at the point
 * @param order numbers of those who stand somewhere, from the highest to the lowest; of equals the
 *     lower number first
 * @param highestError degrees between the direction of the highest walker and ∇f, NaN without
 *     either, and where ∇f = 0
 * @param lowestError degrees between the direction of the lowest walker and −∇f
 */
public record Hikers(
    float[] places,
    double[] heights,
    double[] rises,
    int[] order,
    double highestError,
    double lowestError) {

  /**
   * Sends {@code count} walkers from (x, y), {@code stride} units of the input plane each. Cost:
   * one value a walker.
   */
  public static Hikers of(Frame frame, double x, double y, int count, double stride) {
    Section section = frame.section();
    Window window = frame.window();
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int k = 0; k < count; k++) {
      double t = 2 * Math.PI * k / count;
      xs[k] = x + stride * Math.cos(t);
      ys[k] = y + stride * Math.sin(t);
    }
    double[] heights = new double[count];
    section.values(xs, ys, count, heights);
    double here = section.value(x, y);
    float[] places = new float[3 * count];
    double[] rises = new double[count];
    int[] order = new int[count];
    int standing = 0;
    for (int k = 0; k < count; k++) {
      boolean shown = frame.shows(heights[k]);
      places[3 * k] = shown ? (float) window.u(xs[k]) : Float.NaN;
      places[3 * k + 1] = shown ? (float) window.v(ys[k]) : Float.NaN;
      places[3 * k + 2] = shown ? (float) frame.w(heights[k]) : Float.NaN;
      if (heights[k] - heights[k] != 0) {
        heights[k] = Double.NaN;
      } else {
        int at = standing++;
        for (; at > 0 && heights[order[at - 1]] < heights[k]; at--) {
          order[at] = order[at - 1];
        }
        order[at] = k;
      }
      rises[k] = heights[k] - here;
    }
    order = Arrays.copyOf(order, standing);
    @Nullable BasePoint at = BasePoint.of(frame, x, y);
    return new Hikers(
        places,
        heights,
        rises,
        order,
        angle(at, order, 0, count),
        180 - angle(at, order, standing - 1, count));
  }

  /** The angle to ∇f of the walker who is {@code rank}th. */
  private static double angle(@Nullable BasePoint at, int[] order, int rank, int count) {
    if (at == null || order.length == 0) {
      return Double.NaN;
    }
    double t = 2 * Math.PI * order[rank] / count;
    return at.angleTo(Math.cos(t), Math.sin(t));
  }
}
