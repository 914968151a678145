package org.sayso.html;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page. Text becomes markup here and nowhere else, so that nothing that stands in a
 * report is ever read as an element, an attribute or a script.
 */
@FunctionalInterface
public interface Html {

  /** Nothing. */
  Html NOTHING = out -> {};

  /** Writes the markup. */
  void to(StringBuilder out);

  /** An attribute of an element; without a value (null) it is left out, with an empty one bare. */
  record Attribute(String name, @Nullable String value) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");

    /** Throws {@link IllegalArgumentException} on a name that is none, or that holds a script. */
    public Attribute {
      if (!NAME.matcher(name).matches() || name.startsWith("on") || name.equals("style")) {
        throw new IllegalArgumentException("not an attribute of a page: " + name);
      }
    }
  }

  /** The elements without content or end tag. */
  Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "link", "meta", "wbr");

  /**
   * An element.
   *
   * @param name its tag, written by us and never taken from data
   * @param parts in order: {@link Attribute}, {@link Html}, a list of parts, a number, or a string,
   *     which is text; null is left out
   */
  static Html el(String name, @Nullable Object... parts) {
    return out -> {
      out.append('<').append(name);
      attributes(Arrays.asList(parts), out);
      out.append('>');
      if (!VOID.contains(name)) {
        content(Arrays.asList(parts), out);
        out.append("</").append(name).append('>');
      }
    };
  }

  /** Parts in a row, without an element around them. */
  static Html of(@Nullable Object... parts) {
    return out -> content(Arrays.asList(parts), out);
  }

  /** An attribute. */
  static Attribute at(String name, @Nullable Object value) {
    return new Attribute(name, value == null ? null : String.valueOf(value));
  }

  /** A bare attribute, such as {@code hidden}, where it is set. */
  static Attribute at(String name, boolean set) {
    return new Attribute(name, set ? "" : null);
  }

  /** The class attribute. */
  static Attribute cls(String names) {
    return new Attribute("class", names);
  }

  /** A link to an address of this site, or to one that {@link #outward} let through. */
  static Html link(String address, @Nullable Object... parts) {
    return el("a", at("href", address), Arrays.asList(parts));
  }

  /** Whether an address from a report may be linked to: only a plain web address may. */
  static boolean outward(String address) {
    return address.startsWith("https://") || address.startsWith("http://");
  }

  /** The markup as text. */
  default String markup() {
    StringBuilder out = new StringBuilder();
    to(out);
    return out.toString();
  }

  private static void attributes(List<? extends @Nullable Object> parts, StringBuilder out) {
    for (Object part : parts) {
      if (part instanceof Attribute attribute && attribute.value() != null) {
        out.append(' ').append(attribute.name());
        if (!attribute.value().isEmpty()) {
          out.append("=\"");
          escape(attribute.value(), out);
          out.append('"');
        }
      } else if (part instanceof List<?> inner) {
        attributes(inner, out);
      }
    }
  }

  private static void content(List<? extends @Nullable Object> parts, StringBuilder out) {
    for (Object part : parts) {
      if (part instanceof Html html) {
        html.to(out);
      } else if (part instanceof List<?> inner) {
        content(inner, out);
      } else if (part instanceof CharSequence || part instanceof Number) {
        escape(part.toString(), out);
      } else if (part != null && !(part instanceof Attribute)) {
        throw new IllegalArgumentException("not a part of a page: " + part.getClass());
      }
    }
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\0' -> out.append('\ufffd');
        default -> out.append(c);
      }
    }
  }
}
