package org.sayso.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sayso.pack.PackException;
import org.sayso.pack.PackFile;
import org.sayso.report.Span;

/**
 * What the cases of packs say, and which words of a pack go without one; that no bundled entry is
 * unproved is for the command {@code verify}, whose test runs it.
 */
final class PackCheckTest {

  @Test
  void aCaseSaysWhatItsTextMustGiveAndWhenItWasPublished() {
    PackCase one = PackCase.read(line("clash/attack, control/lost: They fled: all. | 2015-03-02"));

    assertThat(one.entry()).isEqualTo("x.cases.txt:7");
    assertThat(one.expected()).containsExactly("clash/attack", "control/lost");
    assertThat(one.report().text()).isEqualTo("They fled: all.\n");
    assertThat(one.report().published()).isEqualTo(LocalDate.of(2015, 3, 2));
    assertThat(PackCase.read(line("none: Prices fell.")).expected()).isEmpty();
  }

  @Test
  void aLineThatIsNoCaseIsToldWithItsFileAndLine() {
    assertThatThrownBy(() -> PackCase.read(line("The rebels seized the town.")))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("x.cases.txt:7: not a case; write: ");
    assertThatThrownBy(() -> PackCase.read(line("none: Prices fell. | May")))
        .hasMessage("x.cases.txt:7: no day \"May\"; write it as 2021-08-15");
  }

  @Test
  void aVoiceCaseMarksWhoTheCueAndWhat() {
    VoiceCase one = VoiceCase.read(line("[The mayor] {vowed} <to leave>."));

    assertThat(one.text()).isEqualTo("The mayor vowed to leave.\n");
    assertThat(one.expected().source()).containsExactly(new Span(0, 9));
    assertThat(one.expected().cue()).containsExactly(new Span(10, 15));
    assertThat(one.expected().content()).containsExactly(new Span(16, 24));
    assertThatThrownBy(() -> VoiceCase.read(line("The mayor vowed to leave.")))
        .hasMessage("x.cases.txt:7: no cue or no content; write [Who] {vowed} <to leave>.");
  }

  private static PackFile.Line line(String text) {
    return new PackFile.Line("x.cases.txt", 7, text);
  }
}
