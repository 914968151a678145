package org.sayso.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sayso.Shared;

/** Names of the reference reports and press spellings, where the shared data is at hand. */
@Tag("shared")
class SharedNamesTest {

  private static final Gazetteer GAZETTEER = Gazetteer.conflict("afghanistan");

  private record Case(String name, String code, String hint, String set) {
    String id() {
      return "gn:AF." + (code.startsWith("P:") ? code.substring(2) : code);
    }

    PlaceKind kind() {
      return code.startsWith("P:") ? PlaceKind.PROVINCE : PlaceKind.DISTRICT;
    }
  }

  @Test
  void spellingsMeetTheirPlaceInsideTheRightProvince() throws IOException {
    List<Case> cases = cases();
    List<String> reference = misses(cases, "reference");
    List<String> variants = misses(cases, "variant");
    assertThat(reference).as("reference names missed").isEmpty();
    assertThat(variants).as("press spellings missed").isEmpty();
  }

  @Test
  void namesOfPeopleAndOutletsMeetNoLocalPlace() throws IOException {
    List<String> false_ = new ArrayList<>();
    for (Case c : cases()) {
      if (c.set.equals("negative")) {
        GAZETTEER.candidates(c.name, null).stream()
            .filter(k -> !GAZETTEER.remote(k.place().id()))
            .findFirst()
            .ifPresent(k -> false_.add(c.name + "=" + k.name() + " " + k.tier()));
      }
    }
    assertThat(false_).hasSizeLessThanOrEqualTo(2);
  }

  private static List<String> misses(List<Case> cases, String set) {
    List<String> misses = new ArrayList<>();
    for (Case c : cases) {
      if (c.set.equals(set)) {
        String hint = c.hint.isEmpty() ? "gn:AF" : "gn:AF." + c.hint;
        List<String> found =
            GAZETTEER.candidates(c.name, hint).stream()
                .flatMap(k -> GAZETTEER.areaOf(k.place().id(), c.kind()).stream())
                .map(Place::id)
                .distinct()
                .toList();
        if (!(c.hint.isEmpty() ? found.contains(c.id()) : found.equals(List.of(c.id())))) {
          misses.add(c.name + " " + c.id() + " but " + found);
        }
      }
    }
    return misses;
  }

  private static List<Case> cases() throws IOException {
    Path file = Shared.path("data/afghan_names.csv");
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(l -> l.split(",", -1))
        .map(f -> new Case(f[0], f[1], f[2], f[3]))
        .toList();
  }
}
