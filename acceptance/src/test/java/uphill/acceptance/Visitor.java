package uphill.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's browser, fresh and watched: errors and warnings on the console, uncaught errors,
 * violations of the content-security policy, dialogs and requests to any other host are complaints.
 */
final class Visitor implements AutoCloseable {
  /** How long one waits for anything before giving up, in milliseconds. */
  static final double PATIENCE = 60_000;

  private final BrowserContext context;
  private final String address;
  private final List<String> complaints = new ArrayList<>();
  private boolean webGl = true;

  Visitor(BrowserContext context, String address) {
    this.context = context;
    this.address = address;
    context.setDefaultTimeout(PATIENCE);
    context.setDefaultNavigationTimeout(PATIENCE);
    context.onConsoleMessage(this::heed);
    context.onWebError(error -> complaints.add("uncaught: " + error.error()));
    context.onRequest(this::heed);
    context.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    context.addInitScript(Stillness.SCRIPT);
  }

  /** Somebody whose browser draws no three-dimensional pictures. */
  Visitor withoutWebGl() {
    webGl = false;
    context.addInitScript(
        """
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
          return /webgl/.test(kind) ? null : getContext.call(this, kind, ...more);
        };""");
    return this;
  }

  /** Opens the lab with a hash, given without its {@code #}, and waits until it answers. */
  Lab open(String hash) {
    return openAt(hash.isEmpty() ? "/" : "/#" + hash);
  }

  /** Opens the lab at an address that begins after the host, or at a whole one of this server. */
  Lab openAt(String place) {
    Page page = context.newPage();
    page.navigate(place.startsWith("/") ? address + place : place);
    return webGl
        ? new Lab(page, page.locator("uphill-lab"))
        : Lab.withoutPicture(page, page.locator("uphill-lab"));
  }

  BrowserContext context() {
    return context;
  }

  String address() {
    return address;
  }

  List<String> complaints() {
    return complaints;
  }

  /** Takes the complaints so far as expected. */
  void expectComplaints() {
    complaints.clear();
  }

  @Override
  public void close() {
    context.close();
  }

  private void heed(ConsoleMessage message) {
    switch (message.type()) {
      case "error", "warning", "assert" ->
          complaints.add("console " + message.type() + ": " + message.text());
      default -> {}
    }
  }

  private void heed(Request request) {
    String url = request.url();
    if (!url.startsWith(address + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
      complaints.add("request to another host: " + url);
    }
  }
}
