package org.sayso.geofile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text; nothing is guessed, and no byte is lost. */
final class Encoded {

  private static final char MARK = '\uFEFF';

  private Encoded() {}

  /**
   * The text of the bytes: UTF-16 with its mark, else the encoding given, else UTF-8.
   *
   * @throws BadFile with the line of the first byte that does not fit
   */
  static String text(String file, byte[] bytes, @Nullable Charset given) throws BadFile {
    boolean wide =
        bytes.length > 1
            && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    Charset charset =
        wide ? StandardCharsets.UTF_16 : given == null ? StandardCharsets.UTF_8 : given;
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      decoder.flush(out);
    }
    out.flip();
    if (result.isError()) {
      long line = 1 + out.chars().filter(c -> c == '\n').count();
      throw new BadFile(
          file,
          line,
          "is not "
              + charset.name()
              + "; save it as UTF-8, or name its encoding (--encoding windows-1252)");
    }
    String text = out.toString();
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }
}
