package org.sayso.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "the rebels, Rebels, true",
    "Al-Karan Front, al Karan front, true",
    "Kārān, Karan, true",
    "rebel fighters, the rebels, false",
    "the northern rebels, rebels, true",
    "the army's chief, army chief, true",
    "army, army chief, true",
    "army chief, army doctor, false",
    "U.S., US, true",
    "the, army, false",
    "The, the, true"
  })
  void namesAreComparedByTheirWords(String one, String other, boolean alike) {
    assertThat(Names.alike(one, other)).isEqualTo(alike);
    assertThat(Names.alike(other, one)).isEqualTo(alike);
  }

  @Test
  void anIdDecidesForAndAPrintedNameMendsWhereIdsDiffer() {
    assertThat(party("rebels", "fighters").sameParty(party("rebels", "gunmen"))).isTrue();
    assertThat(party("rebels", "the militia").sameParty(party("locals", "militia"))).isTrue();
    assertThat(party(null, "the militia").sameParty(party("locals", "Militia"))).isTrue();
    assertThat(party("rebels", "fighters").sameParty(party("army", "soldiers"))).isFalse();
  }

  @Test
  void theIdOfAnUnknownPartyIsItsPrintedName() {
    assertThat(party("karani-rebels", "they").sameParty(party("rebels", "Karani rebels"))).isTrue();
    assertThat(party("rebels", "the rebels").sameParty(party("karani-rebels", "they"))).isTrue();
    assertThat(party("karani-army", "they").sameParty(party("rebels", "Karani rebels"))).isFalse();
  }

  @Test
  void ofTwoWhoSpeakInOneClauseEitherMayBeNamedFirst() {
    Names both = new Names(List.of("witnesses", "officials"), null, "civilian", null);
    Names turned = new Names(List.of("officials", "witnesses"), null, "official", null);
    Names third = new Names(List.of("doctors", "witnesses"), null, "medical", null);
    assertThat(both.sameSource(turned)).isTrue();
    assertThat(both.sameSource(third)).isFalse();
  }

  @Test
  void aSourceIsCalledByNameOrByRole() {
    Names named = new Names(List.of("A. Karim"), null, "official", "defence minister");
    Names described = new Names(List.of("the defence minister"), null, "official", null);
    Names other = new Names(List.of("B. Sharif"), null, "official", "defence minister");
    Names mayor = new Names(List.of("the mayor"), null, "official", null);
    assertThat(named.sameSource(described)).isTrue();
    assertThat(described.sameSource(named)).isTrue();
    assertThat(named.sameSource(other)).isFalse();
    assertThat(named.sameSource(mayor)).isFalse();
  }

  @Test
  void sourcesWithoutANameAreComparedByKind() {
    Names unknown = new Names(List.of(), null, "outlet", null);
    assertThat(unknown.sameSource(new Names(List.of(), null, "outlet", null))).isTrue();
    assertThat(unknown.sameSource(new Names(List.of(), null, "unnamed", null))).isFalse();
    assertThat(unknown.sameSource(new Names(List.of("Wire A"), null, "outlet", null))).isFalse();
  }

  private static Names party(@Nullable String id, String text) {
    return new Names(List.of(text), id, null, null);
  }
}
