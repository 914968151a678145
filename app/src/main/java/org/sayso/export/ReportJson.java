package org.sayso.export;

import static org.sayso.atlas.PartJson.string;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import org.sayso.atlas.PartJson;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/** A report as a line of {@code reports.jsonl} (codebook, section 8). */
public final class ReportJson {

  private ReportJson() {}

  /** Writes a report as one object; an unknown day is null, other absent fields are left out. */
  public static void write(JsonGenerator json, Report report) throws IOException {
    LocalDate published = report.published();
    PublishedFrom from = report.publishedFrom();
    json.writeStartObject();
    json.writeStringField("id", report.id());
    json.writeStringField("source", report.source());
    string(json, "publisher", report.publisher());
    string(json, "title", report.title());
    json.writeStringField("published", published == null ? null : published.toString());
    string(json, "publishedFrom", from == null ? null : from.code());
    json.writeStringField("language", report.language());
    json.writeStringField("text", report.text());
    PartJson.list(json, "copies", report.copies(), JsonGenerator::writeString);
    json.writeEndObject();
  }
}
