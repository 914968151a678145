package org.sayso.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.chart.ServedWar;
import org.sayso.query.AtlasQuery;
import org.sayso.review.Decision;
import org.sayso.review.Decision.Act;
import org.sayso.review.WrongDecision;

/**
 * What is remembered of a place is forgotten when a decision bears on it, and not before: what is
 * told of a place whose tag stays is what it was, and what an atlas tells that forgets everything.
 */
final class ForgettingTest {

  private static final LocalDate TODAY = LocalDate.of(2031, 8, 1);
  private static final int RUNS = 8;
  private static final int DECISIONS = 12;

  @TempDir private Path folder;

  @Test
  void whatIsToldOfPlacesWhoseTagStaysIsWhatItWas() throws Exception {
    Path file = ServedWar.file(folder);
    Atlas all = AtlasFile.read(file);
    int stayed = 0;
    try (AtlasQuery query = AtlasQuery.open(file, 2)) {
      for (int run = 0; run < RUNS; run++) {
        Random random = new Random(run);
        LiveAtlas live = new LiveAtlas(query, ServedWar.gazetteer(), List.of());
        List<Decision> log = new ArrayList<>();
        Map<String, Told> before = told(live, all);
        for (int i = 0; i < DECISIONS; i++) {
          decide(live, random(random, all, log), log);
          Map<String, Told> now = told(live, all);
          for (Map.Entry<String, Told> was : before.entrySet()) {
            Told is = Objects.requireNonNull(now.get(was.getKey()));
            if (is.tag().equals(was.getValue().tag())) {
              stayed++;
              assertThat(is).as(was.getKey() + " after " + log).isEqualTo(was.getValue());
            }
          }
          before = now;
        }
        Map<String, Told> anew = told(new LiveAtlas(query, ServedWar.gazetteer(), log), all);
        for (Map.Entry<String, Told> each : before.entrySet()) {
          Told is = Objects.requireNonNull(anew.get(each.getKey()));
          assertThat(each.getValue().slice()).as(each.getKey()).isEqualTo(is.slice());
        }
      }
    }
    assertThat(stayed).isPositive();
  }

  private record Told(String tag, Atlas slice) {}

  private static Map<String, Told> told(LiveAtlas live, Atlas all) {
    Map<String, Told> told = new TreeMap<>();
    all.places()
        .forEach(
            place ->
                told.put(place.id(), new Told(live.tagOf(place.id()), live.place(place.id()))));
    return told;
  }

  private static void decide(LiveAtlas live, Decision decision, List<Decision> log)
      throws IOException {
    try {
      live.decide(decision, () -> log.add(decision));
    } catch (WrongDecision e) {
      assertThat(log).doesNotContain(decision); // it cannot be carried out, and changed nothing
    }
  }

  private static Decision random(Random random, Atlas all, List<Decision> log) {
    String by = random.nextBoolean() ? "Ann" : "Bo";
    String claim = all.claims().get(random.nextInt(all.claims().size())).id();
    String place = all.places().get(random.nextInt(all.places().size())).id();
    String other = all.places().get(random.nextInt(all.places().size())).id();
    return switch (random.nextInt(6)) {
      case 0 -> new Decision(TODAY, by, Act.REJECT, claim, "", "", "");
      case 1 -> new Decision(TODAY, by, Act.CORRECT, claim, "place", place, "");
      case 2, 3 -> new Decision(TODAY, by, Act.MERGE, place, "", other, "");
      case 4 -> new Decision(TODAY, by, Act.INTEREST, source(random, all), "", "river-league", "");
      default -> {
        Decision undone = log.isEmpty() ? null : log.get(random.nextInt(log.size()));
        yield undone == null || undone.act() == Act.UNDO
            ? new Decision(TODAY, by, Act.ACCEPT, claim, "", "", "")
            : new Decision(TODAY, undone.by(), Act.UNDO, undone.id(), "", "", "");
      }
    };
  }

  private static String source(Random random, Atlas all) {
    TreeSet<String> names = new TreeSet<>();
    all.claims()
        .forEach(
            claim ->
                claim.sources().stream()
                    .filter(source -> source.text() != null)
                    .forEach(source -> names.add(String.valueOf(source.text()))));
    return List.copyOf(names).get(random.nextInt(names.size()));
  }
}
