package uphill.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uphill.formula.Formula;
import uphill.formula.FormulaException;
import uphill.objective.CentralDifference;
import uphill.objective.FormulaObjective;
import uphill.objective.Section;
import uphill.objective.Slice;
import uphill.program.Kind;

class FitObjectiveTest {
  private static final List<String> MODELS =
      List.of(
          "a*x + b",
          "1/(1 + exp(-(a*x + b)))",
          "sin(a*x + b)",
          "a*sin(b*x)",
          "a*exp(b*x)",
          "a*x^2 + b/x",
          "if(x > 8, a*x, b)");

  @Test
  void the_loss_is_the_mean_over_the_rows() {
    var data = Data.of(new double[] {1, 2, 4}, new double[] {3, 0, 1});
    double[] at = {2, -1};
    assertThat(Fits.of("a*x + b", Loss.SQUARED, data).value(at)).isEqualTo((4 + 9 + 36) / 3.0);
    assertThat(Fits.of("a*x + b", Loss.ABSOLUTE, data).value(at)).isEqualTo((2 + 3 + 6) / 3.0);
    assertThat(Fits.of("a*x + b", Loss.HUBER, data).value(at)).isEqualTo((1.5 + 2.5 + 5.5) / 3);
    assertThat(Fits.of("a*x + b/2", Loss.HUBER, data).value(new double[] {0, 1}))
        .isEqualTo((2.0 + 0.125 + 0.125) / 3);
  }

