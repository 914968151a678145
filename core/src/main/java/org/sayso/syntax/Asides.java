package org.sayso.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a sentence is parsed without, because it parts what belongs together: measures, times and
 * names in brackets, "60 kilometres (37 miles) north of", which tell again what stands before them
 * and hang on it, who is counted apart, "42 people, among them nine children, died", participles
 * with what hangs on them and relative clauses, "its forces, backed by militias, took X", and what
 * stands between dashes, "its forces – alongside militias – took X", which are parsed alone, and
 * the marks around a few quoted words without a verb, 'the "important hub" of X'.
 */
public final class Asides {

  private static final int LONGEST = 6;

  /**
   * The most words that tell who is counted apart: ", at least nine of them women and children,".
   */
  private static final int LONGEST_PART = 14;

  /** The most words between two dashes. */
  private static final int LONGEST_DASHED = 50;

  private static final Set<String> DASHES = Set.of("–", "—", "--", "-", "_");

  private static final Set<String> THEM = Set.of("them", "whom");

  private static final Set<String> PARTICIPLES = Set.of("VBN", "VBG");

  /** Verbs behind what somebody says, and not behind who does something. */
  private static final Set<String> SAYING =
      Set.of("said", "says", "say", "told", "added", "reported", "announced", "claimed", "wrote");

  private static final Set<String> PREDICATES = Set.of("VBD", "VBZ", "VBP", "VBN", "MD");

  private static final Set<String> RELATIVES = Set.of("WP", "WP$", "WDT");

  /** What stands before a mark within a phrase. */
  private static final Set<String> WITHIN = Set.of("DT", "JJ", "IN", "PRP$", "POS", "VBZ", "VBD");

  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''");

  private final List<String> words;
  private final List<String> tags;
  private final BitSet inside = new BitSet();
  private final BitSet marks = new BitSet();

  /** What is parsed alone, between its commas or dashes. */
  private final BitSet clauses = new BitSet();

  /**
   * Finds them in a sentence.
   *
   * @param words its tokens as printed
   * @param tags their parts of speech by the Penn tag set
   */
  public Asides(List<String> words, List<String> tags) {
    this.words = words;
    this.tags = tags;
    for (int i = 1; i < words.size(); i++) {
      boolean comma = words.get(i).equals(",");
      int end = words.get(i).equals("(") ? bracketEnd(i) : comma ? partEnd(i) : i;
      end = isAlias(i) ? aliasEnd(i) : end;
      int close = isOpening(i) ? quoteEnd(i) : i;
      int clauseEnd = comma && end == i ? clauseEnd(i) : isDash(i) ? dashedEnd(i) : i;
      if (clauseEnd > i) {
        inside.set(i, clauseEnd);
        clauses.set(i + 1, clauseEnd - 1);
        end = clauseEnd;
      } else if (end > i && end < words.size()) {
        inside.set(i, end);
      } else if (close > i) {
        marks.set(i);
        marks.set(close);
      }
      i = Math.max(i, Math.max(end - 1, close));
    }
  }

  /** One past the bracket that closes a few words, or the bracket itself where a verb is inside. */
  private int bracketEnd(int open) {
    for (int i = open + 1; i < Math.min(words.size(), open + LONGEST); i++) {
      if (words.get(i).equals(")")) {
        return i + 1;
      }
      if (isClause(i) || tags.get(i).startsWith("-")) {
        return open;
      }
    }
    return open;
  }

  /**
   * One past the comma that closes ", among them X" or ", most of whom were X"; the first where
   * none does.
   */
  private int partEnd(int open) {
    if (!tags.get(open - 1).startsWith("NN")) {
      return open;
    }
    int them = -1;
    for (int i = open + 1; i < Math.min(words.size(), open + LONGEST_PART); i++) {
      boolean part =
          words.get(i - 1).equals("among") && i == open + 2 || words.get(i - 1).equals("of");
      them = part && THEM.contains(words.get(i)) ? i : them;
      if (words.get(i).equals(",")) {
        boolean counts = them > 0 && tags.get(i - 1).startsWith("NN");
        return counts ? i + 1 : open;
      }
      if (isClause(i) && (them < 0 || !words.get(i).equals("were")) || them < 0 && isName(i)) {
        return open;
      }
    }
    return open;
  }

