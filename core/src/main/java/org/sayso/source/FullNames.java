package org.sayso.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;

/** Finds the full name of somebody whom a report names by surname where they speak. */
public final class FullNames {

  /** So many of the places where a surname is printed are looked at, the first ones. */
  private static final int MOST = 100;

  private final Text text;
  private final MentionReader reader;
  private final Map<String, List<Name>> bySpelling = new HashMap<>();

  /** A word of a name, where it stands. */
  private record Name(Sentence sentence, int token) {}

  public FullNames(Text text, MentionReader reader) {
    this.text = text;
    this.reader = reader;
  }

  /** The fullest mention of that person in the report; the mention itself where there is none. */
  public Mention of(Mention mention) {
    boolean full = mention.role() != null && SourceKey.parts(mention.text()).size() > 1;
    if (mention.shape() != Mention.Shape.PERSON || !mention.named() || full) {
      return mention;
    }
    String surname = SourceKey.last(mention.text());
    Mention best = mention;
    for (Name name : names().getOrDefault(surname, List.of())) {
      best = fuller(best, reader.read(name.sentence, head(name.sentence, name.token)));
    }
    return best;
  }

  /** The words of the report that are names, by their folded spelling. */
  private Map<String, List<Name>> names() {
    if (text.sentences().isEmpty() || !bySpelling.isEmpty()) {
      return bySpelling;
    }
    for (Sentence s : text.sentences()) {
      for (int i = 0; i < s.size(); i++) {
        if (Tree.name(s, i)) {
          String spelling = VoiceWords.fold(s.token(i).form());
          List<Name> same = bySpelling.computeIfAbsent(spelling, none -> new ArrayList<>());
          if (same.size() < MOST) {
            same.add(new Name(s, i));
          }
        }
      }
    }
    return bySpelling;
  }

  private static int head(Sentence s, int token) {
    int head = token;
    while (s.head(head) >= 0 && Math.abs(s.head(head) - head) < 4 && Tree.name(s, s.head(head))) {
      head = s.head(head);
    }
    return head;
  }

  private static Mention fuller(Mention one, Mention other) {
    boolean person = other.shape() == Mention.Shape.PERSON && other.named();
    boolean same = person && SourceKey.parts(other.text()).containsAll(SourceKey.parts(one.text()));
    return same && size(other) > size(one) ? other.alone().joined(one.with()) : one;
  }

  private static int size(Mention mention) {
    int name = SourceKey.parts(mention.text()).size();
    return name + (mention.role() == null ? 0 : 2);
  }
}
