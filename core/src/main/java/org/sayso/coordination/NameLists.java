package org.sayso.coordination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sayso.conversion.Draft;

/**
 * Hangs a list of names on the plural noun that it belongs to: on the one that all of them share,
 * "in the A, B and C districts", and on the one whose count they spell out, "three districts in D:
 * A, B and C", "two districts in D, A and B", "three districts fell: A in D, B in E and C in F".
 * What a plural is or includes is one list as well: "the districts are A in D, and B and C in E",
 * "six towns in D, among them A and B". Lists that lie in areas of their own are joined: "A and B
 * districts of D, C district of E", "the towns of A and B in D and the village of C in E".
 */
public final class NameLists {

  /** With fewer names before a noun the first may be no part of the list. */
  private static final int SURE = 3;

  private static final List<String> COUNT =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** What lists of places are lists of. */
  private static final Set<String> SORTS =
      Set.of(
          "town",
          "city",
          "village",
          "hamlet",
          "district",
          "settlement",
          "county",
          "township",
          "municipality",
          "province",
          "region",
          "area",
          "locality",
          "suburb",
          "neighbourhood",
          "neighborhood");

  private static final Set<String> SEVERAL = Set.of("several", "some", "many", "few", "other");

  private final Draft draft;

  /** The nouns of lists that are joined. */
  private final Set<Integer> joined = new HashSet<>();

  /**
   * "A and B districts of D", "the districts of A and B in D".
   *
   * @param sort the noun
   * @param names the last words of the names
   * @param area the last word of D; none where there is none
   * @param end one past its last word
   */
  private record Group(int sort, List<Integer> names, int area, int end) {

    boolean isNamedFirst() {
      return names.get(0) < sort;
    }
  }

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public NameLists(Draft draft) {
    this.draft = draft;
  }

  /** Hangs every list. */
  public void hang() {
    int placed = Draft.NONE;
    for (int i = 0; i < draft.size(); i++) {
      if (i > placed && isName(i) && runBefore(i) == i) {
        placed = place(i - 1);
      }
    }
    for (int i = 0; i < draft.size(); i++) {
      i = Math.max(i, join(i));
    }
    for (int i = 2; i < draft.size(); i++) {
      if (draft.tagged(i, "NNS") && !(draft.is(i, "dep") && draft.head[i] == i - 1)) {
        if (!joined.contains(i)) {
          share(i);
        }
      } else if (draft.tagged(i, ":")) {
        spellOut(i);
      } else if (draft.tagged(i, ",")) {
        spellOutBare(i);
        name(i);
      }
    }
  }

  /** "A, B and C districts". */
  private void share(int noun) {
    List<Integer> heads = new ArrayList<>();
    int begin = noun;
    int at = noun - 1;
    boolean and = isFollowedByAnd(noun);
    while (at > 0 && isName(at)) {
      heads.add(0, at);
      begin = runBefore(at);
      at = begin - 1;
      and |= at > 0 && draft.tagged(at, "CC");
      boolean goesOn = at > 0 && draft.tagged(at, ",", "CC");
      at = goesOn && draft.tagged(at, "CC") && draft.tagged(at - 1, ",") ? at - 2 : at - 1;
      at = goesOn ? at : Draft.NONE;
    }
    boolean governed =
        begin > 0 && (draft.tagged(begin - 1, "IN", "TO", "DT") || draft.isVerb(begin - 1));
    boolean subject =
        noun + 1 < draft.size()
            && (draft.isVerb(noun + 1) || draft.tagged(noun + 1, "MD", "RB", "POS"));
    boolean loose = // "according to him, A, B and C towns have fallen"
        begin > 1 && draft.tagged(begin - 1, ",") && draft.head[noun - 1] != noun;
    if (heads.size() < SURE || !and || !(governed && !subject || subject && loose)) {
      return;
    }
    int top = outermost(heads, begin, noun);
    boolean inside = isInside(draft.head[noun], begin, noun);
    if (top != Draft.NONE && (inside || !draft.is(noun, "obl", "nmod", "obj"))) {
      draft.hang(noun, draft.head[top], draft.relation[top]);
    }
    if (!isInside(draft.head[noun], begin, noun)) {
      draft.hang(heads.get(0), noun, "compound");
      gather(heads);
      for (int i = 0; i < begin; i++) {
        if (heads.contains(draft.head[i]) && draft.is(i, "case", "det", "amod")) {
          draft.hang(i, noun, draft.relation[i]);
        }
      }
    }
  }

