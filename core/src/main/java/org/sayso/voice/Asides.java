package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.source.Mention;
import org.sayso.source.MentionReader;
import org.sayso.source.Phrases;
import org.sayso.source.SourceKind;
import org.sayso.source.VoiceWords;
import org.sayso.source.VoiceWords.Act;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** Reads what stands beside a verb of saying: listeners that publish, the means, the time. */
final class Asides {

  private static final Set<String> LEADS = Set.of("IN", "DT", "RB", "RBR", "JJ", "JJR");
  private static final List<String> RELATIONS = List.of("obl", "obj", "iobj", "advcl", "advmod");

  private static final int LONGEST_TIME = 9;

  private final VoiceWords words;
  private final MentionReader reader;

  Asides(VoiceWords words, MentionReader reader) {
    this.words = words;
    this.reader = reader;
  }

  /**
   * The phrases beside a verb, without what is said.
   *
   * @param subject head of the speaker, or -1
   */
  List<BitSet> of(Sentence s, int verb, BitSet said, int subject) {
    List<BitSet> all = new ArrayList<>();
    for (int child : s.children(verb)) {
      boolean beside = RELATIONS.stream().anyMatch(relation -> Tree.is(s, child, relation));
      boolean quotes = words.act(s, child) == Act.QUOTE;
      if (beside && child != subject && !said.get(child) && !quotes && !closes(s, verb, child)) {
        BitSet phrase = Tree.subtree(s, child);
        phrase.andNot(said);
        all.add(phrase);
      }
    }
    return all;
  }

  /**
   * "A since Sunday, X said": what closes the clause before the speaker is no part of the saying.
   */
  private static boolean closes(Sentence s, int verb, int child) {
    int clause = Tree.child(s, verb, "ccomp");
    int subject = Tree.child(s, verb, "nsubj");
    boolean between = clause >= 0 && clause < child && child < subject && subject < verb;
    return between && Phrases.comma(s, Tree.subtree(s, child).length());
  }

  /** The phrases of time that hang on a verb: "was announced by X on Monday". */
  List<BitSet> times(Sentence s, int verb) {
    return of(s, verb, new BitSet(), -1).stream().filter(p -> days(s, p) != null).toList();
  }

  /** Outlets named in a phrase: "told Y", "in an interview with Y". */
  List<Mention> outlets(Sentence s, BitSet phrase) {
    List<Mention> all = new ArrayList<>();
    for (int i = phrase.nextSetBit(0); i >= 0; i = phrase.nextSetBit(i + 1)) {
      boolean head = Tree.noun(s, i) && !Tree.is(s, i, "compound") && !Tree.is(s, i, "flat");
      Mention mention = head ? reader.read(s, i) : null;
      if (mention != null && mention.shape() == Mention.Shape.OUTLET && mention.named()) {
        all.add(mention);
      } else if (head && isStation(s, i)) {
        all.addAll(station(s, i));
      }
    }
    return all;
  }

  /** Of "the BBC's Jane Doe" the BBC. */
  List<Mention> employers(Sentence s, int head, Mention speaker) {
    int owner = speaker.shape() == Mention.Shape.PERSON ? Tree.exact(s, head, "nmod:poss") : -1;
    boolean reporter = owner >= 0 && speaker.kind() == SourceKind.OUTLET;
    return reporter ? outlets(s, Tree.subtree(s, owner)) : List.of();
  }

  /**
   * "Their radio", "a television channel", "the group's news agency"; a channel may be anything.
   */
  private boolean isStation(Sentence s, int head) {
    String noun = s.token(head).lemma();
    return words.is("airs", noun)
        || words.is("outlet.body", noun)
            && s.children(head).stream()
                .anyMatch(c -> Tree.is(s, c, "compound") && words.is("news", s.token(c).lemma()));
  }

  /**
   * The clauses that tell more of a speaker, also where the parse has hung one between commas on
   * the last noun of his description: "the chief of staff, quoted by Y, ordered".
   */
  static List<Integer> clauses(Sentence s, int speaker) {
    List<Integer> all = new ArrayList<>();
    for (int child : s.children(speaker)) {
      if (Tree.is(s, child, "acl")) {
        all.add(child);
      } else if (Tree.is(s, child, "nmod") && child > speaker) {
        clauses(s, child).stream().filter(c -> Phrases.comma(s, c - 1)).forEach(all::add);
      }
    }
    return all;
  }

  /** A station by its name, "their radio, Y", or by its description, "a local radio station". */
  private List<Mention> station(Sentence s, int head) {
    int name = Tree.child(s, head, "appos");
    if (name >= 0 && Tree.name(s, name)) {
      return List.of(reader.read(s, name).asOutlet());
    }
    Mention mention = reader.read(s, head);
    int owner = Tree.exact(s, head, "nmod:poss");
    boolean own = owner >= 0 && s.token(owner).tag().startsWith("PRP");
    boolean outlet = mention.shape() == Mention.Shape.OUTLET;
    boolean heard = Tree.is(s, head, "obj") || Tree.is(s, head, "iobj") || Tree.is(s, head, "obl");
    return outlet && heard && !own ? List.of(mention) : List.of();
  }

  /** How it was said, where the phrase tells: "in a tweet", "by phone"; else null. */
  @Nullable String medium(Sentence s, BitSet phrase) {
    return phrase.stream()
        .filter(i -> Tree.noun(s, i))
        .mapToObj(i -> words.medium(s.token(i).lemma()))
        .filter(medium -> medium != null)
        .findFirst()
        .orElse(null);
  }

  /** The same where the parse took "in a tweet" for a part of who speaks; else null. */
  @Nullable String mediumBehind(Sentence s, int subject) {
    BitSet phrase = Tree.subtree(s, subject);
    for (int i = phrase.nextSetBit(subject + 1); i >= 0; i = phrase.nextSetBit(i + 1)) {
      if (Phrases.aside(s, i, words)) {
        phrase.clear(0, i);
        return medium(s, phrase);
      }
    }
    return null;
  }

  /**
   * The words for days in a phrase with what leads to them, "late on Wednesday, June 23"; or null.
   */
  @Nullable Span days(Sentence s, BitSet phrase) {
    int first = phrase.stream().filter(i -> day(s, i)).findFirst().orElse(-1);
    if (first < 0 || phrase.cardinality() > LONGEST_TIME) {
      return null;
    }
    int last = first;
    while (goesOn(s, last + 1) || Phrases.comma(s, last + 1) && goesOn(s, last + 2)) {
      last++;
    }
    while (first > 0 && leads(s, first - 1)) {
      first--;
    }
    return s.token(first).span().cover(s.token(last).span());
  }

  private static boolean leads(Sentence s, int token) {
    boolean capital = s.token(token).capital();
    return LEADS.contains(s.token(token).tag()) && (token == 0 || !capital);
  }

  private boolean goesOn(Sentence s, int token) {
    return token < s.size() && (day(s, token) || s.token(token).tag().equals("CD"));
  }

  private boolean day(Sentence s, int token) {
    return words.is("day", VoiceWords.fold(s.token(token).form()));
  }
}
