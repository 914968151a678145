package org.sayso.source;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.source.VoiceWords.Noun;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** Finds offices and descriptions beside a name, by order and marks rather than by the parse. */
public final class Roles {

  private static final Set<String> NAME_LINKS = Set.of("on", "for", "of", "against", "without");
  private static final Set<String> OPENERS = Set.of("DT", "JJ", "NN", "NNP", "NNS", "CD", "RB");
  private static final int LONGEST_NOUN = 4;

  private final VoiceWords words;

  Roles(VoiceWords words) {
    this.words = words;
  }

  /**
   * The noun for a speaker that heads these tokens, or null: the one before the first preposition,
   * a military rank only where there is no other.
   */
  @Nullable Noun noun(Sentence s, int begin, int end) {
    int head = begin;
    while (head < end && !s.token(head).tag().equals("IN") && !Phrases.comma(s, head)) {
      head++;
    }
    Noun rank = null;
    for (int last = head; last > begin; last--) {
      Noun noun = endingAt(s, begin, last);
      if (noun != null && !words.isRank(s.token(last - 1).lemma())) {
        return noun;
      }
      rank = rank == null ? noun : rank;
      if (noun == null && rank == null) {
        return null;
      }
    }
    return rank;
  }

  private @Nullable Noun endingAt(Sentence s, int begin, int end) {
    for (int from = Math.max(begin, end - LONGEST_NOUN); from < end; from++) {
      String before = String.join(" ", Phrases.forms(s, from, end - 1)) + " ";
      Noun noun = words.noun(VoiceWords.fold(before + s.token(end - 1).lemma()));
      noun = noun != null ? noun : words.noun(VoiceWords.fold(before + s.token(end - 1).form()));
      if (noun != null) {
        return noun;
      }
    }
    return null;
  }

  /** Begin and end of the role behind a name and a comma; empty where there is none. */
  int[] after(Sentence s, int end) {
    if (!Phrases.comma(s, end)) {
      return new int[0];
    }
    int stop = segmentEnd(s, end + 1);
    boolean opens = stop > end + 1 && OPENERS.contains(s.token(end + 1).tag());
    if (!opens || noun(s, Phrases.skipArticle(s, end + 1), stop) == null) {
      return new int[0];
    }
    boolean more =
        Phrases.comma(s, stop) && stop + 1 < s.size() && s.token(stop + 1).form().equals("or");
    return new int[] {end + 1, more ? segmentEnd(s, stop + 1) : stop};
  }

  /** Begin and end of the body behind a name and "of": "X of the Y front"; empty where none. */
  int[] of(Sentence s, int end, Affiliations affiliations) {
    boolean of = end + 1 < s.size() && s.token(end).form().matches("of|from|with");
    int from = of ? Phrases.skipArticle(s, end + 1) : end;
    int stop = of ? segmentEnd(s, from) : end;
    Noun noun = from < stop ? noun(s, from, stop) : null;
    boolean body = from < stop && affiliations.isBody(noun, Phrases.forms(s, from, stop));
    return body ? new int[] {from, stop} : new int[0];
  }

  /**
   * What the clause behind a name and a comma tells that somebody does: "X, who heads a teachers'
   * union", "X, who works as a driver", "X, who lives by the river"; null where it tells none.
   */
  @Nullable Noun doing(Sentence s, int end) {
    int verb = end + 2;
    if (verb >= s.size() || !Phrases.comma(s, end) || !s.token(end + 1).lemma().equals("who")) {
      return null;
    }
    while (verb < s.size() && s.token(verb).tag().startsWith("RB")) {
      verb++;
    }
    String does = verb < s.size() ? s.token(verb).lemma() : "";
    if (words.is("lives", does)) {
      return new Noun(SourceKind.CIVILIAN, false, true);
    }
    boolean serves = words.is("serves", does);
    if (!serves && !words.is("leads", does)) {
      return null;
    }
    int from = Phrases.skipArticle(s, verb + (serves ? 2 : 1));
    int stop = from < s.size() ? segmentEnd(s, from) : from;
    Noun noun = from < stop ? noun(s, from, stop) : null;
    if (noun != null && !words.is("unnamed.body", s.token(stop - 1).lemma())) {
      return noun.body() ? new Noun(noun.kind(), false, false) : serves ? noun : null;
    }
    SourceKind kind =
        Stream.of(SourceKind.values())
            .filter(k -> tellsOf(k, s, from, stop))
            .findFirst()
            .orElse(null);
    boolean body =
        IntStream.range(from, stop).anyMatch(i -> words.is("body.word", s.token(i).lemma()));
    kind = kind == null && body && !serves ? SourceKind.CIVILIAN : kind;
    return kind == null ? null : new Noun(kind, false, false);
  }

