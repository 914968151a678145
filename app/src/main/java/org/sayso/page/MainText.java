package org.sayso.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The readable text of a page, a paragraph a line.
 *
 * <p>The body is what the page marks as such, else the element whose paragraphs weigh most, in the
 * manner of Readability (Arc90, 2009): a paragraph speaks for its parent, and half as much for its
 * grandparent, by its length and commas; links count against it. A block of bare text is a
 * paragraph, or the whole body where it breaks its own lines.
 */
public final class MainText {

  private static final String NOISE =
      "script, style, noscript, template, nav, header, footer, aside, button, select, label,"
          + " iframe, svg, figure, figcaption, [hidden], [aria-hidden=true],"
          + " [style~=(?i)display:\\s*none]";
  private static final String MARKED = "[itemprop=articleBody]";
  private static final int SHORTEST = 25;

  private MainText() {}

  /** The text, empty where the page has none; takes the noise out of the document given. */
  public static String of(Document page) {
    page.select(NOISE).remove();
    Element marked = page.selectFirst(MARKED);
    Element body = marked == null ? heaviest(page) : marked;
    return body == null ? "" : lines(body);
  }

  private static @Nullable Element heaviest(Document page) {
    Map<Element, Double> weights = new LinkedHashMap<>();
    for (Element paragraph : page.select("p, pre, td, blockquote, div")) {
      String words = paragraph.text();
      if (words.length() >= SHORTEST && paragraph.children().stream().noneMatch(Element::isBlock)) {
        double weight = 1 + words.chars().filter(c -> c == ',').count() + words.length() / 100.0;
        Element parent = wholeBody(paragraph) ? paragraph : paragraph.parent();
        add(weights, parent, weight);
        add(weights, parent == null ? null : parent.parent(), weight / 2);
      }
    }
    return weights.entrySet().stream()
        .max(Comparator.comparingDouble(each -> each.getValue() * (1 - linked(each.getKey()))))
        .map(Map.Entry::getKey)
        .orElse(page.body());
  }

  /** Whether a block breaks its lines itself, and so holds paragraphs rather than being one. */
  private static boolean wholeBody(Element block) {
    return block.normalName().equals("div") && block.selectFirst("br") != null;
  }

  private static void add(Map<Element, Double> weights, @Nullable Element element, double weight) {
    if (element != null) {
      weights.merge(element, weight, Double::sum);
    }
  }

  /** The share of an element's text that is links. */
  private static double linked(Element element) {
    int all = element.text().length();
    return all == 0
        ? 1
        : element.select("a").stream().mapToInt(a -> a.text().length()).sum() / (double) all;
  }

  private static String lines(Element body) {
    body.select("p, li, div").stream().filter(each -> linked(each) > 0.6).forEach(Node::remove);
    Lines lines = new Lines();
    body.traverse(lines);
    return lines.text();
  }

  /** Gathers the text of blocks, one a line. */
  private static final class Lines implements NodeVisitor {

    private final StringBuilder raw = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        raw.append(text.getWholeText().replace('\n', ' '));
      } else if (breaks(node)) {
        raw.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (breaks(node)) {
        raw.append('\n');
      }
    }

    private static boolean breaks(Node node) {
      return node instanceof Element element
          && (element.isBlock() || element.normalName().equals("br"));
    }

    String text() {
      return raw.toString()
          .lines()
          .map(line -> line.replaceAll("[\\s\\u00A0]+", " ").strip())
          .filter(line -> !line.isEmpty())
          .collect(Collectors.joining("\n"));
    }
  }
}
