package org.sayso.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.sayso.syntax.SyntaxModel;
import org.sayso.syntax.Tagged;
import org.sayso.syntax.Tagger;
import org.sayso.syntax.WordMap;

/** Trains a model on a treebank; the same treebank and arguments give the same bytes. */
final class Train {

  private static final int HELD_OUT = 2000;
  private static final int EPOCHS = 5;
  private static final int RUNS = 3;

  private final List<String> tags;
  private final List<String> labels;
  private final WordMap clusters;
  private final List<Encoded> examples;
  private final WordMap fixed;
  private final long seed;

  private Train(List<Example> plain, long seed) throws IOException {
    this.seed = seed;
    tags = names(plain, Example::tags);
    labels = names(plain, Example::labels);
    clusters = Clusters.load();
    examples =
        Augmentation.extended(plain, new Random(seed)).stream()
            .map(example -> Encoded.of(example, tags, labels, clusters))
            .toList();
    fixed = FixedTags.of(examples, tags.size());
  }

  /**
   * Trains, writes the model, and prints how well it agrees with the first sentences of the
   * treebank, which are held out.
   *
   * @param args the treebank, the model to write, the most sentences to use, the seed, and a line
   *     that says what the training text is
   */
  public static void main(String[] args) throws IOException {
    List<Example> all = Treebank.read(Path.of(args[0]), HELD_OUT + Integer.parseInt(args[2]));
    List<Example> plain = all.subList(HELD_OUT, all.size());
    Train training = new Train(plain, Long.parseLong(args[3]));
    SyntaxModel model = training.train(args[4] + "; " + plain.size() + " sentences");
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      model.write(out);
    }
    System.out.println(Agreement.measure(model, all.subList(0, HELD_OUT)));
  }

  private static List<String> names(List<Example> plain, Function<Example, List<String>> column) {
    return plain.stream().flatMap(row -> column.apply(row).stream()).distinct().sorted().toList();
  }

  private SyntaxModel train(String manifest) {
    List<AveragedTable> taggers = runs(run -> tagger(examples, seed + run));
    List<Tagged> sentences = tagged();
    List<ParserTraining> parsers = runs(run -> parser(sentences, seed + run));
    return new SyntaxModel(
        manifest,
        tags,
        labels,
        clusters,
        fixed,
        AveragedTable.packed(taggers),
        AveragedTable.packed(parsers.stream().map(ParserTraining::moves).toList()),
        AveragedTable.packed(parsers.stream().map(ParserTraining::labels).toList()));
  }

  /** Runs differ in the order of the examples; the sum of their weights is better than each. */
  private static <T> List<T> runs(IntFunction<T> run) {
    return IntStream.range(0, RUNS).parallel().mapToObj(run).toList();
  }

  private AveragedTable tagger(List<Encoded> seen, long runSeed) {
    return TaggerTraining.train(seen, tags.size(), fixed, runSeed);
  }

  private ParserTraining parser(List<Tagged> sentences, long runSeed) {
    ParserTraining parser = new ParserTraining(labels.size(), runSeed);
    parser.train(sentences, examples, EPOCHS);
    return parser;
  }

  /** Each half is tagged by a tagger of the other half, with mistakes as they come in new text. */
  private List<Tagged> tagged() {
    Tagger even = new Tagger(AveragedTable.packed(List.of(tagger(half(0), seed))), fixed);
    Tagger odd = new Tagger(AveragedTable.packed(List.of(tagger(half(1), seed))), fixed);
    return IntStream.range(0, examples.size())
        .mapToObj(i -> tagged(examples.get(i), i % 2 == 0 ? odd : even))
        .toList();
  }

  private Tagged tagged(Encoded example, Tagger tagger) {
    return new Tagged(example.forms(), tagger.tag(example.forms()), tags);
  }

  private List<Encoded> half(int remainder) {
    return IntStream.range(0, examples.size())
        .filter(i -> i % 2 == remainder)
        .mapToObj(examples::get)
        .toList();
  }
}
