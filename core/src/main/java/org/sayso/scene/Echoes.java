package org.sayso.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.PlaceName;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Token;
import org.sayso.toponym.Mention;
import org.sayso.toponym.Mention.Strength;

/**
 * Names that a report shows to be a place's in one sentence ("in X", "the town of X") and prints
 * again in others, where no word beside them says so: "X has fallen", "X's residents".
 */
final class Echoes {

  private Echoes() {}

  /**
   * The same names with their echoes.
   *
   * @param raw the names in each sentence
   * @param taken what in each sentence belongs to a person, a party or an outlet
   */
  static List<List<PlaceName>> among(Text text, List<List<PlaceName>> raw, List<List<Span>> taken) {
    Map<String, Map<String, PlaceName>> byFirst = new HashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (PlaceName name : raw.get(sentence.index())) {
        Strength strength = name.mention().strength();
        if (strength == Strength.CUED || strength == Strength.GUESSED) {
          byFirst
              .computeIfAbsent(sentence.token(name.begin()).form(), form -> new LinkedHashMap<>())
              .merge(name.text(), name, (one, other) -> one.level() == null ? other : one);
        }
      }
    }
    for (Sentence sentence : text.sentences()) {
      PlaceName where = Datelines.where(sentence);
      if (where != null) {
        byFirst
            .computeIfAbsent(where.text().split(" ")[0], form -> new LinkedHashMap<>())
            .putIfAbsent(where.text(), where);
      }
    }
    if (byFirst.isEmpty()) {
      return raw;
    }
    List<List<PlaceName>> all = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<PlaceName> names = new ArrayList<>(raw.get(sentence.index()));
      for (Token token : sentence.tokens()) {
        for (PlaceName known : byFirst.getOrDefault(token.form(), Map.of()).values()) {
          PlaceName echo = echo(text, sentence, token, known);
          if (echo != null && isFree(echo, names, taken.get(sentence.index()))) {
            names.add(echo);
          }
        }
      }
      names.sort(Comparator.comparingInt(PlaceName::begin));
      all.add(List.copyOf(names));
    }
    return all;
  }

  private static @Nullable PlaceName echo(
      Text text, Sentence sentence, Token first, PlaceName known) {
    Span span = new Span(first.span().begin(), first.span().begin() + known.text().length());
    if (!text.raw().startsWith(known.text(), span.begin())) {
      return null;
    }
    Mention mention =
        new Mention(
            span, span, known.text(), sentence.index(), known.level(), known.mention().strength());
    PlaceName echo = PlaceName.of(sentence, mention);
    return echo.isWhole(sentence) ? echo : null;
  }

  private static boolean isFree(PlaceName name, List<PlaceName> names, List<Span> taken) {
    return names.stream().noneMatch(n -> n.span().overlaps(name.span()))
        && taken.stream().noneMatch(t -> t.overlaps(name.span()));
  }
}
