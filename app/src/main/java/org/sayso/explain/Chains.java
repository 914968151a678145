package org.sayso.explain;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.source.Source;

/** Those on whose word a claim rests, in a line; private persons are described, never named. */
public final class Chains {

  private Chains() {}

  /** The chain from the innermost source to the publisher. */
  public static String of(Claim claim) {
    return claim.sources().stream()
        .map(source -> link(claim, source))
        .collect(Collectors.joining(" ← "));
  }

  /** One link with those who say the same in the same clause. */
  private static String link(Claim claim, Source source) {
    return Stream.concat(Stream.of(source), source.with().stream())
        .map(each -> one(claim, each))
        .collect(Collectors.joining(" and "));
  }

  private static String one(Claim claim, Source source) {
    String name = source.text();
    String role = source.role();
    if (source.isPrivate()) {
      return Discretion.description(claim, source);
    }
    if (name == null) {
      return "an unnamed " + source.kind().code();
    }
    return role == null ? name : name + " (" + role + ")";
  }
}
