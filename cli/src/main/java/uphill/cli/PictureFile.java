package uphill.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uphill.cli.picture.DescentPicture;
import uphill.cli.picture.Runner;
import uphill.descent.Trajectory;

/** The file that {@code --out} names: an SVG or a PNG. */
record PictureFile(Path path, boolean isSvg) {
  private static final int MOST_STEPS = 200_000;

  /**
   * Reads the name.
   *
   * @throws WrongRequest if it ends otherwise
   */
  static PictureFile named(String name) throws WrongRequest {
    String ending = name.toLowerCase(Locale.ROOT);
    try {
      if (ending.endsWith(".svg") || ending.endsWith(".png")) {
        return new PictureFile(Path.of(name), ending.endsWith(".svg"));
      }
    } catch (InvalidPathException refused) {
      // Said below.
    }
    throw new WrongRequest(
        "bad-file", "--out takes a file that ends in .svg or .png, not " + Texts.quote(name) + ".");
  }

  /**
   * Draws the walk into the file.
   *
   * @throws WrongRequest if there is too much to draw
   * @throws IOException if it cannot be written
   */
  void write(Walk walk) throws WrongRequest, IOException {
    if (walk.steps() > MOST_STEPS || walk.start().length > Trajectory.MOST_VARIABLES) {
      throw new WrongRequest(
          "too-much",
          "--out draws up to "
              + MOST_STEPS
              + " steps of up to "
              + Trajectory.MOST_VARIABLES
              + " variables.");
    }
    List<Runner> runners = new ArrayList<>();
    for (Racer racer : walk.racers()) {
      String rate = Double.toString(racer.recipe().rate()).replaceFirst("\\.0$", "");
      String name = racer.name().word() + ", rate " + rate;
      runners.add(new Runner(name, Trajectory.of(walk.descent(racer), walk.steps())));
    }
    String title =
        "f(" + String.join(", ", walk.variables()) + ") = " + Texts.harmless(walk.text());
    var picture = new DescentPicture(title, walk.variables(), walk.objective(), runners);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      if (isSvg) {
        picture.svg(out);
      } else {
        picture.png(out);
      }
    }
  }
}
