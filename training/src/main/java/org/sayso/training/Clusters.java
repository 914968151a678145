package org.sayso.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sayso.syntax.Forms;
import org.sayso.syntax.WordMap;
import org.tukaani.xz.XZInputStream;

/** The Brown clusters of NLP4J's lexicon, for the words of the training text. */
final class Clusters {

  private static final Comparator<String> LONGEST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private Clusters() {}

  /** The finest cluster of each word of the examples that the lexicon lists, as a number. */
  static WordMap of(List<Example> examples) throws IOException {
    Set<Integer> known = new TreeSet<>();
    examples.forEach(example -> example.forms().forEach(form -> known.add(Forms.key(form))));
    Map<Integer, String> paths = new TreeMap<>();
    lexicon().forEach((word, prefixes) -> put(paths, known, word, prefixes));
    Map<String, Integer> numbers = new HashMap<>();
    new TreeSet<>(paths.values()).forEach(path -> numbers.put(path, numbers.size()));
    Map<Integer, Integer> clusters = new HashMap<>();
    paths.forEach((key, path) -> clusters.put(key, Objects.requireNonNull(numbers.get(path))));
    return new WordMap(clusters);
  }

  private static void put(
      Map<Integer, String> paths, Set<Integer> known, String word, Set<String> prefixes) {
    int key = Forms.key(word);
    if (known.contains(key)) {
      String finest = prefixes.stream().max(LONGEST).orElseThrow();
      paths.merge(key, finest, (a, b) -> LONGEST.compare(a, b) >= 0 ? a : b);
    }
  }

  @SuppressWarnings("unchecked") // NLP4J stores its lexicon as a serialised map of this type
  private static Map<String, Set<String>> lexicon() throws IOException {
    try (InputStream resource =
            Objects.requireNonNull(
                Clusters.class.getClassLoader().getResourceAsStream(Teacher.CLUSTERS));
        var in = new ObjectInputStream(new BufferedInputStream(new XZInputStream(resource)))) {
      return (Map<String, Set<String>>) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }
}
