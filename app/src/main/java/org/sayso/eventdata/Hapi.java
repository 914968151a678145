package org.sayso.eventdata;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.sheet.Sheet;
import org.sayso.sheet.Where;

/**
 * Numbers of events and of dead by district, month and sort of event, in the columns of the
 * conflict events of HDX HAPI, which come from ACLED; the sums are over the rows that {@link Acled}
 * gives.
 *
 * <p>As there, events that target civilians are political violence too and stand in both rows.
 */
public final class Hapi {

  private final Map<Cell, Sum> cells = new TreeMap<>(Cell.ORDER);

  /** What a row is about; the texts are empty where an event is placed no finer. */
  private record Cell(
      String country, String admin1, String admin2, String type, YearMonth month, int level) {

    static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::country)
            .thenComparing(Cell::admin1)
            .thenComparing(Cell::admin2)
            .thenComparing(Cell::month)
            .thenComparing(Cell::type);
  }

  private static final class Sum {
    private long events;
    private long fatalities;
    private boolean uncounted;
    private final Set<String> claims = new LinkedHashSet<>();
  }

  /** A row of the table. */
  public record Row(
      String country,
      @Nullable String admin1,
      @Nullable String admin2,
      int level,
      String type,
      long events,
      long fatalities,
      YearMonth month,
      @Nullable String warning,
      @Nullable String error,
      String claims) {}

  /**
   * Adds an event; those that ACLED does not call violence, or that have no country, are not
   * counted.
   */
  public void add(Acled acled) {
    Where where = acled.incident().where();
    String country = Countries.three(where.countryCode());
    if (country == null || acled.type().event().equals(AcledType.STRATEGIC)) {
      return;
    }
    add(country, where, "political_violence", acled);
    if (Incident.isCivilian(acled.incident().event().other())
        || acled.type().event().equals(AcledType.CIVILIANS)) {
      add(country, where, "civilian_targeting", acled);
    }
  }

  private void add(String country, Where where, String type, Acled acled) {
    String admin1 = Objects.requireNonNullElse(where.admin1(), "");
    String admin2 = Objects.requireNonNullElse(where.admin2(), "");
    int level = !admin2.isEmpty() ? 2 : !admin1.isEmpty() ? 1 : 0;
    Cell cell = new Cell(country, admin1, admin2, type, YearMonth.from(acled.day()), level);
    Sum sum = cells.computeIfAbsent(cell, c -> new Sum());
    Long dead = acled.fatalities();
    sum.events++;
    sum.fatalities += dead == null ? 0 : dead;
    sum.uncounted |= dead == null;
    sum.claims.addAll(acled.incident().event().claims());
  }

  /** The rows, by area, month and sort. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    cells.forEach((cell, sum) -> rows.add(row(cell, sum)));
    return rows;
  }

  private static Row row(Cell cell, Sum sum) {
    List<String> warnings = new ArrayList<>();
    if (cell.level() > 0) {
      warnings.add("no p-code: areas are those of the gazetteer");
    }
    if (cell.level() < 2) {
      warnings.add("placed no finer than admin " + cell.level());
    }
    if (sum.uncounted) {
      warnings.add("some deaths are told without a number");
    }
    return new Row(
        cell.country(),
        cell.admin1().isEmpty() ? null : cell.admin1(),
        cell.admin2().isEmpty() ? null : cell.admin2(),
        cell.level(),
        cell.type(),
        sum.events,
        sum.fatalities,
        cell.month(),
        warnings.isEmpty() ? null : String.join("; ", warnings),
        null,
        String.join("; ", sum.claims));
  }

  /** The columns. */
  public static Sheet<Row> sheet() {
    return new Sheet<Row>()
        .text("location_code", Row::country)
        .text("provider_admin1_name", Row::admin1)
        .text("provider_admin2_name", Row::admin2)
        .empty("admin1_code", "admin1_name", "admin2_code", "admin2_name")
        .whole("admin_level", row -> (long) row.level())
        .text("event_type", Row::type)
        .whole("events", Row::events)
        .whole("fatalities", Row::fatalities)
        .day("reference_period_start", row -> row.month().atDay(1))
        .day("reference_period_end", row -> row.month().atEndOfMonth())
        .text("warning", Row::warning)
        .text("error", Row::error)
        .text("sayso_claims", Row::claims);
  }

  /** HXL's tags, one for each column. */
  public static List<String> tags() {
    return List.of(
        "#country+code",
        "#adm1+name+provider",
        "#adm2+name+provider",
        "#adm1+code",
        "#adm1+name",
        "#adm2+code",
        "#adm2+name",
        "#meta+admin_level",
        "#event+type",
        "#event+num",
        "#affected+killed",
        "#date+start",
        "#date+end",
        "#meta+warning",
        "#meta+error",
        "#meta+claims");
  }
}
