package org.sayso.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.casing.Headline;
import org.sayso.clause.Alternatives;
import org.sayso.clause.Faults;
import org.sayso.conversion.Dependencies;
import org.sayso.report.Span;
import org.sayso.syntax.Acronyms;
import org.sayso.syntax.Asides;
import org.sayso.syntax.Forms;
import org.sayso.syntax.Parser;
import org.sayso.syntax.PastVerbs;
import org.sayso.syntax.Tagged;
import org.sayso.syntax.Tagger;
import org.sayso.syntax.Tree;
import org.sayso.text.Segmenter.Segment;

/**
 * Reads text into parsed sentences. Cheap to make from a shared {@link Model}; each thread needs
 * its own.
 */
public final class Analyzer {

  private static final String DASH = "–";
  private static final String LONG_DASH = "—";

  /** The tokens of about a hundred pages. */
  private static final int LONG = 20_000;

  private final Model model;
  private final Tagger tagger;
  private final Parser parser;
  private final Set<String> names = new HashSet<>();

  /** An analyzer for one thread. */
  public Analyzer(Model model) {
    this.model = model;
    tagger = model.syntax().tagger();
    parser = model.syntax().parser();
  }

  /**
   * Cuts the text into sentences, tags their words, and parses each when its tree is first asked
   * for. The same text always gives the same result; any text is taken, and time grows with its
   * length only.
   */
  public Text analyze(String raw) {
    return text(raw, model.segmenter().segment(raw));
  }

  /**
   * The same in parts, so that what is worked out over a whole text stays bounded: a part ends with
   * the paragraph in which it passes {@value #LONG} tokens, or at the latest with the sentence in
   * which it passes twice as many. A report of a newspaper's length is one part; the sentences of
   * each part are numbered from 0.
   */
  public List<Text> parts(String raw) {
    List<Text> parts = new ArrayList<>();
    List<Segment> part = new ArrayList<>();
    int tokens = 0;
    for (Segment segment : model.segmenter().segment(raw)) {
      boolean newParagraph =
          !part.isEmpty() && part.get(part.size() - 1).paragraph() != segment.paragraph();
      if (tokens > LONG && newParagraph || tokens > 2 * LONG) {
        parts.add(text(raw, part));
        part.clear();
        tokens = 0;
      }
      part.add(segment);
      tokens += segment.tokens().size();
    }
    parts.add(text(raw, part));
    return parts;
  }

  /** How many moves the parser has made so far. */
  public long steps() {
    return parser.steps();
  }

  private Text text(String raw, List<Segment> segments) {
    names.clear();
    List<Sentence> sentences = new ArrayList<>(segments.size());
    for (Segment segment : segments) {
      sentences.add(tagged(raw, segment, sentences.size()));
    }
    return new Text(raw, sentences);
  }

  private Sentence tagged(String raw, Segment segment, int index) {
    List<String> printed = segment.forms(raw);
    List<String> words = Headline.usual(printed);
    List<String> marked = withPartingDashes(words, segment.tokens());
    Forms forms = new Forms(marked, model.syntax().clusters());
    int[] numbers = tags(forms, marked);
    List<String> first = named(numbers, words.size());
    Asides asides = new Asides(marked, first);
    boolean whole = asides.isEmpty();
    Tagged tagged =
        whole
            ? new Tagged(forms, numbers, model.syntax().tags())
            : withoutAsides(marked, numbers, asides);
    List<String> tags = whole ? first : named(numbers, words.size());
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String lemma = model.lemmatizer().lemma(words.get(i), tags.get(i));
      tokens.add(
          new Token(segment.tokens().get(i), printed.get(i), words.get(i), lemma, tags.get(i)));
    }
    return new Sentence(index, segment.paragraph(), tokens, () -> parsed(tokens, tagged, asides));
  }

  /**
   * Writes a dash that parts phrases of a whole sentence as a long one, which is no hyphen of a
   * name; behind that of a headline, which ends in no stop, stands who says so.
   */
  private static List<String> withPartingDashes(List<String> words, List<Span> tokens) {
    if (!words.contains(DASH)) {
      return words;
    }
    List<String> marked = new ArrayList<>(words);
    boolean stopped = !Character.isLetterOrDigit(words.get(words.size() - 1).charAt(0));
    for (int i = 1; i + 1 < words.size(); i++) {
      boolean spaced =
          tokens.get(i - 1).end() < tokens.get(i).begin()
              && tokens.get(i).end() < tokens.get(i + 1).begin();
      if (spaced && words.get(i).equals(DASH) && stopped) {
        marked.set(i, LONG_DASH);
      }
    }
    return marked;
  }

  /** The words outside, which are tagged anew: what stood apart now stands together. */
  private Tagged withoutAsides(List<String> words, int[] numbers, Asides asides) {
    int[] outside = asides.outside();
    List<String> rest = new ArrayList<>(outside.length);
    for (int word : outside) {
      rest.add(words.get(word));
    }
    Forms forms = new Forms(rest, model.syntax().clusters());
    int[] anew = tags(forms, rest);
    for (int i = 0; i < outside.length; i++) {
      numbers[outside[i] + 1] = anew[i + 1];
    }
    return new Tagged(forms, anew, model.syntax().tags());
  }

  private int[] tags(Forms forms, List<String> words) {
    int[] numbers = tagger.tag(forms);
    model.presentVerbs().mend(words, numbers, model.syntax().tags());
    PastVerbs.mend(words, numbers, model.syntax().tags());
    Acronyms.mend(words, numbers, model.syntax().tags());
    Acronyms.mendAgain(words, numbers, model.syntax().tags(), names);
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals(LONG_DASH)) {
        numbers[i + 1] = model.syntax().tags().indexOf(":");
      }
    }
    return numbers;
  }

  private List<String> named(int[] numbers, int size) {
    List<String> names = new ArrayList<>(size);
    for (int i = 1; i <= size; i++) {
      names.add(model.syntax().tags().get(numbers[i]));
    }
    return names;
  }

  /** The tree of some words of a sentence that are parsed for themselves. */
  private Tree alone(int[] words, List<Token> tokens) {
    List<String> forms = IntStream.of(words).mapToObj(i -> tokens.get(i).usual()).toList();
    Forms of = new Forms(forms, model.syntax().clusters());
    int[] numbers = Tagger.framed(words.length);
    for (int i = 0; i < words.length; i++) {
      numbers[i + 1] = model.syntax().tags().indexOf(tokens.get(words[i]).tag());
    }
    return parser.parse(new Tagged(of, numbers, model.syntax().tags()));
  }

  private Dependencies parsed(List<Token> tokens, Tagged tagged, Asides asides) {
    List<Tree> alone = asides.alone().stream().map(words -> alone(words, tokens)).toList();
    List<String> tags = tokens.stream().map(Token::tag).toList();
    List<String> lemmas = tokens.stream().map(Token::lemma).toList();
    return new Alternatives(parser, tagged, tree -> rebuilt(tree, alone, asides, tags, lemmas))
        .soundest(tree -> new Faults(tags, tree).count());
  }

  /** The whole sentence's tree of Universal Dependencies. */
  private Dependencies rebuilt(
      Tree tree, List<Tree> alone, Asides asides, List<String> tags, List<String> lemmas) {
    Tree whole = asides.isEmpty() ? tree : asides.whole(tree, alone, model.syntax().labels());
    List<String> labels = new ArrayList<>(tags.size());
    for (int label : whole.labels()) {
      labels.add(model.syntax().labels().get(label));
    }
    return model.dependencies().convert(tags, lemmas, whole.heads(), labels);
  }
}
