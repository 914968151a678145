package org.sayso.referent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.grammar.Phrase;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.source.Parties;
import org.sayso.source.Parties.Nature;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * Whose the men are that are told of as somebody's, "his militias", "its fighters", "our troops",
 * and who "the enemy" is.
 */
final class OwnForces {

  private static final Pattern HIS = Pattern.compile("(?i)(?:his|her) ");

  private final PartyBook parties;
  private final WordClasses words;

  private final List<String> named = new ArrayList<>();

  OwnForces(PartyBook parties, WordClasses words) {
    this.parties = parties;
    this.words = words;
  }

  /** Notes a party each time that the report names it. */
  void named(String party) {
    named.add(party);
  }

  /** "His men", "its fighters". */
  boolean is(Phrase phrase) {
    boolean people =
        phrase.type() == Phrase.Type.PEOPLE && phrase.noun().equals("man")
            || phrase.type() == Phrase.Type.PARTY;
    return people && !words.is("officials", phrase.noun()) && Unnamed.isPossessed(phrase);
  }

  /** Those of the speaker, who is on no side that is known. */
  Optional<PartyRef> ofSpeaker(Phrase phrase, @Nullable Source speaker) {
    return SpeakingBodies.owning(phrase, speaker).or(() -> ours(phrase, speaker));
  }

  /** "Our troops" on the word of one who is on no side: those of the state that he lives in. */
  private Optional<PartyRef> ours(Phrase phrase, @Nullable Source speaker) {
    String state = parties.state();
    boolean own =
        state != null
            && speaker != null
            && speaker.kind() != SourceKind.ARMED_GROUP
            && words.is("state-force", phrase.noun())
            && phrase.text().toLowerCase(Locale.ROOT).startsWith("our ");
    return own && state != null
        ? Optional.of(new PartyRef(phrase.text(), state, List.of()))
        : Optional.empty();
  }

  /** "The enemy", "20 enemy soldiers", and not "Israel's enemies", who are some body's. */
  boolean areEnemies(Phrase phrase) {
    String plain = phrase.text().substring(1);
    return phrase.type() == Phrase.Type.PARTY
        && plain.equals(plain.toLowerCase(Locale.ROOT))
        && (words.is("enemy", phrase.noun()) || Stream.of(plain.split(" ")).anyMatch(this::isFoe));
  }

  private boolean isFoe(String word) {
    return words.is("enemy", word);
  }

  /**
   * The side that a report names most apart from the speaker's own and from those who do it to the
   * enemy or suffer it; where no word tells whose enemy it is, apart from the state's.
   */
  PartyRef enemies(Phrase phrase, @Nullable Source speaker, Set<String> others) {
    String own = speaker == null ? null : speaker.party();
    String state = own == null && others.isEmpty() ? parties.state() : own;
    Map<String, Long> sides =
        named.stream()
            .filter(p -> !p.equals(state) && !others.contains(p) && isSide(p))
            .collect(Collectors.groupingBy(p -> p, LinkedHashMap::new, Collectors.counting()));
    String most = "enemy";
    for (Map.Entry<String, Long> side : sides.entrySet()) {
      most = side.getValue() > sides.getOrDefault(most, 0L) ? side.getKey() : most;
    }
    return new PartyRef(phrase.text(), most, List.of());
  }

  /**
   * Of "a colonel" and "the 3rd Infantry Battalion", of whom no word tells whose they are, the
   * state; else the party itself.
   */
  String ranked(String party) {
    String state = parties.state();
    boolean unit = Stream.of(party.split("-")).allMatch(word -> words.is("army-unit", word));
    return state != null && (unit || isRank(party.replaceFirst("s$", ""))) ? state : party;
  }

  private boolean isRank(String word) {
    return words.is("officer-rank", word);
  }

  private boolean isSide(String party) {
    Parties.Side side = parties.side(party.replace('-', ' '));
    Nature nature = side == null ? parties.nature(party) : side.nature();
    return nature != Nature.OTHER;
  }

  /** "The rebels raised their men", "X mobilised his militias": those of the one who does it. */
  Optional<PartyRef> ofDoer(Phrase men, PartyRef doer) {
    boolean officer = isRank(doer.text().split(" ", 2)[0].toLowerCase(Locale.ROOT));
    boolean side = parties.isKnown(doer.party()) && !officer || !isSomebody(men);
    return !is(men)
        ? Optional.empty()
        : side ? Optional.of(new PartyRef(men.text(), doer.party(), List.of())) : somebodys(men);
  }

  private static boolean isSomebody(Phrase men) {
    return HIS.matcher(men.text()).lookingAt();
  }

  /** "Their forces", whoever they are: some. */
  static Optional<PartyRef> somebodys(Phrase phrase) {
    return Optional.ofNullable(phrase.party())
        .map(party -> new PartyRef(phrase.text(), party, List.of()));
  }

  /**
   * "The Israeli army said a soldier was killed", "Israel says troops took it" in a report on
   * Lebanon: its own.
   */
  boolean areOfThisArmy(Phrase phrase, @Nullable Source speaker) {
    if (speaker == null || speaker.party() == null) {
      return false;
    }
    boolean army =
        speaker.kind() == SourceKind.FOREIGN_GOVERNMENT
            ? phrase.text().equals("troops")
            : speaker.kind() == SourceKind.MILITARY;
    return army
        && String.valueOf(phrase.party()).equals(parties.state())
        && words.is("state-force", phrase.noun())
        && phrase.text().equals(phrase.text().toLowerCase(Locale.ROOT))
        && isForeign(speaker.party())
        && !phrase.text().matches(".*\\b(?:government|state|regime|local)\\b.*");
  }

  /** Whether that is another state than the report's. */
  boolean isForeign(String party) {
    Parties.Side side = parties.side(party.replace('-', ' '));
    return side != null && side.nature() == Nature.FOREIGN;
  }
}
