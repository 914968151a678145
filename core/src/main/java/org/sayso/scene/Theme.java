package org.sayso.scene;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.source.Parties.Nature;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Token;

/**
 * Tells reports on sport, markets, the stage, the weather, traffic, elections, labour, illness,
 * computers, courts or private crime, which borrow the words of war, from reports on a war: by how
 * many words only the one or the other has.
 */
public final class Theme {

  private static final String WAR = "theme.war";
  private static final String KILLING = "theme.killing";
  private static final String UNREST = "theme.unrest";
  private static final String CRIME = "theme.crime";
  private static final String LAW = "theme.law";
  private static final List<String> OTHERS =
      List.of(
          "theme.sport",
          "theme.market",
          "theme.stage",
          "theme.nature",
          "theme.traffic",
          "theme.politics",
          "theme.labour",
          "theme.health",
          "theme.computer");

  /** So many different words make a theme where nothing tells of a war. */
  private static final int ENOUGH = 2;

  private final WordClasses words;

  /** Knows the words that belong to one theme only. */
  public Theme(WordClasses words) {
    this.words = words;
  }

  /**
   * Whether the report has more than twice as many words of another theme or of arrests and courts
   * as of war, or more of murders and robberies, and for these none that has to do with unrest.
   */
  public boolean isOther(Text text, PartyBook parties) {
    int war = count(text, WAR) + groups(text, parties);
    boolean crime = count(text, CRIME) > war || count(text, LAW) >= ENOUGH + 2 * war;
    if (crime && count(text, UNREST) == 0) {
      return true;
    }
    int other = OTHERS.stream().mapToInt(theme -> count(text, theme)).max().orElse(0);
    return other >= ENOUGH + 2 * war;
  }

  /**
   * Whether the report has a word of war, or of what people die of by the hand of others: "the toll
   * rose to nine as shooting went on".
   */
  public boolean isOfWar(Text text, PartyBook parties) {
    return count(text, WAR) + count(text, KILLING) + groups(text, parties) > 0;
  }

  private int count(Text text, String theme) {
    Set<String> found = new HashSet<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (!token.tag().startsWith("NNP") && words.is(theme, token.lemma())) {
          found.add(token.lemma());
        }
      }
    }
    return found.size();
  }

  /** How many armed groups it names. */
  private static int groups(Text text, PartyBook parties) {
    Set<String> found = new HashSet<>();
    for (Sentence sentence : text.sentences()) {
      parties.in(sentence).stream()
          .filter(m -> parties.nature(m.party()) == Nature.ARMED)
          .forEach(m -> found.add(m.party()));
    }
    return found.size();
  }
}
