package uphill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The built page, read into memory once: a few megabytes. A request is looked up by name among
 * these files and nothing else, so no path, however it is written, leads to another file; and a
 * build that runs meanwhile never shows half a page.
 */
final class Page {
  private final Map<String, Asset> assets;

  private Page(Map<String, Asset> assets) {
    this.assets = Map.copyOf(assets);
  }

  /**
   * Reads a folder such as {@code lab/dist}.
   *
   * @throws IOException if the folder has no {@code index.html} or cannot be read
   */
  static Page read(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve("index.html"))) {
      throw new IOException("there is no page in " + folder + "; ./uphill builds it");
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).filter(file -> !isCompressedCopy(file)).toList();
    }
    Map<String, Asset> assets = new HashMap<>();
    for (Path file : files) {
      String path = "/" + folder.relativize(file).toString().replace('\\', '/');
      assets.put(path, Asset.read(folder, file));
    }
    return new Page(assets);
  }

  /** The file at a decoded URL path such as {@code /engine/engine.js}; {@code /} is the index. */
  Optional<Asset> at(String path) {
    return Optional.ofNullable(assets.get(path.endsWith("/") ? path + "index.html" : path));
  }

  private static boolean isCompressedCopy(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(".br") || name.endsWith(".gz"))
        && Files.isRegularFile(file.resolveSibling(name.substring(0, name.length() - 3)));
  }
}
