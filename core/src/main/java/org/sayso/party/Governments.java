package org.sayso.party;

import java.util.stream.Stream;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/**
 * Where the name of a capital means the government that sits there: by what it does, what is done
 * to it and what is its own.
 */
public final class Governments {

  private static final int MAX_STEPS = 5;

  private final Sentence sentence;
  private final WordClasses words;

  /** Looks at the names of one sentence. */
  public Governments(Sentence sentence, WordClasses words) {
    this.sentence = sentence;
    this.words = words;
  }

  /**
   * Whether a capital's name means a government.
   *
   * @param name its last token
   */
  public boolean isMeant(int name) {
    int head = sentence.head(name);
    if (head < 0) {
      return false;
    }
    String relation = sentence.relation(name);
    return switch (relation) {
      case "nsubj" -> acts(head);
      case "nsubj:pass", "obj", "iobj" -> is("government.addressed", head);
      case "nmod:poss" -> owns(head);
      case "compound" -> isBody(head);
      case "conj" -> isMeantBeside(name, head) || deals(name, head);
      default -> (relation.startsWith("obl") || relation.equals("nmod")) && deals(name, head);
    };
  }

  /** "Supporters of A and of B". */
  private boolean isMeantBeside(int name, int head) {
    boolean same = preposition(name).isEmpty() || preposition(name).equals(preposition(head));
    return same && sentence.token(head).tag().startsWith("NNP") && isMeant(head);
  }

  /** Whether the named one does something to something, or says something. */
  private boolean acts(int verb) {
    return is("scene.speaking", verb)
        || sentence.children(verb).stream()
            .anyMatch(c -> c > verb && sentence.relation(c).matches("obj|ccomp|xcomp"));
  }

  /** "A's proxies", "B's foreign ministry". */
  private boolean owns(int noun) {
    return isBody(noun) || is("government.own", noun);
  }

  /** "The A government", "the B ministry said", but not "stormed the C parliament". */
  private boolean isBody(int noun) {
    return is("government.body", noun) && (!is("public-body", noun) || speaks(noun));
  }

  /** "Brokered by A", "loyal to B", "talks with C". */
  private boolean deals(int name, int head) {
    return switch (preposition(name)) {
      case "by" -> sentence.token(head).tag().equals("VBN");
      case "at" -> is("government.aimed", head) || hasObject(head, "government.aimed");
      case "to", "with", "from", "of", "for", "against", "between", "on", "upon" ->
          is("government.dealt", head) || hasObject(head, "government.dealt");
      default -> false;
    };
  }

  private boolean hasObject(int verb, String nouns) {
    return Tree.verb(sentence, verb)
        && Tree.children(sentence, verb, "obj", "nsubj:pass").stream().anyMatch(o -> is(nouns, o));
  }

  /** "A ministry in X said", "an adviser to the government in X said". */
  private boolean speaks(int body) {
    int at = body;
    for (int step = 0; step < MAX_STEPS && at >= 0; step++) {
      int above = sentence.head(at);
      if (above >= 0 && sentence.relation(at).startsWith("nsubj")) {
        return is("scene.speaking", above);
      }
      at = sentence.relation(at).matches("nmod|appos|compound|obl") ? above : -1;
    }
    return false;
  }

  private String preposition(int word) {
    return Stream.of(Tree.child(sentence, word, "case"))
        .filter(c -> c >= 0 && c < word)
        .map(c -> sentence.token(c).lemma())
        .findFirst()
        .orElse("");
  }

  private boolean is(String wordClass, int token) {
    return words.is(wordClass, sentence.token(token).lemma());
  }
}
