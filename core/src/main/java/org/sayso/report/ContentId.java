package org.sayso.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that are hashes of content, so that the same input has the same ids on every machine. */
public final class ContentId {

  private static final int BYTES = 8;

  /** One for each thread: it is empty again when it has given its result. */
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(ContentId::sha256);

  private ContentId() {}

  /**
   * The id of some content: the prefix, a hyphen and 16 hex digits of a SHA-256.
   *
   * @param prefix kind of thing, such as {@code r} for a report
   * @param parts what the thing consists of, in a fixed order
   */
  public static String of(String prefix, String... parts) {
    MessageDigest digest = SHA_256.get();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return prefix + "-" + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
