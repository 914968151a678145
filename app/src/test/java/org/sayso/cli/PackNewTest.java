package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Shapes;
import org.sayso.pack.ConflictPack;

/** A pack that is started from the bundled world loads as the bundled packs do. */
@SuppressWarnings("NullAway.Init") // made before each test
class PackNewTest {

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = temp.resolve("sudan");
  }

  @Test
  void itLoadsAndKnowsTheCountrysPlaces() {
    Run run = Run.of("pack", "new", folder.toString(), "--country", "SD");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("a pack of Sudan");

    assertThat(ConflictPack.named(folder.toString()).country()).isEqualTo("Sudan");
    Gazetteer gazetteer = Gazetteer.conflict(folder.toString());
    assertThat(gazetteer.candidates("Kadugli", "gn:SD"))
        .anyMatch(c -> c.place().path().contains("Southern Kordofan"));
    assertThat(gazetteer.all()).extracting(Place::name).contains("Khartoum", "N'Djamena");
    Shapes shapes = Shapes.conflict(folder.toString());
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
