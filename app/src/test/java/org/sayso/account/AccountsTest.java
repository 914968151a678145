package org.sayso.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountsTest {

  private final Passwords passwords = new Passwords(4);

  @TempDir private Path folder;
  private Accounts accounts = Accounts.of(Path.of("war.gpkg"));

  @BeforeEach
  void open() {
    accounts = Accounts.of(folder.resolve("war.gpkg"));
  }

  @Test
  void accountsAreKeptBesideTheAtlasForItsOwnerOnly() throws IOException {
    accounts.add("A. Editor", passwords.kept("correct horse".toCharArray()));
    Path file = folder.resolve("war.gpkg.users");
    assertThat(accounts.file()).isEqualTo(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("A. Editor", "$2a$").doesNotContain("horse");
    assertThat(Files.list(folder)).containsExactly(file);
  }

  @Test
  void aNameIsFoundInAnyCaseAndTakenOnce() throws IOException {
    accounts.add(" Zoë Müller ", "kept");
    assertThat(accounts.find("zoe\u0308 MÜLLER")).isPresent();
    assertThatThrownBy(() -> accounts.add("ZOË müller", "kept"))
        .hasMessageContaining("take another name");
    for (String wrong : new String[] {"", " ", "a\nb", "<b>", "x".repeat(61), "/etc"}) {
      assertThatThrownBy(() -> accounts.add(wrong, "kept"))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(accounts.all()).hasSize(1);
  }

  @Test
  void aPasswordIsChangedAndAnAccountTakenAway() throws IOException {
    accounts.add("Ann", "one");
    accounts.add("Ben", "two");
    accounts.setPassword("ann", "three");
    accounts.remove("BEN");
    assertThat(accounts.all()).containsExactly(new Accounts.Account("Ann", "three"));
    assertThatThrownBy(() -> accounts.remove("Ben")).hasMessage("there is no account of Ben");
    assertThatThrownBy(() -> accounts.setPassword("Ben", "x"))
        .hasMessage("there is no account of Ben");
  }

  @Test
  void aDamagedFileIsToldAndNotReplaced() throws IOException {
    Files.writeString(accounts.file(), "{\"format\":1,\"acc");
    assertThatThrownBy(() -> accounts.add("Ann", "one")).hasMessageContaining("is damaged");
    assertThat(accounts.file()).content().isEqualTo("{\"format\":1,\"acc");
    Files.writeString(folder.resolve("war.gpkg.users.part"), "");
    assertThatThrownBy(() -> accounts.add("Ann", "one")).hasMessageContaining("try again");
  }

  @Test
  void onlyThePasswordItselfMatches() {
    String kept = passwords.kept("correct horse".toCharArray());
    assertThat(passwords.matches("correct horse".toCharArray(), kept)).isTrue();
    assertThat(passwords.matches("correct hors".toCharArray(), kept)).isFalse();
    assertThat(passwords.kept("correct horse".toCharArray())).isNotEqualTo(kept);
    String end = passwords.kept(("é".repeat(100) + "1").toCharArray());
    assertThat(passwords.matches(("é".repeat(100) + "1").toCharArray(), end)).isTrue();
    assertThat(passwords.matches(("é".repeat(100) + "2").toCharArray(), end)).isFalse();
    assertThatThrownBy(() -> passwords.kept("too short".toCharArray()))
        .hasMessage("a password has 10 to 200 characters");
  }
}
