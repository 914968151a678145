package org.sayso.voice;

import java.util.ArrayList;
import java.util.List;
import org.sayso.report.Span;

/**
 * A stretch between quotation marks.
 *
 * @param whole with its marks; without the closing one where a paragraph leaves it open
 * @param inner between them
 */
public record Quotation(Span whole, Span inner) {

  private static final String DOUBLED = "\"\"";

  /** The quotations of a text in order; one that a paragraph leaves open ends with it. */
  public static List<Quotation> in(String raw) {
    List<Quotation> all = new ArrayList<>();
    boolean doubled = raw.startsWith("\"") && raw.contains(DOUBLED);
    int open = -1;
    int begin = -1;
    for (int i = 0; i < raw.length(); i++) {
      int width = doubled && raw.charAt(i) == '"' ? doubled(raw, i) : mark(raw, i);
      char c = raw.charAt(i);
      boolean ends = c == '\n' || width > 0 && c != '“' && c != '„';
      if (ends && open >= 0) {
        all.add(new Quotation(new Span(open, c == '\n' ? i : i + width), new Span(begin, i)));
        open = -1;
      } else if (open < 0 && width > 0 && c != '”') {
        open = i;
        begin = i + width;
      }
      i += Math.max(0, width - 1);
    }
    if (open >= 0) {
      all.add(new Quotation(new Span(open, raw.length()), new Span(begin, raw.length())));
    }
    return all;
  }

  /** The same in a text out of a table, which stands in marks and has its own twice. */
  private static int doubled(String raw, int at) {
    return raw.startsWith(DOUBLED, at) ? DOUBLED.length() : 0;
  }

  /** The length of the quotation mark there, some outlets' two apostrophes among them; else 0. */
  private static int mark(String raw, int at) {
    char c = raw.charAt(at);
    if (c == '“' || c == '„' || c == '”' || c == '"') {
      return 1;
    }
    boolean twice = (c == '\'' || c == '`') && raw.startsWith(String.valueOf(c), at + 1);
    return twice ? 2 : 0;
  }
}
