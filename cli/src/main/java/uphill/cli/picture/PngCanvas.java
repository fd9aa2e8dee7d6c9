package uphill.cli.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** A bitmap at twice the size, so that it is sharp on dense screens, too. */
final class PngCanvas implements Canvas {
  private static final int SCALE = 2;

  private final BufferedImage bitmap;
  private final Graphics2D pencil;

  PngCanvas(int width, int height) {
    System.setProperty("java.awt.headless", "true");
    bitmap = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    pencil = bitmap.createGraphics();
    pencil.scale(SCALE, SCALE);
    pencil.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pencil.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pencil.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pencil.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  @Override
  public void rectangle(double x, double y, double width, double height, int colour) {
    pencil.setColor(new Color(colour));
    pencil.fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void image(BufferedImage image, double x, double y, double width, double height) {
    var before = pencil.getTransform();
    pencil.translate(x, y);
    pencil.scale(width / image.getWidth(), height / image.getHeight());
    pencil.drawImage(image, 0, 0, null);
    pencil.setTransform(before);
  }

  @Override
  public void line(double[] points, Pen pen) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i + 1 < points.length; i += 2) {
      if (i == 0) {
        path.moveTo(points[i], points[i + 1]);
      } else {
        path.lineTo(points[i], points[i + 1]);
      }
    }
    stroke(path, pen);
  }

  @Override
  public void segments(double[] points, Pen pen) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i + 3 < points.length; i += 4) {
      path.moveTo(points[i], points[i + 1]);
      path.lineTo(points[i + 2], points[i + 3]);
    }
    stroke(path, pen);
  }

  private void stroke(Path2D path, Pen pen) {
    float[] dash = new float[pen.dash().length];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = (float) pen.dash()[i];
    }
    pencil.setStroke(
        new BasicStroke(
            (float) pen.width(),
            BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND,
            1,
            dash.length == 0 ? null : dash,
            0));
    pencil.setColor(new Color(pen.colour()));
    pencil.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) pen.opacity()));
    pencil.draw(path);
    pencil.setComposite(AlphaComposite.SrcOver);
  }

  @Override
  public void circle(double x, double y, double radius, int fill, int outline) {
    var circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    pencil.setColor(new Color(fill));
    pencil.fill(circle);
    pencil.setColor(new Color(outline));
    pencil.setStroke(new BasicStroke(1.5f));
    pencil.draw(circle);
  }

  @Override
  public void text(String text, double x, double y, double size, int colour, Anchor anchor) {
    pencil.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size));
    pencil.setColor(new Color(colour));
    double width = pencil.getFontMetrics().getStringBounds(text, pencil).getWidth();
    double from =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    pencil.drawString(text, (float) from, (float) y);
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    pencil.setClip(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void endClip() {
    pencil.setClip(null);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    pencil.dispose();
    ImageIO.write(bitmap, "png", out);
  }
}
