package org.sayso.referent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Areas;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.WordClasses;
import org.sayso.scene.Countries;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/**
 * Names that only tell where the place named beside them lies: Y of "X, in the east of Y", of "X
 * city, Y province" and of "Y's X". What is told at Y there was at X, wherever a parse hangs it.
 */
final class Nested {

  /** How sure a place is that no word names but the story tells. */
  private static final double UNSAID = 0.8;

  private final Text text;
  private final Function<PlaceName, PlaceRef> named;
  private final Gazetteer gazetteer;
  private final WordClasses words;
  private final Map<PlaceName, PlaceName> inner = new HashMap<>();
  private final Map<PlaceName, PlaceName> outer = new HashMap<>();
  private final Map<Integer, List<PlaceName>> bySentence = new HashMap<>();

  /**
   * Looks among the names of a report.
   *
   * @param names of its places, in order
   * @param named what each stands for
   * @param opens whether a sentence begins with it: "In X, …"
   * @param gazetteer tells which towns are seats
   */
  Nested(
      Text text,
      List<PlaceName> names,
      Function<PlaceName, PlaceRef> named,
      Predicate<PlaceName> opens,
      Gazetteer gazetteer,
      WordClasses words) {
    this.text = text;
    this.named = named;
    this.gazetteer = gazetteer;
    this.words = words;
    names.forEach(
        n -> bySentence.computeIfAbsent(n.mention().sentence(), s -> new ArrayList<>()).add(n));
    bySentence.forEach((sentence, here) -> pairs(text.sentences().get(sentence), here));
    bySentence.values().stream().filter(here -> opens.test(here.get(0))).forEach(this::fronted);
  }

  /** Of "in the town of Y, a bomb went off in the X area" X, which no list knows. */
  private void fronted(List<PlaceName> here) {
    PlaceName town = here.get(0);
    Place place = named.apply(town).place();
    if (place == null || isWide(town)) {
      return;
    }
    List<PlaceName> quarters = here.stream().filter(n -> n != town && isQuarter(n, place)).toList();
    Sentence sentence = text.sentences().get(town.mention().sentence());
    boolean one = quarters.stream().skip(1).allMatch(q -> q.joins(quarters.get(0), sentence));
    if (one && !quarters.isEmpty()) {
      inner.putIfAbsent(town, quarters.get(0));
      quarters.forEach(q -> outer.putIfAbsent(q, town));
    }
  }

  /** "The X district", "the X area", of which at most places in other countries are known. */
  private boolean isQuarter(PlaceName name, Place town) {
    boolean sort = !name.mention().extent().equals(name.span());
    Place known = named.apply(name).place();
    return sort && (known == null ? !isWide(name) : isAbroad(known, town));
  }

  private boolean isAbroad(PlaceName one, PlaceName other) {
    Place place = named.apply(one).place();
    Place area = named.apply(other).place();
    return place != null && area != null && isAbroad(place, area);
  }

  private static boolean isAbroad(Place one, Place other) {
    boolean ofNoState =
        one.kind() == PlaceKind.REGION && one.path().size() == 1; // "Sudan's Darfur"
    return !ofNoState && !one.path().get(0).equals(other.path().get(0));
  }

  private void pairs(Sentence sentence, List<PlaceName> here) {
    for (int i = here.size() - 2; i >= 0; i--) {
      PlaceName one = here.get(i);
      PlaceName next = here.get(i + 1);
      int from = after(sentence, one);
      int to = before(sentence, next);
      if (isSortOf(sentence, one, next)
          || isCalled(sentence, one, next)
          || isSeatOf(sentence, from, to)
          || goesBy(sentence, one, next)
          || isTheirs(sentence, one, next)) {
        inner.put(one, next);
        outer.put(next, one);
      } else if (from < to
          && !isWider(one, next)
          && (lies(sentence, from, to) || follows(here, i))) {
        PlaceName owned = inner.put(next, one);
        if (owned != null && (!isWider(one, owned) || isAbroad(one, next))) {
          // "in X in Y's Z region", "the X district of Y's city of Z"
          inner.put(owned, one);
        }
        outer.put(one, next);
      } else if (from < to && isOwner(sentence, from, to)) {
        inner.put(one, next);
        outer.put(next, one);
      }
    }
  }