  /**
   * "A and B districts of D, C district of E".
   *
   * @return where the groups end; where they would begin if there is but one or none
   */
  private int join(int begin) {
    Group first = group(begin);
    if (first == null) {
      return begin;
    }
    Group last = first;
    Group next = group(behindSeparators(last.end));
    while (next != null && isNext(next, last, first, begin)) {
      draft.hang(next.sort, first.sort, "conj");
      joined.add(next.sort);
      unite(first);
      unite(next);
      last = next;
      next = group(behindSeparators(last.end));
    }
    return last == first ? begin : last.end - 1;
  }

  private boolean isNext(Group next, Group last, Group first, int begin) {
    return next.end > last.end
        && next.isNamedFirst() == first.isNamedFirst()
        && !isInside(draft.head[first.sort], begin, next.end)
        && !isOfOther(next, first);
  }

  /** "They took the town of A, and the village of B fell": the second is told something else of. */
  private boolean isOfOther(Group next, Group first) {
    boolean told = next.end < draft.size() && draft.tagged(next.end, "VBD", "VBZ", "VBP", "MD");
    return (told || draft.is(next.sort, "nsubj", "nsubj:pass"))
        && draft.head[first.sort] < next.end
        && draft.head[first.sort] != draft.head[next.sort];
  }

  /** Hangs a group's names on its noun, and where it lies. */
  private void unite(Group group) {
    boolean before = group.isNamedFirst();
    draft.hang(group.names.get(0), group.sort, before ? "compound" : "nmod");
    gather(group.names);
    if (group.area != Draft.NONE) {
      unite(group.area);
      draft.hang(group.area, group.sort, "nmod");
      draft.hang(runBefore(group.area) - 1, group.area, "case");
    }
    if (!before) {
      draft.hang(group.sort + 1, group.names.get(0), "case");
    }
  }

  private @Nullable Group group(int begin) {
    int at = begin < draft.size() && draft.tagged(begin, "DT") ? begin + 1 : begin;
    if (at >= draft.size() || begin > 0 && isName(begin - 1)) {
      return null;
    }
    List<Integer> before = namesFrom(at);
    int sort = before.isEmpty() ? at : before.get(before.size() - 1) + 1;
    if (!isSort(sort) || !SORTS.contains(draft.lemmas.get(sort))) {
      return null;
    }
    List<Integer> behind = links(sort + 1, "of") ? namesFrom(sort + 2) : List.of();
    if (before.isEmpty() == behind.isEmpty()) {
      return before.isEmpty() ? null : new Group(sort, before, last(sort + 2), last(sort + 2) + 1);
    }
    List<Integer> names = before.isEmpty() ? behind : before;
    int end = before.isEmpty() ? behind.get(behind.size() - 1) + 1 : sort + 1;
    int area = links(end, "in") ? last(end + 1) : Draft.NONE;
    boolean lies = area != Draft.NONE || before.isEmpty();
    return lies ? new Group(sort, names, area, area == Draft.NONE ? end : area + 1) : null;
  }

  /** Whether the preposition stands there, before a name. */
  private boolean links(int word, String preposition) {
    return word + 1 < draft.size()
        && draft.lemmas.get(word).equals(preposition)
        && isName(word + 1);
  }

  /** The last words of the names that only commas and "and" stand between, from there on. */
  private List<Integer> namesFrom(int begin) {
    List<Integer> names = new ArrayList<>();
    int at = begin;
    while (at < draft.size() && isName(at)) {
      names.add(last(at));
      at = behindSeparators(last(at) + 1);
    }
    return names;
  }

  private int behindSeparators(int word) {
    int at = word < draft.size() && draft.tagged(word, ",") ? word + 1 : word;
    return at < draft.size() && draft.tagged(at, "CC") ? at + 1 : at;
  }

