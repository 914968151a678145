package org.sayso.referent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sayso.grammar.Phrase;

/** Names that may be of places which no gazetteer knows: what "the village" may go back to. */
final class PossibleNames {

  private final List<Told> told = new ArrayList<>();

  /**
   * The names of one sentence.
   *
   * @param names found when they are asked for
   */
  private record Told(int paragraph, Supplier<List<Phrase>> names) {}

  /** Remembers a sentence. */
  void add(int paragraph, Supplier<List<Phrase>> names) {
    told.add(new Told(paragraph, names));
  }

  /** The latest name before the phrase, in its paragraph or the one before. */
  Optional<Phrase> before(Phrase phrase) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Told sentence = told.get(i);
      if (phrase.paragraph() - sentence.paragraph() > 1) {
        return Optional.empty();
      }
      Optional<Phrase> last =
          sentence.names().get().stream().filter(m -> isBefore(m, phrase)).reduce((a, b) -> b);
      if (last.isPresent()) {
        return last;
      }
    }
    return Optional.empty();
  }

  private static boolean isBefore(Phrase name, Phrase phrase) {
    return name.span().end() <= phrase.span().begin() && phrase.paragraph() - name.paragraph() <= 1;
  }
}
