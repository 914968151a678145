package org.sayso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Kämpfer haben am Morgen die Stadt in der Provinz eingenommen, sagte der Gouverneur in"
            + " einem Gespräch, und die Armee war schon am Abend aus der Stadt abgezogen.",
        "Les combattants ont pris la ville dans la matinée, a déclaré le gouverneur de la province,"
            + " et l'armée avait quitté la région la veille sur ordre du ministre de la défense.",
        "De strijders hebben in de ochtend de stad ingenomen, zei de gouverneur, en het leger was in"
            + " de nacht uit de stad vertrokken, maar is in het district gebleven om te wachten.",
        "Los combatientes tomaron la ciudad por la mañana, dijo el gobernador de la provincia, y el"
            + " ejército se había retirado a la base en las afueras por orden del ministro.",
        "Savaşçılar sabah saatlerinde şehri ele geçirdi, dedi vali, ve ordu bir gün önce bakanın"
            + " emriyle bölgeden çekilmişti, ancak ilçe merkezinde hâlâ çatışmalar sürüyor dedi.",
        "Бойцы утром взяли город, сообщил губернатор провинции.",
        "سيطر المقاتلون على المدينة صباح اليوم",
        "طالبان ولسوالی را تصرف کردند"
      })
  void otherLanguagesAreRefused(String text) {
    assertThatThrownBy(() -> Language.requireEnglish(text)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fighters took the town at dawn.",
        "Town falls, 12 dead",
        "Rebel forces seized Kandaru district overnight, police chief Haji Gul Karimi told Radio Four"
            + " by phone, while army units from Baraki, Sorkh and Deh Bala were moving towards it.",
        "On 3 March 2021, Ogad Sharif militia fought with Darul Hamid clan militia near Tarmo Wayn"
            + " village (Ceel Dheer, Lower Jubba). Three Ogad Sharif fighters were hurt.",
        "On Tuesday, army units had otherwise mounted two separate attempts on nearby Kelbur, a mostly"
            + " abandoned town under rebel control, Baraki TV told Radio Four, citing Haji Gul.",
        "On Friday a lorry bomb levelled an old market hall, burning nine stalls.",
      })
  void englishPassesHoweverManyNamesItHas(String text) {
    assertThatCode(() -> Language.requireEnglish(text)).doesNotThrowAnyException();
  }

  @Test
  void theShareIsOfTheWordsInSmallLetters() {
    assertThat(Language.share("the quarter and the river Darun")).isEqualTo(0.6);
    assertThat(Language.share("")).isZero();
  }
}
