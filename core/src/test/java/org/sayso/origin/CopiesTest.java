package org.sayso.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Said;
import org.sayso.report.Report;

class CopiesTest {

  private static final String WIRE =
      "The mayor of the harbour town said on Tuesday that two columns had turned back at the bridge"
          + " and that the ferry, which had been stopped for a week, would sail again in the morning"
          + " if the shelling did not begin anew.";
  private static final String OWN =
      "In the capital people queued for bread from dawn, and at the university the lectures went"
          + " on as before, though half of the benches were empty and the windows were taped.";

  private static Report report(String outlet, int day, String text) {
    return Said.published(outlet, Said.START.plusDays(day), text);
  }

  @Test
  void aWireParagraphIsFoundInsideALongerArticle() {
    Report wire = report("Wire", 0, WIRE);
    Report paper = report("Paper", 1, OWN + "\n\n" + WIRE.replace("on Tuesday ", "") + "\n");
    Report other = report("Other", 1, OWN.replace("bread", "water").replace("dawn", "noon"));
    List<Report> marked = Copies.mark(List.of(paper, other, wire));
    assertThat(copiesOf(wire, marked)).containsExactly(paper.id());
    assertThat(copiesOf(paper, marked)).contains(wire.id());
  }

  @Test
  void aShortQuotationIsNoCopy() {
    String quote = "\"We are all alive and the bridge is ours,\" the mayor said.";
    List<Report> marked = Copies.mark(List.of(report("A", 0, quote), report("B", 0, quote)));
    assertThat(marked).allMatch(report -> report.copies().isEmpty());
  }

  @Test
  void orderAndRepetitionChangeNothing() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      reports.add(report("Outlet " + i, i % 3, i % 2 == 0 ? WIRE : OWN + " Number " + i + "."));
    }
    List<Report> marked = Copies.mark(reports);
    reports.addAll(reports.subList(0, 5));
    Collections.reverse(reports);
    assertThat(Copies.mark(reports)).isEqualTo(marked);
    assertThat(marked.stream().mapToInt(r -> r.copies().size()).sum()).isEqualTo(2 * 6 * 5);
  }

  private static List<String> copiesOf(Report report, List<Report> marked) {
    return marked.stream()
        .filter(other -> other.id().equals(report.id()))
        .findFirst()
        .orElseThrow()
        .copies();
  }
}
