package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Shapes;
import org.sayso.pack.ConflictPack;

/** A pack that is started from the bundled world loads as the bundled packs do. */
@SuppressWarnings("NullAway.Init") // made before each test
class PackNewTest {

  private static final String NAME = "started-by-test";

  private Path folder;

  /** A folder on the class path, where packs are loaded from. */
  @BeforeEach
  void makeFolder() throws IOException, URISyntaxException {
    Path classes =
        Path.of(PackNewTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    folder = classes.resolve("packs/conflicts").resolve(NAME);
    removeFolder();
  }

  @AfterEach
  void removeFolder() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void itLoadsAndKnowsTheCountrysPlaces() {
    Run run = Run.of("pack", "new", folder.toString(), "--country", "SD");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("a pack of Sudan");

    assertThat(ConflictPack.bundled(NAME).country()).isEqualTo("Sudan");
    Gazetteer gazetteer = Gazetteer.conflict(NAME);
    assertThat(gazetteer.candidates("Kadugli", "gn:SD"))
        .anyMatch(c -> c.place().path().contains("Southern Kordofan"));
    assertThat(gazetteer.all()).extracting(Place::name).contains("Khartoum", "N'Djamena");
    Shapes shapes = Shapes.conflict(NAME);
    assertThat(shapes.ids()).contains("gn:SD.29");
    assertThat(shapes.baseMap()).hasSizeGreaterThan(5);
  }

  @Test
  void whatIsThereAlreadyIsLeftAlone() {
    Run.of("pack", "new", folder.toString(), "--country", "SD");
    assertThat(Run.of("pack", "new", folder.toString(), "--country", "ML"))
        .isEqualTo(new Run(2, "", "sayso: " + folder + ": is there already; name a new folder\n"));
    assertThat(Run.of("pack", "new", folder + "2", "--country", "Sudan").err())
        .contains("no such country");
    assertThat(Run.of("pack").code()).isEqualTo(2);
  }
}
