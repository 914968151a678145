package org.sayso.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Examples in a file: a token a line with form, lemma, tag, head and label, sentences parted. */
final class Treebank {

  private Treebank() {}

  /** A writer of a compressed treebank. */
  static Writer open(Path file) throws IOException {
    return new OutputStreamWriter(
        new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
  }

  static void write(Example example, Writer out) throws IOException {
    for (int i = 0; i < example.size(); i++) {
      out.write(
          String.join(
              "\t",
              example.forms().get(i),
              example.lemmas().get(i),
              example.tags().get(i),
              example.heads().get(i).toString(),
              example.labels().get(i)));
      out.write('\n');
    }
    out.write('\n');
  }

  /** The first examples of a file. */
  static List<Example> read(Path file, int most) throws IOException {
    List<Example> examples = new ArrayList<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      String line = reader.readLine();
      while (line != null && examples.size() < most) {
        if (line.isEmpty()) {
          examples.add(example(rows));
          rows.clear();
        } else {
          rows.add(line.split("\t", -1));
        }
        line = reader.readLine();
      }
    }
    return examples;
  }

  private static Example example(List<String[]> rows) {
    return new Example(
        rows.stream().map(row -> row[0].intern()).toList(),
        rows.stream().map(row -> row[1].intern()).toList(),
        rows.stream().map(row -> row[2].intern()).toList(),
        rows.stream().map(row -> Integer.valueOf(row[3])).toList(),
        rows.stream().map(row -> row[4].intern()).toList());
  }
}
