package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Clip;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The box one types a formula into. */
@ExtendWith(LabBrowser.class)
class FormulaBoxTest {
  @Test
  void a_formula_typed_in_is_the_landscape_at_once(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2&x=1&y=2");
    byte[] before = picture(lab);
    lab.formula().fill("x*y + sin(x)");
    Readout now = lab.await("the new formula", each -> each.formula().equals("x*y + sin(x)"));
    assertThat(now.value()).isCloseTo(2 + Math.sin(1), within(1e-12));
    assertThat(now.gx()).isCloseTo(2 + Math.cos(1), within(1e-12));
    assertThat(now.gy()).isCloseTo(1, within(1e-12));
    assertThat(now.point()).containsExactly(1, 2);
    assertThat(picture(lab)).isNotEqualTo(before);
  }

  @Test
  void each_keystroke_that_parses_redraws(Visitors visitors) {
    Lab lab = visitors.open("f=x&x=3&y=2");
    lab.formula().focus();
    lab.page().keyboard().press("End");
    lab.page().keyboard().press("^");
    lab.await("an error", now -> now.error() != null);
    lab.page().keyboard().press("2");
    lab.await("x^2", now -> now.error() == null && now.value() == 9);
    lab.page().keyboard().press("y");
    lab.await("x^2y", now -> now.error() == null && now.value() == 18);
  }

  @Test
  void a_bad_formula_is_explained_and_the_last_good_surface_stays(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2&x=1&y=2");
    Readout good = lab.settle();
    lab.formula().fill("x^2 + (y");
    Readout bad = lab.await("an error", now -> now.error() != null);
    assertThat(bad.error().code()).isNotBlank();
    assertThat(bad.error().message()).isNotBlank();
    assertThat(bad.error().position()).isBetween(0, "x^2 + (y".length());
    assertThat(bad.formula()).isEqualTo(good.formula());
    assertThat(bad.value()).isEqualTo(good.value());
    assertThat(bad.arrow().head()).isEqualTo(good.arrow().head());
    assertThat(lab.formula()).hasAttribute("aria-invalid", "true");
    assertThat(lab.formula()).hasValue("x^2 + (y");
    assertThat(lab.formula()).hasAccessibleDescription(bad.error().message());
    assertThat(lab.page().getByText(bad.error().message())).isVisible();

    lab.formula().fill("x^2 + (y)");
    Readout again = lab.await("no error", now -> now.error() == null);
    assertThat(again.value()).isEqualTo(3);
    assertThat(lab.formula()).hasAttribute("aria-invalid", "false");
    assertThat(lab.page().getByText(bad.error().message())).hasCount(0);
  }

  @Test
  void the_spot_of_an_error_is_marked_under_the_text(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2");
    lab.formula().fill("x + * y");
    Readout bad = lab.await("an error", now -> now.error() != null);
    assertThat(bad.error().position()).isEqualTo(4);
    Locator mark = lab.element().locator("mark");
    assertThat(mark).hasText("*");
    double box = lab.formula().boundingBox().x;
    double spot = mark.boundingBox().x - box;
    lab.formula().fill("x + sin(x) + * y");
    lab.await("the other error", now -> now.error() != null && now.error().position() == 13);
    assertThat(lab.element().locator("mark").boundingBox().x - box).isGreaterThan(spot + 20);
  }

  @Test
  void a_suggestion_mends_the_formula(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2&x=0&y=0");
    lab.formula().fill("cso(x) + y");
    lab.await("an error", now -> now.error() != null);
    lab.page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("\\bcos\\b")))
        .click();
    Readout mended = lab.await("no error", now -> now.error() == null);
    assertThat(mended.formula()).isEqualTo("cos(x) + y");
    assertThat(mended.value()).isEqualTo(1);
    assertThat(lab.formula()).hasValue("cos(x) + y");
  }

  @Test
  void an_empty_box_says_what_to_do(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2");
    lab.formula().fill("");
    Readout bad = lab.await("an error", now -> now.error() != null);
    assertThat(lab.page().getByText(bad.error().message())).isVisible();
  }

  @Test
  void mathematics_can_be_typed_as_it_is_written(Visitors visitors) {
    Lab lab = visitors.open("f=x^2&x=2&y=1");
    lab.button("Edit as mathematics").click();
    Locator editor = lab.element().locator("math-field");
    editor.waitFor();
    lab.await(
        "the editor to hold the focus",
        now -> (Boolean) editor.evaluate("field => field.matches(':focus-within, :focus')"));
    lab.page().keyboard().press("ControlOrMeta+a");
    lab.page().keyboard().type("x/y");
    lab.page().keyboard().press("ArrowRight");
    lab.page().keyboard().type("+1");
    Readout now = lab.await("x/y + 1", each -> each.error() == null && each.value() == 3);
    assertThat(now.gx()).isEqualTo(1);
    assertThat(now.gy()).isEqualTo(-2);
    lab.page().keyboard().press("Escape");
    assertThat(editor).hasCount(0);
    assertThat(lab.settle().value()).isEqualTo(3);
  }

  @Test
  void a_coordinate_may_be_typed_as_a_constant(Visitors visitors) {
    Lab lab = visitors.open("f=sin(x)*y&x=1&y=1");
    lab.button("Type x").click();
    Locator field = lab.element().getByLabel("Value of x");
    field.fill("pi/");
    assertThat(field).hasAttribute("aria-invalid", "true");
    field.fill("pi/2");
    lab.await("the top of the sine", now -> Math.abs(now.value() - 1) < 1e-9);
    assertThat(field).hasAttribute("aria-invalid", "false");
  }

  /** Of the landscape's middle, without any panel. */
  private static byte[] picture(Lab lab) {
    lab.settle();
    return lab.page()
        .screenshot(new Page.ScreenshotOptions().setClip(new Clip(200, 250, 250, 200)));
  }
}
