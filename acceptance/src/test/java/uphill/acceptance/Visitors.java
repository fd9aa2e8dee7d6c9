package uphill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;

/** The visitors of one test. */
final class Visitors {
  private final Browser browser;
  private final String address;
  private final List<Visitor> all = new ArrayList<>();

  Visitors(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /** Somebody new, whom the lab has never seen. */
  Visitor at(Device device) {
    Visitor visitor = new Visitor(browser.newContext(device.options()), address);
    all.add(visitor);
    return visitor;
  }

  /** A new visitor's lab, for a hash without its {@code #}. */
  Lab open(String hash) {
    return at(Device.WINDOW).open(hash);
  }

  /** Closes every visitor's browser; what they had to complain about fails the test if asked. */
  void leave(boolean complain) {
    List<String> complaints = new ArrayList<>();
    for (Visitor visitor : all) {
      complaints.addAll(visitor.complaints());
      visitor.close();
    }
    if (complain) {
      assertThat(complaints).as("what went wrong in the browser meanwhile").isEmpty();
    }
  }
}
