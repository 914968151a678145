package org.sayso.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

  private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’‘ʿʾ`´.ʼ]");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DOUBLES = Pattern.compile("(.)\\1+");
  private static final Pattern U_SOUND = Pattern.compile("aw(?![aeiou])|ow(?![aeiou])|au|ao|ou|oo|o");
  private static final Pattern I_SOUND = Pattern.compile("ai|ay|ey|ei|ee|ie|e|y");
  private static final Pattern LAST_VOWEL = Pattern.compile("(?<=.)[ai]h?$");
  private static final Pattern LAST_H = Pattern.compile("(?<=[aiu])h$");
  private static final Pattern FIRST_SIBILANT = Pattern.compile("^[TC](?=.)");
  private static final Pattern ATTACHED = Pattern.compile("(?<=.{3})[ie]$|(?<=.{2}a)y$");
  private static final int SHORTEST_KEY = 3;

  private final NameWords words;

  NameKeys(NameWords words) {
    this.words = words;
  }

  /** Lower case without accents and marks, split into words. */
  static List<String> tokens(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(NO_LETTER.split(plain.toLowerCase(Locale.ROOT)))
        .filter(t -> !t.isEmpty())
        .toList();
  }

  /** The name's letters alone, for comparing spellings as printed. */
  static String folded(String name) {
    return String.join("", tokens(name));
  }

  /** The keys of a name at a tier; empty where the tier has nothing to say about it. */
  Set<String> at(Tier tier, String name) {
    List<String> tokens = tokens(name);
    return switch (tier) {
      case EXACT -> keys(List.of(tokens), UnaryOperator.identity());
      case GENERIC -> keys(List.of(without(words.generic(), tokens)), UnaryOperator.identity());
      case PARTICLE -> keys(variants(tokens), UnaryOperator.identity());
      case LETTER -> keys(variants(tokens), NameKeys::letters);
      case VOWEL -> longKeys(variants(tokens), NameKeys::vowels);
      case AFFRICATE -> longKeys(variants(tokens), NameKeys::affricates);
      case TRANSLATION -> longKeys(translated(tokens), NameKeys::affricates);
      case SKELETON -> skeletons(tokens);
      case SUBSET, DISTANCE -> Set.of();
    };
  }

  /** The words of a name at the tier of vowels, without generic words and particles. */
  List<String> sounds(String name) {
    List<String> bare = without(words.generic(), tokens(name));
    return without(words.particles(), bare).stream()
        .map(NameKeys::vowels)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  /** With its particles, without them, and without those written onto a word. */
  private List<List<String>> variants(List<String> tokens) {
    List<String> bare = without(words.generic(), tokens);
    List<String> free = without(words.particles(), bare);
    List<String> stripped = new ArrayList<>();
    for (int i = 0; i < free.size(); i++) {
      boolean last = i == free.size() - 1;
      stripped.add(last ? free.get(i) : ATTACHED.matcher(free.get(i)).replaceFirst(""));
    }
    return List.of(bare, free, stripped);
  }

  /** Each word by its local one; translated names often turn the order round. */
  private List<List<String>> translated(List<String> tokens) {
    List<List<String>> result = new ArrayList<>();
    for (List<String> variant : variants(tokens)) {
      List<String> local =
          variant.stream().map(t -> words.translations().getOrDefault(t, t)).toList();
      result.add(local);
      if (local.size() == 2 && !local.equals(variant)) {
        result.add(List.of(local.get(1), local.get(0)));
      }
    }
    return result;
  }

  private Set<String> skeletons(List<String> tokens) {
    Set<String> keys = new LinkedHashSet<>();
    keys(variants(tokens), NameKeys::affricates).forEach(k -> keys.add(skeleton(k)));
    keys.removeIf(k -> k.length() < SHORTEST_KEY);
    return keys;
  }

  /** Bent spellings of very short names meet too many others. */
  private static Set<String> longKeys(List<List<String>> variants, UnaryOperator<String> sound) {
    Set<String> keys = keys(variants, sound);
    keys.removeIf(k -> k.length() < SHORTEST_KEY);
    return keys;
  }

  /** Joined words, each heard apart and all heard as one. */
  private static Set<String> keys(List<List<String>> variants, UnaryOperator<String> sound) {
    Set<String> keys = new LinkedHashSet<>();
    for (List<String> variant : variants) {
      keys.add(key(variant.stream().map(sound).collect(Collectors.joining())));
      keys.add(key(sound.apply(String.join("", variant))));
    }
    keys.remove("");
    return keys;
  }

  private static String key(String joined) {
    return DOUBLES.matcher(joined).replaceAll("$1");
  }

  /** Drops words of a kind, but not the only ones. */
  private static List<String> without(Set<String> dropped, List<String> tokens) {
    List<String> kept = tokens.stream().filter(t -> !dropped.contains(t)).toList();
    return kept.isEmpty() ? tokens : kept;
  }

  private static String letters(String token) {
    return token
        .replace("tsh", "C")
        .replace("kh", "X")
        .replace("gh", "G")
        .replace("sh", "S")
        .replace("ch", "C")
        .replace("zh", "Z")
        .replace("dz", "D")
        .replace("ts", "T")
        .replace("ph", "f")
        .replace('q', 'k')
        .replace('c', 'k')
        .replace('v', 'w');
  }

  private static String vowels(String token) {
    String u = U_SOUND.matcher(letters(token)).replaceAll("u");
    String i = key(I_SOUND.matcher(u).replaceAll("i"));
    return LAST_VOWEL.matcher(LAST_H.matcher(i).replaceFirst("")).replaceFirst("a");
  }

  private static String affricates(String token) {
    return FIRST_SIBILANT
        .matcher(vowels(token))
        .replaceFirst("s")
        .replace('Z', 'z')
        .replace('D', 'z')
        .replace('j', 'z');
  }

  private static String skeleton(String key) {
    String bare = key.replaceAll("[aiuh]", "").replace('X', 'h').replace('G', 'g');
    return key(bare);
  }
}
