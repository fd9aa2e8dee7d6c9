package uphill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class DescentPictureTest {
  private static final String BLUE = "#1769aa";

  @TempDir private Path folder;

  @Test
  void svg_shows_the_map_the_path_and_the_loss() throws Exception {
    String svg = svg("x^2+9y^2", "--from", "x=2,y=1", "--rate", "0.1");
    Document document = parsed(svg);
    assertThat(document.getElementsByTagName("image").getLength()).isEqualTo(1);
    assertThat(svg).contains("f(x, y) = x^2+9y^2").contains("gradient, rate 0.1");
    assertThat(svg).contains("converged at step 96");
    // The path on the map, its dots, and the loss curve.
    assertThat(svg.split("stroke=\"" + BLUE)).hasSizeGreaterThan(50);
  }

  @Test
  void the_path_lies_where_the_axes_say() throws IOException {
    // x from 2 to 1 and y from 1 to 1: the window is square around (1.5, 1), half a side 0.72.
    String svg =
        svg("x^2", "--from", "x=2,y=1", "--variables", "x,y", "--rate", "0.25", "--steps", "1");
    double left = 56 + 560 * (1 - 0.78) / 1.44;
    double right = 56 + 560 * (2 - 0.78) / 1.44;
    assertThat(svg)
        .contains("M" + hundredths(right) + " 344L" + hundredths(left) + " 344\"")
        .contains("all 1 steps made");
  }

  @Test
  void a_race_has_a_colour_and_a_line_of_the_legend_for_each() throws IOException {
    String svg = svg("x^2+y^2", "--from", "x=2,y=1", "--race", "gradient,adam,newton");
    assertThat(svg).contains(BLUE).contains("#c8460e").contains("#00805d");
    assertThat(svg).contains(">adam, rate 0.001<").contains(">newton, rate 1<");
  }

  @Test
  void one_very_good_run_leaves_the_axis_instead_of_stretching_it() throws IOException {
    // Newton's method is at 0 after one step; L-BFGS falls to 1e-30 and below.
    String svg = svg("x^2+9y^2", "--from", "x=2,y=1", "--race", "gradient:0.05,lbfgs,newton");
    assertThat(svg).contains(">10⁻¹¹<").doesNotContain(">10⁻¹⁴<").doesNotContain(">10⁻³");
    // A triangle for each of the two: down, and up again on both sides.
    assertThat(triangles(svg, "#c8460e")).isEqualTo(1);
    assertThat(triangles(svg, "#00805d")).isEqualTo(1);
    assertThat(triangles(svg, BLUE)).isZero();
  }

  @Test
  void png_is_a_picture_of_the_same() throws IOException {
    Path file = folder.resolve("path.PNG");
    Run run = descend("x^2+9y^2", "--from", "x=2,y=1", "--rate", "0.1", "--out", file.toString());
    assertThat(run.code()).as("%s", run).isZero();
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(2 * 1064);
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y) & 0xFFFFFF);
      }
    }
    assertThat(colours).contains(0x1769AA, 0xFAF9F6).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @CsvSource({
    "'x^2', 'x=1', 0",
    "'x^2+y^2+z^2', 'x=1,y=1,z=1', 0",
    "'x*y', 'x=0,y=0', 1",
    "'log(x)+y', 'x=-1,y=0', 1",
    "'1e300x^2+y', 'x=1,y=0', 1",
    "'x^2-y^2', 'x=1,y=0.1', 1",
    "'if(x<2&&y>1, x, y)', 'x=1,y=0.1', 1",
  })
  void hard_cases_are_drawn(String formula, String from, int maps) throws Exception {
    Path file = folder.resolve("path.svg");
    Run run = descend(formula, "--from", from, "--rate", "0.3", "--out", file.toString());
    assertThat(run.code()).as("%s", run).isZero();
    String svg = Files.readString(file);
    assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(parsed(svg).getElementsByTagName("image").getLength()).isEqualTo(maps);
  }

  @Test
  void characters_of_a_formula_do_no_harm() throws Exception {
    String svg = svg("if(x < 2, x^2, 2x) + y^2", "--from", "x=1,y=1");
    assertThat(svg).contains("if(x &lt; 2");
    parsed(svg);
  }

  @Test
  void a_file_of_another_kind_or_place_is_refused() {
    Run kind = descend("x^2", "--from", "x=1", "--out", "path.gif");
    assertThat(kind.code()).isEqualTo(2);
    assertThat(kind.err()).contains(".svg or .png");
    String nowhere = folder.resolve("nowhere").resolve("path.svg").toString();
    Run place = descend("x^2", "--from", "x=1", "--out", nowhere);
    assertThat(place.code()).isEqualTo(1);
    assertThat(place.err()).contains("there is no such folder");
    Run steps = descend("x^2", "--from", "x=1", "--out", "path.svg", "--steps", "300000");
    assertThat(steps.code()).isEqualTo(2);
  }

  private String svg(String... arguments) throws IOException {
    Path file = folder.resolve("path.svg");
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--out";
    all[arguments.length + 1] = file.toString();
    Run run = descend(all);
    assertThat(run.code()).as("%s", run).isZero();
    return Files.readString(file);
  }

  private static Run descend(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "descend";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Run.of(all);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hundredths(double number) {
    return Double.toString(Math.rint(number * 100) / 100);
  }

  /** Closed lines of three corners in a colour. */
  private static long triangles(String svg, String colour) {
    return Pattern.compile("d=\"M(\\S+ \\S+)L\\S+ \\S+L\\S+ \\S+L\\1\"[^>]*" + colour)
        .matcher(svg)
        .results()
        .count();
  }
}
