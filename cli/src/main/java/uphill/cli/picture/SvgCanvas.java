package uphill.cli.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Scalable Vector Graphics 1.1, two decimals a number. */
final class SvgCanvas implements Canvas {
  private final StringBuilder svg = new StringBuilder();
  private int clips;

  SvgCanvas(int width, int height) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\">\n");
  }

  @Override
  public void rectangle(double x, double y, double width, double height, int colour) {
    svg.append("<rect").append(box(x, y, width, height));
    svg.append(" fill=\"").append(hex(colour)).append("\"/>\n");
  }

  @Override
  public void image(BufferedImage image, double x, double y, double width, double height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    String data = Base64.getEncoder().encodeToString(bytes.toByteArray());
    svg.append("<image").append(box(x, y, width, height));
    svg.append(" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,");
    svg.append(data).append("\"/>\n");
  }

  @Override
  public void line(double[] points, Pen pen) {
    svg.append("<path d=\"");
    for (int i = 0; i + 1 < points.length; i += 2) {
      point(i == 0 ? 'M' : 'L', points[i], points[i + 1]);
    }
    svg.append('"').append(stroke(pen)).append("/>\n");
  }

  @Override
  public void segments(double[] points, Pen pen) {
    svg.append("<path d=\"");
    for (int i = 0; i + 3 < points.length; i += 4) {
      point('M', points[i], points[i + 1]);
      point('L', points[i + 2], points[i + 3]);
    }
    svg.append('"').append(stroke(pen)).append("/>\n");
  }

  @Override
  public void circle(double x, double y, double radius, int fill, int outline) {
    svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    svg.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(hex(fill));
    svg.append("\" stroke=\"").append(hex(outline)).append("\" stroke-width=\"1.5\"/>\n");
  }

  @Override
  public void text(String text, double x, double y, double size, int colour, Anchor anchor) {
    String place =
        switch (anchor) {
          case START -> "start";
          case MIDDLE -> "middle";
          case END -> "end";
        };
    svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    svg.append("\" font-size=\"").append(number(size)).append("\" fill=\"").append(hex(colour));
    svg.append("\" text-anchor=\"").append(place).append("\">");
    svg.append(escaped(text)).append("</text>\n");
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    clips++;
    svg.append("<clipPath id=\"clip").append(clips).append("\"><rect");
    svg.append(box(x, y, width, height)).append("/></clipPath>\n");
    svg.append("<g clip-path=\"url(#clip").append(clips).append(")\">\n");
  }

  @Override
  public void endClip() {
    svg.append("</g>\n");
  }

  @Override
  public void write(OutputStream out) throws IOException {
    out.write((svg + "</svg>\n").getBytes(StandardCharsets.UTF_8));
  }

  private void point(char command, double x, double y) {
    svg.append(command).append(number(x)).append(' ').append(number(y));
  }

  private static String box(double x, double y, double width, double height) {
    return " x=\""
        + number(x)
        + "\" y=\""
        + number(y)
        + "\" width=\""
        + number(width)
        + "\" height=\""
        + number(height)
        + "\"";
  }

  private static String stroke(Pen pen) {
    StringBuilder stroke = new StringBuilder();
    stroke.append(" fill=\"none\" stroke=\"").append(hex(pen.colour()));
    stroke.append("\" stroke-width=\"").append(number(pen.width()));
    stroke.append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
    if (pen.opacity() < 1) {
      stroke.append(" stroke-opacity=\"").append(number(pen.opacity())).append('"');
    }
    if (pen.dash().length > 0) {
      stroke.append(" stroke-dasharray=\"");
      for (int i = 0; i < pen.dash().length; i++) {
        stroke.append(i > 0 ? " " : "").append(number(pen.dash()[i]));
      }
      stroke.append('"');
    }
    return stroke.toString();
  }

  private static String hex(int colour) {
    return "#" + HexFormat.of().toHexDigits(colour, 6);
  }

  private static String number(double number) {
    double rounded = Math.rint(number * 100) / 100;
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
        ? Long.toString((long) rounded)
        : Double.toString(rounded);
  }

  /** Safe between tags, whatever was typed: characters that XML does not know become spaces. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> {
                  boolean known = c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && (c & 0xFFFE) != 0xFFFE;
                  escaped.appendCodePoint(known ? c : ' ');
                }
              }
            });
    return escaped.toString();
  }
}
