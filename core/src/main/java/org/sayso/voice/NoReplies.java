package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.source.Mention;
import org.sayso.source.MentionReader;
import org.sayso.source.Phrases;
import org.sayso.source.SourceKind;
import org.sayso.source.Subjects;
import org.sayso.source.VoiceWords;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;
import org.sayso.voice.Attribution.NoReply;

/** Finds remarks that somebody was asked and did not answer. */
final class NoReplies {

  private final Text text;
  private final VoiceWords words;
  private final MentionReader reader;
  private final Subjects subjects;
  private final Positions positions;

  NoReplies(Text text, VoiceWords words, MentionReader reader, Positions positions) {
    this.positions = positions;
    this.text = text;
    this.words = words;
    this.reader = reader;
    this.subjects = new Subjects(words);
  }

  List<NoReply> all() {
    List<NoReply> all = new ArrayList<>();
    for (Sentence s : text.sentences()) {
      for (int match : Phrases.endsOf(s, words.phrases("no-answer"))) {
        NoReply reply = read(s, match);
        if (reply != null) {
          all.add(reply);
          break;
        }
      }
    }
    return all;
  }

  /**
   * The outlet that the report says asked in vain or could not check, or null: the report is its
   * copy, unless the remark itself is told on another's word.
   *
   * @param told whether the token at a position of the report is somebody's words
   */
  @Nullable String caller(IntPredicate told) {
    return text.sentences().stream()
        .map(s -> caller(s, told))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Of "X said so, although Y could not reach the place" Y, which stands nearest to the remark. */
  private @Nullable String caller(Sentence s, IntPredicate told) {
    List<Integer> remarks =
        Stream.of("no-answer", "unverified")
            .flatMap(remark -> Phrases.endsOf(s, words.phrases(remark)).stream())
            .toList();
    String nearest = null;
    int least = s.size();
    for (int i = 0; !remarks.isEmpty() && i < s.size(); i++) {
      int at = i;
      int gap = remarks.stream().mapToInt(end -> Math.abs(end - at)).min().orElse(least);
      boolean may = gap < least && Tree.name(s, i) && !told.test(positions.of(s.index(), i));
      Mention mention = may ? reader.read(s, i) : null;
      if (mention != null && mention.shape() == Mention.Shape.OUTLET && mention.named()) {
        nearest = mention.text();
        least = gap;
      }
    }
    return nearest;
  }

  private @Nullable NoReply read(Sentence s, int match) {
    int predicate = match;
    int who = -1;
    while (predicate >= 0 && who < 0) {
      who = subjects.of(s, predicate);
      predicate = s.head(predicate);
    }
    if (who < 0 || arrives(s, match, who)) {
      return null;
    }
    int asked = asked(s, called(s, match, who));
    Mention mention = Tree.noun(s, asked) ? reader.read(s, asked) : null;
    if (mention == null
        || mention.shape() == Mention.Shape.OUTLET
        || mention.kind() == SourceKind.UNNAMED && mention.party() == null && !mention.named()) {
      return null;
    }
    BitSet below = Tree.subtree(s, asked);
    int begin = Phrases.skipArticle(s, past(s, below.nextSetBit(0)));
    int end = begin;
    while (end < s.size() && below.get(end) && !Phrases.comma(s, end)) {
      end++;
    }
    Set<String> parties = new TreeSet<>(reader.parties(s, begin, end));
    Stream.concat(Stream.of(mention), mention.with().stream())
        .map(Mention::party)
        .filter(Objects::nonNull)
        .forEach(parties::add);
    return new NoReply(s.index(), Phrases.print(text, s, begin, end), List.copyOf(parties));
  }

  /** "The rebels have not reached X": nobody was asked. */
  private boolean arrives(Sentence s, int match, int who) {
    int object = Tree.child(s, match, "obj");
    return object >= 0
        && !words.is("asking", s.token(object).lemma())
        && !(Tree.noun(s, who) && reader.read(s, who).shape() == Mention.Shape.OUTLET);
  }

  /** Of "Radio K could not reach X" X: who asks is an outlet, and nobody who was asked. */
  private int called(Sentence s, int verb, int who) {
    boolean outlet = Tree.noun(s, who) && reader.read(s, who).shape() == Mention.Shape.OUTLET;
    int object = outlet ? Tree.child(s, verb, "obj") : -1;
    return object >= 0 ? object : who;
  }

  private static int past(Sentence s, int begin) {
    boolean preposition = s.token(begin).tag().equals("IN") || s.token(begin).tag().equals("TO");
    return preposition ? begin + 1 : begin;
  }

  /** Whom "calls to X" or "a request to X" asked; the noun itself where it is X. */
  private int asked(Sentence s, int who) {
    for (int child : s.children(who)) {
      if (Tree.is(s, child, "nmod") && Phrases.cased(s, child, "to", "for")) {
        return child;
      }
    }
    return who;
  }
}
