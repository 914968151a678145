package org.sayso.build;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.ClaimReader;
import org.sayso.claim.Coding;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.report.Report;
import org.sayso.timeline.Areas;

/** The reader of claims as a build uses it, and the places that it knows. */
public record ClaimReading(ClaimReader claims) implements Reader {

  @Override
  public ReadReport read(Report report) {
    Coding coding = claims.read(report);
    return new ReadReport(coding.report(), coding.sentences(), coding.claims(), coding.refusals());
  }

  /** What lies in what, by the reader's gazetteer. */
  public Areas areas() {
    Gazetteer gazetteer = claims.gazetteer();
    return new Areas() {
      @Override
      public @Nullable Place byId(String id) {
        return gazetteer.byId(id).orElse(null);
      }

      @Override
      public List<Place> districtsOf(Place province) {
        return gazetteer.children(province.id()).stream()
            .filter(place -> place.kind() == PlaceKind.DISTRICT)
            .toList();
      }
    };
  }
}
