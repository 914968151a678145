package org.sayso.chart;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sayso.explain.Run;

/**
 * Who is said to hold what over time, as the map draws it, in few letters: each run is a row of
 * numbers, days are counted from 1 January 1970, chances are percents, parties go by their place in
 * a list.
 */
public final class CoursesJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> parties = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private CoursesJson() {}

  /** The runs of all places, by place id, as one JSON object in UTF-8. */
  public static byte[] of(SortedMap<String, List<Run>> courses) {
    return of(courses, courses.size(), courses.size());
  }

  /**
   * The runs of some places.
   *
   * @param weighed how many of the places are known so far, these among them
   * @param of how many places there are
   */
  public static byte[] of(SortedMap<String, List<Run>> courses, int weighed, int of) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("weighed", weighed);
      json.writeNumberField("of", of);
      new CoursesJson().write(courses, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }

  /** The same as a tree. */
  static JsonNode tree(SortedMap<String, List<Run>> courses) {
    try {
      return JSON.readTree(of(courses));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private void write(SortedMap<String, List<Run>> courses, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("runs");
    for (Map.Entry<String, List<Run>> each : courses.entrySet()) {
      json.writeArrayFieldStart(each.getKey());
      for (Run run : each.getValue()) {
        row(run, json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("parties");
    for (String party : parties) {
      json.writeString(party);
    }
    json.writeEndArray();
  }

  private void row(Run run, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeNumber(run.from().toEpochDay());
    json.writeNumber(run.to().toEpochDay());
    json.writeNumber(run.look().kind().ordinal());
    json.writeNumber(number(run.look().leader()));
    json.writeNumber(Math.round(100 * run.first()));
    json.writeNumber(number(run.look().second()));
    json.writeNumber(Math.round(100 * run.second()));
    if (run.lastNews() == null) {
      json.writeNull();
    } else {
      json.writeNumber(run.lastNews().toEpochDay());
    }
    json.writeNumber(run.origins());
    json.writeEndArray();
  }

  private int number(@Nullable String party) {
    if (party == null) {
      return -1;
    }
    return numbers.computeIfAbsent(
        party,
        id -> {
          parties.add(id);
          return parties.size() - 1;
        });
  }
}
