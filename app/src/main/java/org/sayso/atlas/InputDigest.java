package org.sayso.atlas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest of everything that an atlas follows from: its reports as they were read, what was
 * learned and decided, the packs, the ground. Claims are in it too, for a language model need not
 * read a report twice alike.
 */
final class InputDigest {

  private static final List<String> PARTS =
      List.of(
          "SELECT id || char(9) || reader || char(9) || source || char(9) || coalesce(title, '') AS"
              + " part FROM reports ORDER BY id",
          "SELECT id AS part FROM claims ORDER BY id",
          "SELECT id AS part FROM refusals ORDER BY id",
          "SELECT day || char(9) || reviewer || char(9) || act || char(9) || subject || char(9) ||"
              + " field || char(9) || value || char(9) || note AS part FROM reviews ORDER BY fid",
          "SELECT day || char(9) || speaker || char(9) || truth || char(9) || claims AS part FROM"
              + " reliabilities ORDER BY fid",
          "SELECT id || char(9) || name || char(9) || lat || char(9) || lon || char(9) ||"
              + " approximate AS part FROM areas ORDER BY fid",
          "SELECT id || char(9) || name || char(9) || coalesce(colour, '') AS part FROM parties"
              + " ORDER BY fid",
          "SELECT key || char(9) || value AS part FROM manifest WHERE key NOT IN ('input_digest',"
              + " 'state') ORDER BY key");

  private final Sql sql;

  InputDigest(Sql sql) {
    this.sql = sql;
  }

  /** 64 hexadecimal digits. */
  String value() throws SQLException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : PARTS) {
        sql.each(
            part,
            row -> {
              digest.update(row.text("part").getBytes(StandardCharsets.UTF_8));
              digest.update((byte) '\n');
            });
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
