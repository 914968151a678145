package org.sayso.attribution;

import java.util.List;
import org.sayso.report.Span;

/**
 * One attribution: somebody says, thinks, wants or judges something.
 *
 * @param source who; empty where nobody is named
 * @param cue the words by which it is laid to them
 * @param content what
 */
public record Attributed(List<Span> source, List<Span> cue, List<Span> content) {

  /** Copies the lists. */
  public Attributed {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }
}
