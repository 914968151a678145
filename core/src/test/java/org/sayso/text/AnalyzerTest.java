package org.sayso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AnalyzerTest {

  private static final Model MODEL = Model.load();

  private static final List<String> PIECES =
      List.of(
          "the",
          "rebels",
          "captured",
          "Kelbur",
          "was",
          "by",
          "of",
          "n't",
          "’s",
          ".",
          ",",
          "“",
          "\"",
          "…",
          "—",
          " ",
          "  ",
          "\n",
          "\r\n",
          "\t",
          "\u00A0",
          "\u200F",
          "\u202E",
          "😀",
          "👩‍🚀",
          "\uD83D",
          "\uDE00",
          "قوات",
          "中文",
          "U.S.",
          "12,000",
          "$5m",
          "(",
          "]",
          "•",
          "\0",
          "\uFFFF",
          "https://x.y/z",
          "a.b.c",
          "-",
          "''",
          "é",
          "e\u0301",
          "'90s",
          "1.",
          "\u2028",
          "Mr.");

  private final Analyzer analyzer = new Analyzer(MODEL);

  @Test
  void readsASentence() {
    Sentence sentence =
        analyzer.analyze("\n The rebels took Kelbur. They left.").sentences().get(0);

    assertThat(sentence.tokens())
        .extracting(Token::form)
        .containsExactly("The", "rebels", "took", "Kelbur", ".");
    assertThat(sentence.token(2).lemma()).isEqualTo("take");
    assertThat(sentence.token(2).tag()).isEqualTo("VBD");
    assertThat(sentence.root()).isEqualTo(2);
    assertThat(sentence.children(2)).containsExactly(1, 3, 4);
    assertThat(sentence.relation(1)).isEqualTo("nsubj");
    assertThat(sentence.head(3)).isEqualTo(2);
    assertThat(sentence.span().begin()).isEqualTo(2);
  }

  @Test
  void findsNothingInABlankText() {
    assertThat(analyzer.analyze("").sentences()).isEmpty();
    assertThat(analyzer.analyze(" \n\u200F\n\t").sentences()).isEmpty();
  }

  @Test
  void keepsOffsetsAndTreesWholeInHostileText() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      StringBuilder raw = new StringBuilder();
      random
          .ints(random.nextInt(200), 0, PIECES.size())
          .forEach(piece -> raw.append(PIECES.get(piece)).append(random.nextBoolean() ? " " : ""));
      assertWhole(analyzer.analyze(raw.toString()));
    }
  }

  @Test
  void keepsOffsetsAndTreesWholeInRandomCharacters() {
    Random random = new Random(13);
    for (int round = 0; round < 200; round++) {
      char[] raw = new char[random.nextInt(300)];
      for (int i = 0; i < raw.length; i++) {
        raw[i] = (char) random.nextInt(random.nextInt(4) == 0 ? 0x10000 : 0x80);
      }
      assertWhole(analyzer.analyze(new String(raw)));
    }
  }

  private static void assertWhole(Text text) {
    int from = 0;
    for (int s = 0; s < text.sentences().size(); s++) {
      Sentence sentence = text.sentences().get(s);
      assertThat(sentence.index()).isEqualTo(s);
      for (Token token : sentence.tokens()) {
        assertThat(token.span().in(text.raw())).isEqualTo(token.form()).isNotEmpty();
        assertThat(token.span().begin()).isGreaterThanOrEqualTo(from);
        assertThat(text.raw().substring(from, token.span().begin()).chars())
            .as("what lies between tokens")
            .allMatch(Chars::isBlank);
        from = token.span().end();
      }
      assertIsTree(sentence);
    }
    assertThat(text.raw().substring(from).chars()).allMatch(Chars::isBlank);
  }

  private static void assertIsTree(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      int at = i;
      for (int steps = 0; steps < sentence.size() && sentence.head(at) >= 0; steps++) {
        at = sentence.head(at);
      }
      assertThat(at).isEqualTo(sentence.root());
    }
    assertThat(IntStream.range(0, sentence.size()).map(i -> sentence.children(i).size()).sum())
        .isEqualTo(sentence.size() - 1);
  }

  @Test
  void givesTwoThreadsTheSame() {
    String raw = "The army, which lost Kelbur in May, said it had retaken the town. ".repeat(200);
    var one = CompletableFuture.supplyAsync(() -> described(new Analyzer(MODEL).analyze(raw)));
    var two = CompletableFuture.supplyAsync(() -> described(new Analyzer(MODEL).analyze(raw)));

    assertThat(one.join()).isEqualTo(two.join()).isEqualTo(described(analyzer.analyze(raw)));
  }

  private static List<String> described(Text text) {
    return text.sentences().stream()
        .flatMap(
            sentence ->
                IntStream.range(0, sentence.size())
                    .mapToObj(
                        i -> sentence.token(i) + " " + sentence.head(i) + sentence.relation(i)))
        .toList();
  }

  @Test
  void readsALineOfAMegabyteInTime() {
    String words = "rebels took the town of Kelbur and ".repeat(15_000);
    String marks = ".\"’.(".repeat(50_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> analyzer.analyze(words + marks + words));
  }
}
