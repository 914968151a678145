package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sayso.geoparse.Geoparser;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.text.Text;
import org.sayso.world.World;

/**
 * Times the bundled world and the finding of places: how long it loads, what it holds in memory,
 * and how many names and sentences a second are looked up and read.
 */
public final class Places {

  private static final int ROUNDS = 5;
  private static final double MILLION = 1e6;

  private Places() {}

  /** Takes a folder of texts, a text a file. */
  public static void main(String[] args) throws IOException {
    long before = heap();
    World[] loaded = new World[1];
    double load = Stopwatch.seconds(() -> loaded[0] = World.bundled());
    World world = loaded[0];
    say("load %.3f s, heap %.1f MB", load, (heap() - before) / MILLION);
    List<Text> texts = new ArrayList<>();
    Analyzer analyzer = new Analyzer(Model.load());
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        texts.add(analyzer.analyze(Files.readString(file)));
      }
    }
    long sentences = texts.stream().mapToLong(t -> t.sentences().size()).sum();
    Geoparser geoparser = new Geoparser(world);
    for (int round = 0; round < ROUNDS; round++) {
      long[] mentions = new long[1];
      double seconds =
          Stopwatch.seconds(
              () -> mentions[0] = texts.stream().mapToLong(t -> geoparser.of(t).size()).sum());
      say("%.0f mentions, %.0f sentences a second", mentions[0] / seconds, sentences / seconds);
    }
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
