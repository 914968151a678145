package org.sayso.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Hangs what "and" adds to a series of names on the first of them, where the parse hung it on the
 * verb, or took one name for another name of the one before: "they stormed the X District, the Y
 * Hospital and Z", "at the A Suburb and B District".
 */
public final class NameSeries {

  private static final Set<String> BEFORE = Set.of("DT", "PRP$", "JJ", "JJS", "CD");
  private static final Set<String> STRAYED =
      Set.of(
          "conj",
          "obj",
          "iobj",
          "dep",
          "appos",
          "obl:npmod",
          "parataxis",
          "advmod",
          "xcomp",
          "acl");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  /** The most words of "and, further north, Y", from one comma to the other. */
  private static final int ASIDE = 7;

  /** With fewer names "X, Y, and Z" may be X in Y, and Z. */
  private static final int SURE = 4;

  private final Relations relations;
  private final Draft draft;

  /**
   * A name with what stands before it: "the nearby X Hill", "the village of X".
   *
   * @param begin its first word
   * @param head its noun
   * @param end one past its last word
   */
  private record Member(int begin, int head, int end) {}

  /**
   * Over one sentence.
   *
   * @param relations tell what is a time
   * @param draft its tree, to be changed
   */
  public NameSeries(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  /** Joins every series. */
  public void join() {
    for (int and = 2; and < draft.size() - 1; and++) {
      if (draft.tags.get(and).equals("CC") && draft.lemmas.get(and).equals("and")) {
        join(and, and);
      } else if (isAsWell(and)) {
        join(and - 2, and);
      }
    }
  }

  /** The last word of "as well as". */
  private boolean isAsWell(int as) {
    return as > 2
        && draft.lemmas.get(as).equals("as")
        && draft.lemmas.get(as - 1).equals("well")
        && draft.lemmas.get(as - 2).equals("as");
  }

  private void join(int begin, int and) {
    Member added = after(behindAside(and));
    List<Member> names = added == null ? List.of() : before(begin);
    if (added == null || names.isEmpty() || opensClause(added)) {
      return;
    }
    List<Integer> heads = names.stream().map(Member::head).toList();
    int top = heads.get(0);
    while (draft.is(top, "conj", "appos") && heads.contains(draft.head[top])) {
      top = draft.head[top];
    }
    int above = draft.head[added.head];
    boolean elsewhere = draft.is(added.head, "conj") && draft.isNoun(above); // "A in B and C in D"
    boolean strayed =
        above < added.begin
            && (heads.contains(above) || STRAYED.contains(own(added.head)) && !elsewhere)
            && !draft.hasChild(added.head, "case");
    if (!strayed || draft.descends(top, added.head)) {
      return;
    }
    boolean sure = names.size() + 1 >= SURE || !draft.lemmas.get(begin - 1).equals(",");
    for (Member name : names) {
      boolean beside = name.head > top && heads.contains(draft.head[name.head]);
      boolean other = sure || draft.hasChild(name.head, "det");
      if (beside && (draft.is(name.head, "conj") || draft.is(name.head, "appos") && other)) {
        draft.hang(name.head, top, "conj");
      }
    }
    draft.hang(added.head, top, "conj");
    draft.hang(and, added.head, "cc");
    for (int i = and + 1; i < added.begin; i++) { // "and, in the east, Y": Y is there
      if (draft.isNoun(i) && !isTime(i) && draft.is(i, "obl") && draft.head[i] < and) {
        draft.hang(i, added.head, "nmod");
      }
    }
  }

  /** Of "X and, further north, Y" the comma before Y; "and" itself where none stands behind it. */
  private int behindAside(int and) {
    int close = and + 2;
    while (close < draft.size() && close - and < ASIDE && !tagged(close, ",")) {
      close++;
    }
    boolean aside = tagged(and + 1, ",") && close < draft.size() && tagged(close, ",");
    return aside ? close : and;
  }

  private String own(int token) {
    return draft.relation[token];
  }

  /** "In X, and Y said": what "and" adds is no name but a clause. */
  private boolean opensClause(Member added) {
    int next = added.end;
    return own(added.head).startsWith("nsubj")
        || draft.hasChild(added.head, "nsubj")
        || next < draft.size() && (FINITE.contains(draft.tags.get(next)) || tagged(next, "POS"));
  }

  /** The name right behind a word; null where none is. */
  private @Nullable Member after(int and) {
    int end = and + 1;
    int noun = Draft.NONE;
    boolean name = false;
    while (end < draft.size()
        && (draft.isNoun(end) || noun < 0 && isBefore(end) || tagged(end, "HYPH"))) {
      noun = draft.isNoun(end) ? end : noun;
      name |= draft.tags.get(end).startsWith("NNP");
      end++;
    }
    boolean of = end + 1 < draft.size() && draft.lemmas.get(end).equals("of");
    if (noun >= 0 && !name && of) {
      int begin = end + 1;
      while (begin + 1 < draft.size() && draft.is(begin, "amod")) { // "of neighbouring X"
        begin++;
      }
      end = begin;
      while (end < draft.size() && draft.tags.get(end).startsWith("NNP")) {
        end++;
      }
      return end == begin ? null : new Member(and + 1, noun, end);
    }
    boolean one = noun >= 0 && name && !of && !tagged(noun, "NNS"); // "X and Y areas" are both
    return !one || isTime(noun) ? null : new Member(and + 1, noun, end);
  }

  /** The names before "and" that only commas stand between, the nearest first. */
  private List<Member> before(int and) {
    List<Member> found = new ArrayList<>();
    int at = and - 1;
    at = tagged(at, ",") ? at - 1 : at;
    while (at >= 0) {
      Member name = endingAt(withoutAside(at));
      if (name == null) {
        break;
      }
      found.add(name);
      at = name.begin > 1 && tagged(name.begin - 1, ",") ? name.begin - 2 : Draft.NONE;
    }
    return found;
  }

  /** The last word before "(NDF)". */
  private int withoutAside(int last) {
    int at = last;
    if (tagged(at, "-RRB-")) {
      while (at > 0 && !tagged(at, "-LRB-")) {
        at--;
      }
      at--;
    }
    return at;
  }

  private @Nullable Member endingAt(int last) {
    if (last < 0 || !draft.isNoun(last) || isTime(last)) {
      return null;
    }
    int begin = last;
    boolean name = false;
    while (begin >= 0 && (draft.isNoun(begin) || tagged(begin, "HYPH"))) {
      name |= draft.tags.get(begin).startsWith("NNP");
      begin--;
    }
    while (begin >= 0 && isBefore(begin)) {
      begin--;
    }
    return name ? new Member(begin + 1, last, last + 1) : null;
  }

  private boolean isBefore(int token) {
    return BEFORE.contains(draft.tags.get(token)) || draft.is(token, "amod");
  }

  private boolean isTime(int token) {
    return relations.isTime(draft.lemmas.get(token));
  }

  private boolean tagged(int token, String tag) {
    return token >= 0 && token < draft.size() && draft.tags.get(token).equals(tag);
  }
}
