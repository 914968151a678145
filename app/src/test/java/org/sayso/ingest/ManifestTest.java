package org.sayso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManifestTest {

  @TempDir private Path folder;

  @Test
  void aMissingColumnIsNamedWithFileAndLine() {
    assertThatThrownBy(() -> read("file,publisher,date\na.txt,Wire A,2021-07-09\n"))
        .isInstanceOf(BadArgument.class)
        .hasMessage(file() + ":1: no column \"published\"; write file,publisher,published");
  }

  @Test
  void aBadDayIsNamedWithFileAndLine() {
    assertThatThrownBy(
            () -> read("file,publisher,published\na.txt,A,2021-07-09\nb.txt,A,9.7.2021\n"))
        .isInstanceOf(BadArgument.class)
        .hasMessage(file() + ":3: \"9.7.2021\" is no day; write it as 2021-07-09");
  }

  @Test
  void aShortRowIsNamedWithFileAndLine() {
    assertThatThrownBy(() -> read("file,publisher,published\na.txt\n"))
        .isInstanceOf(BadArgument.class)
        .hasMessageStartingWith(file() + ":2: too few fields");
  }

  @Test
  void emptyFieldsAreUnknown() throws IOException {
    Manifest.Row row = read("file,publisher,published\na.txt,,\n").of(folder.resolve("a.txt"));

    assertThat(row).isEqualTo(new Manifest.Row(2, "a.txt", null, null));
  }

  @Test
  void filesAreKnownByPathOrByNameFromElsewhere() throws IOException {
    Manifest manifest = read("\uFEFFpublished,file,publisher\n2021-07-09,sub/a.txt,A\n,b.txt,B\n");

    assertThat(manifest.of(folder.resolve("sub/../sub/a.txt"))).isNotNull();
    assertThat(manifest.of(Path.of("/elsewhere/b.txt"))).isNotNull();
    assertThat(manifest.of(Path.of("/elsewhere/c.txt"))).isNull();
  }

  private Manifest read(String table) throws IOException {
    Files.writeString(file(), table);
    return Manifest.read(file());
  }

  private Path file() {
    return folder.resolve("manifest.csv");
  }
}
