package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import org.sayso.dependency.Dependencies;
import org.sayso.report.Span;
import org.sayso.syntax.Forms;
import org.sayso.syntax.Parser;
import org.sayso.syntax.Tagged;
import org.sayso.syntax.Tagger;
import org.sayso.syntax.Tree;
import org.sayso.text.Segmenter.Segment;

/**
 * Reads text into parsed sentences. Cheap to make from a shared {@link Model}; each thread needs
 * its own.
 */
public final class Analyzer {

  private final Model model;
  private final Tagger tagger;
  private final Parser parser;

  /** An analyzer for one thread. */
  public Analyzer(Model model) {
    this.model = model;
    tagger = model.syntax().tagger();
    parser = model.syntax().parser();
  }

  /**
   * Cuts the text into sentences and parses each. The same text always gives the same result; any
   * text is taken, and time grows with its length only.
   */
  public Text analyze(String raw) {
    List<Sentence> sentences = new ArrayList<>();
    for (Segment segment : model.segmenter().segment(raw)) {
      sentences.add(parsed(raw, segment, sentences.size()));
    }
    return new Text(raw, sentences);
  }

  private Sentence parsed(String raw, Segment segment, int index) {
    List<String> words = segment.forms(raw);
    Forms forms = new Forms(words, model.syntax().clusters());
    int[] tagNumbers = tagger.tag(forms);
    model.presentVerbs().mend(words, tagNumbers, model.syntax().tags());
    Tree tree = parser.parse(new Tagged(forms, tagNumbers, model.syntax().tags()));
    List<Token> tokens = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      tokens.add(token(raw, segment.tokens().get(i), model.syntax().tags().get(tagNumbers[i + 1])));
      labels.add(model.syntax().labels().get(tree.labels()[i]));
    }
    List<String> tags = tokens.stream().map(Token::tag).toList();
    List<String> lemmas = tokens.stream().map(Token::lemma).toList();
    Dependencies dependencies = model.dependencies().convert(tags, lemmas, tree.heads(), labels);
    return new Sentence(index, segment.paragraph(), tokens, dependencies);
  }

  private Token token(String raw, Span span, String tag) {
    String form = span.in(raw);
    return new Token(span, form, model.lemmatizer().lemma(form, tag), tag);
  }
}
