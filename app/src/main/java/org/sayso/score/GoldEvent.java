package org.sayso.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sayso.ingest.BadArgument;
import org.sayso.report.Span;

/**
 * A sentence with one event and the places that people say are its: an object with {@code tokens},
 * {@code verb} and {@code places}, the last two as lists of {@code [first, last]} tokens.
 *
 * @param text the tokens with blanks between them, but for marks that stand close
 * @param tokens where each token stands in the text
 * @param verb the event's tokens
 * @param places the tokens of its places; none where it has none
 */
public record GoldEvent(String text, List<Span> tokens, BitSet verb, BitSet places) {

  private static final String CLOSE = ",.’'-";

  /** Copies the lists. */
  public GoldEvent {
    tokens = List.copyOf(tokens);
    verb = (BitSet) verb.clone();
    places = (BitSet) places.clone();
  }

  /**
   * Reads the rows whose number, from 0, is a multiple.
   *
   * @param every take each so many-th row; 1 for all
   * @throws BadArgument where a row is no such sentence
   */
  public static List<GoldEvent> read(Path file, int every) throws IOException {
    List<GoldEvent> all = CodedClaims.lines(file, GoldEvent::of);
    List<GoldEvent> taken = new ArrayList<>();
    for (int i = 0; i < all.size(); i += every) {
      taken.add(all.get(i));
    }
    return taken;
  }

  private static GoldEvent of(String line, JsonNode node) {
    boolean whole =
        node.path("tokens").isArray()
            && node.path("verb").isArray()
            && node.path("places").isArray();
    if (!whole) {
      throw new BadArgument(
          line + ": no event; write {\"tokens\": […], \"verb\": [[0, 0]], \"places\": []}");
    }
    StringBuilder text = new StringBuilder();
    List<Span> tokens = new ArrayList<>();
    boolean afterHyphen = true;
    for (JsonNode token : node.path("tokens")) {
      String form = token.asText().strip();
      boolean close = form.isEmpty() || CLOSE.indexOf(form.charAt(0)) >= 0;
      if (!close && !afterHyphen) {
        text.append(' ');
      }
      tokens.add(new Span(text.length(), text.length() + form.length()));
      text.append(form);
      afterHyphen = form.equals("-");
    }
    return new GoldEvent(
        text.toString(), tokens, marked(node.path("verb")), marked(node.path("places")));
  }

  private static BitSet marked(JsonNode ranges) {
    BitSet all = new BitSet();
    for (JsonNode range : ranges) {
      all.set(range.path(0).asInt(), Math.max(range.path(0).asInt(), range.path(1).asInt()) + 1);
    }
    return all;
  }

  /** Whether a stretch of the text is of the event's verb. */
  public boolean isVerb(Span span) {
    return verb.stream().anyMatch(i -> i < tokens.size() && tokens.get(i).overlaps(span));
  }

  /** How many tokens of its places, and no others, lie in those stretches. */
  public Figures compared(List<Span> found) {
    BitSet given = new BitSet();
    for (int i = 0; i < tokens.size(); i++) {
      Span token = tokens.get(i);
      given.set(i, found.stream().anyMatch(span -> span.overlaps(token)));
    }
    BitSet both = (BitSet) given.clone();
    both.and(places);
    return new Figures(places.cardinality(), given.cardinality(), both.cardinality());
  }
}
