package uphill.acceptance;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** What a visitor sits in front of. */
record Device(int width, int height, boolean touch, ColorScheme colors, boolean motion) {
  /** A window large enough for the desktop's layout and small enough to be drawn fast. */
  static final Device WINDOW = new Device(960, 640, false, ColorScheme.LIGHT, false);

  /** A desktop's screen. */
  static final Device DESKTOP = new Device(1440, 900, false, ColorScheme.LIGHT, false);

  /** A phone held upright. */
  static final Device PHONE = new Device(390, 844, true, ColorScheme.LIGHT, false);

  /** The smallest, for what does not depend on the size. */
  static final Device STAMP = new Device(360, 480, false, ColorScheme.LIGHT, false);

  Device dark() {
    return new Device(width, height, touch, ColorScheme.DARK, motion);
  }

  Device withTouch() {
    return new Device(width, height, true, colors, motion);
  }

  /** With the eased motions of the page, which visitors otherwise ask to be spared. */
  Device withMotion() {
    return new Device(width, height, touch, colors, true);
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(touch)
        .setIsMobile(false)
        .setLocale("en-GB")
        .setColorScheme(colors)
        .setReducedMotion(motion ? ReducedMotion.NO_PREFERENCE : ReducedMotion.REDUCE);
  }
}
