package org.sayso.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.PackException;

/** A pack in a folder of the user's: on its own, or laid over a bundled one. */
class PackInFolderTest {

  private static final String HEADER = "id,parent,kind,name,lat,lon,quality,radius_km,role\n";
  private static final String CELL =
      "{\"type\":\"Feature\",\"properties\":{\"id\":\"gn:AF.01.1101\"},"
          + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[70,37],[71,37],[71,38],[70,37]]]}}\n";

  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("x").getParent());
    Files.writeString(path, text);
  }

  @Test
  void theBundledPackBeneathHoldsWhereTheFolderHasNoFile() throws IOException {
    write("base.txt", "afghanistan\n");
    assertThat(ConflictPack.named(folder.toString()).country()).isEqualTo("Afghanistan");
    write("parties.txt", "country: Afghanistan\nreds title: Reds\n");
    assertThat(ConflictPack.named(folder.toString()).titles()).containsOnlyKeys("reds");
    assertThat(Gazetteer.conflict(folder.toString()).byId("gn:AF.01.1101")).isPresent();
  }

  @Test
  void whatWasImportedStandsInPlaceOfThePacksOwn() throws IOException {
    write("base.txt", "afghanistan");
    write(
        "imported/units.csv",
        HEADER + "gn:AF.01.1101,gn:AF.01,district,Faizabad,37.5,70.5,shape,9,\n");
    write("imported/aliases.csv", "id,name,script\ngn:AF.01.1101,Feyzobod,Latn\n");
    write("imported/shapes.geojson", CELL);
    Gazetteer gazetteer = Gazetteer.conflict(folder.toString());
    Shapes shapes = Shapes.conflict(folder.toString());

    assertThat(gazetteer.byId("gn:AF.01.1101").orElseThrow().lat()).isEqualTo(37.5);
    assertThat(gazetteer.spelt("Feyzobod")).anyMatch(c -> c.place().id().equals("gn:AF.01.1101"));
    assertThat(shapes.approximate("gn:AF.01.1101")).isFalse();
    assertThat(shapes.geometry("gn:AF.01.1101").orElseThrow()).contains("[71,38]");
    assertThat(shapes.approximate("gn:AF.01.1102")).isTrue();
    assertThat(shapes.ids()).doesNotHaveDuplicates().hasSize(34 + 398);
  }

  @Test
  void badFilesAreNamedWithTheirLine() throws IOException {
    assertThatThrownBy(() -> Gazetteer.conflict(folder + "/none"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("give the path of a pack's folder");
    assertThatThrownBy(() -> ConflictPack.named(folder.toString()))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("parties.txt; write one");
    write("units.csv", HEADER + "x,,country,X,1,1,shape,1,\ny,x,province,Y,north,1,shape,1,\n");
    assertThatThrownBy(() -> Gazetteer.conflict(folder.toString()))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("units.csv:3: ");
    write("units.csv", HEADER + "x,y,province,X,1,1,shape,1,\ny,x,province,Y,1,1,shape,1,\n");
    assertThatThrownBy(() -> Gazetteer.conflict(folder.toString()))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("x lies in itself");
    write("base.txt", "atlantis");
    assertThatThrownBy(() -> Gazetteer.conflict(folder.toString()))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("no bundled pack \"atlantis\"");
  }
}
