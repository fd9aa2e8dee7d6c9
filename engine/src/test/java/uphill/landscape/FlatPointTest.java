package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uphill.objective.Sections;

class FlatPointTest {
  private static FlatPoint at(String text, double x, double y) {
    double[] jet = new double[6];
    Sections.of(text).curvature(x, y, jet);
    return FlatPoint.of(jet, 3, 3);
  }

  @ParameterizedTest(name = "{0} at ({1}, {2}) is {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 + y^2 | 0 | 0 | MINIMUM
          5 - x^2 - 3*y^2 | 0 | 0 | MAXIMUM
          x^2 - y^2 | 0 | 0 | SADDLE
          x*y | 0 | 0 | SADDLE
          x^2 + 3*x*y + y^2 | 0 | 0 | SADDLE
          x^2 + x*y + y^2 | 0 | 0 | MINIMUM
          x^3 - 3*x*y^2 | 0 | 0 | DEGENERATE
          x^4 + y^4 | 0 | 0 | DEGENERATE
          x^2 | 0 | 1.7 | DEGENERATE
          7 | 1 | 2 | DEGENERATE
          (x+y)^2 | 0.5 | -0.5 | DEGENERATE
          (1-x)^2 + 100*(y-x^2)^2 | 1 | 1 | MINIMUM
          (x^2+y-11)^2 + (x+y^2-7)^2 | 3 | 2 | MINIMUM
          (x^2+y-11)^2 + (x+y^2-7)^2 | 3.584428 | -1.848127 | MINIMUM
          (x^2+y-11)^2 + (x+y^2-7)^2 | -0.270845 | -0.923039 | MAXIMUM
          sin(x)*cos(y) | 1.570796 | 0 | MAXIMUM
          exp(-50*(x^2+y^2)) | 0 | 0 | MAXIMUM
          1e-12*(x^2+y^2) | 0 | 0 | MINIMUM
          1e9 + x^2 - y^2 | 0 | 0 | SADDLE
          """)
  void a_flat_point_is_told_by_its_curvatures(String text, double x, double y, FlatPoint kind) {
    assertThat(at(text, x, y)).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0} at ({1}, {2})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 + y^2 | 0.001 | 0
          x^2 + y^2 | 0 | -0.00001
          x^4 + y^4 | 0.01 | 0
          x^3 - 3*x*y^2 | 0.001 | 0.001
          1e-12*(x^2+y^2) | 0.001 | 0
          1e-12*x | 0 | 0
          (1-x)^2 + 100*(y-x^2)^2 | 1.0001 | 1
          x^2 + 1e-9*y | 0 | 0
          exp(-50*(x^2+y^2)) | 1 | 1
          log(x) | 0 | 0
          """)
  void where_the_ground_slopes_however_little_there_is_none(String text, double x, double y) {
    assertThat(at(text, x, y)).isNull();
  }

  @Test
  void a_flat_point_without_a_curvature_is_degenerate() {
    assertThat(FlatPoint.of(new double[] {0, 0, 0, Double.POSITIVE_INFINITY, 0, 0}, 1, 1))
        .isEqualTo(FlatPoint.DEGENERATE);
    assertThat(FlatPoint.of(new double[] {0, 1, 0, Double.POSITIVE_INFINITY, 0, 0}, 1, 1)).isNull();
    assertThat(FlatPoint.of(new double[] {0, Double.NaN, 0, 0, 0, 0}, 1, 1)).isNull();
  }
}
