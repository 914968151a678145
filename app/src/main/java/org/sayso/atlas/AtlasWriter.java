package org.sayso.atlas;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Place;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.review.Decision;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.time.DayRange;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/** Puts the parts of an atlas into the tables of a new file, in their order. */
final class AtlasWriter {

  private final Connection connection;

  AtlasWriter(Connection connection) {
    this.connection = connection;
  }

  /** The columns of one part, in the order of its table. */
  private interface Columns<T> {
    @Nullable Object[] of(int position, T part);
  }

  void write(Atlas atlas) throws SQLException {
    insert("pack", 2, atlas.packs(), (i, name) -> new Object[] {i, name});
    insert("report", 10, atlas.reports(), AtlasWriter::report);
    insert("place", 9, atlas.places(), AtlasWriter::place);
    insert("claim", 27, atlas.claims(), AtlasWriter::claim);
    insert("refusal", 6, atlas.refusals(), AtlasWriter::refusal);
    insert("reliability", 7, learned(atlas.learnings()), (i, row) -> reliability(i, row));
    insert("decision", 8, atlas.reviews().decisions(), AtlasWriter::decision);
    insert("timeline", 2, atlas.timelines(), (i, t) -> new Object[] {i, t.place()});
    for (int i = 0; i < atlas.timelines().size(); i++) {
      holdings(i, atlas.timelines().get(i));
    }
  }

  private <T> void insert(String table, int width, List<T> parts, Columns<T> columns)
      throws SQLException {
    String marks = String.join(", ", Collections.nCopies(width, "?"));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (int position = 0; position < parts.size(); position++) {
        @Nullable Object[] values = columns.of(position, parts.get(position));
        for (int column = 0; column < values.length; column++) {
          insert.setObject(column + 1, values[column]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static @Nullable Object[] decision(int position, Decision one) {
    return new Object[] {
      position,
      one.day().toString(),
      one.by(),
      one.act().code(),
      one.subject(),
      one.field(),
      one.value(),
      one.note()
    };
  }

  private void holdings(int timeline, Timeline parts) throws SQLException {
    insert("holding", 8, parts.holdings(), (i, holding) -> holding(timeline, i, holding));
    for (int h = 0; h < parts.holdings().size(); h++) {
      int holding = h;
      insert(
          "support",
          10,
          parts.holdings().get(h).because(),
          (i, support) -> support(timeline, holding, i, support));
    }
  }

  private static @Nullable Object[] report(int position, Report report) {
    PublishedFrom from = report.publishedFrom();
    return new @Nullable Object[] {
      position,
      report.id(),
      report.source(),
      report.publisher(),
      report.title(),
      day(report.published()),
      from == null ? null : from.code(),
      report.language(),
      report.text(),
      Json.ofStrings(report.copies())
    };
  }

  private static @Nullable Object[] place(int position, Place place) {
    return new @Nullable Object[] {
      position,
      place.id(),
      place.name(),
      place.kind().code(),
      place.parent(),
      Json.ofStrings(place.path()),
      place.lat(),
      place.lon(),
      place.radiusKm()
    };
  }

  private static @Nullable Object[] claim(int position, Claim claim) {
    PlaceRef ref = claim.place();
    Place place = ref == null ? null : ref.place();
    DayRange days = claim.when().days();
    return new @Nullable Object[] {
      position,
      claim.id(),
      claim.report(),
      claim.kind().code(),
      claim.action(),
      claim.standing().code(),
      claim.background(),
      claim.cumulative(),
      Json.of(claim.actor(), PartJson::party),
      Json.of(claim.target(), PartJson::party),
      place == null ? null : place.id(),
      Json.of(ref, Json::place),
      claim.fought(),
      claim.part(),
      Json.of(claim.to(), Json::place),
      claim.content(),
      Json.of(claim.quantity(), PartJson::quantity),
      day(days.from()),
      day(days.to()),
      claim.when().text(),
      Json.ofAll(claim.sources(), PartJson::source),
      Json.ofStrings(claim.hedges()),
      Json.ofStrings(claim.noComment()),
      Json.of(claim.evidence(), PartJson::evidence),
      Json.ofAll(claim.also(), PartJson::evidence),
      claim.confidence(),
      claim.rule()
    };
  }

  /** One thing learned, with the day up to which. */
  private record Reliability(LocalDate day, Learned learned) {}

  private static List<Reliability> learned(Learnings learnings) {
    return learnings.upTo().stream()
        .flatMap(upTo -> upTo.learned().stream().map(one -> new Reliability(upTo.day(), one)))
        .toList();
  }

  private static @Nullable Object[] reliability(int position, Reliability row) {
    Learned learned = row.learned();
    return new @Nullable Object[] {
      position,
      day(row.day()),
      learned.key(),
      learned.truth(),
      learned.prior(),
      learned.claims(),
      learned.fixed()
    };
  }

  private static @Nullable Object[] refusal(int position, Refusal refusal) {
    return new @Nullable Object[] {
      position,
      refusal.id(),
      refusal.report(),
      Json.of(refusal.evidence(), PartJson::evidence),
      refusal.reason().code(),
      refusal.detail()
    };
  }

  private static @Nullable Object[] holding(int timeline, int position, Holding holding) {
    return new @Nullable Object[] {
      timeline,
      position,
      day(holding.from()),
      day(holding.to()),
      Json.ofNumbers(holding.probabilities()),
      holding.contested(),
      holding.unknown(),
      day(holding.lastNews())
    };
  }

  private static @Nullable Object[] support(
      int timeline, int holding, int position, Support support) {
    return new @Nullable Object[] {
      timeline,
      holding,
      position,
      support.claim(),
      support.party(),
      support.direction().name(),
      support.weight(),
      support.origin(),
      support.counted(),
      support.reason()
    };
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
