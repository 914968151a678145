package org.sayso.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.review.Decision;

final class JournalTest {

  private final List<String> told = new ArrayList<>();

  @TempDir private Path folder;

  private static Entry entry(String by, String note) {
    LocalDate day = LocalDate.parse("2021-07-09");
    return new Entry(
        Instant.parse("2021-07-09T10:11:12Z"),
        new Decision(day, by, Decision.Act.REJECT, "c-1", "", "", note));
  }

  private Path file() {
    return Journal.of(folder.resolve("war.gpkg"));
  }

  private void add(Entry... entries) throws IOException {
    try (Journal journal = Journal.open(file(), told::add)) {
      for (Entry entry : entries) {
        journal.add(entry);
      }
    }
  }

  @Test
  void whatWasAddedIsReadInItsOrder() throws IOException {
    Entry one = entry("Ann", "not \"there\"\nat all\u2028");
    Entry two = entry("Zoë", "");
    add(one);
    add(two, one);
    assertThat(file().getFileName()).hasToString("war.gpkg.reviews.jsonl");
    assertThat(Journal.read(file(), told::add)).containsExactly(one, two, one);
    assertThat(Files.readAllLines(file())).hasSize(3);
    assertThat(told).isEmpty();
  }

  @Test
  void wherePartOfTheLastLineIsLostAllBeforeItIsKept() throws IOException {
    Entry one = entry("Ann", "first");
    Entry two = entry("Zoë", "second");
    add(one, two);
    byte[] whole = Files.readAllBytes(file());
    int first = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = first + 1; length < whole.length - 1; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      told.clear();
      assertThat(Journal.read(file(), told::add)).containsExactly(one);
      assertThat(told).hasSize(1);
      Entry next = entry("Bo", "next");
      add(next);
      assertThat(Journal.read(file(), told::add)).containsExactly(one, next);
      assertThat(told.get(1)).contains("reviews.jsonl:2: cut off", "left out");
    }
  }

  @Test
  void aLastLineThatLacksItsEndOnlyIsKept() throws IOException {
    add(entry("Ann", ""));
    Files.writeString(file(), Files.readString(file()).strip());
    add(entry("Bo", ""));
    assertThat(Journal.read(file(), told::add)).containsExactly(entry("Ann", ""), entry("Bo", ""));
    assertThat(told).isEmpty();
  }

  @Test
  void aDamagedLineInTheMiddleIsToldAndNothingIsChanged() throws IOException {
    add(entry("Ann", ""));
    String damaged = "{\"day\":\"2021-07-09\"}\n" + Files.readString(file());
    Files.writeString(file(), damaged);
    assertThatThrownBy(() -> add(entry("Bo", "")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("reviews.jsonl:1: ");
    assertThat(file()).content().isEqualTo(damaged);
  }

  @Test
  void oneProgramAddsAtATime() throws IOException {
    try (Journal first = Journal.open(file(), told::add)) {
      first.add(entry("Ann", ""));
      assertThatThrownBy(() -> Journal.open(file(), told::add))
          .hasMessageContaining("another program adds to");
      assertThat(Journal.read(file(), told::add)).hasSize(1);
    }
  }

  @Test
  void withoutAFileNothingIsDecided() throws IOException {
    assertThat(Journal.read(file(), told::add)).isEmpty();
  }
}
