package org.sayso.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.explain.Chains;
import org.sayso.report.ContentId;
import org.sayso.report.Report;
import org.sayso.sheet.Slice;
import org.sayso.source.Source;
import org.sayso.timeline.Support;

/**
 * Where holdings come from, as PROV-JSON (W3C member submission, 2013): a bundle a place, so that
 * no more than a place is in memory. A holding was derived from its supports, a support from a
 * claim, a claim from quotations, a quotation from a report; a claim is attributed to those on
 * whose word it rests, a report to its outlet. A quotation has Web Annotation's selectors by
 * position and by quote.
 */
final class Provenance {

  private static final String OURS = "sayso";

  private final JsonGenerator json;
  private final Map<String, Map<String, Map<String, Object>>> records = new LinkedHashMap<>();

  Provenance(Writer out) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeObjectFieldStart("prefix");
    json.writeStringField(OURS, "urn:sayso:");
    json.writeStringField("oa", "http://www.w3.org/ns/oa#");
    json.writeStringField("dct", "http://purl.org/dc/terms/");
    json.writeEndObject();
    json.writeObjectFieldStart("bundle");
  }

  /** Writes a place: its holdings, and every claim on it. */
  void write(String key, List<HoldingRow> rows, Slice slice) throws IOException {
    Map<String, Report> reports = slice.reportsById();
    Map<String, Claim> claims = new TreeMap<>(slice.behind());
    slice.claims().forEach(claim -> claims.put(claim.id(), claim));
    Map<String, Support> supports = new TreeMap<>();
    for (HoldingRow row : rows) {
      for (Support support : row.holding().because()) {
        supports.merge(part(key, support), support, Provenance::heavier);
      }
    }
    supports.forEach(this::support);
    rows.forEach(row -> holding(key, row, supports));
    for (Claim claim : claims.values()) {
      Report report = reports.get(claim.report());
      if (report != null) {
        claim(claim, report);
      }
    }
    bundle(OURS + ":" + ContentId.of("place", key));
  }

  private void bundle(String id) throws IOException {
    if (records.isEmpty()) {
      return;
    }
    json.writeRaw('\n');
    json.writeObjectFieldStart(id);
    for (String sort : List.of("entity", "agent", "wasDerivedFrom", "wasAttributedTo")) {
      Map<String, Map<String, Object>> all = records.getOrDefault(sort, Map.of());
      if (!all.isEmpty()) {
        json.writeObjectFieldStart(sort);
        for (Map.Entry<String, Map<String, Object>> record : all.entrySet()) {
          json.writeObjectFieldStart(record.getKey());
          for (Map.Entry<String, Object> field : record.getValue().entrySet()) {
            json.writeFieldName(field.getKey());
            value(field.getValue());
          }
          json.writeEndObject();
        }
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    records.clear();
  }

  /** A word as it is, a number with its type, a name of ours as a qualified name. */
  private void value(Object value) throws IOException {
    if (value instanceof List<?> values) {
      json.writeStartArray();
      for (Object each : values) {
        value(each);
      }
      json.writeEndArray();
    } else if (value instanceof Typed typed) {
      json.writeStartObject();
      json.writeStringField("$", typed.value());
      json.writeStringField("type", typed.type());
      json.writeEndObject();
    } else {
      json.writeString(value.toString());
    }
  }

  private record Typed(String value, String type) {}

  private static Typed number(double number) {
    return new Typed(String.valueOf(HoldingRow.rounded(number)), "xsd:double");
  }

  private static Typed whole(int number) {
    return new Typed(String.valueOf(number), "xsd:int");
  }

  private static @Nullable Typed day(@Nullable LocalDate day) {
    return day == null ? null : new Typed(day.toString(), "xsd:date");
  }

  private static Typed type(String name) {
    return new Typed(OURS + ":" + name, "prov:QUALIFIED_NAME");
  }

  private void holding(String key, HoldingRow row, Map<String, Support> supports) {
    String id = id("holding", row.place().id(), row.holding().from().toString());
    Map<String, Object> holding = entity(id, "Holding");
    holding.put("prov:label", label(row));
    holding.put("sayso:place", row.place().id());
    holding.put("sayso:placeName", row.place().name());
    put(holding, "sayso:start", day(row.holding().from()));
    put(holding, "sayso:end", day(row.end()));
    holding.put("sayso:status", row.status().code());
    row.holding()
        .probabilities()
        .forEach((party, chance) -> holding.put("sayso:chance-" + safe(party), number(chance)));
    for (Support support : row.holding().because()) {
      String part = part(key, support);
      Map<String, Object> rests = derived(id, part);
      if (support.weight() < Objects.requireNonNull(supports.get(part)).weight()) {
        rests.put("sayso:weight", number(support.weight()));
      }
    }
  }

  /** The same for all days on which a claim speaks for or against a hold, whatever it weighs. */
  private static String part(String key, Support support) {
    return id(
        "support",
        key,
        support.claim(),
        support.party(),
        support.direction().name(),
        support.origin(),
        String.valueOf(support.counted()),
        support.reason());
  }

  private static Support heavier(Support one, Support other) {
    return one.weight() >= other.weight() ? one : other;
  }

  private void support(String id, Support support) {
    Map<String, Object> entity = entity(id, "Support");
    entity.put("sayso:party", support.party());
    entity.put("sayso:direction", support.direction().name().toLowerCase(Locale.ROOT));
    entity.put("sayso:weight", number(support.weight()));
    entity.put("sayso:counted", new Typed(String.valueOf(support.counted()), "xsd:boolean"));
    entity.put("sayso:origin", support.origin());
    entity.put("sayso:reason", support.reason());
    derived(id, OURS + ":" + support.claim());
  }

  private static String label(HoldingRow row) {
    return row.place().name()
        + ": "
        + (row.holder() == null ? "not known" : row.holder())
        + " from "
        + row.holding().from();
  }

  private void claim(Claim claim, Report report) {
    String id = OURS + ":" + claim.id();
    Map<String, Object> entity = entity(id, "Claim");
    entity.put("sayso:kind", claim.kind().code());
    entity.put("sayso:action", claim.action());
    entity.put("sayso:standing", claim.standing().code());
    put(entity, "sayso:actor", claim.actor() == null ? null : claim.actor().party());
    put(entity, "sayso:target", claim.target() == null ? null : claim.target().party());
    put(entity, "sayso:placeName", claim.place() == null ? null : claim.place().text());
    put(entity, "sayso:from", day(claim.when().days().from()));
    put(entity, "sayso:to", day(claim.when().days().to()));
    entity.put("sayso:confidence", number(claim.confidence()));
    entity.put("sayso:chain", Chains.named(claim));
    report(report);
    List<Evidence> passages = new ArrayList<>();
    passages.add(claim.evidence());
    passages.addAll(claim.also());
    for (Evidence passage : passages) {
      derived(id, passage(passage, report));
    }
    chain(claim, id);
  }

  private String passage(Evidence passage, Report report) {
    String begin = String.valueOf(passage.span().begin());
    String id = id("quote", report.id(), begin, String.valueOf(passage.span().end()));
    Map<String, Object> quote = entity(id, "Quotation");
    quote.put("oa:hasSource", OURS + ":" + report.id());
    String position = id("position", id);
    Map<String, Object> selector = put("entity", position);
    selector.put("prov:type", new Typed("oa:TextPositionSelector", "prov:QUALIFIED_NAME"));
    selector.put("oa:start", whole(passage.span().begin()));
    selector.put("oa:end", whole(passage.span().end()));
    String words = id("words", id);
    Map<String, Object> exact = put("entity", words);
    exact.put("prov:type", new Typed("oa:TextQuoteSelector", "prov:QUALIFIED_NAME"));
    exact.put("oa:exact", passage.text());
    quote.put(
        "oa:hasSelector",
        List.of(
            new Typed(position, "prov:QUALIFIED_NAME"), new Typed(words, "prov:QUALIFIED_NAME")));
    if (passage.text().length() != passage.span().length()) {
      quote.put("sayso:described", "a private person is described in the quote, and not named");
    }
    Map<String, Object> quoted = derived(id, OURS + ":" + report.id());
    quoted.put("prov:type", new Typed("prov:Quotation", "prov:QUALIFIED_NAME"));
    return id;
  }

  private void report(Report report) {
    String id = OURS + ":" + report.id();
    Map<String, Object> entity = entity(id, "Report");
    put(entity, "dct:title", report.title());
    put(entity, "dct:publisher", report.publisher());
    put(entity, "dct:issued", day(report.published()));
    entity.put("dct:source", report.source());
    entity.put("dct:language", report.language());
  }

  /** Everyone in the chain answers for the claim: who spoke, who passed it on, who printed it. */
  private void chain(Claim claim, String id) {
    List<Source> links = claim.sources();
    for (int i = 0; i < links.size(); i++) {
      List<Source> together = new ArrayList<>();
      together.add(links.get(i));
      together.addAll(links.get(i).with());
      for (Source source : together) {
        relation("wasAttributedTo", id, agent(claim, source), "prov:entity", "prov:agent")
            .put("sayso:link", whole(i));
      }
    }
  }

  private String agent(Claim claim, Source source) {
    String name = Chains.name(source);
    boolean person = source.text() == null || source.anonymous();
    String id = id("source", name, person ? claim.report() : "", String.valueOf(source.party()));
    Map<String, Object> agent = put("agent", id);
    agent.put("prov:label", name);
    agent.put("sayso:kind", source.kind().code());
    put(agent, "sayso:party", source.party());
    return id;
  }

  private Map<String, Object> derived(String from, String to) {
    return relation("wasDerivedFrom", from, to, "prov:generatedEntity", "prov:usedEntity");
  }

  private Map<String, Object> relation(
      String sort, String one, String other, String oneRole, String otherRole) {
    Map<String, Object> relation = put(sort, "_:" + ContentId.of("r", sort, one, other));
    relation.put(oneRole, one);
    relation.put(otherRole, other);
    return relation;
  }

  private Map<String, Object> entity(String id, String type) {
    Map<String, Object> entity = put("entity", id);
    entity.put("prov:type", type(type));
    return entity;
  }

  private Map<String, Object> put(String sort, String id) {
    Map<String, Object> record = new LinkedHashMap<>();
    records.computeIfAbsent(sort, s -> new LinkedHashMap<>()).put(id, record);
    return record;
  }

  private static void put(Map<String, Object> record, String name, @Nullable Object value) {
    if (value != null) {
      record.put(name, value);
    }
  }

  private static String id(String sort, String... parts) {
    return OURS + ":" + ContentId.of(sort, parts);
  }

  private static String safe(String party) {
    return party.replaceAll("[^A-Za-z0-9-]", "_");
  }

  void finish() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
