package uphill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import uphill.objective.CentralDifference;
import uphill.objective.Section;
import uphill.objective.Slice;
import uphill.program.Kind;

/** Backpropagation against differences of the loss alone. */
class NetworkGradientTest {

  @Test
  void the_gradient_of_200_random_networks_agrees_with_central_differences_to_a_millionth() {
    for (int seed = 0; seed < 200; seed++) {
      NetworkObjective loss = Networks.random(seed);
      double[] weights = Networks.weights(loss, seed);
      assertThat(loss.kindAt(weights)).as("network %d", seed).isEqualTo(Kind.SMOOTH);
      double[] exact = new double[weights.length];
      assertThat(loss.gradient(weights, exact)).isEqualTo(loss.value(weights));
      double[] differences = new double[weights.length];
      for (int i = 0; i < weights.length; i++) {
        differences[i] = CentralDifference.partial(loss, weights, i);
      }
      assertThat(Networks.distance(exact, differences))
          .as("network %d", seed)
          .isLessThan(1e-6 * Networks.norm(exact));
    }
  }

  @Test
  void through_a_plane_value_and_gradient_are_those_of_the_whole_network() {
    for (int seed = 0; seed < 60; seed++) {
      NetworkObjective loss = Networks.random(seed);
      double[] weights = Networks.weights(loss, seed);
      Random random = new Random(seed);
      double[] right = random.doubles(weights.length, -1, 1).toArray();
      double[] forward = random.doubles(weights.length, -1, 1).toArray();
      Slice slice = Slice.of(weights, right, forward);
      Section section = loss.through(slice);
      double[] jet = new double[3];
      section.gradient(0.3, -0.2, jet);
      double[] point = new double[weights.length];
      slice.point(0.3, -0.2, point);
      double[] gradient = new double[weights.length];
      double value = loss.gradient(point, gradient);
      double size = 1e-12 * (1 + Networks.norm(gradient) * Networks.norm(right));
      assertThat(jet[0]).isCloseTo(value, offset(size));
      assertThat(jet[1]).isCloseTo(slice.alongRight(gradient), offset(size));
      assertThat(jet[2]).isCloseTo(slice.alongForward(gradient), offset(size));
      assertThat(section.value(0.3, -0.2)).isEqualTo(jet[0]);
    }
  }

  @Test
  void a_relu_at_exactly_zero_is_a_kink_and_has_the_slope_0_there() {
    Architecture one = Architecture.of(new int[] {1, 1, 1}, Activation.RELU, Criterion.SQUARED);
    NetworkObjective loss =
        new NetworkObjective(one, Examples.of(1, 0, new double[] {1}, new double[] {5}));
    double[] atKink = {2, -2, 1, 0};
    double[] gradient = new double[4];
    loss.gradient(atKink, gradient);
    assertThat(loss.kindAt(atKink)).isEqualTo(Kind.KINK);
    assertThat(gradient).containsExactly(0, 0, 0, -10);
    assertThat(loss.kindAt(new double[] {2, -1, 1, 0})).isEqualTo(Kind.SMOOTH);
    assertThat(loss.kindAt(new double[] {2, -2, 0, 0})).isEqualTo(Kind.SMOOTH);
    assertThat(loss.kindAt(new double[] {Double.NaN, -2, 0, 0})).isEqualTo(Kind.UNDEFINED);
  }
}
