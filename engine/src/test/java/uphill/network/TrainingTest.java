package uphill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uphill.descent.Descent;
import uphill.descent.OptimizerName;
import uphill.descent.Recipe;
import uphill.descent.Stop;
import uphill.descent.Tolerance;

/** Training by mini-batches, its record, and what it makes of data. */
class TrainingTest {
  private static final Architecture SMALL =
      Architecture.of(new int[] {2, 8, 2}, Activation.TANH, Criterion.CROSS_ENTROPY);

  private static Training training(Recipe recipe, int batch, long seed) {
    Split data = Split.of(DataSet.MOONS.examples(100, 0.1, seed), 0.2, seed);
    return new Training(SMALL, data, Initialization.XAVIER, recipe, batch, seed);
  }

  private static Recipe adam() {
    return Recipe.of(OptimizerName.ADAM.usual()).withRate(0.02);
  }

  @Test
  void the_same_seed_gives_the_same_weights_at_every_step() {
    Training one = training(adam(), 16, 3);
    Training other = training(adam(), 16, 3);
    one.train(60);
    other.train(25);
    other.train(35);
    assertThat(other.parameters()).isEqualTo(one.parameters());
    Training another = training(adam(), 16, 4);
    another.train(60);
    assertThat(another.parameters()).isNotEqualTo(one.parameters());
  }

  @Test
  void recorded_steps_are_given_back_to_the_last_bit() {
    Training reference = training(adam(), 16, 5);
    Training whole = training(adam(), 16, 5);
    whole.train(50);
    reference.train(20);
    assertThat(whole.record().at(20)).isEqualTo(reference.parameters());
    assertThat(whole.record().at(0)).isEqualTo(Initialization.XAVIER.start(SMALL, 5));
  }

  @Test
  void a_record_stays_within_its_room_and_keeps_even_steps_from_the_first() {
    WeightRecord record = new WeightRecord(1_000_000);
    double[] weights = new double[1];
    for (int step = 0; step <= 100; step++) {
      weights[0] = step;
      record.offer(step, weights);
      assertThat(record.size()).isLessThanOrEqualTo(8);
    }
    assertThat(record.stride()).isEqualTo(16);
    assertThat(record.at(37)).containsExactly(32);
    assertThat(record.recorded(37)).isEqualTo(32);
    assertThat(record.at(0)).containsExactly(0);
    assertThat(record.recorded(1000)).isEqualTo(96);
  }

  @Test
  void with_one_batch_of_all_rows_a_training_is_a_descent_on_the_whole_loss() {
    Training whole = training(adam(), 80, 7);
    NetworkObjective loss = new NetworkObjective(SMALL, whole.data().train());
    Descent descent = new Descent(loss, whole.parameters().clone(), adam().with(Tolerance.NONE));
    whole.train(30);
    descent.run(30);
    assertThat(Networks.distance(whole.parameters(), descent.point())).isLessThan(1e-9);
  }

  @Test
  void an_epoch_visits_every_row_once() {
    Training training = training(adam(), 32, 1);
    assertThat(training.batchRows()).isEqualTo(32);
    training.train(2);
    assertThat(training.batchRows()).isEqualTo(16);
    assertThat(training.epochs()).isEqualTo(0.8);
    training.train(1);
    assertThat(training.epochs()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(OptimizerName.class)
  void every_optimizer_lowers_the_loss_a_batch_a_step(OptimizerName name) {
    Training training = training(Recipe.of(name.usual()).withRate(0.02), 80, 2);
    double before = loss(training);
    assertThat(training.train(40)).isEqualTo(40);
    assertThat(loss(training)).isLessThan(before);
  }

  private static double loss(Training training) {
    return Evaluation.of(SMALL, training.parameters(), training.data().train()).loss();
  }

  @Test
  void a_line_search_stays_on_one_batch_and_then_sees_the_next() {
    Training training = training(Recipe.of(OptimizerName.LINESEARCH.usual()), 8, 2);
    double[] losses = new double[31];
    training.train(30);
    for (int step = 0; step <= 30; step++) {
      losses[step] = training.batchLoss(step);
    }
    assertThat(losses[30]).isLessThan(losses[0]);
    assertThat(training.epochs()).isEqualTo(3);
  }

  @Test
  void a_rate_beyond_all_measure_ends_with_a_reason_and_no_numbers_that_are_none() {
    Architecture line = Architecture.of(new int[] {1, 1}, Activation.TANH, Criterion.SQUARED);
    Split data = Split.of(DataSet.CURVE.examples(50, 0.1, 1), 0.2, 1);
    Training training =
        new Training(
            line,
            data,
            Initialization.PYTORCH,
            Recipe.of(OptimizerName.GRADIENT.usual()).withRate(1e6),
            8,
            1);
    training.train(1000);
    assertThat(training.stop().map(Stop::reason)).isEqualTo(Optional.of(Stop.Reason.DIVERGED));
    assertThat(training.steps()).isLessThan(1000);
  }

  @Test
  void two_spirals_are_learned_to_98_percent_of_rows_never_seen() {
    Split data = Split.of(DataSet.SPIRALS.examples(500, 0.03, 1), 0.2, 1);
    Architecture wide =
        Architecture.of(new int[] {2, 32, 32, 2}, Activation.TANH, Criterion.CROSS_ENTROPY);
    Training training =
        new Training(
            wide,
            data,
            Initialization.XAVIER,
            Recipe.of(OptimizerName.ADAM.usual()).withRate(0.01),
            32,
            1);
    double best = 0;
    while (training.steps() < 4000 && best < 0.98) {
      training.train(65);
      best = Evaluation.of(wide, training.parameters(), data.test()).accuracy();
    }
    assertThat(best).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void wide_networks_and_wrong_data_are_refused_in_words() {
    assertThatThrownBy(
            () ->
                Architecture.of(
                    new int[] {784, 5000, 5000, 10}, Activation.RELU, Criterion.CROSS_ENTROPY))
        .hasMessageContaining("narrower layers");
    assertThatThrownBy(() -> Examples.of(2, 2, new double[] {1, 2}, new double[] {2}))
        .hasMessage("Row 1 has the target 2.0, which is no class from 0 to 1.");
    Examples numbers = Examples.of(2, 0, new double[] {1, 2}, new double[] {2});
    assertThatThrownBy(() -> new NetworkObjective(SMALL, numbers))
        .hasMessageContaining("needs 1 outputs");
  }
}
