package org.sayso.scene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/**
 * Which place a noun goes back to: "the town", "the district". Of the places named before it that
 * the noun can mean, the one that the story is about: it was told of last, is named often, is where
 * something happens, and is called by that very noun. What only says where another place lies ("a
 * suburb of X", "50 km south of X") is hardly meant.
 */
public final class Antecedents {

  /** What speaks for a place: being called by the very noun, by a different one of its kind. */
  private static final double SAME_NOUN = 1.5;

  private static final double OTHER_NOUN = -1;

  /** That an event was just told of there, or in it. */
  private static final double TOLD = 2;

  /** That something happens there, wherever it is named, for each time up to a limit. */
  private static final double SCENE = 0.5;

  private static final int SCENES = 4;

  /** That it is named only to say where something else is. */
  private static final double ASIDE = -2;

  /** For each sentence that has passed since, up to a limit. */
  private static final double PASSED = -0.5;

  private static final int LONG_AGO = 6;

  /** No noun goes back over more sentences. */
  private static final int REACH = 60;

  /** The most words in "late on Monday evening". */
  private static final int DAY = 5;

  private final Text text;
  private final List<PlaceName> names;
  private final Function<PlaceName, PlaceRef> named;
  private final BiPredicate<PlaceRef, PlaceRef> holds;
  private final WordClasses words;
  private final Portraits portraits;

  /**
   * Looks among the names of a report.
   *
   * @param names in order
   * @param named what each stands for
   * @param holds whether the second place lies in the first
   */
  public Antecedents(
      Text text,
      List<PlaceName> names,
      Function<PlaceName, PlaceRef> named,
      BiPredicate<PlaceRef, PlaceRef> holds,
      WordClasses words) {
    this.holds = holds;
    this.text = text;
    this.names = names;
    this.named = named;
    this.words = words;
    this.portraits = new Portraits(text, names, named, words);
  }

  /**
   * The place that "it" or "there" means: the one told of last where the sentence names it, else
   * the last that the sentence names before; "there" is always that.
   *
   * @param told where the last event was that the report told of; null where it told of none
   */
  public @Nullable PlaceRef ofPronoun(Phrase pronoun, @Nullable PlaceRef told) {
    int begin = pronoun.span().begin();
    List<PlaceRef> before =
        names.stream()
            .filter(n -> n.span().end() <= begin)
            .filter(n -> text.sentences().get(n.mention().sentence()).span().end() > begin)
            .map(named)
            .filter(p -> !Width.of(p, null).wider(Width.PROVINCE))
            .toList();
    boolean there = pronoun.noun().equals("there");
    boolean still = told != null && before.stream().anyMatch(p -> p.key().equals(told.key()));
    return still && !there
        ? told
        : before.stream()
            .filter(p -> before.stream().noneMatch(q -> holds.test(p, q)))
            .reduce((first, last) -> last)
            .orElse(told);
  }

  /**
   * The place that a definite phrase goes back to.
   *
   * @param told where the last event was that the report told of; null where it told of none
   * @return empty where no place named before can be meant
   */
  public Optional<PlaceRef> of(Phrase phrase, @Nullable PlaceRef told) {
    Optional<PlaceRef> glossed = glossed(phrase);
    if (glossed.isPresent()) {
      return glossed;
    }
    Optional<PlaceRef> home = ofTellers(phrase);
    if (home.isPresent()) {
      return home;
    }
    Map<String, PlaceRef> refs = new LinkedHashMap<>();
    Map<String, PlaceName> last = new HashMap<>();
    if (told != null && canBe(told, phrase.noun(), level(told)) && !isOutside(told, phrase)) {
      refs.put(told.key(), told);
    }
    for (PlaceName name : before(phrase)) {
      PlaceRef place = named.apply(name);
      boolean may = canBe(place, phrase.noun(), name.level()) && !isOutside(place, phrase);
      if (refs.containsKey(place.key()) || may) {
        refs.putIfAbsent(place.key(), place);
        last.put(place.key(), name);
      }
    }
    if (refs.size() < 2) {
      return refs.values().stream().findFirst();
    }
    return refs.values().stream()
        .max(
            Comparator.comparingDouble(
                    (PlaceRef ref) ->
                        weight(
                            portraits.of(ref),
                            phrase,
                            sentence(last.get(ref.key()), phrase.sentence()),
                            told != null
                                && (ref.key().equals(told.key()) || holds.test(ref, told))))
                .thenComparing(ref -> begin(last.get(ref.key()))));
  }

