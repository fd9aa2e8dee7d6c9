package uphill.acceptance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;

/** A screenshot, looked at pixel by pixel. A pixel is 0xRRGGBB. */
record Picture(BufferedImage image) {

  static Picture of(byte[] png) {
    try {
      return new Picture(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png))));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Of the uphill arrow, lit, shaded or seen through the surface: no other colour is as warm. */
  static boolean isVermilion(int pixel) {
    return red(pixel) - green(pixel) > 60 && red(pixel) - blue(pixel) > 60;
  }

  /** Of the downhill arrow. */
  static boolean isBlue(int pixel) {
    return blue(pixel) - red(pixel) > 60 && blue(pixel) - green(pixel) > 25;
  }

  int count(IntPredicate wanted) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (wanted.test(image.getRGB(x, y) & 0xFFFFFF)) {
          count++;
        }
      }
    }
    return count;
  }

  /** The middle of the wanted pixels that lie farther than {@code beyond} from a spot. */
  Spot middle(IntPredicate wanted, Spot from, double beyond) {
    double sumX = 0;
    double sumY = 0;
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (wanted.test(image.getRGB(x, y) & 0xFFFFFF)
            && from.distance(new Spot(x + 0.5, y + 0.5)) > beyond) {
          sumX += x + 0.5;
          sumY += y + 0.5;
          count++;
        }
      }
    }
    return new Spot(sumX / count, sumY / count);
  }

  /** The share of the picture that is not of its commonest colour: what is drawn on the paper. */
  double drawn() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    int paper = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return 1 - paper / (double) (image.getWidth() * image.getHeight());
  }

  private static int red(int pixel) {
    return pixel >> 16;
  }

  private static int green(int pixel) {
    return pixel >> 8 & 0xFF;
  }

  private static int blue(int pixel) {
    return pixel & 0xFF;
  }
}
