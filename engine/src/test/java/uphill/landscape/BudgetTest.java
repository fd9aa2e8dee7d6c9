package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uphill.objective.CountedSection;
import uphill.objective.Sections;

/**
 * Opening the sum of a hundred thousand sines once took 48 seconds of the page's own thread. Work
 * is counted here, not timed.
 */
class BudgetTest {
  /** How many times the budget all may take together, breaks and crossings included. */
  private static final long MOST = 20;

  /** As many evaluations are made of the dearest functions, too. */
  private static final long LEAST = 1500;

  private static final Window SQUARE = new Window(-3, 3, -3, 3);

  @ParameterizedTest(name = "{1} as if it took {0} operations")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20     | x^2 + y^2
          20     | floor(50*x*y)
          2000   | sin(1000*x + y)
          5000   | floor(50*x*y)
          30000  | tan(30*x*y)
          30000  | sqrt(sin(1000*x*y))
          50000 | if(sin(100*x) > 0, x, y)
          50000 | log(sin(1000*x))/sin(300*y)
          """)
  void opening_a_landscape_takes_bounded_work(int work, String text) {
    var section = new CountedSection(Sections.of(text), work);
    var frame = Frame.of(section, SQUARE);
    assertThat(frame.mesh(Frame.SIDE).n()).isBetween(9, Frame.SIDE);
    frame.pick(0, 0, 3, 0.01, 0.02, -1);
    assertThat(section.done()).isLessThan(MOST * Budget.FRAME + LEAST * work);
  }

  @ParameterizedTest(name = "{1} as if it took {0} operations")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2000   | floor(1000*x*y)
          20000  | tan(300*x*y)
          50000 | if(sin(100*x) > 0, x, y)
          """)
  void a_fine_mesh_takes_bounded_work(int work, String text) {
    var section = new CountedSection(Sections.of(text), work);
    var frame = Frame.of(section, SQUARE);
    assertThat(frame.mesh(256).n()).isBetween(9, 256);
    assertThat(section.done()).isLessThan(MOST * (Budget.FRAME + Budget.MESH));
  }

  @Test
  void a_formula_of_everyday_size_is_sampled_as_finely_as_ever() {
    var frame = Frame.of(Sections.of("sum(i, 1, 20, sin(i*x)*cos(i*y))"), SQUARE);
    assertThat(frame.mesh(Frame.SIDE).n()).isEqualTo(Frame.SIDE);
    assertThat(frame.mesh(256).n()).isEqualTo(256);
  }

  @Test
  void a_dear_formula_is_sampled_more_coarsely_and_as_truly() {
    var dear = Frame.of(Sections.of("sum(i, 1, 2000, x/2000 + 0*sin(i*y))"), SQUARE);
    assertThat(dear.mesh(Frame.SIDE).n()).isLessThan(Frame.SIDE);
    assertThat(dear.low()).isCloseTo(-3, within(1e-9));
    assertThat(dear.high()).isCloseTo(3, within(1e-9));
  }
}
