package org.sayso.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.sayso.text.Segmenter;
import org.sayso.text.Segmenter.Segment;

/** Has the teacher label raw text, and writes a treebank. */
final class Label {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 90;
  private static final int BLOCK = 200;
  private static final long SEED = 1;

  private Label() {}

  /**
   * Labels a text of one paragraph a line.
   *
   * @param args the text, gzipped; the treebank to write; then files and folders of texts that
   *     results are measured on, which must not be trained on
   */
  public static void main(String[] args) throws IOException {
    Overlap measured = new Overlap(Arrays.stream(args).skip(2).map(Path::of).toList());
    List<String> all = paragraphs(Path.of(args[0]));
    List<String> kept = all.stream().filter(paragraph -> !measured.in(paragraph)).toList();
    System.err.printf(
        "%d paragraphs, %d of them measured on and dropped%n",
        all.size(), all.size() - kept.size());
    Segmenter segmenter = Segmenter.load();
    Teacher teacher = new Teacher();
    int sentences = 0;
    try (Writer out = Treebank.open(Path.of(args[1]))) {
      for (String paragraph : shuffledBlocks(kept)) {
        for (Segment segment : segmenter.segment(paragraph)) {
          Example example = teacher.label(segment.forms(paragraph));
          if (isUsable(example)) {
            Treebank.write(example, out);
            sentences++;
            if (sentences % 10_000 == 0) {
              out.flush();
              System.err.printf("%d sentences%n", sentences);
            }
          }
        }
      }
    }
    System.err.printf("%d sentences%n", sentences);
  }

  private static List<String> paragraphs(Path file) throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return List.copyOf(new LinkedHashSet<>(reader.lines().toList()));
    }
  }

  /** Neighbours stay together, so that a held-out part at the beginning shares no story. */
  private static List<String> shuffledBlocks(List<String> paragraphs) {
    List<List<String>> blocks = new ArrayList<>();
    for (int from = 0; from < paragraphs.size(); from += BLOCK) {
      blocks.add(paragraphs.subList(from, Math.min(paragraphs.size(), from + BLOCK)));
    }
    Collections.shuffle(blocks, new Random(SEED));
    return blocks.stream().flatMap(List::stream).toList();
  }

  private static boolean isUsable(Example example) {
    long roots = example.heads().stream().filter(head -> head == 0).count();
    return roots == 1 && example.size() >= SHORTEST && example.size() <= LONGEST;
  }
}
