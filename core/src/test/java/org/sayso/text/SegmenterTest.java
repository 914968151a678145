package org.sayso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.report.Span;
import org.sayso.text.Segmenter.Segment;

/** Where sentences and tokens end. In the cases "|" parts sentences and a blank parts tokens. */
class SegmenterTest {

  private final Segmenter segmenter = Segmenter.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gen. Amin met U.S. envoys on Aug. 3 in St. Petersburg.",
        "The town fell at 5 a.m. Monday.",
        "He met J. K. Sow and Dr. Mena.",
        "No. 5 Battalion left.",
        "Troops of the U.N. mission left.",
        "About 3.5 million fled, 1,200 on Sept.11, 2001.",
        "\"Who holds the bridge?\" he asked.",
        "“We are leaving!” they said.",
        "Then… nothing happened.",
        "1. Clashes went on.",
        "See www.example.org for the rest.",
        "The rest (including Maj. Gen. Amin) left.",
      })
  void leavesOneSentenceWhole(String sentence) {
    assertThat(sentences(sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They left.|We stayed.",
        "They fought there in the 1990s….|The others came later.",
        "“We won the war.”|The army denied it.",
        "He said: \"We hold it.\"|The mayor disagreed.",
        "They came in the 1990s.|The army left.",
        "They lost it. |(The army won.)|It was over.",
        "It was 6 p.m.|The shelling stopped.",
        "He lives in the U.S.|The others stayed.",
        "Did they leave?|Yes!|No.|They stayed.",
        "They left in Aug.|The army stayed.",
        "• First they left. |• Then they came back.",
        "They agreed to Plan B.|The army left.",
        "Many died.|al-Shabab said so.",
        "First line\n|second line.",
      })
  void partsSentences(String marked) {
    List<String> expected =
        marked
            .lines()
            .flatMap(line -> List.of(line.split("\\|")).stream())
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();

    assertThat(sentences(marked.replace("|", " "))).isEqualTo(expected);
  }

  @Test
  void partsSentencesThatNoSpaceParts() {
    assertThat(sentences("They came in the 1990s….The army left. “It is ours.”They went."))
        .containsExactly(
            "They came in the 1990s….", "The army left.", "“It is ours.”", "They went.");
  }

  @Test
  void numbersParagraphsByLinesThatAreNotBlank() {
    assertThat(segmenter.segment("Headline\r\n\r\n \nOne. Two.\n\nThree."))
        .extracting(Segment::paragraph)
        .containsExactly(0, 1, 1, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They |do|n't| |know| |and| |ca|n’t| |stay|.",
        "Herat|'s| |governor|,| |the| |soldiers|'| |camp|, |Sa'ada| |and| |O'Neill|’s| |house",
        "The| |anti-government| |fighters| |in| |Sar-e-Dara| |(|east|)",
        "It| |cost| |$|5|m|,| |US$|3.5|bn| |or| |€|12,000|,| |50|%| |more",
        "10|km| |away| |at| |5|pm| |on| |2021-07-08|,| |from| |2001|-|2009|,| |at| |10:30",
        "“|No|,|”| |he| |said|…| |left|—|right| |--| |and| |so| |on|...",
        "They| |can|not| |win|, |he|'ll| |go| |in| |the| |'90s|?|!",
        "See| |https://example.org/a?b=1|,| |mail| |a@b.org|,| |@handle| |#tag",
        "He| |left| |the| |U.S.| |on| |Aug.| |5| |with| |Mr.| |Sow|.",
        "Flags| |😀| |👍🏽| |👩‍🚀|!",
        "AT&T| |and| |1/2| |of| |either| |/| |or",
      })
  void partsTokens(String marked) {
    List<String> expected = List.of(marked.split("[| ]+"));

    assertThat(tokens(marked.replace("|", ""))).isEqualTo(expected);
  }

  @Test
  void leavesInvisibleMarksOutOfTokensButNotOutOfWords() {
    assertThat(tokens("\u200Fقوات\u200F \u2067left\u2069 dis\u00ADtrict\uFEFF ."))
        .containsExactly("قوات", "left", "dis\u00ADtrict", ".");
  }

  @Test
  void cutsSentencesThatNeverEnd() {
    List<Segment> segments = segmenter.segment("word ".repeat(1000));

    assertThat(segments).hasSize(7).allMatch(segment -> segment.tokens().size() <= 150);
  }

  private List<String> sentences(String raw) {
    return segmenter.segment(raw).stream().map(segment -> segment.span().in(raw)).toList();
  }

  private List<String> tokens(String raw) {
    return segmenter.segment(raw).stream()
        .flatMap(segment -> segment.tokens().stream())
        .map((Span span) -> span.in(raw))
        .collect(Collectors.toList());
  }
}
