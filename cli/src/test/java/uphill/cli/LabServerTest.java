package uphill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabServerTest {
  @TempDir private Path folder;
  private LabServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void serve() throws IOException {
    Path page = Files.createDirectories(folder.resolve("dist/assets")).getParent();
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(page.resolve("index.html"), "<title>Uphill</title>");
    Files.writeString(page.resolve("assets/index-Ab3_x-9Z.js"), "let hashed = 1;");
    Files.write(page.resolve("assets/index-Ab3_x-9Z.js.br"), new byte[] {1, 2, 3});
    Files.write(page.resolve("assets/index-Ab3_x-9Z.js.gz"), gzip("let hashed = 1;"));
    Files.writeString(page.resolve("assets/plain.woff2"), "font");
    Files.writeString(page.resolve("style.css"), "p { }");
    Files.writeString(page.resolve("icon.svg"), "<svg/>");
    Files.writeString(page.resolve("grid.wasm"), "wasm");
    server = LabServer.start("127.0.0.1", 0, page);
  }

  @AfterEach
  void close() {
    System.clearProperty("uphill.page");
    server.close();
  }

  @Test
  void the_root_is_the_index_and_is_asked_for_again_each_time() throws Exception {
    HttpResponse<String> index = get("/");
    assertThat(index.statusCode()).isEqualTo(200);
    assertThat(index.body()).isEqualTo("<title>Uphill</title>");
    assertThat(header(index, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void an_unchanged_file_is_not_sent_again() throws Exception {
    String tag = header(get("/"), "ETag");
    HttpResponse<String> again = send(request("/").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void a_name_with_a_hash_is_kept_for_ever() throws Exception {
    assertThat(header(get("/assets/index-Ab3_x-9Z.js"), "Cache-Control"))
        .isEqualTo("max-age=31536000, immutable");
    assertThat(header(get("/assets/plain.woff2"), "Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @CsvSource({
    "/,text/html;charset=utf-8",
    "/assets/index-Ab3_x-9Z.js,text/javascript;charset=utf-8",
    "/style.css,text/css;charset=utf-8",
    "/icon.svg,image/svg+xml",
    "/assets/plain.woff2,font/woff2",
    "/grid.wasm,application/wasm"
  })
  void each_file_says_what_it_is(String path, String type) throws Exception {
    assertThat(header(get(path), "Content-Type").replace(" ", "")).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br|br",
        "gzip|gzip",
        "br;q=0, gzip;q=0.5|gzip",
        "identity|",
        "zebra|"
      })
  void a_compressed_copy_is_sent_to_whoever_reads_it(String accepted, String encoding)
      throws Exception {
    HttpResponse<String> response =
        send(request("/assets/index-Ab3_x-9Z.js").header("Accept-Encoding", accepted));
    assertThat(response.headers().firstValue("Content-Encoding").orElse(null)).isEqualTo(encoding);
    assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/style.css", "/nothing"})
  void every_answer_forbids_what_the_page_does_not_need(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(header(response, "Content-Security-Policy"))
        .contains("default-src 'self'", "script-src 'self' 'wasm-unsafe-eval';")
        .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors *");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void another_site_may_load_the_element() throws Exception {
    assertThat(header(get("/style.css"), "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void what_is_not_there_is_said_in_plain_words() throws Exception {
    HttpResponse<String> response = get("/nothing");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).startsWith("There is nothing at this address.");
  }

  @Test
  void head_answers_without_a_body_and_other_methods_are_refused() throws Exception {
    HttpRequest.Builder head = request("/").method("HEAD", HttpRequest.BodyPublishers.noBody());
    assertThat(send(head).statusCode()).isEqualTo(200);
    HttpRequest.Builder post = request("/").POST(HttpRequest.BodyPublishers.ofString("x"));
    assertThat(send(post).statusCode()).isGreaterThanOrEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/assets/..%252f..%252fsecret.txt",
        "//secret.txt",
        "/./../secret.txt",
        "/%00",
        "/style.css%00.html",
        "/assets",
        "/index.html/",
        "/.."
      })
  void no_path_leads_out_of_the_page(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("\r\n\r\nsecret");
  }

  @Test
  void it_listens_on_the_loopback_address_only() throws IOException {
    for (InetAddress address : InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
      if (!address.isLoopbackAddress()) {
        assertThatThrownBy(() -> new Socket(address, server.port()).close())
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void a_taken_port_is_explained_with_a_way_out() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      System.setProperty("uphill.page", folder.resolve("dist").toString());
      Run run = Run.of("serve", "--port", String.valueOf(taken.getLocalPort()));
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains(String.valueOf(taken.getLocalPort())).contains("--port 0");
    }
  }

  @Test
  void a_port_that_is_none_is_wrong_usage() {
    assertThat(Run.of("--port", "99999").code()).isEqualTo(2);
    assertThat(Run.of("serve", "--port", "many").code()).isEqualTo(2);
  }

  @Test
  void a_page_that_was_not_built_is_said_so() {
    assertThatThrownBy(() -> LabServer.start("127.0.0.1", 0, folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is no page");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends bytes as they are: Java's client would tidy the path. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
