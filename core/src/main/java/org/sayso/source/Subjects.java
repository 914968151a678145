package org.sayso.source;

import java.util.Set;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** Finds who does what a verb says, where the parse leaves it to be inferred. */
public final class Subjects {

  private static final int FAR = 12;

  /** So many tokens at least stand before the verb in "X, who spoke, said". */
  private static final int SHORTEST = 4;

  /** And so many at most. */
  private static final int LONGEST = 60;

  /** And so many in "one of the security sources". */
  private static final int SOME = 7;

  private static final Set<String> INFERRED = Set.of("conj", "advcl", "xcomp", "parataxis", "dep");

  private final VoiceWords words;
  private final Roles roles;

  public Subjects(VoiceWords words) {
    this.words = words;
    this.roles = new Roles(words);
  }

  /** The head of the verb's subject, shared ones and antecedents included; -1 where none is. */
  public int of(Sentence s, int verb) {
    return of(s, verb, FAR);
  }

  /**
   * Of "A, residents and officials said" the residents, whom the parse left with what is said; -1
   * where there is none.
   *
   * @param subject head of the subject that the parse gives
   */
  public int partner(Sentence s, int verb, int subject) {
    int link = subject < 0 ? -1 : Tree.subtree(s, subject).nextSetBit(0) - 1;
    boolean joined = link > 1 && s.token(link).lemma().equals("and") && subject < verb;
    int begin = joined ? partnerBegin(s, link) : link;
    for (int i = link - 1; joined && i >= begin; i--) {
      boolean head = i + 1 == link || s.token(i + 1).tag().equals("IN");
      if (begin > 0 && head && Tree.noun(s, i) && words.noun(s.token(i).lemma()) != null) {
        return i;
      }
    }
    return -1;
  }

  /** First token of the noun phrase between a comma and "and"; the "and" where there is none. */
  private static int partnerBegin(Sentence s, int link) {
    int begin = link;
    while (begin > 0 && !Phrases.comma(s, begin - 1)) {
      begin--;
      if (!Phrases.inPhrase(s, begin) && !s.token(begin).tag().equals("IN")) {
        return link;
      }
    }
    return begin;
  }

  /** "…, he went on": whether one who speaks and his verb stand behind a mark by themselves. */
  public boolean isInserted(Sentence s, int verb) {
    int subject = Tree.exact(s, verb, "nsubj");
    int before = subject < 0 ? -1 : Tree.subtree(s, subject).nextSetBit(0) - 1;
    boolean speaks =
        before >= 0
            && (Tree.name(s, subject)
                || s.token(subject).tag().startsWith("PRP")
                || words.isPerson(s.token(subject).lemma()));
    return speaks && Phrases.mark(s, before) && Tree.child(s, verb, "xcomp", "obj", "csubj") < 0;
  }

  private int of(Sentence s, int verb, int steps) {
    if (steps == 0) {
      return -1;
    }
    int own = some(s, verb);
    own = own >= 0 ? own : behind(s, verb);
    own = own >= 0 ? own : nearest(s, verb);
    own = own >= 0 ? own : Tree.child(s, verb, "nsubj");
    own = own >= 0 && own < verb ? behindAside(s, own, verb) : own;
    if (own >= 0 && !day(s, own)) {
      return s.token(own).tag().startsWith("W") ? antecedent(s, verb) : own;
    }
    int inverted = inverted(s, verb);
    int near = inverted < 0 && finite(s, verb) ? before(s, verb) : inverted;
    int found = near >= 0 ? near : inferred(s, verb, steps - 1);
    return found >= 0 || !finite(s, verb) ? found : beside(s, verb);
  }

  /** Of "…, near the border with X, one of the sources told Y" the one; -1 where none is. */
  private static int some(Sentence s, int verb) {
    int first = verb - 1;
    while (first > 0 && verb - first < SOME && !Phrases.mark(s, first - 1)) {
      first--;
    }
    boolean counted = first > 0 && first + 2 < verb && s.token(first).tag().matches("CD|DT|JJ");
    boolean of = counted && s.token(first + 1).form().equals("of");
    return of && Phrases.comma(s, first - 1) ? first : -1;
  }

  /** The subject; where the parse gives two, the one right before the verb, "…, the mayor said". */
  private static int nearest(Sentence s, int verb) {
    int own = Tree.exact(s, verb, "nsubj");
    for (int child : s.children(verb)) {
      boolean right = child == verb - 1 && child > own && s.relation(child).equals("nsubj");
      int begin = right ? Tree.subtree(s, child).nextSetBit(0) : 0;
      if (begin > 0 && Phrases.comma(s, begin - 1)) {
        return child;
      }
    }
    return own;
  }

