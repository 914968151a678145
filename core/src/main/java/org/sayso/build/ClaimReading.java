package org.sayso.build;

import org.sayso.coding.ClaimReader;
import org.sayso.coding.Coding;
import org.sayso.report.Report;

/** The reader of claims as a build uses it. */
public record ClaimReading(ClaimReader claims) implements Reader {

  @Override
  public ReadReport read(Report report) {
    Coding coding = claims.read(report);
    return new ReadReport(coding.report(), coding.sentences(), coding.claims(), coding.refusals());
  }
}
