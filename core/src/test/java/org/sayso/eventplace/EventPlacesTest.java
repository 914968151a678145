package org.sayso.eventplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.pack.LanguagePack;
import org.sayso.source.VoiceWords;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.timex.TimeFinder;

/** Which of the places in a sentence belong to one event, by its word. */
class EventPlacesTest {

  private static final Model MODEL = Model.load();
  private static final EventPlaces PLACES =
      new EventPlaces(LanguagePack.english().classes(), VoiceWords.english(), TimeFinder.english());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "killed | A bomb killed ten people in Temla on Friday. | Temla",
        "wounding | A shell hit a bus in Temla on Friday, wounding ten people. | Temla",
        "killed | Ten people were killed in Karan district of Soria Province. | Karan",
        "stormed | Rebels stormed the villages of Karan and Temla. | Karan; Temla",
        "shot | In Soria, two men were shot in the town of Karan. | Karan",
        "entered | The army has entered Old Karan. | Old Karan",
        "died | Five people died when a car exploded in Temla. | Temla",
        "killed | The rebels killed Omar Tal on Friday. | ''",
        "said | The mayor said that ten people were killed in Temla. | ''",
        "fell | Shells fell in the streets of the capital Temla. | Temla",
        "died | Ten people died in the Karan town of Temla on Friday. | Temla",
        "hit | A rocket hit the Soria suburb of Temla. | Temla",
        "died | Five people died in the Karan neighbourhood of Temla. | Karan",
        "shot | Two men were shot at their Temla home. | Temla",
        "shot | Two men were shot outside the UN office. | ''",
        "raided | Police raided the Temla office of a newspaper. | Temla",
        "died | Ten people died in clashes in Soria's capital last week. | Soria",
        "died | Ten people died in Soria's capital Temla last week. | Temla",
        "shelled | Tanks shelled targets in Karan Tal Monday night. | Karan Tal",
        "died | Ten people died in the district of al-Karan. | al-Karan",
        "seized | The army seized the rebel-held town of Temla. | Temla",
        "seized | The army seized the Rebel-held town of Temla. | Temla",
        "attacked | They attacked fighters of the Islamic State of Soria and Karan. | ''",
        "struck | Jets struck positions of Jabhat al-Karan in Temla. | Temla",
        "arrested | He was arrested near a Shiite mosque in Temla. | Temla",
        "killed | Gunmen killed ten people at Temla Police Hospital. | Temla Police Hospital",
        "turned | Bombs had hit houses in Temla on Tuesday, and efforts turned to mourning. | Temla",
        "met | The men met on Monday in May. | ''"
      })
  void theNearestOfTheEventsOwnPlaces(String word, String raw, String expected) {
    Text text = new Analyzer(MODEL).analyze(raw);
    Sentence s = text.sentences().get(0);
    int event = 0;
    while (!s.token(event).form().equals(word)) {
      event++;
    }
    List<String> found = PLACES.of(text, s, event).stream().map(span -> span.in(raw)).toList();
    assertThat(String.join("; ", found)).isEqualTo(expected);
  }
}
