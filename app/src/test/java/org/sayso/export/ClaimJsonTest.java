package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.RandomAtlas;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.report.Span;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.time.DayRange;

final class ClaimJsonTest {

  @TempDir private Path folder;

  @Test
  void aClaimIsWrittenAsTheCodebookSays() throws IOException {
    Place place =
        new Place(
            "x:1", "Karan", PlaceKind.DISTRICT, "x:0", List.of("Land", "Karan"), 33.8, 69.0, null);
    Claim claim =
        new Claim(
            "c-1",
            "r-1",
            Kind.CONTROL,
            "captured",
            Standing.ASSERTED,
            false,
            false,
            new PartyRef("the rebels", "rebels", List.of()),
            null,
            new PlaceRef("Karran", place, List.of("Land"), 0.97),
            false,
            true,
            null,
            null,
            null,
            new When(DayRange.by(LocalDate.of(2021, 6, 24)), null),
            List.of(
                new Source(
                    "A. Chairman",
                    "head",
                    SourceKind.OFFICIAL,
                    "state",
                    false,
                    null,
                    false,
                    List.of()),
                Source.publisher("Wire A"),
                Source.publisher(null)),
            List.of("confirmed"),
            List.of(),
            new Evidence(new Span(2, 9), "Karran …"),
            List.of(),
            0.9,
            "fell");

    assertThat(written(List.of(claim)))
        .isEqualTo(
            """
            {"id":"c-1","report":"r-1","kind":"control","action":"captured","standing":"asserted",\
            "actor":{"text":"the rebels","party":"rebels"},\
            "place":{"text":"Karran","id":"x:1","kind":"district","path":["Land","Karan"],\
            "lat":33.8,"lon":69,"confidence":0.97},"fought":false,"extent":"part",\
            "when":{"from":null,"to":"2021-06-24"},\
            "sources":[{"text":"A. Chairman","role":"head","kind":"official","party":"state",\
            "anonymous":false},{"text":"Wire A","kind":"outlet"},\
            {"kind":"outlet","anonymous":true}],"hedges":["confirmed"],\
            "evidence":{"begin":2,"end":9,"text":"Karran …"},"confidence":0.9}
            """);
  }

  @Test
  void wholeNumbersAreIntegers() throws IOException {
    Claim tally =
        RandomAtlas.of(1).claims().stream().filter(c -> c.quantity() != null).findFirst().get();
    Quantity people = new Quantity(12e6, null, 12e6, "people", 398.0, null, "nearly 12 million");

    assertThat(written(List.of(with(tally, people))))
        .contains("\"value\":12000000,\"high\":12000000,\"unit\":\"people\",\"of\":398,");
  }

  @Test
  void whatIsReadBackIsWrittenTheSame() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      String first = written(RandomAtlas.of(seed).claims());
      List<Claim> back = JsonLines.read(folder.resolve("claims.jsonl"), ClaimJson::read);

      assertThat(written(back)).isEqualTo(first);
    }
  }

  @Test
  void aBadLineIsNamed() throws IOException {
    Path file = folder.resolve("claims.jsonl");
    Files.writeString(file, "\n{\"id\": \"c-1\"}\n");

    assertThatThrownBy(() -> JsonLines.read(file, ClaimJson::read))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ":2: no field \"report\"");
  }

  private String written(List<Claim> claims) throws IOException {
    Path file = folder.resolve("claims.jsonl");
    JsonLines.write(file, claims, ClaimJson::write);
    return Files.readString(file);
  }

  private static Claim with(Claim c, Quantity quantity) {
    return new Claim(
        c.id(),
        c.report(),
        c.kind(),
        c.action(),
        c.standing(),
        c.background(),
        c.cumulative(),
        c.actor(),
        c.target(),
        c.place(),
        c.fought(),
        c.part(),
        c.to(),
        c.content(),
        quantity,
        c.when(),
        c.sources(),
        c.hedges(),
        c.noComment(),
        c.evidence(),
        c.also(),
        c.confidence(),
        c.rule());
  }
}