  /** "The Y suburb of X", "the Y governorate town of X", and not "the X suburb of Y". */
  private boolean isSortOf(Sentence sentence, PlaceName one, PlaceName next) {
    Place around = named.apply(one).place();
    Place known = named.apply(next).place();
    int of = next.begin() - 1;
    while (of > one.end() && sentence.token(of).tag().equals("JJ")) {
      of--; // "the Y suburb of eastern X"
    }
    int sort = of - 1;
    boolean sorts =
        of > one.end() && lemma(sentence, of).equals("of") && allAreas(sentence, one.end(), of);
    if (!sorts || around == null) {
      return sorts && !isWide(next) && isTheTown(sentence, sort);
    }
    boolean smaller =
        !isWide(next)
            && (isTown(sentence, sort) || isWide(one) || isSeat(around) && !isSeat(known));
    return known == null || smaller;
  }

  /** "A village in Y province, X,", "the main city of Y, X": X. */
  private boolean isCalled(Sentence sentence, PlaceName one, PlaceName next) {
    int comma = after(sentence, one);
    int end = after(sentence, next);
    int link = before(sentence, one) - 1;
    while (link > 0 && sentence.token(link).tag().matches("DT|JJ.?")) {
      link--;
    }
    return isWide(one)
        && !isWide(next)
        && link > 0
        && lemma(sentence, link).matches("of|in")
        && isSomeTown(sentence, link - 1)
        && sentence.token(comma).form().equals(",")
        && before(sentence, next) == comma + 1
        && end < sentence.size()
        && sentence.token(end).tag().matches("[,.:]|CC")
        && mayLieIn(next, one);
  }

  /** "The main town", "a village", "the commercial centre", and not "the centre" of a country. */
  private boolean isSomeTown(Sentence sentence, int noun) {
    return isTown(sentence, noun)
        || words.is("town-centre", lemma(sentence, noun))
            && sentence.children(noun).stream()
                .anyMatch(c -> sentence.relation(c).matches("amod|compound"));
  }

  private boolean mayLieIn(PlaceName inner, PlaceName area) {
    Place place = named.apply(inner).place();
    return place == null || place.path().containsAll(named.apply(area).path());
  }

  private boolean allAreas(Sentence sentence, int from, int to) {
    return IntStream.range(from, to)
        .allMatch(
            i ->
                words.is("area", lemma(sentence, i))
                    || words.is("town-like", lemma(sentence, i))
                    || sentence.token(i).tag().equals("JJ"));
  }

  private boolean isSeat(@Nullable Place place) {
    return place != null && gazetteer.provinceSeat(place.id());
  }

  /** "Y airport". */
  private static boolean goesBy(Sentence sentence, PlaceName one, PlaceName next) {
    int last = one.end() - 1;
    return next.level() == PlaceKind.FACILITY
        && sentence.relation(last).equals("compound")
        && next.covers(sentence.head(last));
  }

  /** "Y posts in X": posts of those who are called by Y. */
  private boolean isTheirs(Sentence sentence, PlaceName one, PlaceName next) {
    int posts = sentence.head(one.end() - 1);
    int last = next.end() - 1;
    return posts == one.end()
        && words.is("facility", lemma(sentence, posts))
        && sentence.token(posts).tag().equals("NNS")
        && sentence.relation(one.end() - 1).equals("compound")
        && before(sentence, next) == posts + 2
        && sentence.relation(last).matches("nmod|obl")
        && List.of(posts, sentence.head(posts)).contains(sentence.head(last))
        && !isWide(one)
        && !isWide(next);
  }

  /** "Y capital X". */
  private boolean isSeatOf(Sentence sentence, int from, int to) {
    return to == from + 1 && lemma(sentence, from).equals("capital");
  }

  private boolean isTown(Sentence sentence, int sort) {
    String lemma = lemma(sentence, sort);
    return Areas.kinds(lemma).contains(PlaceKind.TOWN) || words.is("town-like", lemma);
  }

  /** "The Y town of X", "the Y Sea port of X", where no list knows Y: X. */
  private boolean isTheTown(Sentence sentence, int sort) {
    return isTown(sentence, sort)
        && sentence.children(sort).stream().anyMatch(c -> sentence.relation(c).equals("det"));
  }

