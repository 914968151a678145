package org.sayso.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Place;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/**
 * Which place the first lines of a report bring in without its name: "a town in X", "a village near
 * Y" is the one that the lines after it tell of by name, and X or Y only says where it lies.
 */
public final class Introductions {

  /** The last of the paragraphs that bring in what the others name. */
  private static final int LEAD = 2;

  /** A full stop stands among so many last words, before quotes and brackets. */
  private static final int LAST = 3;

  /** The name follows within so many sentences. */
  private static final int AHEAD = 5;

  /**
   * What speaks for a place: being called by the very noun, something happening there, coming soon.
   */
  private static final double SAME_NOUN = 1.5;

  private static final double SCENE = 0.5;
  private static final int SCENES = 4;
  private static final double PASSED = -0.5;

  /** That the report was written there. */
  private static final double WRITTEN = 1;

  /** What lies near another place, or in a direction from it, is hardly so many degrees away. */
  private static final double NEAR = 1.5;

  private final Text text;
  private final WordClasses words;
  private final List<PlaceName> names;
  private final Function<PlaceName, PlaceRef> named;
  private final BiPredicate<String, String> within;
  private final Portraits portraits;
  private final @Nullable String dateline;
  private final List<Integer> titles;
  private final Map<Integer, List<Brought>> bySentence = new HashMap<>();

  /**
   * A place that is brought in.
   *
   * @param head the noun that does it
   * @param lies the names that only say where it lies
   * @param place which one it is
   * @param sure whether that is said: "a village … the village, X"
   */
  private record Brought(int head, List<PlaceName> lies, PlaceRef place, boolean sure) {}

  /**
   * Looks for them in a report.
   *
   * @param names of its places, in order
   * @param named what each stands for
   * @param within whether the place of the first id lies in the area of the second
   */
  public Introductions(
      Text text,
      List<PlaceName> names,
      Function<PlaceName, PlaceRef> named,
      BiPredicate<String, String> within,
      WordClasses words) {
    this.text = text;
    this.words = words;
    this.names = names;
    this.named = named;
    this.within = within;
    this.portraits = new Portraits(text, names, named, words);
    this.titles =
        text.sentences().stream().filter(Introductions::isTitle).map(Sentence::index).toList();
    this.dateline =
        text.sentences().stream()
            .map(Datelines::where)
            .flatMap(Stream::ofNullable)
            .map(PlaceName::text)
            .findFirst()
            .orElse(null);
    int opening = Datelines.opening(text);
    for (Sentence sentence : text.sentences()) {
      if (sentence.paragraph() > opening + LEAD) {
        break;
      }
      for (int word = 0; word < sentence.size(); word++) {
        if (bringsIn(sentence, word)) {
          Brought brought = brought(sentence, word);
          if (brought != null) {
            bySentence.computeIfAbsent(sentence.index(), s -> new ArrayList<>()).add(brought);
          }
        }
      }
    }
  }

  /** The place that a phrase brings in; empty where it brings in none. */
  public Optional<PlaceRef> of(Phrase phrase) {
    return brought(phrase).map(Brought::place).findFirst();
  }

  /** Whether the report says which place a phrase brings in: "a village … the village, X". */
  public boolean areSure(Phrase phrase) {
    return brought(phrase).anyMatch(Brought::sure);
  }

  private Stream<Brought> brought(Phrase phrase) {
    return in(phrase.sentence()).stream().filter(b -> b.head() == phrase.head());
  }

  /** The place of which a name only says where it lies; empty for any other name. */
  public Optional<PlaceRef> lyingAt(PlaceName name) {
    return in(name.mention().sentence()).stream()
        .filter(b -> b.lies().contains(name))
        .map(Brought::place)
        .findFirst();
  }

  /** The places that a sentence brings in. */
  List<PlaceRef> places(int sentence) {
    return in(sentence).stream().map(Brought::place).toList();
  }

