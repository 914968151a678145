package org.sayso.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Kind;

/**
 * Which claims are asked for; null for all.
 *
 * @param place id of the place that the claim names or, as decided, bears on
 * @param report id of the report that it stands in
 * @param party id of a party that it names as actor or target
 * @param speaker id of the party whose speaker stands behind it first
 * @param source number of a source in its chain
 * @param kind what it is about
 * @param from not of an earlier day: the last one on which it can have happened
 * @param to not of a later day
 * @param box where its place lies
 */
public record ClaimFilter(
    @Nullable String place,
    @Nullable String report,
    @Nullable String party,
    @Nullable String speaker,
    @Nullable Long source,
    @Nullable Kind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Box box) {

  /** Every claim. */
  public static final ClaimFilter ALL =
      new ClaimFilter(null, null, null, null, null, null, null, null, null);

  /** The claims on one place. */
  public static ClaimFilter at(String place) {
    return new ClaimFilter(place, null, null, null, null, null, null, null, null);
  }

  /** The same with another place. */
  public ClaimFilter withPlace(@Nullable String other) {
    return new ClaimFilter(other, report, party, speaker, source, kind, from, to, box);
  }

  /** The same with another report. */
  public ClaimFilter withReport(@Nullable String other) {
    return new ClaimFilter(place, other, party, speaker, source, kind, from, to, box);
  }

  /** The same with another party that is named. */
  public ClaimFilter withParty(@Nullable String other) {
    return new ClaimFilter(place, report, other, speaker, source, kind, from, to, box);
  }

  /** The same with another party that speaks. */
  public ClaimFilter withSpeaker(@Nullable String other) {
    return new ClaimFilter(place, report, party, other, source, kind, from, to, box);
  }

  /** The same with another source. */
  public ClaimFilter withSource(@Nullable Long other) {
    return new ClaimFilter(place, report, party, speaker, other, kind, from, to, box);
  }

  /** The same of another kind. */
  public ClaimFilter withKind(@Nullable Kind other) {
    return new ClaimFilter(place, report, party, speaker, source, other, from, to, box);
  }

  /** The same on other days. */
  public ClaimFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new ClaimFilter(place, report, party, speaker, source, kind, first, last, box);
  }

  /** The same in another box. */
  public ClaimFilter withBox(@Nullable Box other) {
    return new ClaimFilter(place, report, party, speaker, source, kind, from, to, other);
  }

  /** A condition on rows {@code c} of the table of claims, with its values in order. */
  record Where(String sql, List<Object> values) {}

  Where where() {
    StringBuilder sql = new StringBuilder("1 = 1");
    List<Object> values = new ArrayList<>();
    if (place != null) {
      sql.append(" AND c.fid IN (SELECT fid FROM claims WHERE place = ? UNION SELECT claim FROM");
      sql.append(" bearing WHERE place = ?)");
      values.add(place);
      values.add(place);
    }
    add(sql, values, " AND c.report = ?", report);
    add(sql, values, " AND c.fid IN (SELECT claim FROM involved WHERE party = ?)", party);
    add(sql, values, " AND c.innermost_party = ?", speaker);
    add(sql, values, " AND c.fid IN (SELECT claim FROM spoken WHERE source = ?)", source);
    add(sql, values, " AND c.kind = ?", kind == null ? null : kind.code());
    add(sql, values, " AND c.day >= ?", from);
    add(sql, values, " AND c.day <= ?", to);
    if (box != null) {
      Places.within(box, "c.place IN (SELECT id FROM places p WHERE ", sql, values);
    }
    return new Where(sql.toString(), values);
  }

  private static void add(
      StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(condition);
      values.add(value);
    }
  }
}