  /** The last word of the name that is there. */
  private int last(int name) {
    int last = name;
    while (last + 1 < draft.size() && isName(last + 1)) {
      last++;
    }
    return last;
  }

  /** "A, B states, and C". */
  private boolean isFollowedByAnd(int noun) {
    int next = noun + 1 < draft.size() && draft.tagged(noun + 1, ",") ? noun + 2 : noun + 1;
    return next < draft.size() && draft.tagged(next, "CC");
  }

  /** The first of the names that hangs on something outside of the list. */
  private int outermost(List<Integer> heads, int begin, int noun) {
    return heads.stream()
        .filter(name -> draft.head[name] >= 0 && !isInside(draft.head[name], begin, noun + 1))
        .findFirst()
        .orElse(Draft.NONE);
  }

  /**
   * "They took A in D, B in E and C in F", "the districts are A in D, and B and C in E".
   *
   * @return where the list ends, or the word before it where there is none
   */
  private int place(int before) {
    List<Integer> heads = namesBehind(before);
    int end = heads.isEmpty() ? before : end(heads.get(heads.size() - 1));
    boolean last = !heads.isEmpty() && where(heads.get(heads.size() - 1)) != Draft.NONE;
    if (!last || heads.stream().filter(name -> where(name) != Draft.NONE).count() < 2) {
      return before;
    }
    int top = outermost(heads, before + 1, end);
    if (top != Draft.NONE) {
      draft.hang(heads.get(0), draft.head[top], draft.relation[top]);
    }
    gather(heads);
    return end;
  }

  /**
   * "Three districts in D: A, B and C", "two towns – A and B – fell", "two towns fell: A and B".
   */
  private void spellOut(int mark) {
    List<Integer> heads = namesBehind(mark);
    int counted = heads.isEmpty() ? Draft.NONE : countedBefore(mark, this::isSome);
    if (counted == Draft.NONE && !heads.isEmpty()) {
      counted = subjectBefore(mark, heads.size());
    }
    if (counted != Draft.NONE) {
      draft.hang(heads.get(0), counted, "appos");
      part(counted, mark);
      gather(heads);
    }
  }

  /** "Two districts in D, A and B": as many names as are counted, and no more behind them. */
  private void spellOutBare(int comma) {
    List<Integer> heads = namesBehind(comma);
    int end = heads.isEmpty() ? comma : heads.get(heads.size() - 1) + 1;
    boolean alone =
        end > comma
            && draft.lemmas.get(runBefore(end - 1) - 1).equals("and")
            && (end == draft.size() || draft.tags.get(end).matches("\\W+"));
    int counted = alone ? countedBefore(comma, noun -> isCounted(noun, heads.size())) : Draft.NONE;
    if (counted != Draft.NONE && counted < comma - 1) {
      draft.hang(heads.get(0), counted, "appos");
      gather(heads);
    }
  }

  /**
   * "Six towns in D, among them A and B", "many towns, among them A, …": "among them" is a case.
   */
  private void name(int comma) {
    int them = comma + 2;
    boolean among =
        them + 1 < draft.size()
            && draft.lemmas.get(comma + 1).equals("among")
            && draft.tagged(them, "PRP", "WDT")
            && isName(them + 1);
    int some = among ? countedBefore(comma, this::isSome) : Draft.NONE;
    int several = among && some == Draft.NONE ? countedBefore(comma, noun -> true) : some;
    if (several == Draft.NONE) {
      return;
    }
    List<Integer> listed = namesBehind(them);
    List<Integer> heads = listed.isEmpty() ? List.of(last(them + 1)) : listed;
    draft.hang(heads.get(0), several, "nmod");
    part(several, comma);
    draft.hang(comma + 1, heads.get(0), "case");
    draft.hang(them, comma + 1, "fixed");
    gather(heads);
  }

  /**
   * The last words of the names in a list that ends in "and" and one name more, or two that lie in
   * one area: "A in D, and B and C in E"; else none.
   */
  private List<Integer> namesBehind(int mark) {
    List<Integer> heads = new ArrayList<>();
    boolean and = false;
    boolean placed = false;
    int at = mark + 1;
    while (at < draft.size() && isName(at)) {
      at = last(at);
      heads.add(at);
      boolean here = where(at) != Draft.NONE;
      placed |= here;
      at = end(at);
      int next = at < draft.size() && draft.tagged(at, ",") ? at + 1 : at;
      boolean joined = next < draft.size() && draft.tagged(next, "CC");
      boolean last = and && !(joined && placed && !here);
      at = last ? draft.size() : joined ? next + 1 : next > at ? next : draft.size();
      and |= joined;
    }
    return and && heads.size() > 1 ? heads : List.of();
  }

