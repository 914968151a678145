package org.sayso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into stored text: UTF-8, or UTF-16 with its mark, or what a page declares; lines end
 * in {@code \n}, and no byte order mark is left.
 */
final class Decoding {

  /** Most bytes that one report may have, as it comes (with a page's scripts and styles). */
  static final int MAX_BYTES = 8 << 20;

  private static final char MARK = '\uFEFF';
  private static final int HEAD = 4096;
  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private Decoding() {}

  /** All bytes of the stream; throws {@link Unreadable} as soon as they are too many. */
  static byte[] bytes(InputStream in) throws IOException, Unreadable {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw tooLarge(bytes.length, "more than ");
    }
    return bytes;
  }

  /** The refusal of so many bytes. */
  static Unreadable tooLarge(long bytes, String bound) {
    return new Unreadable(
        String.format(
            Locale.ROOT,
            "%s%.1f MB, and one report may have %d MB; split it, or take the text out",
            bound,
            bytes / 1048576.0,
            MAX_BYTES >> 20));
  }

  /** The text of plain text. */
  static String text(byte[] bytes) throws Unreadable {
    return decode(bytes, null);
  }

  /** The text of a page, in the encoding that it declares where it is not UTF-8. */
  static String page(byte[] bytes) throws Unreadable {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return decode(bytes, declared.find() ? charset(declared.group(1)) : null);
  }

  private static String decode(byte[] bytes, @Nullable Charset declared) throws Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable("is empty");
    }
    String text = characters(bytes, declared);
    if (text.indexOf('\0') >= 0) {
      throw new Unreadable("is binary, not text");
    }
    text = text.charAt(0) == MARK ? text.substring(1) : text;
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    if (text.isBlank()) {
      throw new Unreadable("has no text");
    }
    return text;
  }

  private static String characters(byte[] bytes, @Nullable Charset declared) throws Unreadable {
    if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
      return strictly(bytes, StandardCharsets.UTF_16);
    }
    try {
      return strictly(bytes, StandardCharsets.UTF_8);
    } catch (Unreadable notUtf8) {
      if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
        throw notUtf8;
      }
      return strictly(bytes, declared);
    }
  }

  private static String strictly(byte[] bytes, Charset charset) throws Unreadable {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw binary(bytes)
          ? new Unreadable("is binary, not text")
          : new Unreadable("is not " + charset.name() + "; save it as UTF-8");
    }
  }

  private static boolean binary(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
