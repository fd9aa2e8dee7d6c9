package uphill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One file of the page as it goes over the wire: its bytes, the same bytes compressed where the
 * build left a smaller copy beside the file ({@code engine.js.br}), and what a browser must know.
 *
 * @param contentType the MIME type, with the character set for texts
 * @param immutable true when the name holds a hash of the content, so that it may be kept for ever
 * @param tag a strong entity tag, the quoted start of the content's SHA-256
 * @param encodings bytes by content encoding: {@code identity} always, {@code br} and {@code gzip}
 *     where they exist
 */
record Asset(String contentType, boolean immutable, String tag, Map<String, byte[]> encodings) {
  private static final Map<String, String> CONTENT_TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("woff", "font/woff"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("mp3", "audio/mpeg"));

  /** Vite names what it bundles {@code assets/NAME-HASH.EXTENSION}. */
  private static final Pattern HASHED = Pattern.compile("assets/.*-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");

  /** Reads a file and the compressed copies beside it. */
  static Asset read(Path folder, Path file) throws IOException {
    String name = folder.relativize(file).toString().replace('\\', '/');
    byte[] bytes = Files.readAllBytes(file);
    Map<String, byte[]> encodings = new HashMap<>();
    encodings.put("identity", bytes);
    readCompressed(file, ".br", "br", encodings);
    readCompressed(file, ".gz", "gzip", encodings);
    return new Asset(
        contentType(name), HASHED.matcher(name).matches(), tag(bytes), Map.copyOf(encodings));
  }

  /**
   * The best encoding that a request's {@code Accept-Encoding} allows; {@code identity} if none.
   */
  String encodingFor(String accepted) {
    String wanted = accepted.toLowerCase(Locale.ROOT);
    for (String encoding : new String[] {"br", "gzip"}) {
      if (encodings.containsKey(encoding) && accepts(wanted, encoding)) {
        return encoding;
      }
    }
    return "identity";
  }

  byte[] bytes(String encoding) {
    byte[] bytes = encodings.get(encoding);
    if (bytes == null) {
      throw new IllegalArgumentException("no encoding " + encoding);
    }
    return bytes;
  }

  private static boolean accepts(String accepted, String encoding) {
    for (String part : accepted.split(",")) {
      String[] terms = part.trim().split("\\s*;\\s*");
      if (terms[0].equals(encoding)) {
        return terms.length == 1 || !terms[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static void readCompressed(
      Path file, String suffix, String encoding, Map<String, byte[]> encodings) throws IOException {
    Path compressed = file.resolveSibling(file.getFileName() + suffix);
    if (Files.isRegularFile(compressed)
        && Files.getLastModifiedTime(compressed).compareTo(Files.getLastModifiedTime(file)) >= 0) {
      encodings.put(encoding, Files.readAllBytes(compressed));
    }
  }

  private static String contentType(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return CONTENT_TYPES.getOrDefault(extension, "application/octet-stream");
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
