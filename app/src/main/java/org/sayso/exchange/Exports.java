package org.sayso.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.event.Event;
import org.sayso.event.Events;
import org.sayso.event.PartyKinds;
import org.sayso.eventdata.Acled;
import org.sayso.eventdata.FollowTheMoney;
import org.sayso.eventdata.Hapi;
import org.sayso.eventdata.Incident;
import org.sayso.eventdata.Plover;
import org.sayso.eventdata.Ucdp;
import org.sayso.export.ClaimJson;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.sheet.Areas;
import org.sayso.sheet.CsvSheet;
import org.sayso.sheet.ParquetSheet;
import org.sayso.sheet.Selection;
import org.sayso.sheet.Slice;
import org.sayso.sheet.Slices;
import org.sayso.timeline.Timeline;

/** Writes an atlas in any of the formats, slice by slice. */
public final class Exports {

  private final Slices slices;
  private final Areas areas;
  private final Selection selection;
  private final PartyKinds kinds;
  private final Ground ground;
  private long written;
  private long left;

  /**
   * Of an atlas.
   *
   * @param slices the atlas, of which the wanted places come
   * @param selection which days of it are wanted
   * @param kinds what its parties are
   * @param ground what it is drawn with
   */
  public Exports(Slices slices, Selection selection, PartyKinds kinds, Ground ground) {
    this.slices = slices;
    this.areas = slices.areas();
    this.selection = selection;
    this.kinds = kinds;
    this.ground = ground;
  }

  /**
   * What came of it.
   *
   * @param written rows, features, records or bundles
   * @param left events or claims that the format has no place for
   */
  public record Outcome(long written, long left) {}

  /** Writes a format to a stream, which is left open. */
  public Outcome write(Format format, OutputStream stream) throws IOException {
    written = 0;
    left = 0;
    BufferedOutputStream out = new BufferedOutputStream(stream, 1 << 16);
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    switch (format) {
      case CLAIMS_CSV -> {
        CsvSheet<ClaimSheet.Row> csv = new CsvSheet<>(ClaimSheet.of(areas), text);
        claims((claim, report) -> csv.row(new ClaimSheet.Row(claim, report)));
        csv.finish();
      }
      case CLAIMS_JSONL -> {
        try (JsonGenerator json = lines(text)) {
          claims((claim, report) -> ClaimJson.write(json, claim));
        }
      }
      case CLAIMS_PARQUET -> {
        ParquetSheet<ClaimSheet.Row> table = new ParquetSheet<>(ClaimSheet.of(areas), out);
        claims((claim, report) -> table.row(new ClaimSheet.Row(claim, report)));
        table.finish(Map.of());
      }
      case HOLDINGS_CSV -> {
        CsvSheet<HoldingRow> csv = new CsvSheet<>(HoldingSheet.of(kinds), text);
        holdings(csv::row);
        csv.finish();
      }
      case GEOJSON -> {
        GeoJson json = new GeoJson(ground, kinds, text);
        holdings(json::write);
        json.finish();
      }
      case GEOPARQUET -> {
        GeoParquet table = new GeoParquet(ground, kinds, out);
        holdings(table::write);
        table.finish();
      }
      case KML -> {
        Kml kml = new Kml(ground, kinds, text);
        holdings(kml::write);
        kml.finish();
      }
      case ACLED -> {
        CsvSheet<Acled> csv = new CsvSheet<>(Acled.sheet(), text);
        incidents(incident -> note(Acled.of(incident), csv::row));
        csv.finish();
      }
      case UCDP -> {
        CsvSheet<Ucdp> csv = new CsvSheet<>(Ucdp.sheet(), text);
        incidents(incident -> note(Ucdp.of(incident), csv::row));
        csv.finish();
      }
      case HAPI -> hapi(text);
      case PLOVER -> {
        try (JsonGenerator json = lines(text)) {
          Plover plover = new Plover(json, areas, kinds);
          claims((claim, report) -> count(plover.write(claim, report)));
        }
      }
      case FTM -> {
        try (JsonGenerator json = lines(text)) {
          FollowTheMoney entities = new FollowTheMoney(json);
          incidents(entities::write);
        }
      }
      case PROV -> provenance(text);
    }
    text.flush();
    out.flush();
    return new Outcome(written, left);
  }

  private interface ClaimTaker {
    void take(Claim claim, Report report) throws IOException;
  }

  private interface RowTaker<T> {
    void take(T row) throws IOException;
  }

  private void claims(ClaimTaker taker) throws IOException {
    slices.byReport(
        slice -> {
          Map<String, Report> reports = slice.reportsById();
          for (Claim claim : slice.claims()) {
            if (selection.covers(claim.when().days().from(), claim.when().days().to())) {
              written++;
              taker.take(claim, Objects.requireNonNull(reports.get(claim.report())));
            }
          }
        });
  }

  private void holdings(RowTaker<HoldingRow> taker) throws IOException {
    slices.byPlace(
        Slices.Part.HOLDINGS,
        slice -> {
          for (HoldingRow row : rows(slice)) {
            written++;
            taker.take(row);
          }
        });
  }

  private List<HoldingRow> rows(Slice slice) {
    Timeline timeline = slice.timeline();
    Place place = timeline == null ? null : areas.place(timeline.place());
    return timeline == null || place == null
        ? List.of()
        : HoldingRow.of(place, areas, timeline).stream()
            .filter(row -> selection.covers(row.holding().from(), row.holding().to()))
            .toList();
  }

  private void incidents(RowTaker<Incident> taker) throws IOException {
    slices.byPlace(
        Slices.Part.CLAIMS,
        slice -> {
          for (Event event : Events.at(slice.claims(), slice.reports())) {
            if (selection.covers(event.days().from(), event.days().to())) {
              written++;
              taker.take(new Incident(event, areas.of(event.place()), kinds));
            }
          }
        });
  }

  /** Writes the row of an incident, or counts it among those that have none. */
  private <T> void note(@Nullable T row, RowTaker<T> taker) throws IOException {
    count(row != null);
    if (row != null) {
      taker.take(row);
    }
  }

  private void count(boolean taken) {
    if (!taken) {
      written--;
      left++;
    }
  }

  private void hapi(Writer text) throws IOException {
    Hapi hapi = new Hapi();
    incidents(incident -> note(Acled.of(incident), hapi::add));
    CsvSheet<Hapi.Row> csv = new CsvSheet<>(Hapi.sheet(), text);
    csv.line(Hapi.tags());
    hapi.rows().forEach(csv::row);
    csv.finish();
  }

  private void provenance(Writer text) throws IOException {
    Provenance provenance = new Provenance(text);
    slices.byPlace(
        Slices.Part.ALL,
        slice -> {
          List<HoldingRow> rows = rows(slice);
          if (!rows.isEmpty() || !slice.claims().isEmpty()) {
            written++;
            provenance.write(key(slice), rows, slice);
          }
        });
    provenance.finish();
  }

  private static String key(Slice slice) {
    Timeline timeline = slice.timeline();
    return timeline != null
        ? timeline.place()
        : slice.claims().stream()
            .map(claim -> Objects.requireNonNull(claim.place()).key())
            .findFirst()
            .orElse("");
  }

  private static JsonGenerator lines(Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    return json;
  }
}
