package org.sayso.assembly;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.sayso.atlas.AtlasRows;
import org.sayso.atlas.Sql;
import org.sayso.claim.Claim;
import org.sayso.review.Question;
import org.sayso.review.Reviews;
import org.sayso.review.Verdict;

/** Finds the claims that other decisions than before may change. */
final class Decided {

  private final Sql sql;
  private final Places places;

  Decided(Sql sql, Places places) {
    this.sql = sql;
    this.places = places;
  }

  /** The claims, each once, that questions are about to which the answer is another now. */
  List<Claim> touched(Reviews before, Reviews now) throws SQLException {
    SortedMap<Question, Verdict> old = before.verdicts();
    SortedMap<Question, Verdict> fresh = now.verdicts();
    Set<Question> changed = new TreeSet<>(old.keySet());
    changed.addAll(fresh.keySet());
    changed.removeIf(question -> Objects.equals(old.get(question), fresh.get(question)));
    Map<String, Claim> claims = new HashMap<>();
    boolean merged = false;
    for (Question question : changed) {
      switch (question.about()) {
        case Question.SAME_PLACE -> merged = true;
        case Question.PARTY -> spokenBy(question.subject(), claims);
        default -> add(claims, "SELECT * FROM claims WHERE id = ?", question.subject());
      }
    }
    if (merged) {
      old.keySet().forEach(question -> moved(question, claims));
      fresh.keySet().forEach(question -> moved(question, claims));
    }
    return List.copyOf(claims.values());
  }

  /** A place that is another one draws claims along over any number of steps. */
  private void moved(Question question, Map<String, Claim> claims) {
    String column = question.about().equals(Question.SAME_PLACE) ? "place" : "id";
    try {
      add(claims, "SELECT * FROM claims WHERE " + column + " = ?", question.subject());
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read claims", e);
    }
  }

  private void spokenBy(String name, Map<String, Claim> claims) throws SQLException {
    sql.each(
        "SELECT * FROM claims WHERE fid IN (SELECT claim FROM spoken JOIN sources ON sources.fid ="
            + " spoken.source WHERE voice = ?)",
        row -> claims.put(row.text("id"), AtlasRows.claim(row, places::of)),
        AtlasRows.voice(name));
  }

  private void add(Map<String, Claim> claims, String select, String value) throws SQLException {
    sql.each(select, row -> claims.put(row.text("id"), AtlasRows.claim(row, places::of)), value);
  }
}