  /** Of "the town in X" a place that is known to lie somewhere else. */
  public boolean isOutside(PlaceRef ref, Phrase phrase) {
    return ref.place() != null
        && phrase.inside().stream()
            .filter(this::isIn)
            .map(named)
            .filter(area -> area.place() != null && !area.key().equals(ref.key()))
            .anyMatch(area -> !holds.test(area, ref));
  }

  /** "In X", "in X province", and not "near X". */
  private boolean isIn(PlaceName name) {
    Sentence sentence = text.sentences().get(name.mention().sentence());
    int last = name.end() - 1;
    int noun = sentence.relation(last).equals("compound") ? sentence.head(last) : last;
    return sentence.children(noun).stream()
        .anyMatch(
            c -> sentence.relation(c).equals("case") && sentence.token(c).lemma().equals("in"));
  }

  /** "Residents of X said planes bombed the area", "the mayor of X said the town": theirs. */
  private Optional<PlaceRef> ofTellers(Phrase phrase) {
    return before(phrase).stream()
        .filter(name -> name.mention().sentence() == phrase.sentence())
        .filter(name -> isOfWitnesses(name) || isOfOffice(name, "scene.official"))
        .filter(name -> canBe(named.apply(name), phrase.noun(), name.level()))
        .findFirst()
        .map(named);
  }

  /** "The mayor of X said": by the class of words for such offices. */
  public boolean isOfOffice(PlaceName name, String offices) {
    Sentence sentence = text.sentences().get(name.mention().sentence());
    return new Telling(sentence, List.of(), words).isOfOffice(name, offices);
  }

  /** What the words beside the first name of a place say it is, or null. */
  private @Nullable PlaceKind level(PlaceRef place) {
    return names.stream()
        .filter(name -> named.apply(name).key().equals(place.key()))
        .findFirst()
        .map(PlaceName::level)
        .orElse(null);
  }

  private static int sentence(@Nullable PlaceName name, int unnamed) {
    return name == null ? unnamed : name.mention().sentence();
  }

  private static int begin(@Nullable PlaceName name) {
    return name == null ? -1 : name.span().begin();
  }

  /** Whether a sentence begins with where: "In X, …", "In the town of X on Monday, …". */
  public boolean opens(PlaceName name) {
    Sentence sentence = text.sentences().get(name.mention().sentence());
    int comma = name.end();
    while (comma < sentence.size() && words.is("area", sentence.token(comma).lemma())) {
      comma++;
    }
    comma = behindDay(sentence, comma);
    int in = ofDay(sentence);
    while (in < name.begin() && sentence.token(in).tag().matches("RB|CC|,")) {
      in++; // "meanwhile, in X"
    }
    return sentence.token(in).lemma().equals("in")
        && comma < sentence.size()
        && sentence.token(comma).form().equals(",")
        && sentence
            .tokens()
            .subList(Math.min(in + 1, name.begin()), beforeComma(sentence, name))
            .stream()
            .allMatch(t -> t.lemma().equals("of") || !t.tag().matches("V.[^G]?|,|IN|PRP"));
  }

  /**
   * Whether what somebody says in a sentence was where a name says: where it begins, or where those
   * live who tell it.
   *
   * @param capital whether it names a capital: "in X, the army said" is only where that is
   */
  public boolean isWhere(PlaceName name, boolean capital) {
    return isOfWitnesses(name) || !capital && opens(name);
  }

  /** "Residents of X reported clashes": whether those who tell it live or are there. */
  private boolean isOfWitnesses(PlaceName name) {
    Sentence sentence = text.sentences().get(name.mention().sentence());
    int head = name.end() - 1;
    while (head >= name.begin()) {
      head = sentence.head(head);
    }
    if (head < 0 || !sentence.relation(head).startsWith("nsubj")) {
      return false;
    }
    String teller = sentence.token(head).lemma();
    return words.is("civilian", teller) && head < name.begin() || words.is("scene.account", teller);
  }

