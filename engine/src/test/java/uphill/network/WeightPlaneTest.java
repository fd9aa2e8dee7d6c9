package uphill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import uphill.objective.Grid;
import uphill.objective.Section;
import uphill.objective.Slice;

/** Planes through the space of weights. */
class WeightPlaneTest {
  private static final Architecture SMALL =
      Architecture.of(new int[] {3, 5, 2}, Activation.RELU, Criterion.CROSS_ENTROPY);
  private static final double[] WEIGHTS = Initialization.PYTORCH.start(SMALL, 4);

  @Test
  void a_random_direction_has_the_length_of_the_weights_unit_by_unit_and_leaves_biases() {
    Slice slice = WeightPlane.random(SMALL, WEIGHTS, 9).slice();
    for (DenseLayer layer : SMALL.layers()) {
      for (int j = 0; j < layer.outputs(); j++) {
        double direction = 0;
        double weights = 0;
        for (int i = 0; i < layer.inputs(); i++) {
          int at = layer.weightsAt() + j * layer.inputs() + i;
          direction += slice.right(at) * slice.right(at);
          weights += WEIGHTS[at] * WEIGHTS[at];
        }
        assertThat(direction).isCloseTo(weights, within(1e-12));
        assertThat(slice.forward(layer.biasesAt() + j)).isZero();
      }
    }
    assertThat(WeightPlane.random(SMALL, WEIGHTS, 9).slice()).isEqualTo(slice);
    assertThat(WeightPlane.random(SMALL, WEIGHTS, 10).slice()).isNotEqualTo(slice);
  }

  @Test
  void in_a_plane_of_two_weights_x_and_y_are_their_values() {
    WeightPlane plane = WeightPlane.ofWeights(WEIGHTS, 2, 17);
    double[] at = new double[2];
    plane.slice().nearest(WEIGHTS, at);
    assertThat(at).containsExactly(WEIGHTS[2], WEIGHTS[17]);
    assertThat(plane.weights(0.5, -3)[17]).isEqualTo(-3);
    assertThatThrownBy(() -> WeightPlane.ofWeights(WEIGHTS, 2, 2))
        .hasMessageContaining("two different weights");
  }

  @Test
  void a_path_that_lies_in_a_plane_is_explained_whole_by_its_components() {
    WeightRecord record = new WeightRecord(3);
    double[] last = new double[3];
    for (int step = 0; step < 40; step++) {
      double t = 0.1 * step;
      last = new double[] {3 * Math.cos(t), Math.sin(t), 7};
      record.offer(step, last);
    }
    WeightPlane plane = WeightPlane.path(record, last);
    assertThat(plane.shares()[0]).isGreaterThan(plane.shares()[1]);
    assertThat(plane.shares()[0] + plane.shares()[1]).isCloseTo(1, within(1e-12));
    assertThat(plane.slice().right(2)).isCloseTo(0, within(1e-12));
    double[] at = new double[2];
    plane.slice().nearest(record.at(7), at);
    assertThat(Networks.distance(plane.weights(at[0], at[1]), record.at(7))).isLessThan(1e-12);
  }

  @Test
  void a_path_along_a_line_spans_no_plane_and_says_so() {
    WeightRecord record = new WeightRecord(3);
    for (int step = 0; step < 5; step++) {
      record.offer(step, new double[] {step, 2 * step, 0});
    }
    assertThatThrownBy(() -> WeightPlane.path(record, new double[] {9, 18, 0}))
        .hasMessageContaining("train some more steps");
  }

  @Test
  void a_scan_visits_every_place_once_and_the_last_row_and_column_first_of_all() {
    NetworkObjective loss = Networks.random(8);
    double[] weights = Networks.weights(loss, 8);
    Section section = loss.through(WeightPlane.random(loss.architecture(), weights, 1).slice());
    for (int n : new int[] {2, 3, 9, 17, 20, 51}) {
      SurfaceScan scan = new SurfaceScan(section, new Grid(-1, 2.0 / (n - 1), n, -1, 0.1, n));
      int steps = 0;
      int coarse = -1;
      while (scan.step()) {
        steps++;
        if (coarse < 0 && scan.done() > 0) {
          coarse = scan.done();
          assertThat(scan.values()[n * n - 1]).isNotNaN();
        }
      }
      assertThat(steps).isEqualTo(n * n);
      assertThat(scan.isDone()).isTrue();
      assertThat(scan.done()).isEqualTo(1);
      assertThat(scan.values()).doesNotContain(Double.NaN);
    }
  }

  @Test
  void a_gradient_check_names_the_layer_that_is_wrong() {
    NetworkObjective loss = Networks.random(12);
    double[] weights = Networks.weights(loss, 12);
    NetworkCheck check = NetworkCheck.of(loss, weights, 4, 1);
    assertThat(check.errors()).hasSize(2 * loss.architecture().layers().size());
    for (double error : check.errors()) {
      assertThat(error).isLessThan(1e-6);
    }
    assertThat(loss.architecture().nameOf(check.parameters()[0])).startsWith("W1[");
  }
}
