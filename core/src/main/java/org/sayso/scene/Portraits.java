package org.sayso.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.grammar.Areas;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/** What a report says of each of its places altogether. */
final class Portraits {

  private final Text text;
  private final List<PlaceName> names;
  private final Function<PlaceName, PlaceRef> named;
  private final WordClasses words;
  private @Nullable Map<String, Portrait> places;

  /**
   * What is said of one place.
   *
   * @param nouns what it is called: "town", "district"
   * @param told the nouns that point back where it is named: "the village, X"
   * @param scenes how often something happens there
   */
  record Portrait(Set<String> nouns, Set<String> told, int scenes) {

    private static final Portrait NONE = new Portrait(Set.of(), Set.of(), 0);

    private static Portrait both(Portrait one, Portrait other) {
      Set<String> nouns = new HashSet<>(one.nouns());
      nouns.addAll(other.nouns());
      Set<String> told = new HashSet<>(one.told());
      told.addAll(other.told());
      return new Portrait(nouns, told, one.scenes() + other.scenes());
    }
  }

  Portraits(
      Text text, List<PlaceName> names, Function<PlaceName, PlaceRef> named, WordClasses words) {
    this.text = text;
    this.names = names;
    this.named = named;
    this.words = words;
  }

  /** What is said of a place. */
  Portrait of(PlaceRef place) {
    Map<String, Portrait> known = places;
    if (known == null) {
      known = read();
      places = known;
    }
    return known.getOrDefault(place.key(), Portrait.NONE);
  }

  private Map<String, Portrait> read() {
    Map<String, Portrait> portraits = new HashMap<>();
    Map<Integer, List<PlaceName>> bySentence = new HashMap<>();
    for (PlaceName name : names) {
      bySentence.computeIfAbsent(name.mention().sentence(), s -> new ArrayList<>()).add(name);
    }
    for (List<PlaceName> here : bySentence.values()) {
      Sentence sentence = text.sentences().get(here.get(0).mention().sentence());
      Telling telling = new Telling(sentence, here, words);
      for (PlaceName name : here) {
        int told = told(sentence, name);
        boolean scene =
            telling.at(name) || told >= 0 || isArgument(sentence, whole(sentence, name));
        Set<String> that = told < 0 ? Set.of() : Set.of(sentence.token(told).lemma());
        Portrait one = new Portrait(nouns(sentence, name), that, scene ? 1 : 0);
        portraits.merge(named.apply(name).key(), one, Portrait::both);
      }
    }
    return portraits;
  }

  /** The "town" of "the town of X", the "district" of "X district"; else the name itself. */
  private static int whole(Sentence sentence, PlaceName name) {
    int head = name.end() - 1;
    int up = sentence.head(head);
    boolean of = up >= 0 && sentence.relation(head).matches("compound|nmod|nmod:of");
    return of && !Areas.kinds(sentence.token(up).lemma()).isEmpty() ? up : head;
  }

  /** What somebody takes, leaves or attacks, and what falls. */
  private static boolean isArgument(Sentence sentence, int noun) {
    return sentence.relation(noun).matches("obj|nsubj|nsubj:pass");
  }

  /** The noun that points back before a name: "the village, X, lies on a hill"; none for -1. */
  private static int told(Sentence sentence, PlaceName name) {
    int head = name.end() - 1;
    int noun = sentence.relation(head).equals("appos") ? sentence.head(head) : -1;
    boolean that =
        noun >= 0
            && sentence.children(noun).stream()
                .anyMatch(c -> sentence.token(c).lemma().equals("the"));
    return that && isArgument(sentence, noun) ? noun : -1;
  }

  /** The nouns by which a sentence calls a place: "the town of X", "X district", "X, a village". */
  private static Set<String> nouns(Sentence sentence, PlaceName name) {
    Set<String> nouns = new HashSet<>();
    int head = name.end() - 1;
    int up = sentence.head(head);
    if (up >= 0 && sentence.relation(head).matches("compound|flat|appos|nmod|nmod:of|dep")) {
      nouns.add(sentence.token(up).lemma());
    }
    for (int child : sentence.children(head)) {
      if (sentence.relation(child).matches("appos|compound|flat")) {
        nouns.add(sentence.token(child).lemma());
      }
    }
    nouns.removeIf(noun -> Areas.kinds(noun).isEmpty());
    return nouns;
  }
}