  /** ", or" behind a name and before another. */
  private boolean isAlias(int open) {
    return open + 3 < words.size()
        && words.get(open).equals(",")
        && words.get(open + 1).equals("or")
        && tags.get(open - 1).startsWith("NN")
        && isName(open + 2);
  }

  /** One past the comma that closes ", or FARC,"; the first where none does. */
  private int aliasEnd(int open) {
    int end = open + 2;
    while (end < words.size() && isName(end)) {
      end++;
    }
    return end < words.size() && words.get(end).equals(",") ? end + 1 : open;
  }

  /**
   * One past the comma that closes ", backed by militias," or ", whose men hold it,", where the
   * verb of the noun before it follows; the first comma where none does.
   */
  private int clauseEnd(int open) {
    boolean opens =
        open + 2 < words.size()
            && tags.get(open - 1).startsWith("NN")
            && (isRelative(open + 1) || isParticiple(open + 1));
    boolean relative = opens && isRelative(open + 1);
    for (int i = open + 2; opens && i + 1 < Math.min(words.size(), open + LONGEST_PART); i++) {
      if (words.get(i).equals(",")) {
        boolean says = SAYING.contains(words.get(i + 1)) && !tags.get(open + 1).startsWith("WP");
        return isVerb(i + 1) && !says && i > open + 2 ? i + 1 : open;
      }
      if (PastVerbs.FINITE.contains(tags.get(i)) && !relative || QUOTES.contains(words.get(i))) {
        return open;
      }
    }
    return open;
  }

  /**
   * A finite verb, and no "have" that has more than a participle behind it: "have it surrounded".
   */
  private boolean isVerb(int i) {
    boolean have = words.get(i).matches("have|has|had") && i + 1 < words.size();
    return PastVerbs.FINITE.contains(tags.get(i))
        && !(have && tags.get(i + 1).matches("NN.*|PRP|DT"));
  }

  private boolean isDash(int i) {
    return DASHES.contains(words.get(i));
  }

  /**
   * One past the dash that closes "– backed by militias –" or "– General X –" behind a noun and
   * before its verb; the first dash where none does.
   */
  private int dashedEnd(int open) {
    boolean spaced = !words.get(open - 1).endsWith("."); // and no "U.S.- backed"
    boolean opens =
        spaced && tags.get(open - 1).matches("NN.*|-RRB-|''") && open + 2 < words.size();
    boolean relative = opens && isRelative(open + 1);
    int end = Math.min(words.size() - 1, open + LONGEST_DASHED);
    for (int i = open + 2; opens && i < end; i++) {
      if (isDash(i)) {
        return isPredicate(i + 1) ? i + 1 : open;
      }
      if (PastVerbs.FINITE.contains(tags.get(i)) && !relative) {
        return open;
      }
    }
    return open;
  }

  /** A verb, or "reportedly" and a verb; also a participle, for it may be a slip of the tagger. */
  private boolean isPredicate(int i) {
    int verb = tags.get(i).equals("RB") && i + 1 < words.size() ? i + 1 : i;
    return PREDICATES.contains(tags.get(verb));
  }

  private boolean isRelative(int i) {
    return RELATIVES.contains(tags.get(i));
  }

  private boolean isParticiple(int i) {
    return PARTICIPLES.contains(tags.get(i))
        && !words.get(i).equals("including")
        && (tags.get(i + 1).equals("IN") || tags.get(i).equals("VBG"));
  }

  private boolean isName(int i) {
    return tags.get(i).startsWith("NNP");
  }

  /** Whether a mark stands within a phrase: behind an article, an adjective or a preposition. */
  private boolean isOpening(int i) {
    return QUOTES.contains(words.get(i)) && WITHIN.contains(tags.get(i - 1));
  }

  /** The mark that closes some quoted words with more behind them; the first where none does. */
  private int quoteEnd(int open) {
    for (int i = open + 1; i + 1 < Math.min(words.size(), open + LONGEST); i++) {
      if (QUOTES.contains(words.get(i))) {
        boolean goesOn = Character.isLetterOrDigit(words.get(i + 1).charAt(0));
        return goesOn && i > open + 1 ? i : open;
      }
      boolean one = i == open + 1 && QUOTES.contains(words.get(i + 1));
      if (isClause(i) && !one || !Character.isLetterOrDigit(words.get(i).charAt(0))) {
        return open;
      }
    }
    return open;
  }

  private boolean isClause(int i) {
    return tags.get(i).startsWith("V") || tags.get(i).equals("MD");
  }

