package org.sayso.voice;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Standing;
import org.sayso.report.Span;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * On whose word one token of a report rests.
 *
 * @param chain sources from the innermost out, without the publisher; empty for the outlet's own
 *     word
 * @param ownWord whether nobody is named: the word of the publisher, or of the agency whose copy
 *     the whole report is
 * @param standing denied or possible where the words of saying make it so, or null
 * @param hedges codes of hedges, each once
 * @param saidWhen words for the time of saying, or null
 * @param teller where the token itself is a verb of saying or of calling for something, the chain
 *     of who does so; else empty
 * @param namedBehind whether who says so is only named behind the token, so that no pronoun there
 *     can mean him
 */
public record Voice(
    List<Source> chain,
    boolean ownWord,
    @Nullable Standing standing,
    List<String> hedges,
    @Nullable Span saidWhen,
    List<Source> teller,
    boolean namedBehind) {

  /** Copies the lists. */
  public Voice {
    chain = List.copyOf(chain);
    teller = List.copyOf(teller);
    hedges = List.copyOf(hedges);
  }

  /**
   * Whose word it is that something is not so, in "the rebels' claim that they took X is false, the
   * army said": the army's, and not the rebels'.
   */
  public List<Source> denying() {
    boolean other =
        standing != Standing.DENIED
            && chain.size() > 1
            && chain.get(1).kind() != SourceKind.OUTLET
            && chain.get(0).party() != null
            && chain.get(1).party() != null
            && !Objects.equals(chain.get(0).party(), chain.get(1).party());
    return other ? chain.subList(1, chain.size()) : chain;
  }
}