  /** Of "X, a town in Y, the mission said" the mission: a town says nothing. */
  private int behindAside(Sentence s, int own, int verb) {
    int comma = verb - 1;
    while (comma > own && !Phrases.comma(s, comma)) {
      comma--;
    }
    boolean aside = comma > own && comma < verb - 1 && isAside(s, own);
    int head = aside ? lastOfRun(s, Phrases.skipArticle(s, comma + 1), verb) : -1;
    return head >= 0 ? head : own;
  }

  /** Whether a noun that cannot speak explains a name right before it. */
  private boolean isAside(Sentence s, int noun) {
    int begin = noun;
    while (begin > 0 && Phrases.inPhrase(s, begin - 1)) {
      begin--;
    }
    boolean silent = words.noun(s.token(noun).lemma()) == null && !Tree.name(s, noun);
    return silent && begin > 1 && Phrases.comma(s, begin - 1) && Tree.name(s, begin - 2);
  }

  /** The head of a phrase for somebody who can speak between two words; or -1. */
  private int lastOfRun(Sentence s, int from, int verb) {
    if (from >= verb || roles.noun(s, from, verb) == null) {
      return -1;
    }
    int head = from;
    while (head + 1 < verb && (Tree.noun(s, head + 1) || !Tree.noun(s, head))) {
      head++;
    }
    return Tree.noun(s, head) ? head : -1;
  }

  /** "…, a member of X told Y", "On Monday the ministry said": the phrase right before; or -1. */
  private int before(Sentence s, int verb) {
    int begin = verb;
    while (begin > 0 && !opening(s, begin) && within(s, begin - 1)) {
      begin--;
    }
    boolean opens = begin < verb && s.token(begin).tag().equals("DT");
    return opens ? lastOfRun(s, begin + 1, verb) : -1;
  }

  /** An article behind a comma or a day opens a phrase that nothing before belongs to. */
  private boolean opening(Sentence s, int token) {
    boolean article = s.token(token).tag().equals("DT");
    return article && (token == 0 || Phrases.comma(s, token - 1) || day(s, token - 1));
  }

  private static boolean within(Sentence s, int token) {
    return Phrases.inPhrase(s, token)
        || s.token(token).tag().equals("IN")
        || s.token(token).tag().equals("RP")
        || s.token(token).tag().equals("POS");
  }

  private boolean day(Sentence s, int token) {
    return words.is("day", VoiceWords.fold(s.token(token).form()));
  }

  /**
   * "…, said Dr. X, who" and "the head of Y, X, said": the name beside a verb of saying which the
   * parse has hung elsewhere; or -1.
   */
  private int beside(Sentence s, int verb) {
    boolean afterMark = verb > 1 && Phrases.mark(s, verb - 1);
    if (afterMark && Tree.child(s, verb, "ccomp") >= 0 && Tree.child(s, verb, "ccomp") < verb) {
      int end = verb + 1;
      while (end < s.size() && Tree.noun(s, end)) {
        end++;
      }
      if (end > verb + 1) {
        return end - 1;
      }
    }
    int told = closed(s, verb);
    if (told >= 0) {
      return told;
    }
    int name = verb - 2;
    boolean closes = name > 0 && Phrases.comma(s, verb - 1) && Tree.name(s, name);
    while (closes && name > 0 && Tree.name(s, name - 1)) {
      name--;
    }
    return closes && roles.before(s, name).length > 0 ? verb - 2 : -1;
  }

  /** "X, who spoke to them, said", "X, a group in Y, said": X, behind which all that closes. */
  private int closed(Sentence s, int verb) {
    if (verb < SHORTEST || !Phrases.comma(s, verb - 1)) {
      return -1;
    }
    int comma = verb - 2;
    int first = Math.max(0, verb - LONGEST);
    while (comma > first && !(Phrases.comma(s, comma) && opens(s, comma + 1))) {
      comma--;
    }
    if (comma <= first) {
      return -1;
    }
    boolean who = s.token(comma + 1).tag().equals("WP");
    int begin = comma;
    while (begin > 0 && (Phrases.inPhrase(s, begin - 1) || s.token(begin - 1).tag().equals("IN"))) {
      begin--;
    }
    boolean bounded = begin == 0 || Phrases.mark(s, begin - 1);
    boolean speaks = begin < comma && roles.noun(s, Phrases.skipArticle(s, begin), comma) != null;
    int head = begin;
    while (head + 1 < comma && !s.token(head + 1).tag().equals("IN")) {
      head++;
    }
    boolean body = !who && roles.noun(s, comma + 1, verb - 1) != null && Tree.name(s, head);
    return bounded && begin < comma && (who ? speaks : body) ? head : -1;
  }

