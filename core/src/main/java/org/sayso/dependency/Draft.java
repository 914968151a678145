package org.sayso.dependency;

import java.util.Arrays;
import java.util.List;

/** A tree in the making, of words with tags and lemmas. */
final class Draft {

  static final int NONE = -1;

  final List<String> tags;
  final List<String> lemmas;
  final int[] head;
  final String[] relation;

  Draft(List<String> tags, List<String> lemmas) {
    this.tags = tags;
    this.lemmas = lemmas;
    head = new int[tags.size()];
    relation = new String[tags.size()];
  }

  int size() {
    return head.length;
  }

  boolean isVerb(int i) {
    return tags.get(i).startsWith("V");
  }

  boolean isNoun(int i) {
    return tags.get(i).startsWith("NN");
  }

  /** Whether the word has the relation to its head. */
  boolean is(int i, String wanted) {
    return relation[i].equals(wanted);
  }

  /** Whether the word has one of the relations to its head. */
  boolean is(int i, String... anyOf) {
    return isOne(relation[i], anyOf);
  }

  /** Whether the word has one of the tags. */
  boolean tagged(int i, String... anyOf) {
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

  /** The first child with the relation from {@code from} on, or {@link #NONE}. */
  int child(int parent, String wanted, int from) {
    for (int i = from; i < head.length; i++) {
      if (head[i] == parent && relation[i].equals(wanted)) {
        return i;
      }
    }
    return NONE;
  }

  boolean hasChild(int parent, String wanted) {
    return child(parent, wanted, 0) != NONE;
  }

  void attach(int i, int to, String as) {
    head[i] = to;
    relation[i] = as;
  }

  /** Attaches a word where that leaves a tree: not below itself. */
  void hang(int i, int to, String as) {
    if (to >= 0 && i != to && !descends(to, i)) {
      attach(i, to, as);
    }
  }

  /** Attaches a word as the subject of a verb, active or passive, where that leaves a tree. */
  void hangSubject(int noun, int verb) {
    hang(noun, verb, hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
  }

  /** Hangs the children of one word on another. */
  void moveChildren(int from, int to) {
    for (int i = 0; i < head.length; i++) {
      if (head[i] == from && i != to) {
        head[i] = to;
      }
    }
  }

  boolean descends(int i, int ancestor) {
    int at = i;
    while (at >= 0 && at != ancestor) {
      at = head[at];
    }
    return at == ancestor;
  }

  /** The verb that a word is or is below, the nearest; {@link #NONE} where there is none. */
  int verbAbove(int i) {
    int at = i;
    while (at >= 0 && !isVerb(at)) {
      at = head[at];
    }
    return at;
  }

  Dependencies finished() {
    return new Dependencies(head, Arrays.asList(relation));
  }
}
