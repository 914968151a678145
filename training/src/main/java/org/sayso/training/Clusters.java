package org.sayso.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.sayso.syntax.Forms;
import org.sayso.syntax.WordMap;
import org.tukaani.xz.XZInputStream;

/** The word classes of NLP4J's lexicon (Brown clusters), of some 590,000 words. */
final class Clusters {

  private static final BinaryOperator<String> LONGER =
      BinaryOperator.maxBy(
          Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

  private Clusters() {}

  /** The finest cluster of each word, as a number; near numbers share most of their paths. */
  static WordMap load() throws IOException {
    Map<Integer, String> paths = new TreeMap<>();
    lexicon().forEach((word, prefixes) -> paths.merge(Forms.key(word), finest(prefixes), LONGER));
    Map<String, Integer> numbers = new HashMap<>();
    new TreeSet<>(paths.values()).forEach(path -> numbers.put(path, numbers.size()));
    Map<Integer, Integer> clusters = new HashMap<>();
    paths.forEach((key, path) -> clusters.put(key, Objects.requireNonNull(numbers.get(path))));
    return new WordMap(clusters);
  }

  private static String finest(Set<String> prefixes) {
    return prefixes.stream().reduce(LONGER).orElseThrow();
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
