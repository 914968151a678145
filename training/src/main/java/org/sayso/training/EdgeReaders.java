package org.sayso.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sayso.conversion.Dependencies;
import org.sayso.dependency.UniversalDependencies;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.text.Segmenter;
import org.sayso.text.Segmenter.Segment;
import org.sayso.text.Sentence;
import org.sayso.text.Wordlist;
import org.sayso.training.Edges.Reader;
import org.sayso.training.Edges.Word;

/** The parsers that are held against edges written by hand; all see our own words. */
final class EdgeReaders {

  private enum TimeNoun {
    WEEKDAY,
    NOUN
  }

  private enum SayVerb {
    VERB
  }

  private EdgeReaders() {}

  /** What core makes of a text, with all its mending. */
  static Reader model() {
    Analyzer analyzer = new Analyzer(Model.load());
    return text -> {
      List<Word> words = new ArrayList<>();
      for (Sentence sentence : analyzer.analyze(text).sentences()) {
        int first = words.size();
        for (int i = 0; i < sentence.size(); i++) {
          int head = sentence.head(i) < 0 ? -1 : first + sentence.head(i);
          words.add(new Word(sentence.token(i).form(), head, sentence.relation(i)));
        }
      }
      return words;
    };
  }

  /** The teacher's trees, in the relations that core makes of them. */
  static Reader teacher() {
    Segmenter segmenter = Segmenter.load();
    Teacher teacher = new Teacher();
    Wordlist<TimeNoun> times =
        Wordlist.bundled(TimeNoun.class, "/packs/languages/en/time-nouns.txt");
    Wordlist<SayVerb> says = Wordlist.bundled(SayVerb.class, "/packs/languages/en/say-verbs.txt");
    UniversalDependencies dependencies =
        new UniversalDependencies(
            lemma -> times.has(TimeNoun.WEEKDAY, lemma),
            lemma -> times.has(TimeNoun.WEEKDAY, lemma) || times.has(TimeNoun.NOUN, lemma),
            lemma -> says.has(SayVerb.VERB, lemma));
    return text -> {
      List<Word> words = new ArrayList<>();
      for (Segment segment : segmenter.segment(text)) {
        Example example = teacher.label(segment.forms(text));
        int[] heads = example.heads().stream().mapToInt(head -> head - 1).toArray();
        Dependencies tree =
            dependencies.convert(example.tags(), example.lemmas(), heads, example.labels());
        int first = words.size();
        for (int i = 0; i < tree.size(); i++) {
          int head = tree.head(i) < 0 ? -1 : first + tree.head(i);
          words.add(new Word(example.forms().get(i), head, tree.relation(i)));
        }
      }
      return words;
    };
  }

  /** What another parser made of the words, sentence by sentence in their order. */
  static Reader conllu(Path file) throws IOException {
    Segmenter segmenter = Segmenter.load();
    List<String> lines = Files.readAllLines(file);
    Iterator<String> rows =
        lines.stream().filter(line -> !line.isEmpty() && !line.startsWith("#")).iterator();
    return text -> {
      List<Word> words = new ArrayList<>();
      for (Segment segment : segmenter.segment(text)) {
        List<String[]> sentence = new ArrayList<>();
        segment.tokens().forEach(token -> sentence.add(rows.next().split("\t", -1)));
        List<String> forms = segment.forms(text);
        int first = words.size();
        for (int i = 0; i < forms.size(); i++) {
          int head = Integer.parseInt(sentence.get(i)[6]);
          String relation = relation(sentence, sentence.get(i));
          words.add(new Word(forms.get(i), head == 0 ? -1 : first + head - 1, relation));
        }
      }
      return words;
    };
  }

  /** The relation; basic dependencies do not tell who is told something, or by whom it is done. */
  private static String relation(List<String[]> sentence, String[] row) {
    boolean by =
        sentence.stream()
            .anyMatch(other -> other[6].equals(row[0]) && other[1].equalsIgnoreCase("by"));
    boolean agent = row[7].equals("obl") && by;
    return agent ? "obl:agent" : row[7].equals("iobj") ? "obj" : row[7];
  }
}
