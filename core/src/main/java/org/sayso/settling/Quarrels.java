package org.sayso.settling;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;

/**
 * Attacks that are made with words, on somebody: "the senator attacked Lund", "ads target Lund".
 */
public final class Quarrels {

  private static final Set<Phrase.Type> SIDES =
      Set.of(Phrase.Type.PARTY, Phrase.Type.PEOPLE, Phrase.Type.OFFICIALS, Phrase.Type.PLACE);

  /** The word or two that end a text. */
  private static final Pattern LAST = Pattern.compile("(?:(\\S+)\\s+)?(\\S+)\\s+$");

  /** The word behind a name that owns it. */
  private static final Pattern OWN = Pattern.compile("^['’]s?\\s+(\\p{L}+)");

  private final WordClasses words;

  /**
   * Looks for such blows.
   *
   * @param words the words for them
   */
  public Quarrels(WordClasses words) {
    this.words = words;
  }

  /**
   * Leaves out blows at a name that no list knows as a place, and those that go on with what was
   * said, where the report tells of no side and has no word of war.
   *
   * @param war whether it has one; asked only where there is such a blow
   */
  public void leave(List<Draft> drafts, BooleanSupplier war) {
    if (drafts.stream().anyMatch(this::mayBe)
        && drafts.stream().noneMatch(this::tellsOfSides)
        && !war.getAsBoolean()) {
      drafts.removeIf(this::mayBe);
    }
  }

  private boolean mayBe(Draft blow) {
    return blow.kind == Kind.CLASH && (isAtName(blow) || isSaid(blow));
  }

  /** Whom somebody attacks so, and what he says of him: "attacked Lund for backing the bill". */
  private boolean isSaid(Draft blow) {
    List<String> said = List.of(blow.evidence.text().toLowerCase(Locale.ROOT).split("\\s+"));
    int at = 0;
    while (at + 1 < said.size()
        && !(words.is("blow-in-words", said.get(at)) && !words.is("blow-on", said.get(at + 1)))) {
      at++;
    }
    return IntStream.range(at + 1, said.size()).anyMatch(i -> goesOn(said, i));
  }

  /** ", accusing him", "for backing it". */
  private boolean goesOn(List<String> said, int i) {
    String word = said.get(i);
    boolean aside = said.get(i - 1).endsWith(",") && words.is("blow-told-as", word);
    return aside || words.is("blow-told-for", said.get(i - 1)) && word.endsWith("ing");
  }

  private boolean isAtName(Draft blow) {
    PlaceRef name = blow.place;
    if (name == null || name.place() != null) {
      return false;
    }
    String said = blow.evidence.text();
    int at = said.indexOf(name.text());
    if (at < 0) {
      return false;
    }
    Matcher before = LAST.matcher(said.substring(0, at));
    Matcher behind = OWN.matcher(said.substring(at + name.text().length()));
    boolean struck =
        before.find()
            && (isBlow(before.group(2)) || isBlow(before.group(1) + " " + before.group(2)));
    return struck || behind.find() && isBlow(behind.group(1));
  }

  private boolean isBlow(String printed) {
    return words.is("blow-at", printed.toLowerCase(Locale.ROOT));
  }

  private boolean tellsOfSides(Draft draft) {
    Stream<Role> roles =
        draft.kind == Kind.CLASH && isSaid(draft)
            ? Stream.of(Role.ACTOR)
            : Stream.of(Role.ACTOR, Role.TARGET);
    return draft.kind != Kind.STATEMENT
        && roles.flatMap(role -> draft.reading.of(role).stream()).anyMatch(Quarrels::isSide);
  }

  /** Whether it is no single person who is named. */
  private static boolean isSide(Phrase phrase) {
    boolean named = phrase.type() == Phrase.Type.PARTY && phrase.party() == null;
    return SIDES.contains(phrase.type()) && !named;
  }
}
