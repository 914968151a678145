package org.sayso.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The description of the interface, OpenAPI 3.0, as {@code openapi.json} has it. */
final class OpenApi {

  private static final String ROOT = "https://atlas.example.org/api";

  private OpenApi() {}

  /** The document for an interface at this root. */
  static String document(String root) {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.replace(ROOT, root.replace("\\", "").replace("\"", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