  /** The first token behind a name and its sort: behind "X district", "X refugee camp". */
  private int after(Sentence sentence, PlaceName name) {
    int at = name.end();
    while (at < sentence.size()
        && sentence.token(at).span().begin() < name.mention().extent().end()) {
      at++;
    }
    int sort = sentence.head(name.end() - 1);
    boolean called =
        sort >= at
            && (words.is("area", lemma(sentence, sort)) || isSite(sentence, sort))
            && IntStream.range(at, sort).allMatch(i -> sentence.head(i) == sort);
    return called ? sort + 1 : at;
  }

  /** A camp, a market: one building or ground, which goes by the name before it. */
  private boolean isSite(Sentence sentence, int noun) {
    String lemma = lemma(sentence, noun);
    return sentence.token(noun).tag().equals("NN")
        && (words.is("facility", lemma) || words.is("civil-place", lemma));
  }

  private static String lemma(Sentence sentence, int token) {
    return sentence.token(token).lemma();
  }

  /** The first token of a name with its sort: "city" of "city of X". */
  private static int before(Sentence sentence, PlaceName name) {
    int at = name.begin();
    while (at > 0 && sentence.token(at - 1).span().end() > name.mention().extent().begin()) {
      at--;
    }
    return at;
  }

  /** ", in the restive east of the", ", a village near the town of". */
  private boolean lies(Sentence sentence, int from, int to) {
    boolean comma = sentence.token(from).form().equals(",");
    int at = comma ? from + 1 : from;
    at += comma && at < to && words.is("nested.too", lemma(sentence, at)) ? 1 : 0;
    if (comma && sentence.token(at).tag().equals("DT")) {
      while (at < to && !isLink(sentence, at) && isGround(sentence, at, at + 1)) {
        at++;
      }
    }
    boolean leads = at < to && words.is("nested.in", lemma(sentence, at));
    boolean edge = at < to && words.is("nested.at", lemma(sentence, at));
    return leads && isGround(sentence, at + 1, to)
        || edge && at + 1 < to && isGround(sentence, at + 1, to) && ofPart(sentence, at + 1, to);
  }

  private boolean isLink(Sentence sentence, int at) {
    String lemma = lemma(sentence, at);
    return words.is("nested.in", lemma) || words.is("nested.at", lemma);
  }