  /** Where the words before a name end, without the comma of "in the capital, X". */
  private static int beforeComma(Sentence sentence, PlaceName name) {
    int comma = name.begin() - 1;
    boolean told =
        comma > 1
            && sentence.token(comma).form().equals(",")
            && !Areas.kinds(sentence.token(comma - 1).lemma()).isEmpty();
    return told ? comma : name.begin();
  }

  /** The "in" of "On Monday night in X, …"; 0 where no day opens the sentence. */
  private static int ofDay(Sentence sentence) {
    int in = sentence.token(0).lemma().equals("on") ? 1 : 0;
    while (in > 0
        && in < Math.min(DAY, sentence.size())
        && sentence.token(in).tag().matches("NNP?|CD|,")) {
      in++;
    }
    return in > 1 && sentence.token(in).lemma().equals("in") ? in : 0;
  }

  /** The token behind "on Monday", "late on Monday evening"; the one given where none is there. */
  private static int behindDay(Sentence sentence, int from) {
    int to = from;
    boolean on = false;
    while (to < Math.min(sentence.size(), from + DAY)
        && sentence.token(to).tag().matches("IN|RB|JJ|NNP?|CD|DT")) {
      on |= sentence.token(to).lemma().equals("on");
      to++;
    }
    return on ? to : from;
  }

  /**
   * "Across X", "elsewhere in X": whether one of the names means a place, and no one spot in it.
   */
  public boolean isAllOver(List<PlaceName> said, PlaceRef place) {
    return said.stream()
        .filter(name -> named.apply(name).key().equals(place.key()))
        .anyMatch(this::isAllOver);
  }

  private boolean isAllOver(PlaceName name) {
    Sentence sentence = text.sentences().get(name.mention().sentence());
    int last = name.end() - 1;
    boolean sort = sentence.relation(last).equals("compound"); // "elsewhere in X province"
    int noun = sort && sentence.head(last) >= 0 ? sentence.head(last) : last;
    return Stream.concat(
            Stream.of(sentence.head(noun)).filter(head -> head >= 0),
            sentence.children(noun).stream()
                .filter(child -> sentence.relation(child).equals("case")))
        .anyMatch(word -> words.is("scene.all-over", sentence.token(word).lemma()));
  }

  /** "X, the first town to fall": the place that the phrase is said of. */
  public Optional<PlaceRef> glossed(Phrase phrase) {
    Sentence sentence = text.sentences().get(phrase.sentence());
    int head = sentence.relation(phrase.head()).equals("appos") ? sentence.head(phrase.head()) : -1;
    return head < 0
        ? Optional.empty()
        : names
            .subList(first(n -> n.mention().sentence() >= phrase.sentence()), names.size())
            .stream()
            .takeWhile(name -> name.mention().sentence() == phrase.sentence())
            .filter(name -> name.covers(head))
            .findFirst()
            .map(named);
  }

  /** The names before a phrase that it can go back to. */
  private List<PlaceName> before(Phrase phrase) {
    return names.subList(
        first(name -> name.mention().sentence() >= phrase.sentence() - REACH),
        first(name -> name.span().begin() >= phrase.span().begin()));
  }

  /** The index of the first name, in the order of the report, from which on a condition holds. */
  private int first(Predicate<PlaceName> from) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (from.test(names.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static double weight(
      Portraits.Portrait place, Phrase phrase, int sentence, boolean told) {
    boolean same = place.nouns().contains(phrase.noun());
    double called = same ? SAME_NOUN : place.nouns().isEmpty() ? 0 : OTHER_NOUN;
    int passed = Math.min(LONG_AGO, phrase.sentence() - sentence);
    double scenes =
        place.scenes() == 0 ? told ? 0 : ASIDE : SCENE * Math.min(SCENES, place.scenes());
    return called + scenes + PASSED * passed + (told ? TOLD : 0);
  }

  /**
   * Whether a noun can mean a place; a town, a place of which only the name is known.
   *
   * @param level what the words beside its name say it is, or null
   */
  public static boolean canBe(PlaceRef ref, String noun, @Nullable PlaceKind level) {
    Place place = ref.place();
    Set<PlaceKind> kinds = Areas.kinds(noun);
    return level != null && kinds.contains(level)
        || place != null && kinds.contains(place.kind())
        || place == null
            && level == null
            && Width.of(ref, null) == Width.SPOT
            && kinds.contains(PlaceKind.TOWN)
            && !ref.text().contains(" of ");
  }
}
