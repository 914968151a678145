package org.sayso.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  private final ObjectMapper json = new ObjectMapper();
  private final List<String> parties = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private CoursesJson() {}

  /** The runs of all places, by place id. */
  public static ObjectNode of(SortedMap<String, List<Run>> courses) {
    return new CoursesJson().write(courses);
  }

  private ObjectNode write(SortedMap<String, List<Run>> courses) {
    ObjectNode root = json.createObjectNode();
    ArrayNode names = root.putArray("parties");
    ObjectNode all = root.putObject("runs");
    courses.forEach(
        (place, runs) -> {
          ArrayNode rows = all.putArray(place);
          runs.forEach(run -> row(run, rows.addArray()));
        });
    parties.forEach(names::add);
    return root;
  }

  private void row(Run run, ArrayNode row) {
    row.add(run.from().toEpochDay()).add(run.to().toEpochDay()).add(run.look().kind().ordinal());
    row.add(number(run.look().leader())).add(Math.round(100 * run.first()));
    row.add(number(run.look().second())).add(Math.round(100 * run.second()));
    if (run.lastNews() == null) {
      row.addNull();
    } else {
      row.add(run.lastNews().toEpochDay());
    }
    row.add(run.origins());
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