  /** "A rebel group", "the town's hospital": whether a word tells whose the people there are. */
  private boolean tellsOf(SourceKind kind, Sentence s, int from, int stop) {
    return IntStream.range(from, stop)
        .mapToObj(i -> VoiceWords.fold(s.token(i).lemma()))
        .anyMatch(
            word -> {
              Noun noun = words.noun(word);
              boolean body = noun != null && noun.body() && noun.kind() == kind;
              return body || words.is("source." + kind.code(), word);
            });
  }

  /** One past the clause behind a name and a comma. */
  int clauseEnd(Sentence s, int end) {
    int stop = end + 2;
    while (stop < s.size() && !Phrases.mark(s, stop)) {
      stop++;
    }
    return stop;
  }

  /**
   * Begin and end of the office between a comma, or the sentence's begin, and a comma before a
   * name: "the governor of Y, X"; empty where there is none.
   */
  int[] before(Sentence s, int name) {
    int end = name - 1;
    if (end < 1 || !Phrases.comma(s, end)) {
      return new int[0];
    }
    int begin = end;
    while (begin > 0 && !ends(s, begin - 1)) {
      begin--;
    }
    int from = Phrases.skipArticle(s, begin);
    boolean opens =
        begin < end
            && OPENERS.contains(s.token(begin).tag())
            && (begin == 0 || Phrases.mark(s, begin - 1));
    boolean one = opens && noun(s, from, end) != null && single(s, from, end);
    return one ? new int[] {from, end} : new int[0];
  }

  private static boolean single(Sentence s, int begin, int end) {
    for (int i = begin; i < end; i++) {
      String tag = s.token(i).tag();
      if (tag.equals("IN")) {
        return true;
      }
      if (tag.equals("CC") || tag.equals("NNS") || tag.equals("CD")) {
        return false;
      }
    }
    return true;
  }

  private int segmentEnd(Sentence s, int begin) {
    int stop = begin;
    while (stop < s.size() && !ends(s, stop)) {
      stop++;
    }
    return stop;
  }

  private boolean ends(Sentence s, int token) {
    boolean mark = Phrases.mark(s, token) && !s.token(token).tag().equals("POS");
    return mark
        || Phrases.finite(s, token)
        || s.token(token).tag().startsWith("W")
        || Phrases.aside(s, token, words);
  }

  /** "Secretary of State X": a field that belongs to the office. */
  boolean department(Sentence s, int token) {
    boolean of = s.token(token - 1).lemma().equals("of");
    return of && words.is("department", VoiceWords.fold(s.token(token).form()));
  }

  /**
   * "Rebel chief X", "the commander of the division General X": whether the title before a name
   * says who is meant; in "an aide to General X" it belongs to somebody else's name.
   *
   * @param head the first words' own noun: the chief, the commander, the aide
   */
  boolean introduces(Sentence s, int head, int title) {
    int first = title + 1;
    while (first > 0 && rank(s, first - 1, first)) {
      first--;
    }
    Noun office = words.noun(VoiceWords.fold(s.token(head).lemma()));
    boolean holds = office != null && !office.body() && !office.isPrivate();
    boolean behindNoun = holds && first > 0 && first <= title && Tree.noun(s, first - 1);
    Noun before = behindNoun ? words.noun(VoiceWords.fold(s.token(first - 1).lemma())) : null;
    return behindNoun && (before == null || before.body())
        || title(s, title) && !Tree.name(s, title);
  }

