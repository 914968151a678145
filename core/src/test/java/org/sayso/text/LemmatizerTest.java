package org.sayso.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {

  private final Lemmatizer lemmatizer = new Lemmatizer();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "fell, VBD, fall",
        "fallen, VBN, fall",
        "seized, VBD, seize",
        "seizes, VBZ, seize",
        "seizing, VBG, seize",
        "taken, VBN, take",
        "held, VBD, hold",
        "lost, VBN, lose",
        "losing, VBG, lose",
        "fought, VBD, fight",
        "fled, VBD, flee",
        "fleeing, VBG, flee",
        "overran, VBD, overrun",
        "overrun, VBN, overrun",
        "retook, VBD, retake",
        "withdrew, VBD, withdraw",
        "shot, VBN, shoot",
        "met, VBD, meet",
        "left, VBD, leave",
        "won, VBD, win",
        "said, VBD, say",
        "Says, VBZ, say",
        "WAS, VBD, be",
        "'s, VBZ, be",
        "ca, MD, can",
        "captured, VBN, capture",
        "controlled, VBD, control",
        "repelled, VBD, repel",
        "shelled, VBD, shell",
        "shelling, VBG, shell",
        "planned, VBN, plan",
        "planted, VBN, plant",
        "warring, VBG, war",
        "warned, VBD, warn",
        "denied, VBD, deny",
        "denies, VBZ, deny",
        "died, VBD, die",
        "dying, VBG, die",
        "besieged, VBN, besiege",
        "advanced, VBD, advance",
        "entered, VBD, enter",
        "liberated, VBN, liberate",
        "defeated, VBN, defeat",
        "united, VBN, unite",
        "visited, VBD, visit",
        "freed, VBN, free",
        "claimed, VBD, claim",
        "named, VBN, name",
        "crosses, VBZ, cross",
        "stormed, VBD, storm",
        "forced, VBN, force",
        "reported, VBD, report",
        "struck, VBD, strike",
        "districts, NNS, district",
        "cities, NNS, city",
        "bases, NNS, base",
        "forces, NNS, force",
        "allies, NNS, ally",
        "buses, NNS, bus",
        "houses, NNS, house",
        "losses, NNS, loss",
        "clashes, NNS, clash",
        "gunmen, NNS, gunman",
        "men, NNS, man",
        "children, NNS, child",
        "crises, NNS, crisis",
        "villages, NNS, village",
        "Taliban, NNPS, taliban",
        "n't, RB, not",
        "worst, JJS, bad",
        "Tuesday, NNP, tuesday",
      })
  void findsTheFormThatADictionaryLists(String form, String tag, String lemma) {
    assertThat(lemmatizer.lemma(form, tag)).isEqualTo(lemma);
  }
}
