package org.sayso.site;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * An answer that many will ask for, packed once.
 *
 * @param type its media type
 * @param plain as it is
 * @param packed by gzip
 */
record Packed(String type, byte[] plain, byte[] packed) {

  /** Packs a text. */
  static Packed of(String type, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Packed(type, plain, packed.toByteArray());
  }

  /** Sends it as the one who asks can read it. */
  void send(Context context) {
    String takes = context.header("Accept-Encoding");
    context.contentType(type);
    if (takes != null && takes.contains("gzip")) {
      context.header("Content-Encoding", "gzip").result(packed);
    } else {
      context.result(plain);
    }
  }
}
