package org.sayso.claim;

import org.sayso.report.Report;

/** Reads one report into claims and refusals; safe to call from several threads. */
public interface Reader {

  /**
   * What the report says. Bad text becomes refusals; an exception is a bug, and refuses it whole.
   */
  Coding read(Report report);
}
