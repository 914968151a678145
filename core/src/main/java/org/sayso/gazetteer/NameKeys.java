package org.sayso.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sayso.gazetteer.Candidate.Tier;

/**
 * The keys under which a name is filed, one small set for each tier: two spellings of one name
 * share a key at some tier.
 *
 * <p>Made for names written in Latin letters by many hands, as in Dari, Pashto, Arabic or Urdu;
 * names of other languages meet at the first tiers.
 */
final class NameKeys {

  private static final String MARKS = "'’‘ʿʾ`´.ʼ";
  private static final int SHORTEST_KEY = 3;
  private static final char LAST_ASCII = 127;

  private final NameWords words;

  NameKeys(NameWords words) {
    this.words = words;
  }

  /** Lower case without accents and marks, split into words. */
  static List<String> tokens(String name) {
    boolean ascii = name.chars().allMatch(c -> c <= LAST_ASCII);
    String plain = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    List<String> tokens = new ArrayList<>(3);
    StringBuilder token = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      boolean mark = mark(c);
      if (!mark && Character.isLetterOrDigit(c)) {
        token.append(Character.toLowerCase(c));
      } else if (!mark && token.length() > 0) {
        tokens.add(token.toString());
        token.setLength(0);
      }
    }
    return tokens;
  }

  /** Accents, apostrophes and the points of abbreviations, which part no words. */
  private static boolean mark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || MARKS.indexOf(c) >= 0;
  }

  /** The name's letters alone, for comparing spellings as printed. */
  static String folded(String name) {
    return String.join("", tokens(name));
  }

  /**
   * A name taken apart, so that its keys at all tiers can be made without starting over.
   *
   * @param tokens its words
   * @param variants with its particles, without them, and without those written onto a word
   */
  record Spelling(List<String> tokens, Set<List<String>> variants) {}

  /** Takes a name apart. */
  Spelling spelling(String name) {
    List<String> tokens = tokens(name);
    List<String> bare = without(words.generic(), tokens);
    List<String> free = without(words.particles(), bare);
    List<String> stripped = new ArrayList<>(free.size());
    for (int i = 0; i < free.size(); i++) {
      boolean last = i == free.size() - 1;
      stripped.add(last ? free.get(i) : withoutAttached(free.get(i)));
    }
    return new Spelling(tokens, new LinkedHashSet<>(List.of(bare, free, stripped)));
  }

  /** The keys of a name at a tier; empty where the tier has nothing to say about it. */
  Set<String> at(Tier tier, Spelling name) {
    return switch (tier) {
      case EXACT -> Set.of(String.join("", name.tokens));
      case GENERIC -> keys(Set.of(without(words.generic(), name.tokens)), UnaryOperator.identity());
      case PARTICLE -> keys(name.variants, UnaryOperator.identity());
      case LETTER -> keys(name.variants, Sounds::letters);
      case VOWEL -> longKeys(name.variants, Sounds::vowels);
      case AFFRICATE -> longKeys(name.variants, Sounds::affricates);
      case TRANSLATION -> longKeys(translated(name.variants), Sounds::affricates);
      case SKELETON -> skeletons(name.variants);
      case SUBSET, DISTANCE -> Set.of();
    };
  }

  /** Whether two spellings sound as one name. */
  boolean alike(String a, String b) {
    return !Collections.disjoint(at(Tier.VOWEL, spelling(a)), at(Tier.VOWEL, spelling(b)));
  }

  /** The words of a name at the tier of vowels, without generic words and particles. */
  List<String> sounds(String name) {
    List<String> bare = without(words.generic(), tokens(name));
    return without(words.particles(), bare).stream()
        .map(Sounds::vowels)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  /** A linking i, e or y written onto the word before it. */
  private static String withoutAttached(String word) {
    int last = word.length() - 1;
    boolean linked =
        last >= 3 && (word.charAt(last) == 'i' || word.charAt(last) == 'e' || word.endsWith("ay"));
    return linked ? word.substring(0, last) : word;
  }

  /** Each word by its local one; translated names often turn the order round. */
  private Set<List<String>> translated(Set<List<String>> variants) {
    Set<List<String>> result = new LinkedHashSet<>();
    for (List<String> variant : variants) {
      List<String> local =
          variant.stream().map(t -> words.translations().getOrDefault(t, t)).toList();
      result.add(local);
      if (local.size() == 2 && !local.equals(variant)) {
        result.add(List.of(local.get(1), local.get(0)));
      }
    }
    return result;
  }

  private static Set<String> skeletons(Set<List<String>> variants) {
    Set<String> keys = new LinkedHashSet<>();
    keys(variants, Sounds::affricates).forEach(k -> keys.add(Sounds.skeleton(k)));
    keys.removeIf(k -> k.length() < SHORTEST_KEY);
    return keys;
  }

  /** Bent spellings of very short names meet too many others. */
  private static Set<String> longKeys(Set<List<String>> variants, UnaryOperator<String> sound) {
    Set<String> keys = keys(variants, sound);
    keys.removeIf(k -> k.length() < SHORTEST_KEY);
    return keys;
  }

  /** Joined words, each heard apart and all heard as one. */
  private static Set<String> keys(Set<List<String>> variants, UnaryOperator<String> sound) {
    Set<String> keys = new LinkedHashSet<>();
    for (List<String> variant : variants) {
      keys.add(Sounds.single(variant.stream().map(sound).collect(Collectors.joining())));
      if (variant.size() > 1) {
        keys.add(Sounds.single(sound.apply(String.join("", variant))));
      }
    }
    keys.remove("");
    return keys;
  }

  /** Drops words of a kind, but not the only ones. */
  private static List<String> without(Set<String> dropped, List<String> tokens) {
    List<String> kept = tokens.stream().filter(t -> !dropped.contains(t)).toList();
    return kept.isEmpty() ? tokens : kept;
  }
}
