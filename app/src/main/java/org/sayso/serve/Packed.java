package org.sayso.serve;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** An answer that many will ask for, packed once by gzip. */
public final class Packed {

  private final byte[] bytes;

  private Packed(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Packs an answer. */
  public static Packed of(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return new Packed(packed.toByteArray());
  }

  /** Sends it as the one who asks can read it; its sort is told by the caller. */
  public void send(Context context) {
    String takes = context.header("Accept-Encoding");
    if (takes != null && takes.contains("gzip")) {
      context.disableCompression();
      context.header("Content-Encoding", "gzip").result(bytes);
    } else {
      try {
        context.result(new GZIPInputStream(new ByteArrayInputStream(bytes)));
      } catch (IOException e) {
        throw new UncheckedIOException("it is what was packed", e);
      }
    }
  }

  /** How many bytes it takes. */
  int size() {
    return bytes.length;
  }
}
