package org.sayso.cli;

import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.timeline.Timeline;

/** STAND-IN until org.sayso.build lands. */
interface Engine {

  record Outcome(Report report, int sentences, List<Claim> claims, List<Refusal> refusals) {}

  Outcome read(Report report);

  List<Timeline> weigh(List<Claim> claims, List<Report> reports);

  List<Place> places(List<Claim> claims);

  List<String> packs();

  static Engine with(List<String> packs) {
    return new Engine() {
      @Override
      public Outcome read(Report report) {
        return new Outcome(report, 0, List.of(), List.of());
      }

      @Override
      public List<Timeline> weigh(List<Claim> claims, List<Report> reports) {
        return List.of();
      }

      @Override
      public List<Place> places(List<Claim> claims) {
        return List.of();
      }

      @Override
      public List<String> packs() {
        return packs;
      }
    };
  }
}
