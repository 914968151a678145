package org.sayso.difference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.difference.Change.About;
import org.sayso.difference.Change.Field;

/** Changes as one JSON object with a list for each sort; all of them are told. */
public final class DiffJson implements AtlasDiff.Taker {

  private final JsonGenerator json;
  private @Nullable About open;
  private int begun;

  /** Begins the object on a writer, which is left open. */
  public DiffJson(Writer out, List<String> remarks) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    json.writeArrayFieldStart("remarks");
    for (String remark : remarks) {
      json.writeString(remark);
    }
    json.writeEndArray();
  }

  @Override
  public void take(Change change) throws IOException {
    if (open != change.about()) {
      begin(change.about().ordinal());
      open = change.about();
    }
    json.writeStartObject();
    json.writeStringField("change", change.how().code());
    json.writeStringField("id", change.id());
    json.writeStringField("label", change.label());
    if (!change.fields().isEmpty()) {
      json.writeArrayFieldStart("fields");
      for (Field field : change.fields()) {
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("before", field.before());
        json.writeStringField("after", field.after());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Opens the list of a sort, after empty ones for the sorts before it. */
  private void begin(int sort) throws IOException {
    while (begun <= sort) {
      if (begun > 0) {
        json.writeEndArray();
      }
      json.writeArrayFieldStart(About.values()[begun].code());
      begun++;
    }
  }

  /** Ends the object. */
  public void finish() throws IOException {
    begin(About.values().length - 1);
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
