package org.sayso.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PartyName;
import org.sayso.source.Parties.Nature;
import org.sayso.source.Parties.Side;
import org.sayso.text.Sentence;

/** The names that hold on one day, ready to be looked up; never changes, so reports share it. */
final class PartyNames {

  static final PartyNames NONE = new PartyNames();

  private static final Pattern GENITIVE = Pattern.compile("(?<=\\w)'(?=s?(?: |$))");

  /** The Arabic article, which some outlets print apart: "Al - Nusra". */
  private static final Pattern ARTICLE = Pattern.compile("\\b(al|an|ar|as|ash|at|ad)-(?=\\w)");

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();
  private final Map<String, Side> sides = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Side> persons = new HashMap<>();
  private final Map<String, Nature> natures = new HashMap<>();
  private @Nullable String state;

  /**
   * One name.
   *
   * @param words its words as sentences are cut into them, folded
   * @param party id of the party
   * @param own whether it is nobody else's
   * @param capitals whether it is printed in capitals alone
   */
  record Name(List<String> words, String party, boolean own, boolean capitals) {}

  private PartyNames() {}

  /**
   * The names of some lists on a day; of two parties with one name that of the earlier list.
   *
   * @param day a day, or null for the names of all days
   */
  static PartyNames of(List<List<PartyName>> lists, @Nullable LocalDate day) {
    PartyNames names = new PartyNames();
    for (List<PartyName> list : lists) {
      List<PartyName> held = list.stream().filter(name -> name.fits(day)).toList();
      names.add(held);
      names.state = list == lists.get(0) ? names.stateAmong(held) : names.state;
    }
    names.sides.values().forEach(side -> names.ids.add(String.valueOf(side.id())));
    names
        .byFirstWord
        .values()
        .forEach(n -> n.sort((a, b) -> Integer.compare(b.words().size(), a.words().size())));
    return names;
  }

  private void add(List<PartyName> held) {
    held.stream()
        .filter(a -> a.sort() == PartyName.Sort.NATURE)
        .forEach(
            a ->
                natures.putIfAbsent(a.party(), Nature.valueOf(a.words().toUpperCase(Locale.ROOT))));
    for (PartyName alias : held) {
      add(alias, new Side(alias.party(), nature(alias.party())));
    }
  }

  private void add(PartyName alias, Side side) {
    switch (alias.sort()) {
      case PERSON -> persons.putIfAbsent(alias.words(), side);
      case ADJECTIVE -> sides.putIfAbsent(alias.words(), side);
      case OWN, GENERAL -> name(alias, side);
      case NATURE, HOME -> {}
    }
  }

  private @Nullable String stateAmong(List<PartyName> held) {
    return held.stream()
        .filter(a -> a.sort() == PartyName.Sort.NATURE && nature(a.party()) == Nature.STATE)
        .map(PartyName::party)
        .findFirst()
        .orElse(null);
  }

  private void name(PartyName alias, Side side) {
    sides.putIfAbsent(alias.words(), side);
    boolean own = alias.sort() == PartyName.Sort.OWN;
    String apart = ARTICLE.matcher(alias.words()).replaceAll("$1 - ");
    for (String spelt : new LinkedHashSet<>(List.of(alias.words(), apart))) {
      List<String> words = words(spelt);
      sides.putIfAbsent(String.join(" ", words), side);
      byFirstWord
          .computeIfAbsent(words.get(0), k -> new ArrayList<>(1))
          .add(new Name(words, alias.party(), own, alias.capitals()));
    }
  }

  /** The words of a name as sentences are cut into them: "people 's army", "u.s. - led". */
  private static List<String> words(String folded) {
    String cut = GENITIVE.matcher(folded).replaceAll(" '").replace(".-", ". - ");
    return Arrays.asList(cut.split(" "));
  }

  /** What the folded words name as a whole, or null. */
  @Nullable Side side(String words) {
    return sides.get(words);
  }

  /** The party of a well-known person by the folded name, or null. */
  @Nullable Side person(String name) {
    return persons.get(name);
  }

  /** What a party is to the country; {@link Nature#OTHER} where no list says. */
  Nature nature(String party) {
    return natures.getOrDefault(party, Nature.OTHER);
  }

  /** Whether a list has the party. */
  boolean has(String party) {
    return natures.containsKey(party) || ids.contains(party);
  }

  /** The first party that the first list says is the country's state, or null. */
  @Nullable String state() {
    return state;
  }

  /** The party of that name in any case. */
  Optional<String> party(String name) {
    List<String> words = words(PartyName.fold(name));
    return byFirstWord.getOrDefault(words.get(0), List.of()).stream()
        .filter(n -> n.words().equals(words))
        .map(Name::party)
        .findFirst();
  }

  /**
   * The longest name that starts at a token, or null.
   *
   * @param folded the token's own word, folded
   */
  @Nullable Name at(Sentence sentence, int token, String folded) {
    List<Name> names = byFirstWord.get(folded);
    if (names != null) {
      for (Name name : names) {
        if (matches(sentence, token, name)) {
          return name;
        }
      }
    }
    return null;
  }

  private static boolean matches(Sentence sentence, int begin, Name name) {
    List<String> words = name.words();
    String form = sentence.token(begin).usual();
    boolean small = name.capitals() && !form.equals(form.toUpperCase(Locale.ROOT));
    if (small || begin + words.size() > sentence.size()) {
      return false;
    }
    for (int k = 1; k < words.size(); k++) {
      String folded = PartyName.fold(sentence.token(begin + k).form());
      boolean last = k == words.size() - 1;
      if (!folded.equals(words.get(k))
          && !(last && words.get(k).equals(folded + "s") && isBeforeNoun(sentence, begin + k))) {
        return false;
      }
    }
    return true;
  }

  /** "Security force members": the name of the security forces loses its "s" before a noun. */
  private static boolean isBeforeNoun(Sentence sentence, int token) {
    return token + 1 < sentence.size()
        && sentence.token(token).tag().equals("NN")
        && sentence.token(token + 1).tag().matches("NNS?");
  }
}
