package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.report.Span;
import org.sayso.source.VoiceWords;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;

/** Sources, cues and contents as stretches; each sentence as source, cue, content. */
class AttributionsTest {

  private static final Model MODEL = Model.load();
  private static final VoiceWords WORDS = VoiceWords.english();

  private static List<String> read(String raw) {
    return new Attributions(WORDS)
        .of(new Analyzer(MODEL).analyze(raw)).stream()
            .map(
                one ->
                    shown(raw, one.source())
                        + " | "
                        + shown(raw, one.cue())
                        + " | "
                        + shown(raw, one.content()))
            .toList();
  }

  private static String shown(String raw, List<Span> spans) {
    return spans.stream().map(span -> span.in(raw)).collect(Collectors.joining(" … "));
  }

  @Test
  void aCueHasItsAuxiliariesAdverbsAndColon() {
    assertThat(read("The mayor has not yet said that rebels came."))
        .containsExactly("The mayor | has not yet said | that rebels came");
    assertThat(read("The mayor said: “Rebels came.”"))
        .containsExactly("The mayor | said: | “Rebels came.”");
  }

  @Test
  void aSourceHasItsDescription() {
    assertThat(read("Omar Tal, a doctor in Temla, said rebels came."))
        .containsExactly("Omar Tal, a doctor in Temla, | said | rebels came");
    assertThat(read("They met a man who said that rebels came."))
        .containsExactly("who | said | that rebels came");
  }

  @Test
  void aQuotationGoesOnBehindTheVerb() {
    assertThat(read("“Rebels came,” the mayor said. “They burnt the market. We fled.”"))
        .containsExactly("the mayor | said | “Rebels came,” … “They burnt the market. We fled.”");
  }

  @Test
  void whatSomebodySaysIsNotTakenApart() {
    assertThat(read("The mayor said that people want peace."))
        .containsExactly("The mayor | said | that people want peace");
    assertThat(read("The paper reported that the mayor said rebels came.")).hasSize(2);
    assertThat(read("“I think that rebels came,” the mayor said.")).hasSize(1);
  }

  @Test
  void judgementsAndNounsAreLaidToTheirHolders() {
    assertThat(read("The mayor criticised the plan in a speech."))
        .containsExactly("The mayor | criticised | the plan");
    assertThat(read("According to the mayor, rebels came."))
        .containsExactly("the mayor | According to | rebels came");
    assertThat(read("The army is expected to leave.").get(0))
        .isEqualTo(" | is expected | The army … to leave");
    assertThat(read("The bridge was destroyed.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "said",
        "“",
        "”, said",
        "According to",
        "He said: \"",
        "''''''",
        "- said, -",
        "that that said that",
        "According to according to said said : “ ” “"
      })
  void noTextIsTooBroken(String raw) {
    for (String line : List.of(raw, raw.repeat(50), raw + "\n" + raw)) {
      read(line);
    }
  }
}
