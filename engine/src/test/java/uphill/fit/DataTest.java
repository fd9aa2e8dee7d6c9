package uphill.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DataTest {
  private static Data cloud(int rows) {
    var random = new Random(6);
    double[] xs = new double[rows];
    double[] ys = new double[rows];
    for (int row = 0; row < rows; row++) {
      xs[row] = random.nextDouble() * 10;
      ys[row] = 1.5 * xs[row] - 2 + random.nextGaussian();
    }
    return Data.of(xs, ys);
  }

  @Test
  void few_rows_are_their_own_gathering() {
    var data = cloud(512);
    assertThat(data.gathered(512)).isSameAs(data);
  }

  @Test
  void gathered_rows_keep_weight_and_means() {
    var data = cloud(100_000);
    var gathered = data.gathered(512);
    assertThat(gathered.rows()).isBetween(64, 512);
    double weight = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < gathered.rows(); row++) {
      weight += gathered.weight(row);
      x += gathered.weight(row) * gathered.x(row);
      y += gathered.weight(row) * gathered.y(row);
    }
    assertThat(weight).isEqualTo(100_000);
    double meanX = 0;
    double meanY = 0;
    for (int row = 0; row < data.rows(); row++) {
      meanX += data.x(row) / data.rows();
      meanY += data.y(row) / data.rows();
    }
    assertThat(x / weight).isEqualTo(meanX, within(1e-10));
    assertThat(y / weight).isEqualTo(meanY, within(1e-10));
  }

  @Test
  void the_picture_of_gathered_rows_is_within_a_hundredth_of_the_fit_s_heights() {
    var data = cloud(100_000);
    for (Loss loss : new Loss[] {Loss.SQUARED, Loss.ABSOLUTE, Loss.HUBER}) {
      var all = Fits.of("a*x + b", loss, data);
      var few = all.gathered(512);
      double height = all.value(new double[] {0, 0});
      for (double a = 0; a <= 3; a += 0.5) {
        for (double b = -5; b <= 5; b += 2.5) {
          double[] at = {a, b};
          assertThat(few.value(at)).isEqualTo(all.value(at), within(0.01 * height));
        }
      }
    }
  }

  @Test
  void data_without_extent_is_gathered_into_one_row() {
    double[] same = new double[1000];
    var gathered = Data.of(same, same).gathered(512);
    assertThat(gathered.rows()).isEqualTo(1);
    assertThat(gathered.weight(0)).isEqualTo(1000);
  }

  @Test
  void data_is_finite_and_not_empty() {
    assertThatThrownBy(() -> Data.of(new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Data.of(new double[] {1}, new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Data.of(new double[] {1, 2}, new double[] {1, Double.NaN}))
        .hasMessageContaining("Row 2");
  }
}
