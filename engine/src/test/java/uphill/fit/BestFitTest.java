package uphill.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import uphill.landscape.Frame;
import uphill.landscape.Outlook;
import uphill.landscape.Window;
import uphill.objective.Slice;

/** Where fits have their minimum, against sources that know nothing of gradients. */
class BestFitTest {

  /** The normal equations. */
  private static double[] leastSquares(Data data) {
    double meanX = 0;
    double meanY = 0;
    int n = data.rows();
    for (int row = 0; row < n; row++) {
      meanX += data.x(row) / n;
      meanY += data.y(row) / n;
    }
    double xx = 0;
    double xy = 0;
    for (int row = 0; row < n; row++) {
      xx += (data.x(row) - meanX) * (data.x(row) - meanX);
      xy += (data.x(row) - meanX) * (data.y(row) - meanY);
    }
    double slope = xy / xx;
    return new double[] {slope, meanY - slope * meanX};
  }

  private static double[] minimum(FitObjective fit, Window window, double x, double y) {
    double[] found = Frame.of(fit.through(Slice.plain()), window).snap(x, y, 0.9);
    assertThat(found).isNotNull();
    return found;
  }

  @Test
  void the_line_of_least_squares_is_the_flat_point_of_the_landscape() {
    var random = new Random(4);
    for (int k = 0; k < 20; k++) {
      double[] xs = random.doubles(15, -3, 3).toArray();
      double[] ys = new double[15];
      for (int row = 0; row < 15; row++) {
        ys[row] = 0.7 * xs[row] - 1 + random.nextGaussian();
      }
      var data = Data.of(xs, ys);
      double[] expected = leastSquares(data);
      double[] found =
          minimum(Fits.of("a*x + b", Loss.SQUARED, data), new Window(-3, 3, -3, 3), 0.7, -1);
      assertThat(found[0]).isEqualTo(expected[0], within(1e-9));
      assertThat(found[1]).isEqualTo(expected[1], within(1e-9));
    }
  }

  @Test
  void anscombe_s_quartet_has_the_published_line() {
    double[] found =
        minimum(
            Fits.of("a*x + b", Loss.SQUARED, Fits.anscombe()), new Window(-1, 2, -5, 10), 0.5, 3);
    assertThat(found[0]).isEqualTo(0.5001, within(5e-5));
    assertThat(found[1]).isEqualTo(3.0001, within(5e-5));
  }

  /** Intercept 15.0429 and slope -0.2322: Dalal, Fowlkes and Hoadley 1989, and textbooks since. */
  @Test
  void the_logistic_regression_of_the_o_rings_is_the_published_one() {
    var fit = Fits.of("1/(1 + exp(-(a*x + b)))", Loss.LOGARITHMIC, Fits.launches());
    double[] found = minimum(fit, new Window(-0.5, 0, 0, 30), -0.23, 15);
    assertThat(found[0]).isEqualTo(-0.2322, within(5e-5));
    assertThat(found[1]).isEqualTo(15.0429, within(5e-5));
    // The residual deviance of the published fit is 20.315: twice 23 rows' mean loss.
    assertThat(46 * fit.value(found)).isEqualTo(20.315, within(5e-4));
  }

  @Test
  void the_line_of_least_absolute_error_passes_the_outlier_by() {
    double[] xs = {1, 2, 3, 4, 5, 6, 7};
    double[] ys = {3, 5, 7, 9, 11, 13, 40};
    var fit = Fits.of("a*x + b", Loss.ABSOLUTE, Data.of(xs, ys));
    double least = fit.value(new double[] {2, 1});
    var random = new Random(9);
    for (int k = 0; k < 1000; k++) {
      double[] other = {2 + random.nextGaussian(), 1 + random.nextGaussian()};
      assertThat(fit.value(other)).isGreaterThan(least);
    }
  }

  @Test
  void the_window_for_unknown_data_holds_the_minimum_and_begins_on_the_slope() {
    double[][] fits = {
      outlook("a*x + b", Loss.SQUARED, Fits.anscombe(), 0.5001, 3.0001),
      outlook("1/(1 + exp(-(a*(x - 70) + b)))", Loss.LOGARITHMIC, Fits.launches(), -0.2322, -1.2090)
    };
    for (double[] share : fits) {
      assertThat(share[0]).isBetween(-0.2, 0.2);
      assertThat(share[1]).isBetween(-0.2, 0.2);
    }
  }

  /** Where the minimum lies in the window, in box coordinates. */
  private static double[] outlook(String model, Loss loss, Data data, double a, double b) {
    var section = Fits.of(model, loss, data).through(Slice.plain());
    var outlook = Outlook.of(section);
    double[] jet = new double[3];
    section.gradient(outlook.x(), outlook.y(), jet);
    assertThat(Math.hypot(jet[1], jet[2])).isGreaterThan(0.01);
    return new double[] {outlook.window().u(a), outlook.window().v(b)};
  }
}
