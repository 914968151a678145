package org.sayso.assembly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sayso.atlas.BaseMap;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.coding.ClaimReader;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.ingest.Ingest;
import org.sayso.ingest.Input;
import org.sayso.ingest.Manifest;
import org.sayso.ingest.Sample;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.serve.PackMap;
import org.sayso.testimony.Learnings;

/** The bundled sample, read once, so that tests can build atlases of it over and over. */
final class SampleNews {

  private static final List<String> PACKS = List.of("afghanistan");

  private final ClaimReader reader = ClaimReader.named(PACKS);
  private final BaseMap base = PackMap.of(PACKS);
  private final List<Report> reports;
  private final Map<String, Coding> codings = new TreeMap<>();

  SampleNews(Path folder) throws IOException {
    Manifest manifest = Manifest.read(Sample.unpack(folder));
    try (Stream<Input> inputs =
        new Ingest(manifest, null, System.in).reports(List.of(folder.toString()))) {
      reports =
          inputs
              .filter(Input.Found.class::isInstance)
              .map(input -> ((Input.Found) input).report())
              .toList();
    }
    reports.forEach(report -> codings.put(report.id(), reader.read(report)));
  }

  List<Report> reports() {
    return reports;
  }

  List<Claim> claims() {
    return codings.values().stream().flatMap(coding -> coding.claims().stream()).toList();
  }

  Coding read(Report report) {
    return Objects.requireNonNull(codings.get(report.id()));
  }

  Recipe recipe() {
    return new Recipe(PACKS, "as of today", base, Learnings.NONE, Reviews.NONE);
  }

  Recipe with(Reviews reviews) {
    return new Recipe(PACKS, "as of today", base, Learnings.NONE, reviews);
  }

  Recipe with(Learnings learnings) {
    return new Recipe(PACKS, "as of today", base, learnings, Reviews.NONE);
  }

  Recipe by(String fingerprint) {
    return new Recipe(PACKS, fingerprint, base, Learnings.NONE, Reviews.NONE);
  }

  Assembly assembly(Recipe recipe) {
    return assembly(recipe, Watcher.NONE);
  }

  Assembly assembly(Recipe recipe, Watcher watcher) {
    return new Assembly(this::read, gazetteer(), recipe, 2, watcher);
  }

  Gazetteer gazetteer() {
    return reader.gazetteer();
  }
}
