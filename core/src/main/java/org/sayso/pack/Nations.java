package org.sayso.pack;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states of the world by the names that a language gives them, their people and capitals. */
public final class Nations {

  /**
   * A state.
   *
   * @param name its usual name in the language
   * @param party id of the party that it is in a war
   */
  public record Nation(String name, String party) {}

  /** No states at all. */
  public static final Nations NONE = new Nations();

  /** So many letters are common to a state's name and that of its people. */
  private static final int STEM = 3;

  private final Map<String, Nation> byName = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  private Nations() {}

  /**
   * The bundled states by their English names.
   *
   * @throws PackException on a bad entry
   */
  public static Nations english() {
    return read(PackFile.bundled("languages/en/nations.txt"));
  }

  /**
   * Reads entries such as {@code Syria|Syrian|Damascus > syrian-government}: the usual name, then
   * other names, then the id of the party where it is not the folded name.
   *
   * @throws PackException on an entry without a name
   */
  static Nations read(PackFile file) {
    Nations nations = new Nations();
    for (PackFile.Line line : file.lines()) {
      String[] halves = line.text().split(">", 2);
      List<String> names = Arrays.stream(halves[0].split("\\|")).map(String::strip).toList();
      String name = names.get(0);
      if (name.isEmpty()) {
        throw line.fault("no name; write Name|Other name|Capital > party-id");
      }
      String party =
          halves.length > 1
              ? halves[1].strip()
              : name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
      names.forEach(n -> nations.add(PartyName.fold(n), new Nation(name, party)));
    }
    return nations;
  }

  private void add(String folded, Nation nation) {
    byName.put(folded, nation);
    firstWords.add(folded.split(" ", 2)[0]);
  }

  /** Whether words that name a state may begin with that word. */
  public boolean mayBegin(String word) {
    String folded = PartyName.fold(word);
    return firstWords.contains(folded)
        || folded.endsWith("s") && firstWords.contains(folded.substring(0, folded.length() - 1));
  }

  /**
   * Whether words that name a state are no more than the name of its capital, or another that
   * shares nothing with its own: "Tripoli" and not "Libyan".
   */
  public boolean isSeat(String words) {
    Nation nation = named(words);
    return nation != null
        && Arrays.stream(PartyName.fold(nation.name()).split(" "))
            .filter(w -> w.length() > STEM)
            .noneMatch(w -> PartyName.fold(words).contains(w.substring(0, STEM)));
  }

  /** All names, folded. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /**
   * The state that words name by itself, its people or its capital, or null.
   *
   * @param words in any case, without an article
   */
  public @Nullable Nation named(String words) {
    String folded = PartyName.fold(words);
    Nation nation = byName.get(folded);
    boolean people = nation == null && folded.length() > 3 && folded.endsWith("s");
    return people ? byName.get(folded.substring(0, folded.length() - 1)) : nation;
  }
}
