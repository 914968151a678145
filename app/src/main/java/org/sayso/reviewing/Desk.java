package org.sayso.reviewing;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.sayso.journal.Entry;
import org.sayso.journal.Journal;
import org.sayso.live.LiveAtlas;
import org.sayso.review.Decision;
import org.sayso.review.Decision.Act;
import org.sayso.review.Reviews;
import org.sayso.review.WrongDecision;
import org.sayso.serve.Problem;

/** Takes decisions: each is checked, carried out, and written down before it is acknowledged. */
public final class Desk {

  /** Characters of a reason at most. */
  static final int LONGEST_NOTE = 2_000;

  private static final int LONGEST_WORD = 300;

  private final LiveAtlas atlas;
  private final Journal journal;
  private final InstantSource clock;
  private boolean closed;

  /** A desk for one atlas and its log, dating decisions by this clock. */
  public Desk(LiveAtlas atlas, Journal journal, InstantSource clock) {
    this.atlas = atlas;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What somebody asks to decide.
   *
   * @param act what is done
   * @param subject id of the claim or place, name of the source, id of the decision to undo
   * @param field of a correction
   * @param value what holds instead
   * @param note why
   */
  public record Wish(Act act, String subject, String field, String value, String note) {}

  /**
   * What was taken.
   *
   * @param number its number in the log, from 1
   * @param entry the line of the log
   * @param change what came of it
   */
  public record Taken(int number, Entry entry, LiveAtlas.Change change) {}

  /** All lines of the log, in their order. */
  public List<Entry> log() {
    return journal.entries();
  }

  /**
   * Decides. When this returns, the decision is on the disk and to be seen everywhere.
   *
   * @throws Problem 400 where it cannot be, 404 where there is nothing of the kind to decide about,
   *     503 where another desk is about to take over
   * @throws IOException where the log cannot be written; then nothing is changed
   */
  public synchronized Taken decide(String by, Wish wish) throws IOException {
    if (closed) {
      throw new Problem(
          503, "Service unavailable", "The atlas was just built anew; send this once more.");
    }
    require(wish);
    Instant now = clock.instant();
    Decision decision = decision(by, wish, day(now));
    Entry entry = new Entry(now, decision);
    try {
      LiveAtlas.Change change = atlas.decide(decision, () -> journal.add(entry));
      return new Taken(journal.entries().size(), entry, change);
    } catch (WrongDecision e) {
      throw Problem.badRequest(String.valueOf(e.getMessage()));
    }
  }

  /** Takes no more decisions: all that this desk took are in the log. */
  public synchronized void close() {
    closed = true;
  }

  private static Decision decision(String by, Wish wish, LocalDate day) {
    try {
      return new Decision(
          day, by, wish.act(), wish.subject(), wish.field(), wish.value(), wish.note());
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(String.valueOf(e.getMessage()));
    }
  }

  /** Today, but never before the last line, wherever the machine's clock was set to. */
  private LocalDate day(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Decision> taken = atlas.reviews().decisions();
    LocalDate last = taken.isEmpty() ? today : taken.get(taken.size() - 1).day();
    return last.isAfter(today) ? last : today;
  }

  private void require(Wish wish) {
    if (wish.note().isBlank()) {
      throw Problem.badRequest("Say why, in \"note\".");
    }
    if (wish.note().length() > LONGEST_NOTE) {
      throw Problem.badRequest("\"note\" has " + LONGEST_NOTE + " characters at most.");
    }
    for (String word : List.of(wish.subject(), wish.field(), wish.value())) {
      if (word.length() > LONGEST_WORD || word.chars().anyMatch(Character::isISOControl)) {
        throw Problem.badRequest("Subject, field and value are short words without line breaks.");
      }
    }
    switch (wish.act()) {
      case ACCEPT, REJECT -> requireClaim(wish.subject());
      case CORRECT -> requireClaim(wish.subject());
      case MERGE -> {
        requirePlace(wish.subject());
        if (!wish.value().isEmpty()) {
          requirePlace(wish.value());
        }
      }
      case INTEREST -> requireSource(wish.subject());
      case UNDO -> {}
    }
    boolean plain = wish.act() == Act.ACCEPT || wish.act() == Act.REJECT || wish.act() == Act.UNDO;
    if (plain && !(wish.field().isEmpty() && wish.value().isEmpty())) {
      throw Problem.badRequest("\"" + wish.act().code() + "\" has no field and no value.");
    }
  }

  private void requireClaim(String id) {
    if (atlas.file().claims(List.of(id)).claims().isEmpty()) {
      throw Problem.notFound("The atlas has no claim of this id.");
    }
  }

  private void requirePlace(String id) {
    if (atlas.placeOf(id).isEmpty()) {
      throw Problem.notFound("The atlas has no place " + id + "; search for its id.");
    }
  }

  private void requireSource(String name) {
    if (atlas.file().spokenBy(name).isEmpty()) {
      throw Problem.notFound("Nobody of this name speaks in the atlas.");
    }
  }

  /**
   * Undoes one's own decision.
   *
   * @param number of the decision in the log, from 1
   * @throws Problem 404 where there is none of this number, 403 where it is somebody else's, 409
   *     where it is undone already
   */
  public synchronized Taken undo(String by, int number, String note) throws IOException {
    List<Entry> log = journal.entries();
    if (number < 1 || number > log.size()) {
      throw Problem.notFound("The log has no decision of this number.");
    }
    Decision decision = log.get(number - 1).decision();
    if (!decision.by().equals(by)) {
      throw Problem.forbidden(
          "This is " + decision.by() + "'s decision; decide otherwise instead, both will be seen.");
    }
    if (undone(log).contains(number - 1)) {
      throw new Problem(409, "Conflict", "This decision is undone already.");
    }
    return decide(by, new Wish(Act.UNDO, decision.id(), "", "", note));
  }

  /** Which lines of a log are undone, from 0. */
  static Set<Integer> undone(List<Entry> log) {
    return Reviews.undone(log.stream().map(Entry::decision).toList());
  }
}
