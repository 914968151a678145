package org.sayso.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.PartyName;
import org.sayso.report.Span;
import org.sayso.source.Parties;
import org.sayso.text.Sentence;

/** The names of a conflict's parties as they hold on the day of one report. */
public final class PartyBook implements Parties {

  /** No names at all. */
  public static final PartyBook NONE = new PartyBook(null, null);

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  private final Map<String, Side> sides = new HashMap<>();
  private final Map<String, Side> persons = new HashMap<>();
  private final boolean homeKnown;
  private @Nullable String state;

  private record Name(List<String> words, String party, boolean own) {}

  /**
   * The names of a pack that hold on a day.
   *
   * @param pack the conflict, or null for none: then no name is known
   * @param day day of publication, or null where unknown: then all names are taken
   */
  public PartyBook(@Nullable ConflictPack pack, @Nullable LocalDate day) {
    homeKnown = pack != null && !pack.country().isEmpty();
    if (pack == null) {
      return;
    }
    List<PartyName> held = pack.aliases().stream().filter(a -> a.fits(day)).toList();
    Map<String, Nature> natures = new HashMap<>();
    held.stream()
        .filter(a -> a.sort() == PartyName.Sort.NATURE)
        .forEach(a -> natures.put(a.party(), Nature.valueOf(a.words().toUpperCase(Locale.ROOT))));
    for (PartyName alias : held) {
      add(alias, new Side(alias.party(), natures.getOrDefault(alias.party(), Nature.OTHER)));
    }
    byFirstWord
        .values()
        .forEach(n -> n.sort((a, b) -> Integer.compare(b.words().size(), a.words().size())));
  }

  private void add(PartyName alias, Side side) {
    switch (alias.sort()) {
      case PERSON -> persons.put(alias.words(), side);
      case ADJECTIVE -> sides.put(alias.words(), side);
      case NATURE -> {
        boolean first = state == null && side.nature() == Nature.STATE;
        state = first ? alias.party() : state;
      }
      case OWN, GENERAL -> {
        sides.put(alias.words(), side);
        List<String> words = Arrays.asList(alias.words().split(" "));
        boolean own = alias.sort() == PartyName.Sort.OWN;
        byFirstWord
            .computeIfAbsent(words.get(0), k -> new ArrayList<>())
            .add(new Name(words, alias.party(), own));
      }
    }
  }

  @Override
  public @Nullable Side side(String words) {
    return sides.get(words);
  }

  @Override
  public boolean homeKnown() {
    return homeKnown;
  }

  @Override
  public @Nullable String state() {
    return state;
  }

  @Override
  public @Nullable Side person(String name) {
    return persons.get(PartyName.fold(name));
  }

  /** The names in a sentence, the longest at each place, in order, not overlapping. */
  public List<PartyMention> in(Sentence sentence) {
    List<PartyMention> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Optional<Name> name = at(sentence, i);
      if (name.isPresent()) {
        int end = i + name.get().words().size();
        found.add(new PartyMention(i, end, name.get().party(), name.get().own()));
        i = end;
      } else {
        i++;
      }
    }
    return found;
  }

  /** Where a sentence names parties by their own names. */
  public List<Span> spans(Sentence sentence) {
    return in(sentence).stream()
        .filter(PartyMention::own)
        .map(m -> sentence.token(m.begin()).span().cover(sentence.token(m.end() - 1).span()))
        .toList();
  }

  /** What hears of each name of a party. */
  public interface Sighting {
    /** The party of that id is named with those words there. */
    void named(Span span, String party, String text);
  }

  /** Tells of every name of a party in a sentence, in order. */
  public void each(String raw, Sentence sentence, Sighting sighting) {
    for (PartyMention m : in(sentence)) {
      Span span = sentence.token(m.begin()).span().cover(sentence.token(m.end() - 1).span());
      sighting.named(span, m.party(), span.in(raw));
    }
  }

  /** How many times the report names a party by its own name. */
  public int ownNames(List<Sentence> sentences) {
    return sentences.stream()
        .mapToInt(s -> (int) in(s).stream().filter(PartyMention::own).count())
        .sum();
  }

  /** The party that a name stands for, or nothing where the pack does not know it. */
  public Optional<String> party(String name) {
    List<String> words = Arrays.asList(PartyName.fold(name).split(" "));
    return byFirstWord.getOrDefault(words.get(0), List.of()).stream()
        .filter(n -> n.words().equals(words))
        .map(Name::party)
        .findFirst();
  }

  private Optional<Name> at(Sentence sentence, int i) {
    List<Name> names = byFirstWord.get(PartyName.fold(sentence.token(i).form()));
    return names == null
        ? Optional.empty()
        : names.stream().filter(n -> matches(sentence, i, n.words())).findFirst();
  }

  private static boolean matches(Sentence sentence, int begin, List<String> words) {
    if (begin + words.size() > sentence.size()) {
      return false;
    }
    for (int k = 1; k < words.size(); k++) {
      if (!PartyName.fold(sentence.token(begin + k).form()).equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }
}