  private static boolean opens(Sentence s, int token) {
    String tag = s.token(token).tag();
    return tag.equals("WP") || tag.equals("DT");
  }

  private boolean finite(Sentence s, int verb) {
    return words.act(s, verb) != null && Phrases.finite(s, verb);
  }

  /** "…, said X": a subject behind a mark and the verb comes before any other; or -1. */
  private int behind(Sentence s, int verb) {
    boolean afterMark = verb > 0 && Phrases.mark(s, verb - 1);
    for (int child : s.children(verb)) {
      if (afterMark && child > verb && s.relation(child).equals("nsubj") && takes(s, verb, child)) {
        return child;
      }
    }
    return -1;
  }

  /** Whether the noun behind a verb speaks, and is not the deed that is confirmed or denied. */
  private boolean takes(Sentence s, int verb, int noun) {
    VoiceWords.Act act = words.act(s, verb);
    boolean ofDeeds = act != null && act != VoiceWords.Act.SAY && act != VoiceWords.Act.TELL;
    boolean known = words.noun(s.token(noun).lemma()) != null;
    return !ofDeeds || known || Tree.name(s, noun) || s.token(noun).tag().startsWith("PRP");
  }

  /** What a relative clause is about; of "a video today that shows" the video. */
  private int antecedent(Sentence s, int verb) {
    int clause = verb;
    while (clause >= 0 && !Tree.is(s, clause, "acl")) {
      clause = s.head(clause);
    }
    int noun = clause < 0 ? -1 : s.head(clause);
    if (noun >= 0 && Tree.verb(s, noun)) {
      return beforeComma(s, Tree.subtree(s, clause).nextSetBit(0)); // "according to X, which said"
    }
    int thing =
        noun >= 0 && day(s, noun) && s.head(noun) >= 0 ? Tree.child(s, s.head(noun), "obj") : -1;
    return thing >= 0 ? thing : noun;
  }

  /** The noun that a comma parts from a clause; -1 where there is none. */
  private static int beforeComma(Sentence s, int clause) {
    boolean behind = clause > 1 && Phrases.comma(s, clause - 1) && Tree.noun(s, clause - 2);
    return behind ? clause - 2 : -1;
  }

  /** "…, said the governor" where the parse took the governor for something else. */
  private int inverted(Sentence s, int verb) {
    boolean afterMark = verb > 0 && Phrases.mark(s, verb - 1);
    if (!afterMark || !finite(s, verb)) {
      return -1;
    }
    for (int child : s.children(verb)) {
      boolean phrase = Tree.noun(s, child) && Tree.child(s, child, "case") < 0;
      if (child > verb && phrase && !Tree.is(s, child, "obl")) {
        return child;
      }
    }
    return -1;
  }

  private int inferred(Sentence s, int verb, int steps) {
    int head = s.head(verb);
    if (head < 0) {
      return -1;
    }
    if (Tree.is(s, verb, "acl") && Tree.noun(s, head)) {
      return head;
    }
    boolean shares = INFERRED.stream().anyMatch(relation -> Tree.is(s, verb, relation));
    if (!shares) {
      return -1;
    }
    boolean further = s.token(verb).tag().equals("VBG") || Tree.is(s, verb, "conj");
    int teller = further && tells(s, verb) ? tellerAbove(s, verb) : head;
    return of(s, teller, steps);
  }

  private boolean tells(Sentence s, int verb) {
    return words.act(s, verb) != null;
  }

  /**
   * "X said that …, adding" and "X said that … and said": the nearest verb of saying above, else
   * the verb it hangs on.
   */
  private int tellerAbove(Sentence s, int verb) {
    for (int up = s.head(verb); up >= 0; up = s.head(up)) {
      if (Tree.verb(s, up) && words.act(s, up) != null && finiteOrRoot(s, up)) {
        return up;
      }
    }
    return s.head(verb);
  }

  private static boolean finiteOrRoot(Sentence s, int verb) {
    return Phrases.finite(s, verb) || s.head(verb) < 0;
  }
}
