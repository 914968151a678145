package org.sayso.geofile;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A file's bytes, by themselves or out of an archive, with the files of the same name beside it.
 *
 * @param name the file, with the part of the archive after a slash
 * @param bytes all of it
 * @param beside files that differ only in their ending (in small letters), which is the key
 */
record Part(String name, byte[] bytes, Map<String, byte[]> beside) {

  /** So many bytes tell what sort of file it is. */
  static final int HEAD = 4096;

  /** The first bytes as characters of one byte each. */
  String head() {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }

  /** The first characters of text, after a mark of its encoding and blanks. */
  String textHead() {
    String head = head();
    return (head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head).stripLeading();
  }
}