  @Test
  void the_same_fit_to_other_data_is_a_fit_to_that_data() {
    double[] xs = {1, 2, 4};
    var before = Fits.of("a*sin(b*x)", Loss.HUBER, Data.of(xs, new double[] {3, 0, 1}));
    var moved = Data.of(xs, new double[] {3, 5, 1});
    var after = before.with(moved);
    var fresh = Fits.of("a*sin(b*x)", Loss.HUBER, moved);
    double[] at = {2, -1};
    double[] gradient = new double[2];
    double[] expected = new double[2];
    assertThat(after.gradient(at, gradient)).isEqualTo(fresh.gradient(at, expected));
    assertThat(gradient).isEqualTo(expected);
    assertThat(after.value(at)).isNotEqualTo(before.value(at));
    assertThat(after.partials()).isEqualTo(fresh.partials());
    assertThat(after.reading()).isEqualTo(fresh.reading());
    var labels = Fits.of("1/(1+exp(-a*x))", Loss.LOGARITHMIC, Data.of(xs, new double[] {0, 1, 1}));
    assertThatThrownBy(() -> labels.with(moved)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void gradients_agree_with_central_differences_for_every_model_and_loss() {
    var random = new Random(11);
    double[] labels = {1, 0, 1, 1, 0, 0.3, 1, 0, 0, 1, 1};
    for (String model : MODELS) {
      for (Loss loss : Loss.values()) {
        if (loss == Loss.LOGARITHMIC && !model.startsWith("1/")) {
          continue;
        }
        double[] ys = loss == Loss.LOGARITHMIC ? labels : Fits.ANSCOMBE_Y;
        var fit = Fits.of(model, loss, Data.of(Fits.ANSCOMBE_X, ys));
        for (int k = 0; k < 40; k++) {
          double[] at = {0.3 * random.nextGaussian(), 0.3 * random.nextGaussian()};
          double[] gradient = new double[2];
          double value = fit.gradient(at, gradient);
          assertThat(value).isEqualTo(fit.value(at), within(1e-13 * Math.abs(value)));
          // Near a crease differences mean both sides: these have their own tests.
          double tolerance = loss == Loss.SQUARED || loss == Loss.LOGARITHMIC ? 1e-7 : 1;
          for (int i = 0; i < 2; i++) {
            double difference = CentralDifference.partial(fit, at, i);
            double size = 1 + Math.abs(gradient[0]) + Math.abs(gradient[1]);
            assertThat(gradient[i]).isEqualTo(difference, within(tolerance * size));
          }
        }
      }
    }
  }

  @Test
  void a_fit_and_the_formula_that_spells_its_rows_out_are_the_same_function() {
    var data = Data.of(new double[] {1, 2.5, -3}, new double[] {0.5, 2, 1});
    var random = new Random(5);
    for (String model : List.of("a*x + b", "sin(a*x + b)", "a*exp(b*x)")) {
      for (Loss loss : List.of(Loss.SQUARED, Loss.ABSOLUTE, Loss.HUBER)) {
        var fit = Fits.of(model, loss, data).through(Slice.plain());
        var formula = FormulaObjective.of(Formula.parse(written(model, loss, data)));
        var spelled = formula.through(Slice.plain());
        for (int k = 0; k < 20; k++) {
          compare(fit, spelled, random.nextGaussian(), random.nextGaussian());
        }
      }
    }
  }

  private static String written(String model, Loss loss, Data data) {
    var sum = new StringBuilder("(0");
    for (int row = 0; row < data.rows(); row++) {
      String m = model.replace("exp", "E").replace("x", "(" + data.x(row) + ")");
      String r = "(" + m.replace("E", "exp") + " - (" + data.y(row) + "))";
      sum.append(" + ")
          .append(
              switch (loss) {
                case SQUARED -> r + "^2";
                case ABSOLUTE -> "abs(" + r + ")";
                case HUBER -> "if(abs" + r + " <= 1, " + r + "^2/2, abs" + r + " - 0.5)";
                case LOGARITHMIC -> throw new IllegalArgumentException();
              });
    }
    return sum + ")/" + data.rows();
  }

  private static void compare(Section fit, Section spelled, double x, double y) {
    double[] ours = new double[6];
    double[] theirs = new double[6];
    fit.curvature(x, y, ours);
    spelled.curvature(x, y, theirs);
    assertThat(fit.kindAt(x, y)).isEqualTo(spelled.kindAt(x, y));
    for (int i = 0; i < 6; i++) {
      assertThat(ours[i]).isEqualTo(theirs[i], within(1e-12 * (1 + Math.abs(theirs[i]))));
    }
  }

  @Test
  void blocks_of_points_give_what_single_points_give() {
    var section = Fits.of("a*x + b", Loss.SQUARED, Fits.anscombe()).through(Slice.plain());
    var random = new Random(8);
    int n = 300;
    double[] xs = random.doubles(n, -2, 2).toArray();
    double[] ys = random.doubles(n, -5, 5).toArray();
    double[] f = new double[n];
    double[] fx = new double[n];
    double[] fy = new double[n];
    section.gradients(xs, ys, n, f, fx, fy);
    double[] values = new double[n];
    section.values(xs, ys, n, values);
    double[] jet = new double[6];
    for (int k = 0; k < n; k++) {
      section.gradient(xs[k], ys[k], jet);
      assertThat(new double[] {f[k], fx[k], fy[k]}).containsExactly(jet[0], jet[1], jet[2]);
      assertThat(values[k]).isEqualTo(section.value(xs[k], ys[k]));
    }
  }

  @Test
  void many_rows_are_summed_without_losing_digits() {
    int n = 100_000;
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int row = 0; row < n; row++) {
      xs[row] = row;
      ys[row] = 0.1;
    }
    var fit = Fits.of("a + 0*x", Loss.ABSOLUTE, Data.of(xs, ys));
    assertThat(fit.value(new double[] {0})).isEqualTo(0.1);
    var line = Fits.of("a*x + b", Loss.SQUARED, Data.of(xs, ys));
    // Σ row² / n = (n − 1)(2n − 1)/6, exactly.
    double mean = (n - 1.0) * (2.0 * n - 1) / 6;
    assertThat(line.value(new double[] {1, 0.1})).isEqualTo(mean, within(4e-16 * mean));
  }

  @Test
  void through_any_slice_value_gradient_and_curvature_are_exact() {
    var fit = Fits.of("a*exp(b*x/10) + c", Loss.SQUARED, Fits.anscombe());
    assertThat(fit.dimension()).isEqualTo(3);
    var random = new Random(2);
    for (int k = 0; k < 20; k++) {
      var slice =
          Slice.of(
              random.doubles(3).toArray(),
              random.doubles(3).toArray(),
              random.doubles(3).toArray());
      double[] exact = new double[6];
      double[] jet = new double[3];
      var section = fit.through(slice);
      section.curvature(0.3, -0.4, exact);
      section.gradient(0.3, -0.4, jet);
      for (int i = 0; i < 3; i++) {
        assertThat(jet[i]).isEqualTo(exact[i], within(1e-12 * (1 + Math.abs(exact[i]))));
      }
      double h = 1e-5;
      double[] before = new double[3];
      double[] after = new double[3];
      section.gradient(0.3 - h, -0.4, before);
      section.gradient(0.3 + h, -0.4, after);
      for (int i = 1; i < 3; i++) {
        double second = (after[i] - before[i]) / (2 * h);
        assertThat(exact[2 + i]).isEqualTo(second, within(1e-6 * (1 + Math.abs(second))));
      }
    }
  }

  @Test
  void the_mean_absolute_error_is_creased_where_the_model_meets_a_point_and_only_there() {
    var data = Data.of(new double[] {1, 2, 4}, new double[] {3, 5, 1});
    var fit = Fits.of("a*x + b", Loss.ABSOLUTE, data);
    assertThat(fit.kindAt(new double[] {1, 2})).isEqualTo(Kind.KINK);
    assertThat(fit.kindAt(new double[] {1, 2.5})).isEqualTo(Kind.SMOOTH);
    double[] gradient = new double[2];
    fit.gradient(new double[] {1, 2}, gradient);
    // Rows 2 and 3 lie below and above: -2/3 + 4/3 and 0; the row met counts nothing.
    assertThat(gradient).containsExactly(2 / 3.0, 0);
    assertThat(Fits.of("a*x + b", Loss.SQUARED, data).kindAt(new double[] {1, 2}))
        .isEqualTo(Kind.SMOOTH);
    assertThat(Fits.of("a*x + b", Loss.HUBER, data).kindAt(new double[] {1, 2}))
        .isEqualTo(Kind.SMOOTH);
    // A row at x = 0 that the model meets for every slope is no crease in the slope.
    var through = Data.of(new double[] {0, 1}, new double[] {0, 1});
    assertThat(Fits.of("a*x", Loss.ABSOLUTE, through).kindAt(new double[] {0.5}))
        .isEqualTo(Kind.SMOOTH);
  }

  @Test
  void creases_of_the_model_itself_are_creases_of_the_loss() {
    var data = Data.of(new double[] {1, 2}, new double[] {3, 5});
    var fit = Fits.of("abs(a - x) + b", Loss.SQUARED, data);
    assertThat(fit.kindAt(new double[] {2, 0})).isEqualTo(Kind.KINK);
    assertThat(fit.kindAt(new double[] {2.5, 0})).isEqualTo(Kind.SMOOTH);
    var edge = Fits.of("sqrt(a*x) + b", Loss.SQUARED, data);
    assertThat(edge.kindAt(new double[] {-1, 0})).isEqualTo(Kind.UNDEFINED);
    assertThat(edge.kindAt(new double[] {1, 0})).isEqualTo(Kind.SMOOTH);
  }

  @Test
  void log_loss_neither_overflows_nor_loses_small_values() {
    var data = Data.of(new double[] {1, -1}, new double[] {1, 0});
    for (String model :
        List.of("1/(1 + exp(-(a*x + b)))", "sigmoid(a*x + b)", "1/(e^(-a*x-b)+1)")) {
      var fit = Fits.of(model, Loss.LOGARITHMIC, data);
      double[] gradient = new double[2];
      assertThat(fit.value(new double[] {40, 0}))
          .isEqualTo(Math.log1p(Math.exp(-40)), within(1e-32));
      assertThat(fit.gradient(new double[] {-2000, 0}, gradient)).isEqualTo(2000);
      assertThat(gradient).containsExactly(-1, 0);
      assertThat(fit.kindAt(new double[] {-2000, 0})).isEqualTo(Kind.SMOOTH);
    }
    var other = Fits.of("a + b*x", Loss.LOGARITHMIC, data);
    // Certain and right in both rows; certain and wrong.
    assertThat(other.value(new double[] {0.5, 0.5})).isZero();
    assertThat(other.value(new double[] {0.5, -0.5})).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(other.kindAt(new double[] {0.5, -0.5})).isEqualTo(Kind.UNDEFINED);
  }

  @Test
  void log_loss_refuses_what_is_no_probability() {
    assertThatThrownBy(() -> Fits.of("a*x + b", Loss.LOGARITHMIC, Fits.anscombe()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Row 1");
  }

  @Test
  void a_model_needs_a_parameter_and_no_y() {
    assertThatThrownBy(() -> Model.parse("2x + 1", 1000))
        .isInstanceOfSatisfying(
            FormulaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo("no-parameters"));
    assertThatThrownBy(() -> Model.parse("a*x + y", 1000))
        .isInstanceOfSatisfying(
            FormulaException.class, refusal -> assertThat(refusal.code()).isEqualTo("model-of-y"));
    assertThat(Model.parse("y = m x + c", 1000).parameters()).containsExactly("c", "m");
  }

  @Test
  void the_loss_and_its_partials_read_as_sums_over_the_rows() {
    var fit = Fits.of("a*x + b", Loss.SQUARED, Fits.anscombe());
    assertThat(fit.reading().text()).isEqualTo("sum(i, 1, 11, (a*x[i] + b - y[i])^2)/11");
    assertThat(fit.reading().latex())
        .startsWith("\\frac{1}{11} \\sum_{i=1}^{11} ")
        .contains("x_{i}");
    assertThat(fit.partials().get(1).text())
        .startsWith("sum(i, 1, 11, ")
        .contains("a*x[i] + b - y[i]");
    assertThat(Fits.of("i*x + j", Loss.SQUARED, Fits.anscombe()).reading().text())
        .isEqualTo("sum(k, 1, 11, (i*x[k] + j - y[k])^2)/11");
  }

  @Test
  void the_model_draws_its_curve() {
    var fit = Fits.of("a*x + b", Loss.SQUARED, Fits.anscombe());
    assertThat(fit.curve(new double[] {2, 1}, new double[] {0, 1, 5})).containsExactly(1, 3, 11);
  }
}
