package org.sayso.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.explain.Chains;
import org.sayso.quantity.Quantity;
import org.sayso.report.Report;
import org.sayso.sheet.Areas;
import org.sayso.sheet.Sheet;
import org.sayso.sheet.Where;

/**
 * Claims as a table: the fields of the codebook, nested ones in columns of their own, lists joined
 * by {@code "; "}.
 */
public final class ClaimSheet {

  private static final String LIST = "; ";

  private final Areas areas;

  private ClaimSheet(Areas areas) {
    this.areas = areas;
  }

  /** A claim and the report that it stands in. */
  public record Row(Claim claim, Report report) {}

  /** The columns. */
  public static Sheet<Row> of(Areas areas) {
    return new ClaimSheet(areas).sheet();
  }

  private Sheet<Row> sheet() {
    Sheet<Row> sheet = new Sheet<>();
    sheet
        .text("id", row -> row.claim().id())
        .text("report", row -> row.claim().report())
        .text("kind", row -> row.claim().kind().code())
        .text("action", row -> row.claim().action())
        .text("standing", row -> row.claim().standing().code())
        .flag("background", row -> row.claim().background())
        .flag("cumulative", row -> row.claim().cumulative());
    parties(sheet, "actor", Claim::actor);
    parties(sheet, "target", Claim::target);
    place(sheet);
    sheet
        .flag("fought", row -> row.claim().fought())
        .text("extent", row -> row.claim().part() ? "part" : null)
        .text("to_place", row -> name(row.claim().to()))
        .text("to_place_id", row -> id(row.claim().to()))
        .text("content", row -> row.claim().content());
    quantity(sheet);
    return sheet
        .day("from", row -> row.claim().when().days().from())
        .day("to", row -> row.claim().when().days().to())
        .text("when_text", row -> row.claim().when().text())
        .text("speaker", row -> Chains.name(row.claim().innermost()))
        .text("speaker_kind", row -> row.claim().innermost().kind().code())
        .text("speaker_party", row -> row.claim().innermost().party())
        .text("medium", row -> row.claim().innermost().medium())
        .text("chain", row -> Chains.named(row.claim()))
        .text("hedges", row -> list(row.claim().hedges()))
        .text("no_comment", row -> list(row.claim().noComment()))
        .text("publisher", row -> row.report().publisher())
        .day("published", row -> row.report().published())
        .text("source", row -> row.report().source())
        .whole("evidence_begin", row -> (long) row.claim().evidence().span().begin())
        .whole("evidence_end", row -> (long) row.claim().evidence().span().end())
        .text("evidence", row -> row.claim().evidence().text())
        .text("also", row -> list(row.claim().also().stream().map(Evidence::text).toList()))
        .real("confidence", row -> row.claim().confidence());
  }

  private static void parties(
      Sheet<Row> sheet, String role, Function<Claim, @Nullable PartyRef> ref) {
    sheet
        .text(role, row -> party(ref.apply(row.claim()), PartyRef::party))
        .text(role + "_text", row -> party(ref.apply(row.claim()), PartyRef::text))
        .text(role + "_with", row -> party(ref.apply(row.claim()), ClaimSheet::with));
  }

  private void place(Sheet<Row> sheet) {
    sheet
        .text("place", row -> row.claim().place() == null ? null : row.claim().place().text())
        .text("place_id", row -> id(row.claim().place()))
        .text("place_name", row -> name(row.claim().place()))
        .text("place_kind", row -> kind(where(row)))
        .text("country", row -> where(row, Where::country))
        .text("admin1", row -> where(row, Where::admin1))
        .text("admin2", row -> where(row, Where::admin2))
        .real("lat", row -> where(row, Where::lat))
        .real("lon", row -> where(row, Where::lon))
        .real("radius_km", row -> where(row, Where::radiusKm))
        .real(
            "place_confidence",
            row ->
                row.claim().place() == null
                    ? null
                    : Double.valueOf(row.claim().place().confidence()));
  }

  private static void quantity(Sheet<Row> sheet) {
    number(sheet, "value", Quantity::value);
    number(sheet, "low", Quantity::low);
    number(sheet, "high", Quantity::high);
    sheet.text(
        "unit", row -> row.claim().quantity() == null ? null : row.claim().quantity().unit());
    number(sheet, "of", Quantity::of);
    sheet
        .text("per", row -> row.claim().quantity() == null ? null : row.claim().quantity().per())
        .text(
            "quantity_text",
            row -> row.claim().quantity() == null ? null : row.claim().quantity().text());
  }

  private static void number(
      Sheet<Row> sheet, String name, Function<Quantity, @Nullable Double> part) {
    sheet.real(
        name, row -> row.claim().quantity() == null ? null : part.apply(row.claim().quantity()));
  }

  private @Nullable Where where(Row row) {
    PlaceRef ref = row.claim().place();
    return ref == null ? null : areas.of(ref);
  }

  private <V> @Nullable V where(Row row, Function<Where, @Nullable V> part) {
    Where where = where(row);
    return where == null ? null : part.apply(where);
  }

  private static @Nullable String kind(@Nullable Where where) {
    return where == null || where.kind() == null ? null : where.kind().code();
  }

  private static @Nullable String party(
      @Nullable PartyRef ref, Function<PartyRef, @Nullable String> part) {
    return ref == null ? null : part.apply(ref);
  }

  private static @Nullable String with(PartyRef ref) {
    return list(ref.with().stream().map(PartyRef::party).toList());
  }

  private static @Nullable String id(@Nullable PlaceRef ref) {
    return ref == null || ref.place() == null ? null : ref.place().id();
  }

  private static @Nullable String name(@Nullable PlaceRef ref) {
    return ref == null ? null : ref.place() == null ? ref.text() : ref.place().name();
  }

  private static @Nullable String list(List<String> parts) {
    return parts.isEmpty() ? null : parts.stream().collect(Collectors.joining(LIST));
  }
}
