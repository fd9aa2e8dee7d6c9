package uphill.cli.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What a picture is drawn on, in pixels from the upper left corner. Colours are {@code 0xRRGGBB}.
 */
interface Canvas {
  /** Where a text stands at its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * How a line is drawn.
   *
   * @param opacity from 0 to 1
   * @param dash lengths of dash and gap, or none
   */
  record Pen(int colour, double width, double opacity, double... dash) {}

  /** A filled rectangle. */
  void rectangle(double x, double y, double width, double height, int colour);

  /** An image stretched over a rectangle. */
  void image(BufferedImage image, double x, double y, double width, double height);

  /** A line through points x, y, x, y, … */
  void line(double[] points, Pen pen);

  /** Separate segments x1, y1, x2, y2, … */
  void segments(double[] points, Pen pen);

  /** A circle, filled with one colour and outlined in another. */
  void circle(double x, double y, double radius, int fill, int outline);

  /** A text with its base line at y. */
  void text(String text, double x, double y, double size, int colour, Anchor anchor);

  /** Draws only inside this rectangle until {@link #endClip}. */
  void clip(double x, double y, double width, double height);

  /** Draws everywhere again. */
  void endClip();

  /** Writes the finished picture. */
  void write(OutputStream out) throws IOException;
}
