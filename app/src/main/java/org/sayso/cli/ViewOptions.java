package org.sayso.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.ingest.BadArgument;
import org.sayso.ingest.Days;
import org.sayso.live.LiveAtlas;
import org.sayso.live.Standpoint;
import org.sayso.review.Decision.Act;
import picocli.CommandLine.Option;

/** Which part of what was said an answer goes by. */
final class ViewOptions {

  @Option(
      names = "--known",
      paramLabel = "DAY",
      description = "Go by reports published up to this day only.")
  private @Nullable String known;

  @Option(
      names = "--according-to",
      paramLabel = "PARTY",
      description = "Go by what speakers of this party say only (its id, such as taliban).")
  private @Nullable String party;

  /** Whether anything else than the whole atlas is asked for. */
  boolean any() {
    return known != null || party != null;
  }

  /** The last day of publication to go by, or null for all. */
  @Nullable LocalDate known() {
    return known == null ? null : Days.of(known, "--known");
  }

  /**
   * The same as a standpoint.
   *
   * @throws BadArgument where nobody of the party speaks, or the day is after the last report
   */
  Standpoint standpoint(LiveAtlas atlas) {
    LocalDate day = known();
    if (day != null && day.isAfter(atlas.newest())) {
      throw new BadArgument(
          "--known " + day + " is after the last report, which is of " + atlas.newest());
    }
    boolean decided =
        atlas.reviews().standing().stream()
            .anyMatch(one -> one.act() == Act.INTEREST && one.value().equals(party));
    if (party != null && !decided && !atlas.file().speakers().contains(party)) {
      throw silent(party);
    }
    return new Standpoint(day, party);
  }

  private static BadArgument silent(String party) {
    return new BadArgument(
        "--according-to " + party + ": nobody of that party speaks in this atlas");
  }

  /** The day asked about: the one named, else that of {@code --known}, else of the last report. */
  LocalDate day(Atlas atlas, @Nullable String day) {
    return AtlasDay.of(atlas, day == null ? known : day);
  }

  /**
   * The atlas as asked for, weighed anew up to a day where that is needed.
   *
   * @throws BadArgument where nobody of the party speaks
   */
  Atlas of(Atlas atlas, LocalDate day) {
    Atlas view = party == null ? atlas : Engine.accordingTo(atlas, party);
    if (party != null && view.claims().isEmpty() && !atlas.claims().isEmpty()) {
      throw silent(party);
    }
    LocalDate last = known();
    return last == null ? view : Engine.asKnown(view, last, day);
  }
}