  private List<Brought> in(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /** Words without a full stop at their end. */
  private static boolean isTitle(Sentence sentence) {
    return sentence.tokens().stream()
        .skip(Math.max(0, sentence.size() - LAST))
        .noneMatch(token -> token.tag().equals("."));
  }

  /**
   * "A town", "a strategic port": one that is new, and neither said of a name nor explained by one.
   */
  private boolean bringsIn(Sentence sentence, int word) {
    if (noun(sentence, word).isEmpty()) {
      return false;
    }
    boolean one = false;
    for (int child : sentence.children(word)) {
      String relation = sentence.relation(child);
      boolean article = sentence.token(child).tag().matches("DT|CD");
      one |= child < word && article && words.is("introducing", sentence.token(child).lemma());
      if (relation.matches("appos|cop|flat")) {
        return false;
      }
      if (relation.equals("case")
          && !words.is("scene.at", sentence.token(child).lemma())
          && !sentence.token(child).lemma().equals("of")) {
        return false;
      }
    }
    boolean second =
        sentence.relation(word).equals("conj")
            && words.is("introduced", sentence.token(sentence.head(word)).lemma());
    return one && !second && !sentence.relation(word).matches("appos|compound");
  }

  /** What the word calls a place: "town", also of "a town south of X"; empty for no such noun. */
  private String noun(Sentence sentence, int word) {
    String lemma = sentence.token(word).lemma();
    if (sentence.token(word).tag().equals("NN") && words.is("introduced", lemma)) {
      return lemma;
    }
    boolean way = words.is("scene.edge", lemma) && word > 0 && sentence.head(word - 1) == word;
    String before = way ? sentence.token(word - 1).lemma() : "";
    return way && words.is("introduced", before) ? before : "";
  }

  private @Nullable Brought brought(Sentence sentence, int head) {
    List<PlaceName> lies =
        names.stream()
            .filter(n -> n.mention().sentence() == sentence.index())
            .filter(n -> sentence.isBelow(n.end() - 1, head))
            .filter(n -> isBeside(sentence, n.end() - 1, head))
            .toList();
    PlaceRef place = place(sentence, head, lies);
    return place == null
        ? null
        : new Brought(head, lies, place, portraits.of(place).told().contains(noun(sentence, head)));
  }

  /** Whether no clause stands between a name and the noun that it hangs on. */
  private static boolean isBeside(Sentence sentence, int name, int head) {
    for (int at = name; at != head; at = sentence.head(at)) {
      if (sentence.relation(at).matches("acl.*|advcl.*|ccomp|xcomp|conj")) {
        return false;
      }
    }
    return true;
  }

  /** The place that the next lines name and tell of most, if it may lie there. */
  private @Nullable PlaceRef place(Sentence sentence, int head, List<PlaceName> lies) {
    String noun = noun(sentence, head);
    Set<String> told = new HashSet<>();
    Map<String, PlaceRef> refs = new LinkedHashMap<>();
    Map<String, Integer> first = new HashMap<>();
    for (PlaceName name : names) {
      int at = name.mention().sentence();
      if (at > sentence.index() + AHEAD) {
        break;
      }
      PlaceRef place = named.apply(name);
      boolean here = at == sentence.index() && name.begin() > head && !lies.contains(name);
      if (here && !isBeside(name) && canBe(place, noun, name, lies)) {
        return null; // perhaps that one
      }
      if (at <= sentence.index() && !titles.contains(at)) {
        told.add(place.key());
      } else if (canBe(place, noun, name, lies)) {
        refs.putIfAbsent(place.key(), place);
        first.putIfAbsent(place.key(), at);
      }
    }
    PlaceRef best = null;
    double most = 0;
    for (PlaceRef place : refs.values()) {
      Portraits.Portrait portrait = portraits.of(place);
      double weight =
          (portrait.nouns().contains(noun) ? SAME_NOUN : 0)
              + (place.text().equals(dateline) ? WRITTEN : 0)
              + (isDescribed(place) ? SAME_NOUN : 0)
              + SCENE * Math.min(SCENES, portrait.scenes())
              + PASSED * (first.getOrDefault(place.key(), 0) - sentence.index() - 1);
      boolean meant = portrait.scenes() > 0 || isDescribed(place);
      if (!told.contains(place.key()) && meant && weight > most) {
        best = place;
        most = weight;
      }
    }
    return best;
  }

  /** "X lies 30 km west of Y": of which nothing but that is told, which was brought in before. */
  private boolean isDescribed(PlaceRef place) {
    return names.stream()
        .filter(name -> named.apply(name).key().equals(place.key()))
        .anyMatch(this::isSaidToLie);
  }

  private boolean isSaidToLie(PlaceName name) {
    Sentence sentence = text.sentences().get(name.mention().sentence());
    int head = name.end() - 1;
    int verb = sentence.head(head);
    return name.begin() == 0
        && verb >= 0
        && sentence.relation(head).startsWith("nsubj")
        && words.is("scene.lying", sentence.token(verb).lemma());
  }

  private boolean canBe(PlaceRef place, String noun, PlaceName name, List<PlaceName> lies) {
    boolean sort =
        Areas.kinds(noun).isEmpty()
            ? Width.PROVINCE.wider(Width.of(place, name.level()))
            : Antecedents.canBe(place, noun, name.level());
    return sort
        && !isBeside(name)
        && lies.stream().allMatch(area -> mayLieIn(place, named.apply(area)));
  }

  /** "The nearby town of X", "neighbouring X": one that lies beside the place of the story. */
  private boolean isBeside(PlaceName name) {
    Sentence sentence = text.sentences().get(name.mention().sentence());
    int head = name.end() - 1;
    int noun = sentence.relation(head).matches("nmod|compound|appos") ? sentence.head(head) : head;
    return Stream.of(head, noun)
        .flatMap(word -> sentence.children(word).stream())
        .anyMatch(child -> words.is("scene.beside", sentence.token(child).lemma()));
  }

  private boolean mayLieIn(PlaceRef inner, PlaceRef area) {
    Place in = inner.place();
    Place out = area.place();
    boolean wide = Width.DISTRICT.compareTo(Width.of(area, null)) >= 0;
    return in == null || out == null || (wide ? within.test(in.id(), out.id()) : isNear(in, out));
  }

  private static boolean isNear(Place one, Place other) {
    double degree = Math.cos(Math.toRadians(one.lat()));
    return Math.abs(one.lat() - other.lat()) < NEAR
        && Math.abs(one.lon() - other.lon()) * degree < NEAR;
  }
}
