package org.sayso.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that the map is made of: one script of many parts, a style, a piece of a page. */
public final class MapFiles {

  private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js";

  /** In the order in which they need one another. */
  private static final List<String> PARTS =
      List.of(
          "days",
          "view",
          "store",
          "colours",
          "legend",
          "ground",
          "claims",
          "place",
          "overview",
          "search",
          "picture",
          "main");

  private MapFiles() {}

  /** The library that draws. */
  public static String d3() {
    return text(D3);
  }

  /** The map's script for a page that a server keeps. */
  public static String servedScript() {
    return script("served");
  }

  /** The map's script for a page that is one file. */
  static String embeddedScript() {
    return script("embedded");
  }

  private static String script(String source) {
    return Stream.concat(
            PARTS.subList(0, 3).stream(),
            Stream.concat(Stream.of(source), PARTS.subList(3, PARTS.size()).stream()))
        .map(part -> text(part + ".js").replaceFirst("\"use strict\";\n", ""))
        .collect(Collectors.joining("\n", "\"use strict\";\n", ""));
  }

  /** A file of the map, or of another place where the name begins with a slash. */
  public static String text(String name) {
    String path = name.startsWith("/") ? name : "map/" + name;
    try (InputStream in = MapFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