  /** One past a name and where it lies: "A", "B in D", "C district in E province". */
  private int end(int name) {
    int where = where(name);
    return where == Draft.NONE ? name + 1 : isSort(where + 1) ? where + 2 : where + 1;
  }

  /** The last word of D in "A in D" and "A district in D province"; else none. */
  private int where(int name) {
    int in = isSort(name + 1) ? name + 2 : name + 1;
    if (in + 1 >= draft.size() || !draft.lemmas.get(in).equals("in") || !isName(in + 1)) {
      return Draft.NONE;
    }
    return last(in + 1);
  }

  private boolean isSort(int word) {
    return word < draft.size() && draft.tagged(word, "NN", "NNS");
  }

  /** Hangs all names on the first, and on each where it lies. */
  private void gather(List<Integer> heads) {
    heads.stream().skip(1).forEach(name -> draft.hang(name, heads.get(0), "conj"));
    heads.forEach(this::unite);
    heads.forEach(this::locate);
  }

  private void locate(int name) {
    int where = where(name);
    if (where == Draft.NONE) {
      return;
    }
    int begin = runBefore(where);
    unite(where);
    draft.hang(where, name, "nmod");
    draft.hang(begin - 1, where, "case");
    for (int sort : List.of(name + 1, where + 1)) {
      if (isSort(sort)) {
        draft.hang(sort, sort - 1, "dep");
      }
    }
  }

  /** "Three districts have fallen: A, B and C": a subject of as many. */
  private int subjectBefore(int mark, int count) {
    for (int i = mark - 1; i > 0; i--) {
      if (draft.tagged(i, "NNS") && draft.is(i, "nsubj", "nsubj:pass") && isCounted(i, count)) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /** Parts what stands before the mark, "in D", from the names that the parse took it for. */
  private void part(int counted, int mark) {
    int before = mark - 1;
    if (before > counted && draft.isNoun(before) && draft.head[before] > mark) {
      draft.hang(before, counted, "nmod");
      for (int i = counted + 1; i < before; i++) {
        if (draft.head[i] > mark) {
          draft.hang(i, before, draft.relation[i]);
        }
      }
    }
  }

  /** The counted plural that a mark stands behind, with no more than where it lies between. */
  private int countedBefore(int mark, IntPredicate counted) {
    int at = mark - 1;
    while (at > 0 && (draft.isNoun(at) || draft.tagged(at, "IN", "DT", "JJ", "POS"))) {
      if (draft.tagged(at, "NNS") && counted.test(at)) {
        return at;
      }
      at--;
    }
    return Draft.NONE;
  }

  private boolean isSome(int noun) {
    int word = draft.child(noun, "amod", 0);
    return word != Draft.NONE && SEVERAL.contains(draft.lemmas.get(word))
        || draft.hasChild(noun, "nummod");
  }

  private boolean isCounted(int noun, int count) {
    int number = draft.child(noun, "nummod", 0);
    String word = number == Draft.NONE ? "" : draft.lemmas.get(number);
    return word.equals(String.valueOf(count)) || COUNT.indexOf(word) == count - 2;
  }

  /** Hangs the other words of a name on its last one. */
  private void unite(int name) {
    for (int i = runBefore(name); i < name; i++) {
      if (!isInside(draft.head[i], runBefore(name), name + 1)) {
        draft.hang(i, name, "compound");
      }
    }
  }

  private int runBefore(int last) {
    int begin = last;
    while (begin > 0 && isName(begin - 1)) {
      begin--;
    }
    return begin;
  }

  private boolean isName(int token) {
    return draft.tagged(token, "NNP", "NNPS", "HYPH");
  }

  private static boolean isInside(int token, int begin, int end) {
    return token >= begin && token < end;
  }
}
