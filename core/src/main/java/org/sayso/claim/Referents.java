package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.PartyName;
import org.sayso.reading.Areas;
import org.sayso.reading.PartyBook;
import org.sayso.reading.Phrase;
import org.sayso.reading.PlaceName;
import org.sayso.report.Span;
import org.sayso.source.Source;

/**
 * What the phrases of a report refer to: its places and parties, also by "the district", "they".
 */
final class Referents {

  private static final Set<String> FIRST_PERSON = Set.of("we", "us", "our", "i", "ourselves");
  private static final Set<String> BACK_WORDS =
      Set.of("they", "them", "their", "he", "his", "she", "her", "it", "its", "group", "who");

  private final Map<Span, PlaceRef> byName;
  private final List<PlaceName> names;
  private final PartyBook parties;
  private final List<Seen> seen = new ArrayList<>();
  private @Nullable PlaceRef topic;

  private record Seen(Span span, String party, String text) {}

  /**
   * Starts with the names that are resolved.
   *
   * @param names every place name of the report, in order
   * @param byName what each name stands for
   */
  Referents(List<PlaceName> names, Map<Span, PlaceRef> byName, PartyBook parties) {
    this.names = names;
    this.byName = byName;
    this.parties = parties;
  }

  /** Remembers a party that was just named. */
  void saw(Phrase phrase) {
    String party = phrase.party();
    if (phrase.type() == Phrase.Type.PARTY && party != null) {
      seen.add(new Seen(phrase.span(), party, phrase.text()));
    }
  }

  /** Remembers the place that was just told of. */
  void toldOf(PlaceRef place) {
    topic = place;
  }

  /** The place that a name stands for. */
  PlaceRef named(PlaceName name) {
    PlaceRef known = byName.get(name.span());
    return known != null ? known : new PlaceRef(name.text(), null, List.of(), 0.3);
  }

  /** The named places among the phrase's own name and the areas that it lies in. */
  List<PlaceRef> inside(Phrase phrase) {
    return phrase.inside().stream().map(this::named).toList();
  }

  /** The one named place that a phrase means, by name or by what was told before. */
  Optional<PlaceRef> place(Phrase phrase) {
    PlaceName name = phrase.name();
    if (name != null) {
      return Optional.of(named(name));
    }
    return switch (phrase.type()) {
      case PRONOUN -> Optional.ofNullable(topic);
      case FACILITY ->
          phrase.inside().isEmpty()
              ? Optional.ofNullable(topic)
              : Optional.of(named(phrase.inside().get(0)));
      case AREA -> area(phrase);
      default -> Optional.empty();
    };
  }

  private Optional<PlaceRef> area(Phrase phrase) {
    if (phrase.plural() || phrase.number() != null) {
      return Optional.empty();
    }
    if (phrase.part() || Areas.kinds(phrase.noun()).isEmpty()) {
      if (!phrase.inside().isEmpty()) {
        return Optional.of(named(phrase.inside().get(0)));
      }
      return phrase.definite() ? Optional.ofNullable(topic) : Optional.empty();
    }
    return phrase.definite() ? antecedent(phrase) : Optional.empty();
  }

  /** The latest place before the phrase that its noun can mean. */
  private Optional<PlaceRef> antecedent(Phrase phrase) {
    PlaceRef told = topic;
    if (told != null && canBe(told, phrase.noun(), null)) {
      return Optional.of(told);
    }
    Optional<PlaceRef> found = Optional.empty();
    for (PlaceName name : names) {
      if (name.span().begin() >= phrase.span().begin()) {
        break;
      }
      PlaceRef place = named(name);
      if (canBe(place, phrase.noun(), name.level())) {
        found = Optional.of(place);
      }
    }
    return found;
  }

  private static boolean canBe(PlaceRef ref, String noun, @Nullable PlaceKind level) {
    Place place = ref.place();
    Set<PlaceKind> kinds = Areas.kinds(noun);
    return level != null && kinds.contains(level) || place != null && kinds.contains(place.kind());
  }

  /**
   * The party that a phrase means.
   *
   * @param speaker who speaks, for "we" and "our"; null for the outlet itself
   */
  Optional<PartyRef> party(Phrase phrase, @Nullable Source speaker) {
    String party = phrase.party();
    boolean back = BACK_WORDS.contains(phrase.noun());
    if (phrase.type() == Phrase.Type.PRONOUN || back && phrase.definite() && !known(phrase)) {
      return FIRST_PERSON.contains(phrase.noun()) ? speakers(phrase, speaker) : before(phrase);
    }
    if (phrase.type() == Phrase.Type.PEOPLE && party == null) {
      return Optional.of(new PartyRef(phrase.text(), "civilians", List.of()));
    }
    PlaceName name = phrase.name();
    String id =
        party != null
            ? party
            : parties.party(phrase.text()).orElse(PartyName.fold(name == null ? "" : name.text()));
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(new PartyRef(phrase.text(), id, List.of()));
  }

  private boolean known(Phrase phrase) {
    return parties.party(phrase.text()).isPresent();
  }

  private static Optional<PartyRef> speakers(Phrase phrase, @Nullable Source speaker) {
    return speaker == null || speaker.party() == null
        ? Optional.empty()
        : Optional.of(new PartyRef(phrase.text(), speaker.party(), List.of()));
  }

  private Optional<PartyRef> before(Phrase phrase) {
    return seen.stream()
        .filter(s -> s.span().begin() < phrase.span().begin())
        .reduce((a, b) -> b)
        .map(s -> new PartyRef(s.text(), s.party(), List.of()));
  }
}
