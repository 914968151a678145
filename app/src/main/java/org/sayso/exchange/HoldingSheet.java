package org.sayso.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.event.PartyKinds;
import org.sayso.sheet.Sheet;
import org.sayso.testimony.Direction;

/** Holdings as a table: a run of days a row, with the claims that it rests on. */
public final class HoldingSheet {

  private HoldingSheet() {}

  /** The columns; those of GeoParquet have the shape besides. */
  public static Sheet<HoldingRow> of(PartyKinds kinds) {
    return new Sheet<HoldingRow>()
        .text("place_id", row -> row.place().id())
        .text("place", row -> row.place().name())
        .text("place_kind", row -> row.place().kind().code())
        .text("country", row -> row.where().country())
        .text("admin1", row -> row.where().admin1())
        .text("admin2", row -> row.where().admin2())
        .real("lat", row -> row.place().lat())
        .real("lon", row -> row.place().lon())
        .day("start", row -> row.holding().from())
        .day("end", HoldingRow::end)
        .day("as_of", HoldingRow::asOf)
        .text("status", row -> row.status().code())
        .text("holder", HoldingRow::holder)
        .text("holder_name", row -> title(kinds, row.holder()))
        .real("probability", row -> row.chance(row.holder()))
        .text("second", HoldingRow::second)
        .real("second_probability", row -> row.chance(row.second()))
        .real("contested", row -> HoldingRow.rounded(row.holding().contested()))
        .real("unknown", row -> HoldingRow.rounded(row.holding().unknown()))
        .text("probabilities", row -> chances(row.holding().probabilities()))
        .day("last_news", row -> row.holding().lastNews())
        .whole("independent_origins", HoldingRow::origins)
        .text("claims_for", row -> list(row.claims(Direction.FOR)))
        .text("claims_against", row -> list(row.claims(Direction.AGAINST)));
  }

  private static @Nullable String title(PartyKinds kinds, @Nullable String party) {
    return party == null ? null : kinds.title(party);
  }

  private static String chances(Map<String, Double> chances) {
    return chances.entrySet().stream()
        .filter(each -> HoldingRow.rounded(each.getValue()) > 0)
        .map(each -> each.getKey() + "=" + HoldingRow.rounded(each.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static @Nullable String list(List<String> ids) {
    return ids.isEmpty() ? null : String.join("; ", ids);
  }
}
