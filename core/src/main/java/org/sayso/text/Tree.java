package org.sayso.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Walks over one dependency parse. */
public final class Tree {

  private Tree() {}

  /** Whether a token has that relation, a subtype of it included ({@code nsubj:pass}). */
  public static boolean is(Sentence s, int token, String relation) {
    String own = s.relation(token);
    return own.startsWith(relation)
        && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
  }

  /** The first child with one of the relations, or -1. */
  public static int child(Sentence s, int head, String... relations) {
    for (int child : s.children(head)) {
      for (String relation : relations) {
        if (is(s, child, relation)) {
          return child;
        }
      }
    }
    return -1;
  }

  /** The first child of exactly that relation, or -1. */
  public static int exact(Sentence s, int head, String relation) {
    for (int child : s.children(head)) {
      if (s.relation(child).equals(relation)) {
        return child;
      }
    }
    return -1;
  }

  /** The children of exactly those relations, in order. */
  public static List<Integer> children(Sentence s, int head, String... relations) {
    List<Integer> found = List.of();
    for (Integer child : s.children(head)) {
      if (isOneOf(relations, s.relation(child))) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(child);
      }
    }
    return found;
  }

  private static boolean isOneOf(String[] relations, String own) {
    for (String relation : relations) {
      if (relation.equals(own)) {
        return true;
      }
    }
    return false;
  }

  /** A token and everything below it. */
  public static BitSet subtree(Sentence s, int top) {
    BitSet set = new BitSet(s.size());
    Deque<Integer> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      int token = open.pop();
      set.set(token);
      open.addAll(s.children(token));
    }
    return set;
  }

  /** Whether a token is a verb. */
  public static boolean verb(Sentence s, int token) {
    return s.token(token).tag().startsWith("VB");
  }

  /** Whether a token is a noun or a name. */
  public static boolean noun(Sentence s, int token) {
    return s.token(token).tag().startsWith("NN");
  }

  /** Whether a token is a name in capitals. */
  public static boolean name(Sentence s, int token) {
    return s.token(token).tag().startsWith("NNP");
  }

  /** Whether a verb is negated. */
  public static boolean negated(Sentence s, int verb) {
    for (int child : s.children(verb)) {
      String lemma = s.token(child).lemma();
      String form = s.token(child).form().toLowerCase(java.util.Locale.ROOT);
      if (lemma.equals("not")
          || form.equals("n't")
          || form.equals("n’t")
          || lemma.equals("never")
          || lemma.equals("neither")) {
        return true;
      }
    }
    return false;
  }
}
