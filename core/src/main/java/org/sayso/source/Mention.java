package org.sayso.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks, as one place of the text names them.
 *
 * @param sentence index of the sentence
 * @param begin first token
 * @param end one past the last token of the name or description, without what follows a comma
 * @param text name or description, or null for a text that speaks without its author ("the report")
 * @param role office or description beside a name, or null
 * @param shape whether a person, several, a body, an outlet, or a word that points back
 * @param kind what sort of source
 * @param party id of the party, or null
 * @param named whether the name is there
 * @param isPrivate whether a person without public role
 * @param medium how it was said, or null
 * @param words base forms of name and role, for look-ups from later mentions
 * @param definite whether "the" or "that" points to somebody known
 * @param with others joined by "and"
 */
public record Mention(
    int sentence,
    int begin,
    int end,
    @Nullable String text,
    @Nullable String role,
    Shape shape,
    SourceKind kind,
    @Nullable String party,
    boolean named,
    boolean isPrivate,
    @Nullable String medium,
    Set<String> words,
    boolean definite,
    List<Mention> with) {

  /** How many, and of what sort. */
  public enum Shape {
    PERSON,
    PEOPLE,
    BODY,
    OUTLET,
    HE,
    THEY,
    IT,
    /** "The report", "the statement", with nobody beside it. */
    TEXT
  }

  public Mention {
    words = Set.copyOf(words);
    with = List.copyOf(with);
  }

  /** The source that this mention names by itself. */
  public Source source() {
    boolean anonymous = !named && (shape == Shape.PERSON || shape == Shape.PEOPLE || pointsBack());
    List<Source> others = new ArrayList<>();
    with.forEach(other -> others.add(other.source()));
    return new Source(text, role, kind, party, anonymous, medium, isPrivate, others);
  }

  /** Whether it says nothing of who is meant. */
  public boolean pointsBack() {
    return shape.ordinal() >= Shape.HE.ordinal();
  }

  public Mention said(@Nullable String how) {
    return how == null || shape == Shape.OUTLET
        ? this
        : new Mention(
            sentence, begin, end, text, role, shape, kind, party, named, isPrivate, how, words,
            definite, with);
  }

  /** The same person in an office that another mention tells of. */
  Mention in(Mention office) {
    return new Mention(
        sentence,
        begin,
        end,
        text,
        office.text,
        shape,
        office.kind,
        office.party,
        named,
        false,
        medium,
        words,
        definite,
        with);
  }

  /** The same person as one of that party's. */
  Mention of(SourceKind other, @Nullable String side) {
    return new Mention(
        sentence, begin, end, text, role, shape, other, side, named, isPrivate, medium, words,
        definite, with);
  }

  /** The same name as that of an outlet. */
  public Mention asOutlet() {
    return new Mention(
        sentence,
        begin,
        end,
        text,
        null,
        Shape.OUTLET,
        SourceKind.OUTLET,
        null,
        true,
        false,
        null,
        words,
        definite,
        List.of());
  }

  /** The same under another description. */
  Mention printed(String other) {
    return new Mention(
        sentence, begin, end, other, role, shape, kind, party, named, isPrivate, medium, words,
        definite, with);
  }

  /** The same without those joined to it. */
  public Mention alone() {
    return with.isEmpty()
        ? this
        : new Mention(
            sentence, begin, end, text, role, shape, kind, party, named, isPrivate, medium, words,
            definite, List.of());
  }

  public Mention joined(List<Mention> others) {
    return others.isEmpty()
        ? this
        : new Mention(
            sentence, begin, end, text, role, shape, kind, party, named, isPrivate, medium, words,
            definite, others);
  }
}
