package uphill.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import uphill.objective.Objective;
import uphill.program.Kind;

/**
 * The golden numbers of Keras's optimizer tests (keras/src/optimizers/*_test.py, Apache License
 * 2.0, © the Keras authors), at their tolerances, where its rules are PyTorch's: ε of 10⁻⁷ is too
 * small to tell them apart, and AdamW's golden run with ε = 2, which Keras adds elsewhere, is left
 * out.
 */
class KerasTest {
  private static final double GOLDEN = 5e-4;

  @Test
  void plain_descent_passes_through_the_golden_numbers_of_sgd() {
    double[][] found = golden(new GradientDescent(0), 0.01);
    for (int step = 0; step < 5; step++) {
      for (int i = 0; i < 10; i++) {
        double wanted = 0.9999 - step * 0.001 * (i + 1);
        assertThat(found[step][i]).isCloseTo(wanted, within(GOLDEN + GOLDEN * wanted));
      }
    }
  }

  @Test
  void amsgrad_passes_through_the_golden_numbers_of_adam() {
    expect(golden(new AmsGrad(0.9, 0.999, 1e-7, 0), 0.001), 0.999, 0.9982, 0.9974, 0.9965, 0.9955);
  }

  @Test
  void centered_rmsprop_passes_through_the_golden_numbers() {
    expect(
        golden(new RmsProp(0.9, 1e-7, 0, true, 0), 0.001), 0.9967, 0.9933, 0.9908, 0.9885, 0.9864);
  }

  @Test
  void single_steps_end_where_those_of_keras_do() {
    single(new GradientDescent(0), 0.5, -1, -0.5, 3);
    single(new Adam(0.9, 0.999, 1e-7, 0), 0.5, 1.5, 2.5, 3.5);
    single(new AdamW(0.9, 0.999, 1e-7, 0.004), 0.4980, 1.4960, 2.494, 3.492);
    single(new RmsProp(0.9, 1e-7, 0, false, 0), -0.5811, 0.4189, 1.4189, 2.4189);
  }

  private static void single(Optimizer optimizer, double... wanted) {
    var slope = new GivenGradient(1, 6, 7, 2);
    var at = new Position(slope, new double[] {1, 2, 3, 4}, null);
    optimizer.start(4).step(at, 0.5);
    assertThat(at.point).containsExactly(wanted, within(1e-4 + 1e-4 * 4));
  }

  /** From ten ones: a step with gradients of 0.01, then with 0.1, 0.2, … 1 over and over. */
  private static double[][] golden(Optimizer optimizer, double rate) {
    double[] ones = new double[10];
    Arrays.fill(ones, 1);
    double[] first = new double[10];
    Arrays.fill(first, 0.01);
    var slope = new GivenGradient(first);
    var at = new Position(slope, ones, null);
    Motion motion = optimizer.start(10);
    for (int i = 0; i < 10; i++) {
      slope.gradient[i] = 0.1 * (i + 1);
    }
    double[][] points = new double[5][];
    for (int step = 0; step < 5; step++) {
      motion.step(at, rate);
      points[step] = at.point.clone();
    }
    return points;
  }

  private static void expect(double[][] found, double... wanted) {
    for (int step = 0; step < wanted.length; step++) {
      for (double coordinate : found[step]) {
        assertThat(coordinate)
            .as("after step %d", step)
            .isCloseTo(wanted[step], within(GOLDEN + GOLDEN * wanted[step]));
      }
    }
  }

  /** The gradient is what it is told to be. */
  private static final class GivenGradient implements Objective {
    private final double[] gradient;

    GivenGradient(double... gradient) {
      this.gradient = gradient;
    }

    @Override
    public int dimension() {
      return gradient.length;
    }

    @Override
    public double value(double[] point) {
      return 0;
    }

    @Override
    public double gradient(double[] point, double[] into) {
      System.arraycopy(gradient, 0, into, 0, gradient.length);
      return 0;
    }

    @Override
    public Kind kindAt(double[] point) {
      return Kind.SMOOTH;
    }
  }
}
