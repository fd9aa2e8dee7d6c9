package uphill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody meets who opens the lab for the first time. */
@ExtendWith(Lab.Running.class)
class FirstScreenTest {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @Test
  void the_lab_opens_without_a_word_in_the_console(Lab lab) {
    try (Visit visit = lab.open("")) {
      Page page = visit.page();
      page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Formula")).waitFor();
      assertThat(page.title()).contains("Uphill");
      visit.screenshot("first-screen");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void axe_finds_nothing_serious(Lab lab) {
    try (Visit visit = lab.open("")) {
      Page page = visit.page();
      page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Formula")).waitFor();
      List<Rule> grave =
          new AxeBuilder(page)
              .analyze().getViolations().stream()
                  .filter(rule -> GRAVE.contains(rule.getImpact()))
                  .toList();
      assertThat(grave).isEmpty();
    }
  }
}
