package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayso.conversion.Dependencies;
import org.sayso.report.Span;

/**
 * One sentence of a report and the tree of its words, in the relations of Universal Dependencies.
 *
 * <p>Tokens are numbered from 0. The tree is built when it is first asked for, since most sentences
 * of most reports are never asked; a sentence belongs to the thread that reads its report.
 */
public final class Sentence {

  private final int index;
  private final int paragraph;
  private final List<Token> tokens;
  private final Token[] byNumber;
  private @Nullable Supplier<Dependencies> parse;
  private @Nullable Grown grown;

  /** The tree and its edges downwards. */
  private record Grown(Dependencies tree, List<List<Integer>> children) {}

  /**
   * A sentence that is parsed when its tree is first asked for.
   *
   * @param parse always gives the same tree
   */
  Sentence(int index, int paragraph, List<Token> tokens, Supplier<Dependencies> parse) {
    this.index = index;
    this.paragraph = paragraph;
    this.tokens = List.copyOf(tokens);
    this.byNumber = this.tokens.toArray(Token[]::new);
    this.parse = parse;
  }

  private Grown grown() {
    Grown known = grown;
    if (known == null) {
      Dependencies tree = Objects.requireNonNull(parse).get();
      known = new Grown(tree, childrenOf(tree));
      grown = known;
      parse = null;
    }
    return known;
  }

  private static List<List<Integer>> childrenOf(Dependencies tree) {
    List<List<Integer>> children = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      children.add(new ArrayList<>());
    }
    for (int i = 0; i < tree.size(); i++) {
      if (tree.head(i) >= 0) {
        children.get(tree.head(i)).add(i);
      }
    }
    children.replaceAll(List::copyOf);
    return children;
  }

  /** Number of the sentence in the text, from 0. */
  public int index() {
    return index;
  }

  /** Number of its paragraph, from 0; a paragraph is a line of the text that is not blank. */
  public int paragraph() {
    return paragraph;
  }

  /** Where it stands in the stored text, from its first token to its last. */
  public Span span() {
    return tokens.get(0).span().cover(tokens.get(size() - 1).span());
  }

  /** Its words, numbers and marks in order; at least one. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Number of tokens. */
  public int size() {
    return byNumber.length;
  }

  /** Token {@code i}; throws {@link IndexOutOfBoundsException} where there is none. */
  public Token token(int i) {
    return byNumber[i];
  }

  /** The token that token {@code i} depends on, or -1 for the root. */
  public int head(int i) {
    return grown().tree.head(i);
  }

  /** The relation of token {@code i} to its head, such as {@code nsubj:pass}. */
  public String relation(int i) {
    return grown().tree.relation(i);
  }

  /** The tokens that depend on token {@code i}, in order. */
  public List<Integer> children(int i) {
    return grown().children.get(i);
  }

  /** Whether a token is another one or depends on it, over however many others. */
  public boolean isBelow(int token, int above) {
    int at = token;
    for (int steps = 0; steps <= size() && at >= 0 && at != above; steps++) {
      at = head(at);
    }
    return at == above;
  }

  /** The first token of that stretch that depends on none of it, or -1 where it holds no token. */
  public int top(Span stretch) {
    for (int i = 0; i < size(); i++) {
      int head = stretch.overlaps(tokens.get(i).span()) ? head(i) : i;
      if (head != i && (head < 0 || !stretch.overlaps(tokens.get(head).span()))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it is closed by a full stop, as no headline is. */
  public boolean isWhole() {
    return tokens.stream().anyMatch(t -> t.tag().equals("."));
  }

  /** The one token that depends on no other. */
  public int root() {
    return grown().tree.root();
  }
}
