package org.sayso.conversion;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A tree in the making, of words with tags and lemmas. */
public final class Draft {

  public static final int NONE = -1;

  /** Tags of verbs that are finite of themselves. */
  public static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  public final List<String> tags;
  public final List<String> lemmas;
  public final int[] head;
  public final String[] relation;

  public Draft(List<String> tags, List<String> lemmas) {
    this.tags = tags;
    this.lemmas = lemmas;
    head = new int[tags.size()];
    relation = new String[tags.size()];
  }

  public int size() {
    return head.length;
  }

  public boolean isVerb(int i) {
    return tags.get(i).startsWith("V");
  }

  /** Whether the word is a verb that is finite of itself. */
  public boolean isFinite(int i) {
    return tagged(i, "VBD") || tagged(i, "VBZ") || tagged(i, "VBP");
  }

  public boolean isNoun(int i) {
    return tags.get(i).startsWith("NN");
  }

  /** Whether the word has the relation to its head. */
  public boolean is(int i, String wanted) {
    return relation[i].equals(wanted);
  }

  /** Whether the word has one of the relations to its head. */
  public boolean is(int i, String... anyOf) {
    return isOne(relation[i], anyOf);
  }

  /** Whether the word has the tag. */
  public boolean tagged(int i, String wanted) {
    return tags.get(i).equals(wanted);
  }

  /** Whether the word has one of the tags. */
  public boolean tagged(int i, String... anyOf) {
    return isOne(tags.get(i), anyOf);
  }

  private static boolean isOne(String own, String[] anyOf) {
    for (String one : anyOf) {
      if (one.equals(own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it ends in a full stop, as no headline does. */
  public boolean isStopped() {
    return tags.get(tags.size() - 1).equals(".");
  }

  /** The first child with the relation from {@code from} on, or {@link #NONE}. */
  public int child(int parent, String wanted, int from) {
    for (int i = from; i < head.length; i++) {
      if (head[i] == parent && relation[i].equals(wanted)) {
        return i;
      }
    }
    return NONE;
  }

  public boolean hasChild(int parent, String wanted) {
    return child(parent, wanted, 0) != NONE;
  }

  public void attach(int i, int to, String as) {
    head[i] = to;
    relation[i] = as;
  }

  /** Attaches a word where that leaves a tree: not below itself. */
  public void hang(int i, int to, String as) {
    if (to >= 0 && i != to && !descends(to, i)) {
      attach(i, to, as);
    }
  }

  /** Attaches a word as the subject of a verb, active or passive, where that leaves a tree. */
  public void hangSubject(int noun, int verb) {
    hang(noun, verb, hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
  }

  /** Hangs the children of one word on another. */
  public void moveChildren(int from, int to) {
    for (int i = 0; i < head.length; i++) {
      if (head[i] == from && i != to) {
        head[i] = to;
      }
    }
  }

  /** The first word of the phrase that ends in what hangs on a word without a gap. */
  public int begin(int head) {
    int begin = head;
    while (begin > 0 && descends(begin - 1, head)) {
      begin--;
    }
    return begin;
  }

  /** Whether a verb has a subject that stands before it and behind a word. */
  public boolean hasSubjectBehind(int word, int verb) {
    for (int i = word + 1; i < verb; i++) {
      if (head[i] == verb && relation[i].startsWith("nsubj")) {
        return true;
      }
    }
    return false;
  }

  public boolean descends(int i, int ancestor) {
    int at = i;
    while (at >= 0 && at != ancestor) {
      at = head[at];
    }
    return at == ancestor;
  }

  /** The verb that a word is or is below, the nearest; {@link #NONE} where there is none. */
  public int verbAbove(int i) {
    int at = i;
    while (at >= 0 && !isVerb(at)) {
      at = head[at];
    }
    return at;
  }

  public Dependencies finished() {
    return new Dependencies(head, Arrays.asList(relation));
  }
}
