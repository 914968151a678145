package org.sayso.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.explain.Discreet;
import org.sayso.live.LiveAtlas;
import org.sayso.report.Report;

/**
 * The claims of a part of the atlas as they are shown: as reviewers decided, without the names of
 * private persons. A rejected claim is shown as it was read, and said to be rejected.
 */
final class ShownClaims {

  private final Atlas part;
  private final Discreet discreet;
  private final Map<String, Claim> read = new HashMap<>();
  private final Map<String, Claim> now = new HashMap<>();
  private final Map<String, Report> reports = new HashMap<>();

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
    this.discreet = new Discreet(atlas.file().discretion());
    this.part = part;
    atlas.decided(part).reviewed().forEach(claim -> now.put(claim.id(), claim));
    part.claims().forEach(claim -> read.put(claim.id(), claim));
    part.reports().forEach(report -> reports.put(report.id(), report));
  }

  /** All, in the order of the part. */
  List<Shown> all() {
    return part.claims().stream().map(this::shown).toList();
  }

  /** The one of an id, or null where the part has none. */
  @Nullable Shown of(String id) {
    Claim claim = read.get(id);
    return claim == null ? null : shown(claim);
  }

  private Shown shown(Claim asRead) {
    Claim claim = now.get(asRead.id());
    Report report = Objects.requireNonNull(reports.get(asRead.report()), "a report that exists");
    String review = claim == null ? "rejected" : claim.equals(asRead) ? null : "corrected";
    return new Shown(discreet.of(claim == null ? asRead : claim), discreet.of(report), review);
  }
}
