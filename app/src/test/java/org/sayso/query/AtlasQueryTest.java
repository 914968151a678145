package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.atlas.NotAnAtlas;
import org.sayso.atlas.RandomAtlas;
import org.sayso.atlas.SmallAtlas;
import org.sayso.claim.Claim;
import org.sayso.explain.Explainer;
import org.sayso.gazetteer.Place;
import org.sayso.pack.Kind;
import org.sayso.timeline.Holding;

/** What an open atlas answers is what the whole of it says. */
final class AtlasQueryTest {

  private static final LocalDate DAY = SmallAtlas.DAY;

  @TempDir private Path folder;
  private AtlasQuery query;
  private final Atlas whole = SmallAtlas.atlas();

  @BeforeEach
  void open() throws IOException {
    AtlasFile.write(folder.resolve("small.gpkg"), whole);
    query = AtlasQuery.open(folder.resolve("small.gpkg"), 2);
  }

  @AfterEach
  void close() {
    query.close();
  }

  @Test
  void aPlaceIsExplainedFromItsSliceAsFromTheWhole() {
    Atlas slice = query.place("x:1");

    assertThat(slice.claims()).extracting(Claim::id).containsExactlyInAnyOrder("c-1", "c-2", "c-3");
    assertThat(slice.timelines()).isEqualTo(whole.timelines());
    Place karan = query.placeOf("x:1").orElseThrow();
    assertThat(new Explainer(slice).explain(karan, DAY).sides())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*report.*")
        .isEqualTo(new Explainer(whole).explain(karan, DAY).sides());
    assertThat(query.place("x:99").claims()).isEmpty();
    assertThat(query.placeOf("x:99")).isEmpty();
  }

  @Test
  void aReportComesWithItsTextClaimsAndRefusals() {
    String wire = whole.reports().get(0).id();

    Atlas slice = query.report(wire).orElseThrow();

    assertThat(slice.reports()).containsExactly(whole.reports().get(0));
    assertThat(slice.claims())
        .isEqualTo(whole.claims().stream().filter(c -> c.report().equals(wire)).toList());
    assertThat(slice.refusals())
        .isEqualTo(whole.refusals().stream().filter(r -> r.report().equals(wire)).toList());
    assertThat(query.report("r-none")).isEmpty();
  }

  @Test
  void holdingsOfADayAreThoseThatCoverIt() {
    Holding expected = whole.timelines().get(0).holdings().get(0);

    assertThat(query.on(DAY).get("x:1"))
        .usingRecursiveComparison()
        .ignoringFields("because")
        .isEqualTo(expected);
    assertThat(query.on(DAY.minusDays(1))).isEmpty();
    assertThat(query.timeline("x:1")).contains(whole.timelines().get(0));
    assertThat(query.timelines()).hasSize(1);
  }

  @Test
  void claimsAreFilteredAndPaged() {
    assertThat(query.claims(ClaimFilter.ALL, Paging.first(10)).total()).isEqualTo(4);
    assertThat(ids(ClaimFilter.ALL.withKind(Kind.TALLY))).containsExactly("c-4");
    assertThat(ids(ClaimFilter.at("x:1"))).containsExactlyInAnyOrder("c-1", "c-2", "c-3");
    assertThat(ids(ClaimFilter.ALL.withParty("state"))).containsExactly("c-4");
    assertThat(ids(ClaimFilter.ALL.withSpeaker("state"))).containsExactly("c-3");
    assertThat(ids(ClaimFilter.ALL.withDays(DAY.plusDays(1), null))).isEmpty();
    assertThat(ids(ClaimFilter.ALL.withBox(new Box(68, 33, 70, 35)))).hasSize(3);
    assertThat(ids(ClaimFilter.ALL.withBox(new Box(70, 33, 68, 35)))).isEmpty();
    assertThat(
            IntStream.range(0, 4)
                .mapToObj(i -> query.claims(ClaimFilter.ALL, new Paging(i, 1)).items().get(0))
                .map(Claim::id))
        .containsExactlyInAnyOrder("c-1", "c-2", "c-3", "c-4");
    assertThatThrownBy(() -> new Box(0, 50, 1, 40)).hasMessageContaining("write west,south");
  }

  private List<String> ids(ClaimFilter filter) {
    return query.claims(filter, Paging.first(10)).items().stream().map(Claim::id).toList();
  }

  @Test
  void searchFindsNamesSpelledOtherwiseQuotesAndReportsButNoPrivatePerson() {
    assertThat(query.search("karan", 5))
        .filteredOn(hit -> hit.sort() == Hit.Sort.PLACE)
        .extracting(Hit::id)
        .containsExactly("x:1");
    assertThat(query.search("karran", 5))
        .extracting(Hit::sort)
        .contains(Hit.Sort.PLACE, Hit.Sort.CLAIM, Hit.Sort.REPORT);
    assertThat(query.search("denies", 5))
        .filteredOn(hit -> hit.sort() == Hit.Sort.CLAIM)
        .singleElement()
        .satisfies(
            hit ->
                assertThat(
                        hit.snippet().stream()
                            .filter(Hit.Part::found)
                            .map(Hit.Part::text)
                            .collect(Collectors.joining()))
                    .isEqualTo("denied"));
    assertThat(query.search("quoted", 5))
        .filteredOn(hit -> hit.sort() == Hit.Sort.REPORT)
        .extracting(Hit::title)
        .as("without a headline, how it begins")
        .containsExactly("Rebels took Karran, Wire A quoted a teacher as saying.");
    assertThat(query.search("Darvish", 5)).isEmpty();
    assertThat(query.search("\" OR * ( NEAR", 5)).isNotNull();
    assertThat(query.search("  ", 5)).isEmpty();
  }

  @Test
  void privatePersonsAreSourcesByDescription() {
    assertThat(query.sources(Paging.first(20)).items())
        .extracting(SourceCount::name)
        .contains("a teacher in Karan", "Wire A", "A. Rahman")
        .doesNotContain("Amina Darvish");
  }

  @Test
  void anyAtlasIsAnswered() throws IOException {
    for (long seed = 0; seed < 10; seed++) {
      Path file = folder.resolve(seed + ".gpkg");
      Atlas atlas = RandomAtlas.of(seed);
      AtlasFile.write(file, atlas);
      try (AtlasQuery random = AtlasQuery.open(file, 1)) {
        assertThat(random.counts()).containsEntry("claims", (long) atlas.claims().size());
        List<String> ids = atlas.claims().stream().map(Claim::id).toList();
        assertThat(random.claims(ids).claims()).isEqualTo(atlas.claims());
      }
    }
  }

  @Test
  void anotherFileIsNoAtlas() {
    assertThatThrownBy(() -> AtlasQuery.open(Path.of("pom.xml"), 1))
        .isInstanceOf(NotAnAtlas.class)
        .hasMessageContaining("is no atlas");
  }
}