  boolean title(Sentence s, int token) {
    String form = VoiceWords.fold(s.token(token).form());
    return words.noun(form) != null
        || words.noun(s.token(token).lemma()) != null
        || words.is("courtesy", form)
        || words.is("title", form);
  }

  /** Whether the tokens are a rank or another title and no more. */
  boolean rank(Sentence s, int begin, int end) {
    for (int i = begin; i < end; i++) {
      String lemma = VoiceWords.fold(s.token(i).lemma());
      if (Stream.of("rank", "courtesy", "title").noneMatch(title -> words.is(title, lemma))) {
        return false;
      }
    }
    return true;
  }

  /**
   * One past a name in capitals between commas behind a description, or before a verb of saying; -1
   * where there is none.
   */
  int nameAfter(Sentence s, int begin, int end) {
    if (!Phrases.comma(s, end)) {
      return -1;
    }
    int stop = end + 1;
    while (stop < s.size() && Tree.name(s, stop)) {
      stop++;
    }
    if (stop == end + 1 || stop == s.size()) {
      return -1;
    }
    boolean speaks = Phrases.finite(s, stop) && words.act(s, stop) != null;
    Noun noun = noun(s, begin, end);
    boolean full = noun != null && (stop - end > 2 || noun.body());
    boolean between = full && Phrases.mark(s, stop);
    return speaks || between ? stop : -1;
  }

  /** One past "the monitor Action on Armed Violence": a body's name goes on behind its noun. */
  int nameEnd(Sentence s, int begin, int name, int end) {
    Noun noun = begin < name ? noun(s, begin, name) : null;
    boolean further =
        noun != null
            && noun.body()
            && end + 1 < s.size()
            && NAME_LINKS.contains(s.token(end).lemma())
            && s.token(end + 1).capital();
    BitSet below = further ? Tree.subtree(s, end - 1) : new BitSet();
    int stop = end;
    while (stop + 1 < s.size() && below.get(stop + 1) && s.token(stop + 1).capital()) {
      stop++;
    }
    return stop == end ? end : stop + 1;
  }

  /**
   * Of "the group that holds X, the Y Front," and "a group calling itself the Y Front" the front;
   * -1 where a group has no name.
   */
  int bodyName(Sentence s, int head) {
    if (!words.is("unnamed.body", s.token(head).lemma()) || Tree.name(s, head)) {
      return -1;
    }
    BitSet below = Tree.subtree(s, head);
    return below.stream()
        .filter(i -> i > head && Tree.name(s, i) && isBodyWord(s, i))
        .filter(i -> isExplaining(s, i) || isCalled(s, i, head))
        .findFirst()
        .orElse(-1);
  }

  private boolean isBodyWord(Sentence s, int token) {
    Noun noun = words.noun(VoiceWords.fold(s.token(token).lemma()));
    return words.is("body.word", s.token(token).lemma()) || noun != null && noun.body();
  }

  /** ", the Y Front,": between commas. */
  private static boolean isExplaining(Sentence s, int name) {
    BitSet phrase = Tree.subtree(s, name);
    int begin = phrase.nextSetBit(0);
    boolean closes = Phrases.comma(s, phrase.length()) || Phrases.comma(s, phrase.length() - 1);
    return Tree.is(s, name, "appos") && begin > 0 && Phrases.comma(s, begin - 1) && closes;
  }

  private boolean isCalled(Sentence s, int name, int head) {
    int verb = s.head(name);
    return verb >= 0 && s.head(verb) == head && words.is("calling", s.token(verb).lemma());
  }

  /** "Save the Children": whether it is a body whose name begins with a verb. */
  boolean isBody(Sentence s, int begin, int head) {
    return begin >= 0
        && s.token(begin).capital()
        && words.is(
            "aid.body", VoiceWords.fold(String.join(" ", Phrases.forms(s, begin, head + 1))));
  }
}
