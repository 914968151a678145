package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.time.TimeExpression;

/**
 * Fills the gap of a second clause that leaves its verb out: in "X was taken on Friday and Y on
 * Saturday" Y was taken on Saturday.
 */
final class Gaps {

  private static final Set<String> LIKEWISE = Set.of("as", "so", "neither", "nor");
  private static final Set<String> AUXILIARY = Set.of("be", "do", "have");

  private final Sentence sentence;
  private final Phrases phrases;
  private final List<TimeExpression> times;

  Gaps(Sentence sentence, Phrases phrases, List<TimeExpression> times) {
    this.sentence = sentence;
    this.phrases = phrases;
    this.times = times;
  }

  /** The readings that follow from those found. */
  List<Reading> fill(List<Reading> found) {
    List<Reading> filled = new ArrayList<>();
    for (Reading reading : found) {
      for (Phrase place :
          reading.kind() == Kind.CONTROL ? likewise(reading.trigger()) : List.<Phrase>of()) {
        filled.add(again(reading, place, timeAfter(place, reading)));
      }
    }
    for (Reading reading : found) {
      int at = times.indexOf(reading.time());
      if (reading.kind() == Kind.CONTROL && at >= 0 && at + 1 < times.size()) {
        TimeExpression next = times.get(at + 1);
        placeBetween(times.get(at).span(), next.span())
            .map(place -> again(reading, place, next))
            .ifPresent(filled::add);
      }
    }
    return filled;
  }

  /** Of "X has fallen, as did Y", "and so is Y" the Y. */
  private List<Phrase> likewise(int trigger) {
    for (int i = trigger + 1; i + 2 < sentence.size(); i++) {
      boolean again = LIKEWISE.contains(sentence.token(i).form().toLowerCase(Locale.ROOT));
      boolean auxiliary = AUXILIARY.contains(sentence.token(i + 1).lemma());
      if (again && auxiliary) {
        for (int k = i + 2; k < sentence.size(); k++) {
          Phrase phrase = phrases.at(k);
          if (phrase.type() == Phrase.Type.PLACE || phrase.type() == Phrase.Type.NAME) {
            return phrases.joined(k);
          }
          if (sentence.token(k).tag().startsWith("V")) {
            return List.of();
          }
        }
      }
    }
    return List.of();
  }

  private @Nullable TimeExpression timeAfter(Phrase place, Reading reading) {
    return times.stream()
        .filter(t -> t.span().begin() >= place.span().end())
        .findFirst()
        .orElse(reading.time());
  }

  /** The one named place between two times, where they are joined by "and" and no verb. */
  private Optional<Phrase> placeBetween(Span first, Span second) {
    Phrase place = null;
    boolean joined = false;
    for (int i = 0; i < sentence.size(); i++) {
      Span word = sentence.token(i).span();
      if (word.begin() >= first.end() && word.end() <= second.begin()) {
        if (sentence.token(i).tag().startsWith("V")) {
          return Optional.empty();
        }
        joined |= sentence.token(i).tag().equals("CC");
        Phrase phrase = phrases.at(i);
        boolean named = phrase.type() == Phrase.Type.PLACE || phrase.type() == Phrase.Type.NAME;
        place = named ? phrase : place;
      }
    }
    return joined ? Optional.ofNullable(place) : Optional.empty();
  }

  private static Reading again(Reading reading, Phrase place, @Nullable TimeExpression time) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    roles.putAll(reading.roles());
    roles.put(Role.PLACE, List.of(place));
    return reading.with(roles).at(time, reading.modality());
  }
}
