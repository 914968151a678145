package org.sayso.predicate;

import java.util.Set;
import org.sayso.text.Sentence;

/** Which participles stand in the place of a noun: "fighting flared", "died in fighting". */
public final class Gerunds {

  private static final Set<String> AMID =
      Set.of("in", "during", "amid", "amidst", "despite", "following", "over");

  private final Sentence sentence;
  private final Grammar grammar;

  /** In one sentence. */
  public Gerunds(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /** "Fighting flared": a participle in the place of a noun is one. */
  public boolean at(int token) {
    String relation = sentence.relation(token);
    boolean noun =
        relation.startsWith("nsubj")
            || relation.equals("csubj")
            || relation.equals("obj")
            || relation.equals("nmod")
            || relation.startsWith("obl");
    boolean clause = relation.equals("acl") || relation.equals("advcl") && isAmid(token);
    boolean ofIt = clause && grammar.has(token, "mark") && !grammar.has(token, "aux");
    boolean governed =
        ofIt || grammar.has(token, "case") || !grammar.by(token, "between").isEmpty();
    return (noun || governed)
        && sentence.token(token).tag().equals("VBG")
        && !grammar.has(token, "obj");
  }

  /**
   * "Died in fighting", "fled during fighting in the town", "injured from shelling", "after" it.
   */
  private boolean isAmid(int token) {
    int head = sentence.head(token);
    boolean hurt = grammar.isOf("befall-verb", head);
    boolean nobodys = hurt || grammar.passive(head) || grammar.isOf("transitive", token);
    return grammar.children(token, "mark").stream()
        .map(grammar::lemma)
        .anyMatch(
            m -> AMID.contains(m) || m.equals("from") && hurt || m.equals("after") && nobodys);
  }

  /** "The retreating soldiers": what those do of whom something else is told. */
  public static boolean describes(Sentence sentence, int token) {
    return sentence.relation(token).equals("amod") && sentence.token(token).tag().equals("VBG");
  }
}
