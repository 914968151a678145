package org.sayso.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtlasFileTest {

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBackWhole() throws IOException {
    for (long seed = 0; seed < 30; seed++) {
      Atlas atlas = RandomAtlas.of(seed);
      AtlasFile.write(file(), atlas);

      assertThat(AtlasFile.read(file())).isEqualTo(atlas);
    }
  }

  @Test
  void theSameAtlasGivesTheSameBytes() throws IOException {
    AtlasFile.write(file(), RandomAtlas.of(7));
    byte[] first = Files.readAllBytes(file());
    AtlasFile.write(file(), RandomAtlas.of(7));

    assertThat(Files.readAllBytes(file())).isEqualTo(first);
  }

  @Test
  void nothingButTheAtlasIsLeftInItsFolder() throws IOException {
    Path odd = folder.resolve("new folder #1 50% ?");
    AtlasFile.write(odd.resolve("my.atlas"), RandomAtlas.of(1));

    assertThat(AtlasFile.read(odd.resolve("my.atlas"))).isEqualTo(RandomAtlas.of(1));
    assertThat(odd.toFile().list()).containsExactly("my.atlas");
  }

  @Test
  void whatAKilledWriterLeftHalfWrittenIsTakenBack() throws IOException, SQLException {
    AtlasFile.write(file(), RandomAtlas.of(3));
    Path killed = folder.resolve("killed.atlas");
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = writer.createStatement()) {
      statement.execute("PRAGMA cache_size = 1");
      statement.execute("BEGIN");
      statement.execute("CREATE TABLE half (x)");
      statement.execute(
          "INSERT INTO half WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i"
              + " < 2000) SELECT hex(randomblob(200)) FROM n");
      Files.copy(file(), killed);
      Files.copy(Path.of(file() + "-journal"), Path.of(killed + "-journal"));
    }

    assertThat(AtlasFile.read(killed)).isEqualTo(RandomAtlas.of(3));
    assertThat(Files.exists(Path.of(killed + "-journal"))).isFalse();
  }

  @Test
  void anotherFileIsToldInOneLine() throws IOException, SQLException {
    Files.writeString(file(), "some text");
    assertThatThrownBy(() -> AtlasFile.read(file()))
        .isInstanceOf(NotAnAtlas.class)
        .hasMessage(file() + " is no atlas; make one: sayso build REPORT... -o FILE");

    Files.delete(file());
    assertThatThrownBy(() -> AtlasFile.read(file())).isInstanceOf(NoSuchFileException.class);

    sql("CREATE TABLE other (x)");
    assertThatThrownBy(() -> AtlasFile.read(file()))
        .isInstanceOf(NotAnAtlas.class)
        .hasMessageContaining("is no atlas");
  }

  @Test
  void anotherFormatIsToldInOneLine() throws IOException, SQLException {
    AtlasFile.write(file(), RandomAtlas.of(1));
    sql("UPDATE manifest SET value = '99' WHERE key = 'format'");

    assertThatThrownBy(() -> AtlasFile.read(file()))
        .isInstanceOf(NotAnAtlas.class)
        .hasMessage(
            file() + " has format 99, and this Sayso reads 4; move it away and build it anew");
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement each = connection.createStatement()) {
      each.execute(statement);
    }
  }

  private Path file() {
    return folder.resolve("an.atlas");
  }
}
