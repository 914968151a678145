package org.sayso.bench;

import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.text.Sentence;

/**
 * Sentences tagged and parsed a second by our parser, by NLP4J and by CoreNLP's dependency parser,
 * on the same sentences in one run.
 *
 * <p>Arguments: a text file, plain or .gz; optionally how many sentences (default 3,000). One half
 * of them, over and over, warms each parser up; the other is measured, once.
 */
public final class Parsers {

  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/en-";
  private static final String NLP4J =
      """
      <configuration>
        <tsv><column index="1" field="form"/></tsv>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase"
            >%sambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase"
            >%sbrown-clusters-simplified-lowercase.xz</word_clusters>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
        </models>
      </configuration>
      """
          .formatted(LEXICA, LEXICA);

  /** Seconds of processor time, at least, that each parser is warmed up for. */
  private static final double WARM_UP = 5;

  private Parsers() {}

  /** Prints a line for each parser. */
  public static void main(String[] args) {
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 3_000;
    Model model = Model.load();
    Analyzer analyzer = new Analyzer(model);
    List<Sentence> sentences =
        Paragraphs.of(args[0]).stream()
            .flatMap(paragraph -> analyzer.analyze(paragraph).sentences().stream())
            .filter(sentence -> sentence.size() > 3)
            .limit(most)
            .toList();
    List<String> texts = sentences.stream().map(Parsers::spaced).toList();
    measure(
        "Sayso, tags and trees",
        texts,
        text -> analyzer.analyze(text).sentences().forEach(Sentence::root));
    NLPDecoder nlp4j =
        new NLPDecoder(new ByteArrayInputStream(NLP4J.getBytes(StandardCharsets.UTF_8)));
    measure(
        "NLP4J 1.1.3, tags and trees",
        texts,
        text ->
            nlp4j.decode(
                nlp4j.toNodeArray(List.of(text.split(" ")).stream().map(Token::new).toList())));
    StanfordCoreNLP core = coreNlp();
    measure("CoreNLP 4.5.10, depparse", texts, text -> core.annotate(new CoreDocument(text)));
  }

  private static StanfordCoreNLP coreNlp() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,depparse");
    properties.setProperty("tokenize.whitespace", "true");
    properties.setProperty("ssplit.isOneSentence", "true");
    return new StanfordCoreNLP(properties);
  }

  private static String spaced(Sentence sentence) {
    return String.join(" ", sentence.tokens().stream().map(t -> t.form().strip()).toList());
  }

  private static void measure(String name, List<String> texts, Consumer<String> parse) {
    List<String> warm = texts.subList(0, texts.size() / 2);
    List<String> measured = texts.subList(texts.size() / 2, texts.size());
    double spent = 0;
    while (spent < WARM_UP) {
      spent += Stopwatch.seconds(() -> warm.forEach(parse));
    }
    double seconds = Stopwatch.seconds(() -> measured.forEach(parse));
    System.out.printf(
        Locale.ROOT,
        "%-30s %5d sentences, %7.2f s, %6.0f a second%n",
        name,
        measured.size(),
        seconds,
        measured.size() / seconds);
  }
}
