package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Models fitted to data: the loss is the landscape, and the data stands beside it. */
@ExtendWith(LabBrowser.class)
class FitTest {
  private static final String FOUR =
      "fit=a*x%2Bb&data=1,2;2,3;3,5;4,4&xmin=-2&xmax=3&ymin=-3&ymax=6";

  /** Slope and intercept by the normal equations. */
  private static double[] leastSquares(String data) {
    String[] rows = data.split(";");
    double n = rows.length;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (String row : rows) {
      double a = Double.parseDouble(row.split(",")[0]);
      double b = Double.parseDouble(row.split(",")[1]);
      x += a;
      y += b;
      xx += a * a;
      xy += a * b;
    }
    double slope = (n * xy - x * y) / (n * xx - x * x);
    return new double[] {slope, (y - slope * x) / n};
  }

  private static void assertMinimum(Lab lab, String data) {
    double[] line = leastSquares(data);
    Readout there = lab.set(Map.of("x", line[0], "y", line[1]));
    assertThat(there.flat()).isEqualTo("minimum");
    assertThat(there.norm()).isCloseTo(0, within(1e-9));
  }

  private static Locator dataPoint(Lab lab, int number) {
    return lab.card("Data").locator("circle").nth(number - 1);
  }

  private static String data(Lab lab) {
    return (String) lab.state().get("data");
  }

  @Test
  void the_least_place_is_the_line_of_least_squares(Visitors visitors) {
    Lab lab = visitors.open(FOUR);
    Readout now = lab.await("the data", each -> each.shows("data", "loss"));
    assertThat(now.fact("data", "rows")).isEqualTo(4);
    assertMinimum(lab, data(lab));
  }

  @Test
  void a_dragged_data_point_moves_the_least_place_as_least_squares_says(Visitors visitors) {
    Lab lab = visitors.open(FOUR);
    lab.await("the data", each -> each.shows("data", "loss"));
    String before = data(lab);
    BoundingBox box = dataPoint(lab, 4).boundingBox();
    Spot from = new Spot(box.x + box.width / 2, box.y + box.height / 2);
    var mouse = lab.page().mouse();
    mouse.move(from.x(), from.y());
    mouse.down();
    mouse.move(from.x() - 10, from.y() - 30);
    mouse.move(from.x() - 20, from.y() - 40);
    mouse.up();
    lab.settle();
    String after = data(lab);
    assertThat(after).startsWith("1,2;2,3;3,5;").isNotEqualTo(before);
    assertThat(leastSquares(after)[0]).isGreaterThan(leastSquares(before)[0] + 0.1);
    assertMinimum(lab, after);
  }

  @Test
  void a_data_point_is_moved_by_keys_and_spoken(Visitors visitors) {
    Lab lab = visitors.open(FOUR);
    lab.await("the data", each -> each.shows("data", "loss"));
    dataPoint(lab, 1).focus();
    dataPoint(lab, 1).press("PageDown");
    assertThat(dataPoint(lab, 2)).isFocused();
    dataPoint(lab, 2).press("ArrowUp");
    lab.settle();
    String[] rows = data(lab).split(";");
    assertThat(Double.parseDouble(rows[1].split(",")[1])).isBetween(3.01, 3.1);
    assertThat(lab.spokenGradient()).containsText("Data point 2 is at 2, 3.0");
    assertMinimum(lab, data(lab));
  }

  @Test
  void a_pasted_csv_is_used_and_its_bad_rows_are_named(Visitors visitors) {
    Lab lab = visitors.open("fit=a*x%2Bb");
    lab.await("the data", each -> each.shows("data", "loss"));
    Locator card = lab.card("Data");
    card.getByText("Bring your own data").click();
    card.locator("textarea").fill("dose,effect\n1,2\n2,oops\n3,5\n,4\n5,8\n7,9\n");
    card.getByText("Use it").click();
    assertThat(card).containsText("4 rows used.");
    assertThat(card).containsText("2 lines passed over");
    assertThat(card).containsText("Line 3 has “oops” in its second column");
    assertThat(card).containsText("Line 5 has nothing in its first column");
    lab.settle();
    assertThat(data(lab)).isEqualTo("1,2;3,5;5,8;7,9");
    double[] line = leastSquares(data(lab));
    assertThat(line[0]).isBetween(lab.stateNumber("xmin"), lab.stateNumber("xmax"));
    assertThat(line[1]).isBetween(lab.stateNumber("ymin"), lab.stateNumber("ymax"));
    assertMinimum(lab, data(lab));
  }

  @Test
  void a_link_brings_model_loss_and_data_back(Visitors visitors) {
    Lab lab = visitors.open(FOUR + "&loss=huber&x=0.5&y=1");
    Readout before = lab.settle();
    assertThat(lab.page()).hasURL(Pattern.compile("data=1,2;2,3;3,5;4,4"));
    String url = lab.page().url();
    Lab again = visitors.open(url.substring(url.indexOf('#') + 1));
    Readout after = again.settle();
    assertThat(after.value()).isEqualTo(before.value());
    assertThat(again.state().get("fit")).isEqualTo("a*x+b");
    assertThat(again.state().get("loss")).isEqualTo("huber");
    assertThat(data(again)).isEqualTo("1,2;2,3;3,5;4,4");
  }
}
