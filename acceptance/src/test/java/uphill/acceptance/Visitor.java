package uphill.acceptance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One person's browser, fresh and watched: errors and warnings on the console, uncaught errors,
 * violations of the content-security policy, dialogs and requests to any other host are complaints.
 */
final class Visitor implements AutoCloseable {
  /** How long one waits for anything before giving up, in milliseconds. */
  static final double PATIENCE = 60_000;

  /** Chromium, warning of how it gets its own pictures back when it composes them in software. */
  private static final String READING_BACK = "GPU stall due to ReadPixels";

  private final BrowserContext context;
  private final String address;
  private final List<String> complaints = new ArrayList<>();
  private final Set<Request> underWay = new HashSet<>();
  private boolean webGl = true;

  Visitor(BrowserContext context, String address) {
    this.context = context;
    this.address = address;
    context.setDefaultTimeout(PATIENCE);
    context.setDefaultNavigationTimeout(PATIENCE);
    context.onConsoleMessage(this::heed);
    context.onWebError(error -> complaints.add("uncaught: " + error.error()));
    context.onRequest(this::heed);
    context.onRequestFinished(underWay::remove);
    context.onRequestFailed(underWay::remove);
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
    return lab(page, "uphill-lab");
  }

  /** The lab on that page, once it answers. */
  Lab lab(Page page, String selector) {
    return webGl
        ? Lab.withPicture(this, page.locator(selector))
        : Lab.withoutPicture(this, page.locator(selector));
  }

  /** Whether everything asked for over the network has come. */
  boolean hasAll() {
    return underWay.isEmpty();
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

  /**
   * Closes the pages and forgets all they kept, as if they had never been opened; false for
   * somebody who cannot, since the browser is not as others are.
   */
  boolean forget() {
    if (!webGl) {
      return false;
    }
    for (Page page : List.copyOf(context.pages())) {
      page.navigate("about:blank");
      JsonObject everything = new JsonObject();
      everything.addProperty("origin", address);
      everything.addProperty("storageTypes", "all");
      context.newCDPSession(page).send("Storage.clearDataForOrigin", everything);
      page.close();
    }
    context.clearCookies();
    context.clearPermissions();
    complaints.clear();
    underWay.clear();
    return true;
  }

  @Override
  public void close() {
    context.close();
  }

  private void heed(ConsoleMessage message) {
    switch (message.type()) {
      case "error", "warning", "assert" -> {
        if (!message.text().contains(READING_BACK)) {
          complaints.add("console " + message.type() + ": " + message.text());
        }
      }
      default -> {}
    }
  }

  private void heed(Request request) {
    underWay.add(request);
    String url = request.url();
    if (!url.startsWith(address + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
      complaints.add("request to another host: " + url);
    }
  }
}
