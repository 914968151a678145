package org.sayso.explain;

import java.util.function.Function;
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
    return chain(claim, source -> one(claim, source));
  }

  /** The same with all names as they stand in the claim, also those of private persons. */
  public static String named(Claim claim) {
    return chain(claim, Chains::name);
  }

  /** One link as it stands in a claim: a name and what it is, or what sort of source it is. */
  public static String name(Source source) {
    String name = source.text();
    String role = source.role();
    if (name == null) {
      return "an unnamed " + source.kind().code();
    }
    return role == null ? name : name + " (" + role + ")";
  }

  /** Each link with those who say the same in the same clause. */
  private static String chain(Claim claim, Function<Source, String> shown) {
    return claim.sources().stream()
        .map(
            source ->
                Stream.concat(Stream.of(source), source.with().stream())
                    .map(shown)
                    .collect(Collectors.joining(" and ")))
        .collect(Collectors.joining(" ← "));
  }

  private static String one(Claim claim, Source source) {
    return source.isPrivate() ? Discretion.description(claim, source) : name(source);
  }
}
