package uphill.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uphill.objective.Grid;

class BasinMapTest {
  private static final Grid GRID = new Grid(-2, 0.25, 17, -2, 0.5, 9);

  @Test
  void each_start_of_a_double_well_ends_on_its_own_side() {
    var map = map("(x^2-1)^2 + y^2", Recipe.of(GradientDescent.PLAIN).withRate(0.02), 2000);
    int[][] ends = all(map);
    assertThat(map.isDone()).isTrue();
    for (int[] row : ends) {
      for (int i = 0; i < row.length; i++) {
        double x = GRID.x(i);
        BasinMap.Place place = map.places().get(row[i]);
        // On the ridge itself the run goes down to the saddle, where it rests.
        assertThat(place.x()).isCloseTo(Math.signum(x), within(1e-6));
        assertThat(place.y()).isCloseTo(0, within(1e-6));
      }
    }
    assertThat(map.places()).hasSize(3);
  }

  @Test
  void the_rows_cover_the_grid_coarsely_first_and_each_once() {
    var map = map("x^2+y^2", Recipe.of(GradientDescent.PLAIN).withRate(0.5), 10);
    List<Integer> rows = new ArrayList<>();
    while (!map.isDone()) {
      rows.add(map.nextRow().index());
    }
    assertThat(rows).containsExactly(0, 8, 4, 2, 6, 1, 3, 5, 7);
    assertThat(map.rowsDone()).isEqualTo(9);
    assertThatThrownBy(map::nextRow).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_start_without_a_resting_place_says_why() {
    var quick = Recipe.of(GradientDescent.PLAIN).withRate(0.5);
    assertThat(all(map("x + 0*y", quick, 20))[3][3]).isEqualTo(BasinMap.ON_THE_WAY);
    assertThat(all(map("-x^2 - y^2", quick, 200))[3][3]).isEqualTo(BasinMap.AWAY);
    assertThat(all(map("log(x) + 0*y", quick, 20))[3][3]).isEqualTo(BasinMap.NOWHERE);
    assertThat(all(map("abs(x) + 0*y", quick, 200))[3][3]).isEqualTo(BasinMap.ROUND);
  }

  @Test
  void a_map_needs_two_variables() {
    var objective = Runs.objective("x^2");
    var recipe = Recipe.of(GradientDescent.PLAIN);
    assertThatThrownBy(() -> new BasinMap(objective, GRID, recipe, 5))
        .hasMessageContaining("two variables");
  }

  private static BasinMap map(String formula, Recipe recipe, int steps) {
    return new BasinMap(Runs.objective(formula), GRID, recipe, steps);
  }

  private static int[][] all(BasinMap map) {
    int[][] ends = new int[GRID.ny()][];
    while (!map.isDone()) {
      BasinMap.Row row = map.nextRow();
      ends[row.index()] = row.ends();
    }
    return ends;
  }
}
