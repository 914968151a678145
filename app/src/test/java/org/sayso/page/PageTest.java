package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class PageTest {

  @Test
  void linkedDataComesFirst() {
    assertThat(
            facts(
                """
                <meta property="og:site_name" content="Other"><meta name="date" content="2020-01-01">
                <script type="application/ld+json">{"@graph": [
                  {"@type": "Organization", "@id": "#org", "name": "Wire A"},
                  {"@type": ["Thing", "NewsArticle"], "headline": "Town taken",
                   "datePublished": "2021-07-09T23:30:00+04:30", "publisher": {"@id": "#org"}}]}
                </script>"""))
        .isEqualTo(new Facts("Wire A", "Town taken", LocalDate.of(2021, 7, 9)));
  }

  @Test
  void brokenLinkedDataSaysNothing() {
    assertThat(
            facts(
                """
                <script type="application/ld+json">{"@type": "NewsArticle", </script>
                <meta property="article:published_time" content="2021-07-09T00:00:00Z">
                <meta property="og:site_name" content="Wire A"><meta property="og:title" content="T">"""))
        .isEqualTo(new Facts("Wire A", "T", LocalDate.of(2021, 7, 9)));
  }

  @Test
  void olderMetaTagsAndMarkedTimesAreKnown() {
    assertThat(facts("<meta name='DC.date.issued' content='2021-07-09'>").published())
        .isEqualTo("2021-07-09");
    assertThat(facts("<time datetime='2021-07-09T10:00'>yesterday</time>").published())
        .isEqualTo("2021-07-09");
    assertThat(facts("<time pubdate>July 9, 2021 10:15 am</time>").published())
        .isEqualTo("2021-07-09");
    assertThat(facts("<p>9 July 2021</p>").published()).isNull();
  }

  @Test
  void theBodyIsReadWithoutWhatStandsAroundIt() {
    assertThat(
            text(
                """
                <header><p>The Daily, your paper of record since long ago, today and always</p></header>
                <nav><ul><li><a href=x>World</a></li></ul></nav>
                <div id=story><h1>Town taken</h1><p>The fighters entered the town at dawn, officials
                said,\nand met no resistance.</p><figure><figcaption>A file photo of 2009, taken there
                </figcaption></figure><p>Its governor had left<br>the day before, residents said.</p>
                <p><a href=y>Read more: the long war, and how it came to this, in pictures</a></p></div>
                <aside><p>Most read: ten things, which you must know, and more, and more</p></aside>"""))
        .isEqualTo(
            """
            Town taken
            The fighters entered the town at dawn, officials said, and met no resistance.
            Its governor had left
            the day before, residents said.""");
  }

  @Test
  void aBodyOfBareBlocksOrOfBrokenLinesIsFoundToo() {
    String first = "The fighters entered the town at dawn, officials said, and met nobody.";
    String second = "Its governor had left for the base the day before, residents said.";
    String side = "<div><ul><li>Most read</li></ul><div>Ten things to know today.</div></div>";

    assertThat(text(side + "<div><div>" + first + "</div><div>" + second + "</div></div>"))
        .isEqualTo(first + "\n" + second);
    assertThat(text(side + "<div>" + first + "<br><br>" + second + "</div>"))
        .isEqualTo(first + "\n" + second);
  }

  @Test
  void aMarkedBodyIsPreferred() {
    assertThat(
            text(
                "<div><p>Long words of welcome, and a good deal more of the same, for everyone.</p>"
                    + "</div><div itemprop=articleBody>The town fell.</div>"))
        .isEqualTo("The town fell.");
  }

  private static Facts facts(String page) {
    return PageFacts.of(Jsoup.parse(page));
  }

  private static String text(String page) {
    return MainText.of(Jsoup.parse(page));
  }
}
