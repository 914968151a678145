package org.sayso.api;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The absolute addresses of the interface, as the one who asks reaches it.
 *
 * @param address by which people reach the site where another server stands before it, or null
 */
record Site(@Nullable URI address) {

  /** The root of the interface, without a slash at its end. */
  String root(Context context) {
    String site =
        address == null
            ? context.scheme() + "://" + context.host()
            : address.toString().replaceAll("/+$", "");
    return site + "/api";
  }

  /** The address that was asked, with other parameters: those of the map in place of its own. */
  String again(Context context, Map<String, String> other) {
    Map<String, String> all = new TreeMap<>();
    for (Map.Entry<String, List<String>> each : context.queryParamMap().entrySet()) {
      all.put(each.getKey(), each.getValue().get(0));
    }
    all.putAll(other);
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    all.forEach((name, value) -> query.add(encoded(name) + "=" + encoded(value)));
    String path = context.path().substring("/api".length());
    return root(context) + encodedPath(path) + query;
  }

  /** A text as a part of an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String encodedPath(String path) {
    StringJoiner parts = new StringJoiner("/");
    for (String part : path.split("/", -1)) {
      parts.add(encoded(part));
    }
    return parts.toString();
  }
}