  /** Whether the sentence has none. */
  public boolean isEmpty() {
    return inside.isEmpty() && marks.isEmpty();
  }

  /** The words outside, in their order. */
  public int[] outside() {
    BitSet rest = (BitSet) inside.clone();
    rest.or(marks);
    rest.flip(0, words.size());
    return rest.stream().toArray();
  }

  /** The words of each of the clauses that are parsed alone, in their order. */
  public List<int[]> alone() {
    List<int[]> all = new ArrayList<>();
    for (int begin = clauses.nextSetBit(0); begin >= 0; ) {
      int end = clauses.nextClearBit(begin);
      all.add(IntStream.range(begin, end).toArray());
      begin = clauses.nextSetBit(end);
    }
    return all;
  }

  /**
   * The tree of the whole sentence.
   *
   * @param rest the tree of the words outside
   * @param alone the trees of the clauses, as {@link #alone} gives their words
   * @param labels names of the labels
   */
  public Tree whole(Tree rest, List<Tree> alone, List<String> labels) {
    int[] outside = outside();
    int[] heads = new int[words.size()];
    int[] named = new int[words.size()];
    for (int i = 0; i < outside.length; i++) {
      int head = rest.heads()[i];
      heads[outside[i]] = head < 0 ? head : outside[head];
      named[outside[i]] = rest.labels()[i];
    }
    Iterator<Tree> trees = alone.iterator();
    for (int begin = inside.nextSetBit(0); begin >= 0; ) {
      int end = inside.nextClearBit(begin);
      if (clauses.get(begin + 1)) {
        hang(trees.next(), begin, end, heads, named, labels);
      } else {
        hang(begin, end, heads, named, labels);
      }
      begin = inside.nextSetBit(end);
    }
    int punct = labels.indexOf("punct");
    for (int i = marks.nextSetBit(0); i >= 0; i = marks.nextSetBit(i + 1)) {
      heads[i] = before(i);
      named[i] = punct;
    }
    return new Tree(heads, named);
  }

  /** Hangs what stands apart on its last word, and that on the word before its marks. */
  private void hang(int open, int end, int[] heads, int[] named, List<String> labels) {
    int last = end - 2;
    for (int i = open; i < end; i++) {
      heads[i] = last;
      named[i] = labels.indexOf(tags.get(i).equals("CD") ? "qmod" : "nmod");
    }
    heads[last] = owner(before(open));
    named[last] = labels.indexOf(words.get(open).equals("(") || isAlias(open) ? "appos" : "dep");
    named[open] = labels.indexOf("punct");
    named[end - 1] = labels.indexOf("punct");
  }

  /** Hangs what was parsed alone on the noun before its commas or dashes. */
  private void hang(Tree tree, int open, int end, int[] heads, int[] named, List<String> labels) {
    int noun = isDash(open) ? topBefore(open, heads) : before(open);
    String label = isRelative(open + 1) ? "relcl" : isDash(open) ? labelOf(tree, open + 1) : "acl";
    for (int i = 0; i < tree.heads().length; i++) {
      int head = tree.heads()[i];
      heads[open + 1 + i] = head < 0 ? noun : open + 1 + head;
      named[open + 1 + i] = head < 0 ? labels.indexOf(label) : tree.labels()[i];
    }
    for (int comma : new int[] {open, end - 1}) {
      heads[comma] = noun;
      named[comma] = labels.indexOf("punct");
    }
  }

  /** How what stands between dashes goes with the noun: by its first word or its top. */
  private String labelOf(Tree tree, int begin) {
    int root = 0;
    while (tree.heads()[root] >= 0) {
      root++;
    }
    String tag = tags.get(begin + root);
    return tag.startsWith("V") ? "acl" : tag.equals("IN") ? "prep" : "appos";
  }

  /** In "the 12th Brigade of the guard – backed by militias –" the brigade. */
  private int topBefore(int open, int[] heads) {
    int top = before(open);
    while (heads[top] >= 0 && heads[top] < open) {
      top = heads[top];
    }
    return top;
  }

  /** In "the army's (SAA) tanks" the army. */
  private int owner(int i) {
    return tags.get(i).equals("POS") && i > 0 ? i - 1 : i;
  }

  /** The last word before that the parse has seen. */
  private int before(int i) {
    int word = i - 1;
    while (word > 0 && (inside.get(word) || marks.get(word))) {
      word--;
    }
    return word;
  }
}
