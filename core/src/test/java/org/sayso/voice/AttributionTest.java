package org.sayso.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.pack.Standing;
import org.sayso.source.Parties;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.source.VoiceWords;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/** Whose word each part of a report is, in reports on a war that no pack knows. */
class AttributionTest {

  private static final Model MODEL = Model.load();
  private static final VoiceWords WORDS = VoiceWords.english();

  /** A state and one armed group. */
  private static final Parties PARTIES =
      new Parties() {
        @Override
        public @Nullable Side side(String words) {
          return switch (words) {
            case "sorian" -> new Side("soria", Nature.STATE);
            case "red front" -> new Side("red-front", Nature.ARMED);
            default -> null;
          };
        }

        @Override
        public String state() {
          return "soria";
        }
      };

  private record Read(Text text, Attribution attribution) {

    /** The voice of the first token of that form. */
    Voice of(String word) {
      for (Sentence s : text.sentences()) {
        for (int i = 0; i < s.size(); i++) {
          if (s.token(i).form().equals(word)) {
            return attribution.at(s.index(), i);
          }
        }
      }
      throw new AssertionError("no word " + word);
    }

    List<@Nullable String> chain(String word) {
      return of(word).chain().stream().map(Source::text).toList();
    }
  }

  private static Read read(String raw) {
    Text text = new Analyzer(MODEL).analyze(raw);
    return new Read(text, Attribution.of(text, WORDS, PARTIES, "The Paper"));
  }

  @Test
  void directAndIndirectSpeechInEveryOrder() {
    for (String raw :
        List.of(
            "The mayor said that rebels had seized the town.",
            "Rebels have seized the town, the mayor said.",
            "Rebels have seized the town, said the mayor.",
            "According to the mayor, rebels have seized the town.",
            "Rebels have seized the town, according to the mayor.",
            "\"Rebels have seized the town,\" the mayor said.",
            "The mayor said: \"Rebels have seized the town.\"")) {
      assertThat(read(raw).chain("seized")).as(raw).containsExactly("mayor");
    }
  }

  @Test
  void studiesThatNobodySpeaksForShareNoChain() {
    Read read =
        read(
            "The year 2009 was the worst year recorded for murders of miners, according to a"
                + " nationwide study published May 3 by the watchdog. It is seldom easy to tell"
                + " whether the killing of a miner is tied to his work, and deaths counted were"
                + " possibly due to debts, according to Reuters research.");

    assertThat(read.of("murders").ownWord()).isFalse();
    assertThat(read.of("deaths").ownWord()).isFalse();
  }

  @Test
  void nobodyNamedIsTheOutletsOwnWord() {
    assertThat(read("Rebels seized the town on Tuesday.").of("seized").ownWord()).isTrue();
  }

  @Test
  void thingsThatClaimOrSuggestSaySoOnNobodysWord() {
    for (String raw :
        List.of(
            "Heavy fighting suggested that rebels had seized the town.",
            "The siege has claimed lives since rebels seized the town.")) {
      assertThat(read(raw).of("seized").ownWord()).as(raw).isTrue();
    }
    assertThat(read("A witness suggested that rebels had seized the town.").chain("seized"))
        .containsExactly("witness");
  }

  @Test
  void outletThatWasToldIsTheNextLink() {
    Read read = read("Two police officers told Radio C that rebels had seized the town.");
    assertThat(read.chain("seized")).containsExactly("Two police officers", "Radio C");
    assertThat(read.of("seized").chain().get(1).kind()).isEqualTo(SourceKind.OUTLET);
  }

  @Test
  void publisherIsNeverInTheChain() {
    Read read = read("The mayor told The Paper that rebels had seized the town.");
    assertThat(read.chain("seized")).containsExactly("mayor");
  }

  @Test
  void quotedByAnOutlet() {
    assertThat(read("Radio C quoted a doctor as saying that 12 people had died.").chain("died"))
        .containsExactly("doctor", "Radio C");
    assertThat(read("Rebels seized the town, Radio C reported, quoting a doctor.").chain("seized"))
        .containsExactly("doctor", "Radio C");
  }

  @Test
  void oneWhoTellsWhatAnotherHadTold() {
    Read read = read("The mayor said that a doctor had told him that rebels seized the town.");
    assertThat(read.chain("seized")).containsExactly("doctor", "mayor");
  }

  @Test
  void nameRoleKindAndParty() {
    Source source =
        read("Anton Belis, governor of Temla, said rebels had seized the town.")
            .of("seized")
            .chain()
            .get(0);
    assertThat(source.text()).isEqualTo("Anton Belis");
    assertThat(source.role()).isEqualTo("governor of Temla");
    assertThat(source.kind()).isEqualTo(SourceKind.OFFICIAL);
    assertThat(source.party()).isEqualTo("soria");
    assertThat(source.anonymous()).isFalse();
  }

  @Test
  void spokesmanOfAnArmedGroupIsOfThatGroup() {
    Source source =
        read("Red Front spokesman Kiro Vasan said fighters had entered the town.")
            .of("entered")
            .chain()
            .get(0);
    assertThat(source.kind()).isEqualTo(SourceKind.ARMED_GROUP);
    assertThat(source.party()).isEqualTo("red-front");
  }

  @Test
  void personWithoutPublicRoleIsPrivate() {
    Read read = read("Rebels entered the town, said Dara Miro, a shopkeeper in Temla.");
    assertThat(read.of("entered").chain().get(0).isPrivate()).isTrue();
  }