  private boolean ofPart(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      String lemma = lemma(sentence, i);
      if (words.is("part", lemma) || words.is("scene.edge", lemma) || words.is("area", lemma)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words tell no more than which part of what sort of area. */
  private boolean isGround(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      String lemma = lemma(sentence, i);
      boolean ground =
          sentence.token(i).tag().matches("DT|JJ|HYPH|VB[NG]")
              || words.is("area", lemma)
              || words.is("part", lemma)
              || words.is("scene.edge", lemma)
              || lemma.equals("of");
      if (!ground) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Kajuru, Kaduna state", "Marilog, Davao, Davao del Sur": wider areas behind a smaller place,
   * and no list, which would have an "and".
   */
  private boolean follows(List<PlaceName> here, int first) {
    PlaceName one = here.get(first);
    PlaceName next = here.get(first + 1);
    Sentence sentence = text.sentences().get(one.mention().sentence());
    int comma = after(sentence, one);
    int end = after(sentence, next);
    boolean beside =
        sentence.token(comma).form().equals(",")
            && isGround(sentence, comma + 1, before(sentence, next));
    boolean around = isWide(next) || isAround(one, next) || isAddress(sentence, here, first);
    around |= isBetweenCommas(sentence, one, end) && named.apply(one).place() == null;
    return beside && around && !isWide(one) && !isListed(sentence, next, end);
  }

  /** "In X, Y, gunmen …": what lies between commas tells more of the one name before it. */
  private static boolean isBetweenCommas(Sentence sentence, PlaceName name, int end) {
    int in = before(sentence, name) - 1;
    return in >= 0
        && lemma(sentence, in).equals("in")
        && end + 1 < sentence.size()
        && sentence.token(end).form().equals(",")
        && !sentence.token(end + 1).tag().matches("NNPS?|CC");
  }

  /** "Barangay X, Y, Z". */
  private boolean isAddress(Sentence sentence, List<PlaceName> here, int first) {
    int at = first;
    while (at > 0 && here.get(at - 1).end() + 1 == here.get(at).begin()) {
      at--;
    }
    int begin = here.get(at).begin();
    return begin > 0 && words.is("address", lemma(sentence, begin - 1));
  }

  /** Whether the second of two names beside each other may tell where the first one lies. */
  private boolean isAround(PlaceName one, PlaceName next) {
    Place place = named.apply(one).place();
    Place area = named.apply(next).place();
    return place == null || area == null
        ? outer.containsKey(next)
        : place.path().contains(area.name());
  }

  /** Whether "and" or "or" adds something to a name, and not what somebody did there. */
  private static boolean isListed(Sentence sentence, PlaceName name, int end) {
    int first = name.end() - 1;
    first = sentence.relation(first).equals("conj") ? sentence.head(first) : first;
    int top = first;
    boolean series =
        IntStream.range(0, sentence.size())
            .filter(i -> i == top || sentence.head(i) == top && sentence.relation(i).equals("conj"))
            .mapToObj(sentence::children)
            .flatMap(List::stream)
            .anyMatch(c -> sentence.relation(c).equals("cc"));
    boolean behind = end < sentence.size() && sentence.token(end).tag().equals("CC");
    return series || behind && !sentence.token(sentence.head(end)).tag().startsWith("V");
  }

  /** "Y's", "Y's northern town of". */
  private boolean isOwner(Sentence sentence, int from, int to) {
    return sentence.token(from).tag().equals("POS") && isGround(sentence, from + 1, to);
  }

  private boolean isWide(PlaceName name) {
    PlaceRef ref = named.apply(name);
    boolean part = ref.text().endsWith(" " + name.text()); // "northwestern Yemen"
    return ref.place() != null
        ? Referents.WIDE.contains(ref.place().kind())
        : part || name.level() != null && Referents.WIDE.contains(name.level());
  }

  /**
   * Whether the first is a country, province or region and the second is none; "the X mountains of
   * Y", which no list knows, may lie in any Y.
   */
  private boolean isWider(PlaceName one, PlaceName next) {
    boolean unknown = one.level() == PlaceKind.REGION && named.apply(one).place() == null;
    return isWide(one) && !unknown && !isWide(next);
  }

  /** Whether a name only tells where another one lies. */
  boolean isOuter(@Nullable PlaceName name) {
    return inner.containsKey(name);
  }

  /** What a name stands for; for no place of another country than the one it is told to lie in. */
  PlaceRef told(PlaceName name, PlaceRef ref) {
    PlaceName around = outer.get(name);
    Place place = ref.place();
    Place area = around == null ? null : named.apply(around).place();
    return place != null && area != null && isAbroad(place, area)
        ? new PlaceRef(ref.text(), null, area.path(), PrintedNames.UNKNOWN)
        : ref;
  }

  /**
   * The innermost names that a name tells the place of, with those that are joined to them: of
   * "villages of A and B, in C" A and B; the name itself where it tells of none.
   */
  List<PlaceName> within(PlaceName name) {
    PlaceName at = name;
    Set<PlaceName> seen = new LinkedHashSet<>();
    while (inner.containsKey(at) && seen.add(at)) {
      at = inner.getOrDefault(at, at);
    }
    PlaceName found = at;
    Sentence sentence = text.sentences().get(name.mention().sentence());
    return seen.isEmpty()
        ? List.of(name)
        : bySentence.getOrDefault(sentence.index(), List.of()).stream()
            .filter(n -> n.equals(found) || n.joins(found, sentence) && !isOuter(n))
            .toList();
  }

  /** The smallest area that holds all places, or null where there are none or not all are known. */
  @Nullable PlaceRef common(List<PlaceRef> places, Countries countries) {
    Place area = places.isEmpty() ? null : areaOf(places.get(0), countries);
    for (PlaceRef ref : places) {
      Place place = areaOf(ref, countries);
      area = area == null || place == null ? null : gazetteer.common(area, place);
    }
    return area == null ? null : new PlaceRef(area.name(), area, area.path(), UNSAID);
  }

  /** What is known to hold a place: itself, or the country that "the north" is a part of. */
  private static @Nullable Place areaOf(PlaceRef ref, Countries countries) {
    Place place = ref.place();
    return place != null || !Referents.isWide(ref) ? place : countries.known(ref).orElse(null);
  }
}
