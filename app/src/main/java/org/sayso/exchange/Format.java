package org.sayso.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an atlas can be written as. */
public enum Format {
  CLAIMS_CSV("claims as a table, csv"),
  CLAIMS_JSONL("claims as lines of JSON, as sayso read writes them"),
  CLAIMS_PARQUET("claims as a table, Parquet"),
  HOLDINGS_CSV("who is said to hold which place from when to when, csv"),
  GEOJSON("holdings with outlines, GeoJSON; an end of null is still so"),
  GEOPARQUET("holdings with outlines, GeoParquet 1.1"),
  KML("holdings with outlines and time spans, KML 2.2"),
  ACLED("events in ACLED's columns, csv"),
  UCDP("events with deaths in the columns of UCDP GED, csv"),
  HAPI("events a month and district in the columns of HDX HAPI, csv with HXL tags"),
  PLOVER("claims as PLOVER records, lines of JSON"),
  FTM("events as FollowTheMoney entities, lines of JSON"),
  PROV("where holdings come from, down to the quotes, W3C PROV-JSON");

  private final String summary;

  Format(String summary) {
    this.summary = summary;
  }

  /** The word by which it is asked for. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is, in a few words. */
  public String summary() {
    return summary;
  }

  /** The format of a word in any case; nothing where there is none. */
  public static Optional<Format> of(String code) {
    return Arrays.stream(values())
        .filter(format -> format.code().equals(code.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** All words. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Format::code).toList();
  }
}