  @Test
  void pronounAndDescriptionFindTheSpeaker() {
    Read read =
        read(
            "Anton Belis, governor of Temla, said rebels had seized the bridge. "
                + "He added that soldiers fled. The road is cut, the governor said.");
    assertThat(read.chain("fled")).containsExactly("Anton Belis");
    assertThat(read.chain("cut")).containsExactly("Anton Belis");
  }

  @Test
  void quotationAloneGoesToItsNeighbour() {
    Read read =
        read(
            "\"The bridge has been lost,\" Dara Miro said. \"Soldiers fled at dawn.\"\n\n"
                + "\"Nobody stayed behind.\"");
    assertThat(read.chain("fled")).containsExactly("Dara Miro");
    assertThat(read.chain("stayed")).containsExactly("Dara Miro");
  }

  @Test
  void quotationRunsOverSentences() {
    Read read = read("“Soldiers fled at dawn. Nobody stayed behind,” the mayor said.");
    assertThat(read.chain("fled")).containsExactly("mayor");
    assertThat(read.chain("stayed")).containsExactly("mayor");
  }

  @Test
  void denialClaimAndConfirmation() {
    assertThat(read("The army denied that rebels had seized the town.").of("seized").standing())
        .isEqualTo(Standing.DENIED);
    assertThat(read("The rebels claimed they had seized the town.").of("seized").hedges())
        .containsExactly("claimed");
    assertThat(read("Officials confirmed the capture of the town.").of("capture").hedges())
        .containsExactly("confirmed");
  }

  @Test
  void denialOfWhatWasToldBefore() {
    Read read =
        read("Rebels seized the town, residents said. The mayor denied the reports on Sunday.");
    assertThat(read.attribution().denials()).hasSize(1);
    assertThat(read.attribution().denials().get(0).chain().get(0).text()).isEqualTo("mayor");
  }

  @Test
  void timeOfSayingStandsBesideTheVerb() {
    Voice voice = read("The mayor said on Sunday that rebels had seized the town.").of("seized");
    assertThat(voice.saidWhen()).isNotNull();
  }

  @Test
  void hedgesWithoutASource() {
    Read read = read("Rebels have reportedly seized the town. The road was cut.");
    assertThat(read.of("seized").hedges()).containsExactly("reportedly");
    assertThat(read.of("cut").hedges()).isEmpty();
  }

  @Test
  void sideThatDidNotAnswer() {
    Read read = read("The defence ministry did not immediately respond to a request for comment.");
    assertThat(read.attribution().noReplies()).hasSize(1);
    assertThat(read.attribution().noReplies().get(0).who()).isEqualTo("defence ministry");
  }

  @Test
  void wireOfTheDatelineEndsEveryChain() {
    Read read =
        read("TEMLA, June 3 (Wire A) - Rebels seized the town, the mayor said.\n\nIt fell.");
    assertThat(read.chain("seized")).containsExactly("mayor", "Wire A");
    assertThat(read.chain("fell")).containsExactly("Wire A");
  }

  @Test
  void headlineNamesItsSource() {
    assertThat(read("Rebels seize town in the north: officials").chain("seize"))
        .containsExactly("officials");
  }

  @Test
  void thoseWhoSayTheSameAreOneLink() {
    Source source = read("Witnesses and officials said shells hit Temla.").of("hit").chain().get(0);
    assertThat(source.text()).isEqualTo("Witnesses");
    assertThat(source.with()).extracting(Source::text).containsExactly("officials");
  }

  @Test
  void whatFollowsAnInsertedVerbOfSayingIsSaidToo() {
    Read read = read("The fort is lost, the mayor added, and the bridge is held by rebels.");
    assertThat(read.chain("lost")).containsExactly("mayor");
    assertThat(read.chain("held")).containsExactly("mayor");
    Read others = read("The fort is lost, the mayor said, and the army said it was held.");
    assertThat(others.chain("held")).containsExactly("army");
  }

  @Test
  void whatIsWarnedOfIsPossible() {
    Voice voice = read("The ministry warned of an attack on Temla.").of("attack");
    assertThat(voice.standing()).isEqualTo(Standing.POSSIBLE);
    assertThat(voice.chain()).extracting(Source::text).containsExactly("ministry");
  }

  @Test
  void whatIsAnnouncedMayBeANoun() {
    assertThat(read("The ministry announced the capture of Temla.").chain("capture"))
        .containsExactly("ministry");
  }

  @Test
  void anotherWhoSaysOtherwiseSpeaksForHimself() {
    Read read = read("The mayor said the fort was lost, while a doctor said it was held.");
    assertThat(read.chain("lost")).containsExactly("mayor");
    assertThat(read.chain("held")).containsExactly("doctor");
  }

  @Test
  void twoWhoSpeakBehindACommaAreNotWhatIsSaid() {
    Read read = read("Rebels have seized the fort, residents and officials said on Monday.");
    Source source = read.of("seized").chain().get(0);
    assertThat(source.text()).isEqualTo("residents");
    assertThat(source.with()).extracting(Source::text).containsExactly("officials");
    assertThat(read.chain("residents")).isEmpty();
  }

  @Test
  void quotationsBetweenTwoApostrophes() {
    Read read = read("''Rebels took the fort,'' the mayor said. ''We lost the bridge too.''");
    assertThat(read.chain("took")).containsExactly("mayor");
    assertThat(read.chain("lost")).containsExactly("mayor");
  }
}
