package org.sayso.bench;

import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.DocDateAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations.TimexAnnotation;
import edu.stanford.nlp.time.TimeAnnotations.TimexAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.sayso.dating.TimeMarks;
import org.sayso.dating.TimeMarks.Mark;
import org.sayso.report.Span;
import org.sayso.score.GoldTimes;
import org.sayso.score.TimeScore;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.time.IsoTime;

/**
 * Times found by our grammar and by CoreNLP's SUTime in the same TimeML texts: how right, how fast.
 *
 * <p>Argument: a folder of TimeML. All texts, over and over, warm each of the two up; then all are
 * read once more. Both cut and tag the text themselves.
 */
public final class Times {

  /** Seconds of processor time, at least, that each is warmed up for. */
  private static final double WARM_UP = 10;

  private Times() {}

  /** Prints a line and a table for each. */
  public static void main(String[] args) throws IOException {
    List<GoldTimes> texts = GoldTimes.read(Path.of(args[0]));
    Analyzer analyzer = new Analyzer(Model.load());
    TimeMarks ours = TimeMarks.english();
    measure("Sayso", texts, gold -> ours.of(analyzer.analyze(gold.text()), gold.written()));
    AnnotationPipeline suTime = suTime();
    measure("SUTime, CoreNLP 4.5.10", texts, gold -> marks(suTime, gold));
  }

  private static AnnotationPipeline suTime() {
    Properties properties = new Properties();
    properties.setProperty("sutime.binders", "0"); // feasts need a library that is left out
    AnnotationPipeline pipeline = new AnnotationPipeline();
    pipeline.addAnnotator(new TokenizerAnnotator(false));
    pipeline.addAnnotator(new POSTaggerAnnotator(false));
    pipeline.addAnnotator(new TimeAnnotator("sutime", properties));
    return pipeline;
  }

  private static List<Mark> marks(AnnotationPipeline pipeline, GoldTimes gold) {
    Annotation text = new Annotation(gold.text());
    text.set(DocDateAnnotation.class, gold.written().toString());
    pipeline.annotate(text);
    List<Mark> marks = new ArrayList<>();
    for (CoreMap found : text.get(TimexAnnotations.class)) {
      Timex timex = found.get(TimexAnnotation.class);
      Span span =
          new Span(
              found.get(CharacterOffsetBeginAnnotation.class),
              found.get(CharacterOffsetEndAnnotation.class));
      String value = Objects.requireNonNullElse(timex.value(), "");
      IsoTime.Type type = IsoTime.Type.valueOf(timex.timexType());
      marks.add(new Mark(span, span.in(gold.text()), new IsoTime(type, value)));
    }
    return marks;
  }

  private static void measure(
      String name, List<GoldTimes> texts, Function<GoldTimes, List<Mark>> reader) {
    List<Mark> marks = new ArrayList<>();
    Runnable pass = () -> texts.forEach(gold -> marks.addAll(reader.apply(gold)));
    double spent = 0;
    while (spent < WARM_UP) {
      spent += Stopwatch.seconds(pass);
    }
    double seconds = Stopwatch.seconds(pass);
    long characters = texts.stream().mapToLong(gold -> gold.text().length()).sum();
    System.out.printf(
        Locale.ROOT,
        "%-24s %7.2f s, %7.0f characters a second%n",
        name,
        seconds,
        characters / seconds);
    TimeScore held = new TimeScore();
    for (int i = 1; i < texts.size(); i += 2) {
      held.add(texts.get(i), reader.apply(texts.get(i)));
    }
    System.out.print(held.table());
  }
}
