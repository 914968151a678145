package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.ingest.Input;
import org.sayso.report.Report;

/** Reads all that the user hands in, and tells a line for each input that is no report. */
final class Harvester {

  private final PrintWriter err;
  private final List<Report> reports = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private int sentences;
  private int skipped;

  Harvester(PrintWriter err) {
    this.err = err;
  }

  /** Reads the inputs one after another. */
  Harvest read(InputOptions options, Engine engine) throws IOException {
    Progress progress = new Progress(err);
    try (Stream<Input> inputs = options.inputs()) {
      inputs.forEach(
          input -> {
            take(input, engine);
            progress.at("read " + reports.size() + " reports, " + claims.size() + " claims");
          });
    }
    return new Harvest(reports, sentences, claims, refusals, skipped);
  }

  private void take(Input input, Engine engine) {
    if (input instanceof Input.Skipped not) {
      skipped++;
      tell(not.source() + ": skipped, " + not.reason());
    } else if (input instanceof Input.Found found) {
      if (found.note() != null) {
        tell(found.report().source() + ": " + found.note());
      }
      Engine.Outcome outcome = engine.read(found.report());
      reports.add(outcome.report());
      sentences += outcome.sentences();
      claims.addAll(outcome.claims());
      refusals.addAll(outcome.refusals());
    }
  }

  private void tell(String line) {
    err.println("sayso: " + line);
    err.flush();
  }
}
