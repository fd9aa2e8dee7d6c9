package uphill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The content-security policy is there, is strict, holds, and the lab lives with it. */
@ExtendWith(LabBrowser.class)
class SecurityPolicyTest {
  @Test
  void scripts_come_from_here_only_and_no_text_becomes_one(Visitors visitors) {
    Visitor visitor = visitors.at(Device.STAMP);
    Page page = visitor.context().newPage();
    Response response = page.navigate(visitor.address() + "/");
    String header = response.headerValue("content-security-policy");
    assertThat(header).isNotNull();
    Map<String, List<String>> policy =
        Stream.of(header.split(";"))
            .map(rule -> List.of(rule.strip().split("\\s+")))
            .collect(Collectors.toMap(List::getFirst, rule -> rule.subList(1, rule.size())));
    assertThat(policy.get("default-src")).containsExactly("'self'");
    assertThat(policy.get("script-src")).containsExactlyInAnyOrder("'self'", "'wasm-unsafe-eval'");
    assertThat(policy.get("connect-src")).containsExactly("'self'");
    assertThat(policy.get("object-src")).containsExactly("'none'");
    assertThat(policy.get("base-uri")).containsExactly("'none'");
  }

  @Test
  void what_it_forbids_does_not_run(Visitors visitors) {
    Visitor visitor = visitors.at(Device.STAMP);
    Lab lab = visitor.open("f=x*y&x=1&y=2");
    lab.settle();
    assertThat(visitor.complaints()).isEmpty();
    lab.page()
        .evaluate(
            """
            () => {
              const script = document.createElement("script");
              script.textContent = "globalThis.owned = 1";
              document.body.append(script);
            }""");
    assertThat(lab.page().evaluate("'owned' in globalThis")).isEqualTo(false);
    // The browser reports the violation, which this once is what we want.
    assertThat(visitor.complaints()).anyMatch(each -> each.contains("Content Security Policy"));
    visitor.expectComplaints();
  }
}
