package org.sayso.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses whose answers depend on what is told of one place, and of no other. */
final class PlaceAddress {

  private static final Pattern PATH =
      Pattern.compile("/(?:place|map/place|api/places)/([^/]+)(?:/timeline)?");

  private static final Pattern WHY = Pattern.compile("(?:.*&)?place=([^&]+)(?:&.*)?");

  private PlaceAddress() {}

  /**
   * The word that an address names its place by: an id, or behind {@code /api/why} also a name.
   *
   * @param path as it was asked for, undecoded
   * @param query what stood behind the question mark, undecoded, or null
   * @return null where the address is of no one place
   */
  static @Nullable String place(String path, @Nullable String query) {
    Matcher matcher = path.equals("/api/why") ? WHY.matcher("" + query) : PATH.matcher(path);
    try {
      return matcher.matches() ? URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8) : null;
    } catch (IllegalArgumentException e) {
      return null; // a broken escape, which the path itself will refuse
    }
  }
}
