package uphill.acceptance;

import com.microsoft.playwright.Browser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Where visitors come from. A browser whose test went well is emptied of all that pages can keep,
 * and serves the next visitor in front of the same device: only what it has fetched and compiled of
 * the page's own files stays, which spares a quarter of what it costs to open the lab.
 */
final class Lobby {
  private final Browser browser;
  private final String address;
  private final Map<Device, Deque<Visitor>> waiting = new HashMap<>();

  Lobby(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /** Somebody whom the lab has never seen. */
  Visitor welcome(Device device) {
    Visitor forgotten = waitingAt(device).poll();
    return forgotten != null
        ? forgotten
        : new Visitor(browser.newContext(device.options()), address);
  }

  /** Closes a visitor's pages; the browser serves again if all {@code wentWell} in it. */
  void farewell(Device device, Visitor visitor, boolean wentWell) {
    if (wentWell && visitor.forget()) {
      waitingAt(device).push(visitor);
    } else {
      visitor.close();
    }
  }

  private Deque<Visitor> waitingAt(Device device) {
    return waiting.computeIfAbsent(device, key -> new ArrayDeque<>());
  }
}
