package org.sayso.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.text.Segmenter;

/** Counts how many of the edges that people wrote down by hand a parser finds, by relation. */
final class Edges {

  /** A word of a parsed text, with the number of its head in the text, -1 for a root. */
  record Word(String form, int head, String relation) {}

  /** What gives the words of a text with their heads. */
  interface Reader {
    /** The words of all sentences of the text. */
    List<Word> read(String text);
  }

  private record Edge(String head, String relation, String dependent) {

    static Edge of(String line) {
      String[] parts = line.split(" ");
      return new Edge(parts[0], parts[1], parts[2]);
    }
  }

  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> missed = new ArrayList<>();

  private Edges() {}

  /**
   * Prints for each reader its share of edges, by relation, and what it missed.
   *
   * @param args the file of edges; then "model", "teacher", "words" to print the words that they
   *     see, or a CoNLL-U file that another parser made of these words
   */
  public static void main(String[] args) throws IOException {
    List<List<String>> blocks = blocks(Path.of(args[0]));
    for (String name : Arrays.asList(args).subList(1, args.length)) {
      if (name.equals("words")) {
        blocks.forEach(block -> printWords(block.get(0)));
      } else {
        Edges edges = new Edges();
        Reader reader = reader(name);
        blocks.forEach(block -> edges.count(reader.read(block.get(0)), block));
        System.out.println(name + ": " + edges);
      }
    }
  }

  private static Reader reader(String name) throws IOException {
    return switch (name) {
      case "model" -> EdgeReaders.model();
      case "teacher" -> EdgeReaders.teacher();
      default -> EdgeReaders.conllu(Path.of(name));
    };
  }

  private static List<List<String>> blocks(Path file) throws IOException {
    String plain =
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    return Arrays.stream(plain.strip().split("\n{2,}"))
        .map(block -> block.lines().toList())
        .toList();
  }

  private static void printWords(String text) {
    for (Segmenter.Segment segment : Segmenter.load().segment(text)) {
      System.out.println(String.join(" ", segment.forms(text)));
    }
  }

  private void count(List<Word> words, List<String> block) {
    for (String line : block.subList(1, block.size())) {
      Edge edge = Edge.of(line);
      int dependent = find(words, edge.dependent());
      int head = find(words, edge.head());
      Word found = words.get(dependent);
      boolean right = found.head() == head && found.relation().equals(edge.relation());
      int[] count = counts.computeIfAbsent(edge.relation(), relation -> new int[2]);
      count[0] += right ? 1 : 0;
      count[1]++;
      if (!right) {
        String instead = found.head() < 0 ? "root" : words.get(found.head()).form();
        missed.add(line + " (found " + instead + " " + found.relation() + "): " + block.get(0));
      }
    }
  }

  /** The word's first place, or the n-th where it is written word#n. */
  private static int find(List<Word> words, String wanted) {
    int mark = wanted.indexOf('#');
    String form = mark < 0 ? wanted : wanted.substring(0, mark);
    int left = mark < 0 ? 1 : Integer.parseInt(wanted.substring(mark + 1));
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).form().equals(form) && --left == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException(wanted + " is not in " + words);
  }

  @Override
  public String toString() {
    int right = counts.values().stream().mapToInt(count -> count[0]).sum();
    int all = counts.values().stream().mapToInt(count -> count[1]).sum();
    StringBuilder lines = new StringBuilder(share("all", right, all));
    counts.forEach((relation, count) -> lines.append(share(relation, count[0], count[1])));
    missed.forEach(line -> lines.append("missed ").append(line).append('\n'));
    return lines.toString();
  }

  private static String share(String name, int right, int all) {
    return String.format(
        Locale.ROOT, "%s %d of %d, %.1f %%%n", name, right, all, 100.0 * right / all);
  }
}
