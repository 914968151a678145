package org.sayso.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.sayso.atlas.PartJson;
import org.sayso.claim.Refusal;

/** A refusal as a line of {@code refusals.jsonl} (codebook, section 8). */
public final class RefusalJson {

  private RefusalJson() {}

  /** Writes a refusal as one object. */
  public static void write(JsonGenerator json, Refusal refusal) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", refusal.id());
    json.writeStringField("report", refusal.report());
    json.writeFieldName("evidence");
    PartJson.evidence(json, refusal.evidence());
    json.writeStringField("reason", refusal.reason().code());
    json.writeStringField("detail", refusal.detail());
    json.writeEndObject();
  }
}
