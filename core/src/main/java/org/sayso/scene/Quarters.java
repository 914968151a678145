package org.sayso.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Candidate;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Vicinity;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.WordClasses;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Token;
import org.sayso.toponym.Distances;
import org.sayso.toponym.Mention;

/**
 * Finds the parts of a country that a report calls by a direction alone: "in the north", "the
 * country's restive east", "eastern regions". They are of the country that it names places of most.
 */
public final class Quarters {

  /** How sure a part of a country is. */
  static final double CONFIDENCE = 0.6;

  private static final Pattern DIRECTION =
      Pattern.compile("(?i)((north|south)-?)?(east|west|north|south)(ern)?|central");

  /** What below a country can have parts of its own. */
  private static final Set<PlaceKind> WIDE = Set.of(PlaceKind.PROVINCE, PlaceKind.REGION);

  private static final int CIRCLE = 360;

  /** By how many degrees what lies in a direction may lie off it. */
  private static final double BESIDE = 67.5;

  /** What stands for a bearing where the part is the middle of the country. */
  private static final int MIDDLE = -1;

  /** A part as it is called, "north of Mali", and where in the country it is. */
  private record Part(String name, int bearing) {}

  private final Gazetteer gazetteer;
  private final WordClasses words;
  private final Distances distances;

  /**
   * Knows the words.
   *
   * @param gazetteer tells which country a place lies in
   * @param words what is a part, and what leads only there or away
   * @param distances tell what is a direction
   */
  public Quarters(Gazetteer gazetteer, WordClasses words, Distances distances) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.distances = distances;
  }

  /** The same names of places with these parts among them. */
  public PlaceReader.Found among(PlaceReader.Found found, Text text) {
    Map<Span, Part> parts = new LinkedHashMap<>();
    List<List<PlaceName>> bySentence = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<PlaceName> names = new ArrayList<>(found.in(sentence));
      for (int word = 0; word < sentence.size(); word++) {
        Integer bearing = bearing(sentence, word);
        int head = bearing == null ? -1 : head(sentence, word);
        boolean listed = head > word + 1; // "the southern as well as eastern provinces"
        if (bearing != null && head >= 0 && isOfCountry(sentence, head, listed, found)) {
          Span own = sentence.token(word).span();
          Span span = listed ? own : own.cover(sentence.token(head).span());
          names.add(PlaceName.of(sentence, mention(span, text, sentence)));
          String noun = " " + sentence.token(head).form();
          Span whole = span.cover(sentence.token(end(sentence, head, found)).span());
          String name = listed ? span.in(text.raw()) + noun : whole.in(text.raw());
          parts.put(span, new Part(name, bearing));
        }
      }
      names.sort(Comparator.comparingInt(PlaceName::begin));
      bySentence.add(List.copyOf(names));
    }
    return parts.isEmpty() ? found : found.with(bySentence, () -> refs(parts, found));
  }

  /**
   * "Eastern Ukraine" is a region of the country and not the whole of it, and so is "southern
   * Adamawa", since that state does not itself lie in the south of its country.
   */
  static PlaceRef part(
      Span name, PlaceRef ref, Text text, Distances distances, Gazetteer gazetteer) {
    Place area = ref.place();
    if (area == null || !ref.isCountry() && !WIDE.contains(area.kind())) {
      return ref;
    }
    int around = text.sentenceAfter(name.begin());
    Sentence sentence = around < text.sentences().size() ? text.sentences().get(around) : null;
    if (sentence == null || !sentence.span().contains(name)) {
      return ref;
    }
    int before = before(name, sentence);
    if (before < 0) {
      return ref;
    }
    String form = sentence.token(before).form();
    Integer bearing = distances.bearing(form);
    boolean defined = before > 0 && sentence.token(before - 1).lemma().equals("the");
    boolean part = ref.isCountry() || !defined && liesElsewhere(area, bearing, gazetteer);
    boolean one = DIRECTION.matcher(form).matches() && !sentence.relation(before).equals("conj");
    if (!part || !one) { // "southern and eastern Ukraine" is most of it
      return ref;
    }
    Vicinity about = bearing == null ? null : Vicinity.part(area, bearing);
    String called = sentence.token(before).span().cover(name).in(text.raw());
    return new PlaceRef(called, null, ref.path(), CONFIDENCE, about);
  }

  /** The last word before a name, or -1. */
  private static int before(Span name, Sentence sentence) {
    int at = 0;
    while (at < sentence.size() && sentence.token(at).span().begin() < name.begin()) {
      at++;
    }
    return at - 1;
  }

  /** Whether a province does not lie in that direction within its country. */
  private static boolean liesElsewhere(Place area, @Nullable Integer bearing, Gazetteer gazetteer) {
    Place country = gazetteer.areaOf(area.id(), PlaceKind.COUNTRY).orElse(null);
    if (bearing == null || country == null) {
      return false;
    }
    double off = Math.abs(Vicinity.bearing(country, area) - bearing);
    return Math.min(off, CIRCLE - off) > BESIDE;
  }

  private Map<Span, PlaceRef> refs(Map<Span, Part> parts, PlaceReader.Found found) {
    Map<Span, PlaceRef> refs = new HashMap<>(found.byName());
    Place country = country(found);
    parts.forEach((span, part) -> refs.put(span, ref(part.name(), country, part.bearing())));
    return refs;
  }

  /** The country that most names in the report are of; null where they are of none. */
  private @Nullable Place country(PlaceReader.Found found) {
    return found.byName().values().stream()
        .flatMap(ref -> Optional.ofNullable(ref.place()).stream())
        .flatMap(place -> gazetteer.areaOf(place.id(), PlaceKind.COUNTRY).stream())
        .collect(Collectors.groupingBy(place -> place, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<Place, Long>comparingByValue()
                .thenComparing(e -> e.getKey().id(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private PlaceRef ref(String text, @Nullable Place country, int bearing) {
    Place listed = country == null ? null : region(text, country);
    if (listed != null) {
      return new PlaceRef(text, listed, listed.path(), CONFIDENCE);
    }
    List<String> path = country == null ? List.of() : country.path();
    boolean middle = bearing == MIDDLE;
    Vicinity about = country == null || middle ? null : Vicinity.part(country, bearing);
    return new PlaceRef(text, null, path, CONFIDENCE, about);
  }

  /** The part of the country that a list has by that name, or null. */
  private @Nullable Place region(String text, Place country) {
    return gazetteer.named(text).stream()
        .map(Candidate::place)
        .filter(place -> place.kind() == PlaceKind.REGION)
        .filter(place -> gazetteer.within(place.id(), country.id()))
        .findFirst()
        .orElse(null);
  }

  private static Mention mention(Span span, Text text, Sentence sentence) {
    String name = span.in(text.raw());
    Mention.Strength strength = Mention.Strength.MEASURED;
    return new Mention(span, span, name, sentence.index(), PlaceKind.REGION, strength);
  }

  private @Nullable Integer bearing(Sentence sentence, int word) {
    String form = sentence.token(word).form();
    if (words.is("quarter.middle", form)) {
      return MIDDLE;
    }
    Integer bearing = distances.bearing(form.toLowerCase(Locale.ROOT));
    boolean told =
        bearing != null && (Character.isLowerCase(form.charAt(0)) || isBesideOther(sentence, word));
    return told ? bearing : null;
  }

  /** "In the West and the North" of a country; "the West" alone may be half of the world. */
  private boolean isBesideOther(Sentence sentence, int word) {
    return sentence.token(word).tag().startsWith("NNP")
        && (sentence.relation(word).equals("conj") && isDirection(sentence, sentence.head(word))
            || sentence.children(word).stream()
                .anyMatch(c -> sentence.relation(c).equals("conj") && isDirection(sentence, c)));
  }

  private boolean isDirection(Sentence sentence, int word) {
    return distances.bearing(sentence.token(word).form().toLowerCase(Locale.ROOT)) != null;
  }

  /** The last word of "the north of Burkina Faso", which the part is called by. */
  private static int end(Sentence sentence, int head, PlaceReader.Found found) {
    boolean of = head + 1 < sentence.size() && sentence.token(head + 1).lemma().equals("of");
    return found.in(sentence).stream()
        .filter(n -> of && n.begin() > head && isCountry(sentence, n.begin(), found))
        .filter(n -> sentence.children(head).stream().anyMatch(n::covers))
        .map(n -> n.end() - 1)
        .findFirst()
        .orElse(head);
  }

  /** The noun for the part: the direction itself, or the "region" that it describes; or -1. */
  private int head(Sentence sentence, int word) {
    if (sentence.token(word).tag().startsWith("NN")) {
      int noun = sentence.relation(word).equals("compound") ? sentence.head(word) : word;
      return noun == word + 1 && isPart(sentence.token(noun)) ? noun : word;
    }
    int first = sentence.relation(word).equals("conj") ? sentence.head(word) : word;
    int noun = first >= 0 && sentence.relation(first).equals("amod") ? sentence.head(first) : -1;
    boolean described = noun > word && isListed(sentence, word + 1, noun);
    return described && isPart(sentence.token(noun)) ? noun : -1;
  }

  /** "The northern region", "the northern provinces": no one province. */
  private boolean isPart(Token noun) {
    return words.is("quarter.noun", noun.lemma())
        || noun.tag().equals("NNS") && words.is("quarter.several", noun.lemma());
  }

  /** "Southern, central and eastern" before "provinces", each of which is a part. */
  private boolean isListed(Sentence sentence, int from, int noun) {
    boolean several = sentence.token(noun).tag().equals("NNS");
    return from == noun
        || several
            && bearing(sentence, noun - 1) != null
            && IntStream.range(from, noun)
                .allMatch(
                    i ->
                        bearing(sentence, i) != null
                            || sentence.token(i).tag().equals(",")
                            || words.is("quarter.listing", sentence.token(i).lemma()));
  }

  /** Whether a part of a country is meant, and neither one of a town nor a direction from it. */
  private boolean isOfCountry(
      Sentence sentence, int head, boolean listed, PlaceReader.Found found) {
    boolean middle = words.is("quarter.middle", sentence.token(head).lemma());
    boolean definite = false;
    boolean ofWhole = false;
    boolean told = words.is("quarter.noun", sentence.token(head).lemma());
    boolean way = false; // "to the north" alone may be a direction
    for (int child : sentence.children(head)) {
      String relation = sentence.relation(child);
      String lemma = sentence.token(child).lemma();
      boolean whole =
          words.is("quarter.whole", lemma)
              || isCountry(sentence, child, found)
              || lemma.equals("its") && isOfState(sentence, child, found);
      boolean owner = relation.equals("nmod:poss");
      way |= relation.equals("case") && words.is("quarter.way", lemma);
      boolean own = relation.equals("compound") && bearing(sentence, child) != null;
      boolean where =
          relation.equals("acl:relcl")
              && sentence.children(child).stream()
                  .anyMatch(c -> sentence.token(c).lemma().equals("where"));
      boolean beside = !own && !where && relation.matches("compound|nummod|appos|flat|acl.*");
      if (beside || relation.startsWith("nmod") && !whole) {
        return false;
      }
      ofWhole |= words.is("quarter.whole", lemma);
      told |= whole;
      definite |= owner || relation.equals("det") && lemma.equals("the");
    }
    boolean plural = sentence.token(head).tag().equals("NNS");
    boolean joined = sentence.head(head) == head + 1;
    boolean named = !listed && found.in(sentence).stream().anyMatch(n -> n.covers(head));
    return !joined
        && !named
        && (told || !way)
        && (ofWhole || !middle) // "the centre" alone may be a town's
        && (definite || plural);
  }

  /** "Uganda sent troops to its north". */
  private static boolean isOfState(Sentence sentence, int its, PlaceReader.Found found) {
    return found.in(sentence).stream()
        .filter(n -> n.end() <= its)
        .reduce((first, last) -> last)
        .filter(n -> isCountry(sentence, n.begin(), found))
        .isPresent();
  }

  private static boolean isCountry(Sentence sentence, int word, PlaceReader.Found found) {
    return found.in(sentence).stream()
        .filter(name -> name.covers(word))
        .map(name -> found.byName().get(name.span()))
        .anyMatch(ref -> ref != null && ref.isCountry());
  }
}
