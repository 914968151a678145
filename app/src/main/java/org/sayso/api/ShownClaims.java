package org.sayso.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.explain.Discreet;
import org.sayso.live.LiveAtlas;
import org.sayso.report.Report;

/**
 * The claims of a part of the atlas as they are shown: as reviewers decided, without the names of
 * private persons. A rejected claim is shown as it was read, and said to be rejected.
 */
final class ShownClaims {

  private final List<Shown> claims = new ArrayList<>();
  private final Map<String, Shown> byId = new HashMap<>();

  /**
   * A claim as shown.
   *
   * @param claim without private names
   * @param report the report it stands in, its title without private names
   * @param review "rejected", or "corrected" where a decision changed it, or null
   */
  record Shown(Claim claim, Report report, @Nullable String review) {}

  /** Of a part of the file, with what was decided of it by now. */
  ShownClaims(LiveAtlas atlas, Atlas part) {
    Atlas decided = atlas.decided(part);
    Discreet discreet = new Discreet(discretion(atlas, part));
    Map<String, Claim> now =
        decided.reviewed().stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    Map<String, Report> reports = new HashMap<>();
    part.reports().forEach(report -> reports.put(report.id(), discreet.of(report)));
    for (Claim read : part.claims()) {
      Claim claim = now.get(read.id());
      Report report = Objects.requireNonNull(reports.get(read.report()), "a report that exists");
      String review = claim == null ? "rejected" : claim.equals(read) ? null : "corrected";
      Shown shown = new Shown(discreet.of(claim == null ? read : claim), report, review);
      claims.add(shown);
      byId.put(read.id(), shown);
    }
  }

  private static Discretion discretion(LiveAtlas atlas, Atlas part) {
    return atlas.file().discretion(part);
  }

  /** All, in the order of the part. */
  List<Shown> all() {
    return List.copyOf(claims);
  }

  /** The one of an id, or null where the part has none. */
  @Nullable Shown of(String id) {
    return byId.get(id);
  }
}
