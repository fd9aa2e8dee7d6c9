package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tangent plane with the error of its promise, and the arrow that lies in it by mistake. */
@ExtendWith(LabBrowser.class)
class TangentTest {
  private static final String BOWL = "f=x^2%2By^2/2&x=1&y=-1&show=contours,tangent";

  /** For a quadratic the error is half the second derivative along the way times its square. */
  @Test
  void the_error_is_what_the_plane_misses_and_grows_with_the_square_of_the_distance(
      Visitors visitors) {
    Lab lab = visitors.open(BOWL);
    lab.await("the plane", each -> each.shows("tangent"));
    for (double[] at : new double[][] {{1, -1}, {-0.5, 2}, {0.25, 0.5}}) {
      Readout now = lab.move(at[0], at[1]);
      double distance = now.fact("tangent", "distance");
      double[] along = {now.gx() / now.norm(), now.gy() / now.norm()};
      double bend = 2 * along[0] * along[0] + along[1] * along[1];
      double error = bend * distance * distance / 2;
      assertThat(distance).isGreaterThan(0.1);
      assertThat(now.fact("tangent", "error")).isCloseTo(error, within(1e-9));
      assertThat(now.fact("tangent", "halfError")).isCloseTo(error / 4, within(1e-9));
      double plane = now.value() + now.norm() * distance;
      assertThat(now.fact("tangent", "plane")).isCloseTo(plane, within(1e-9));
    }
    assertThat(lab.card("Plane")).containsText("twice as far, about four times the error");
  }

  @Test
  void keys_look_nearer_and_the_pointer_looks_where_it_points(Visitors visitors) {
    // From high above, where the bowl's near wall does not stand before the point.
    Lab lab = visitors.open(BOWL + "&view=-56,70,1");
    lab.await("the plane", each -> each.shows("tangent"));
    Readout before = lab.settle();
    Locator slider = lab.slider("Distance along the arrow");
    slider.press("ArrowLeft");
    Readout nearer =
        lab.await(
            "a nearer place",
            each -> each.fact("tangent", "distance") < before.fact("tangent", "distance"));
    assertThat(nearer.fact("tangent", "error")).isLessThan(before.fact("tangent", "error"));

    lab.point(before.pointOnScreen().plus(12, 4));
    Readout pointed =
        lab.await(
            "the place pointed at",
            each -> each.fact("tangent", "distance") != nearer.fact("tangent", "distance"));
    assertThat(pointed.fact("tangent", "error")).isNotEqualTo(nearer.fact("tangent", "error"));
    lab.point(new Spot(3, 300));
    lab.await(
        "the slider's place again",
        each -> each.fact("tangent", "distance") == nearer.fact("tangent", "distance"));
  }

  @Test
  void where_there_is_no_gradient_there_is_no_plane(Visitors visitors) {
    Lab lab = visitors.open("f=abs(x)%2By&x=0&y=1&show=contours,tangent,tilted");
    lab.await("the plane", each -> each.shows("tangent") && each.shows("tilted"));
    assertThat(lab.card("Plane")).containsText("no tangent plane");
    assertThat(lab.card("Not tilted")).containsText("no arrow to tilt");
    assertThat(lab.readout().fact("tangent", "error")).isNaN();
    assertThat(lab.move(1, 1).fact("tangent", "error")).isCloseTo(0, within(1e-12));
    assertThat(lab.card("Plane")).containsText("the promise is kept");
  }

  @Test
  void the_mistaken_arrow_rises_as_the_plane_does_and_the_card_gives_the_reason(Visitors visitors) {
    Lab lab = visitors.open("f=x^2%2By^2/2&x=1&y=-1&show=contours");
    lab.button("Not tilted").click();
    Readout now = lab.await("the ghost", each -> each.shows("tilted"));
    Readout.Arrow arrow = now.arrow();
    double rise = now.gx() * arrow.dx() + now.gy() * arrow.dy();
    assertThat(now.fact("tilted", "zPart")).isCloseTo(rise, within(1e-5 * rise));
    assertThat(arrow.tail()[2]).isEqualTo(arrow.head()[2]);
    assertThat(lab.card("Not tilted")).containsText("it needs a z part, and ∇f has none");
    assertThat(lab.page().getByText("not the gradient: it has a z part")).isVisible();
    lab.move(0, 0);
    assertThat(lab.page().getByText("not the gradient: it has a z part")).isHidden();
  }
}
