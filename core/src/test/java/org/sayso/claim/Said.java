package org.sayso.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.report.ContentId;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.report.Span;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.time.DayRange;

/** Makes claims by hand, for tests that need no reader. */
public final class Said {

  /** A district that nobody ever heard of. */
  public static final Place PLACE =
      new Place(
          "x:1", "Somewhere", PlaceKind.DISTRICT, null, List.of("Land", "Somewhere"), 0, 0, null);

  /** The day on which stories begin: a Monday. */
  public static final LocalDate START = LocalDate.of(2031, 3, 3);

  private final String action;
  private final @Nullable String actor;
  private @Nullable String target;
  private Place place = PLACE;
  private Standing standing = Standing.ASSERTED;
  private boolean background;
  private boolean part;
  private @Nullable Quantity quantity;
  private DayRange days = DayRange.on(START);
  private Report report = published("Gazette", START, "");
  private String words = "";
  private final List<Source> chain = new ArrayList<>();
  private final List<String> hedges = new ArrayList<>();

  private Said(String action, @Nullable String actor) {
    this.action = action;
    this.actor = actor;
  }

  /** A claim on control by nobody in particular, on the first day, in a report of its own. */
  public static Said that(@Nullable String actor, String action) {
    return new Said(action, actor);
  }

  /** A report of an outlet on a day. */
  public static Report published(String outlet, LocalDate day, String text) {
    return Report.of(outlet + day, outlet, null, day, PublishedFrom.GIVEN, text);
  }

  /** A named person with a party or none. */
  public static Source person(String name, @Nullable String party) {
    return new Source(name, null, SourceKind.OFFICIAL, party, false, null, false, List.of());
  }

  /** Somebody who is only described. */
  public static Source unnamed(String description, @Nullable String party) {
    return new Source(description, null, SourceKind.OFFICIAL, party, true, null, false, List.of());
  }

  /** The same, to be told by others. */
  public Said copy() {
    Said copy = new Said(action, actor);
    copy.target = target;
    copy.place = place;
    copy.standing = standing;
    copy.background = background;
    copy.part = part;
    copy.quantity = quantity;
    copy.days = days;
    copy.report = report;
    copy.words = words;
    copy.chain.addAll(chain);
    copy.hedges.addAll(hedges);
    return copy;
  }

  /** From whom. */
  public Said from(String party) {
    target = party;
    return this;
  }

  /** Where. */
  public Said at(Place where) {
    place = where;
    return this;
  }

  /** So many days after the start, and printed on that day. */
  public Said day(int after) {
    days = DayRange.on(START.plusDays(after));
    return this;
  }

  /** By so many days after the start, the first day unknown. */
  public Said by(int after) {
    days = DayRange.by(START.plusDays(after));
    return this;
  }

  /** In which report. */
  public Said in(Report where) {
    report = where;
    return this;
  }

  /** In which words. */
  public Said words(String text) {
    words = text;
    return this;
  }

  /** On whose word; the report's outlet comes last by itself. */
  public Said word(Source... sources) {
    chain.addAll(List.of(sources));
    return this;
  }

  /** With which standing. */
  public Said standing(Standing as) {
    standing = as;
    return this;
  }

  /** Of a part only. */
  public Said part() {
    part = true;
    return this;
  }

  /** So much of a part, or so many areas without names. */
  public Said counting(Quantity count) {
    quantity = count;
    return this;
  }

  /** Before the reporting window. */
  public Said background() {
    background = true;
    return this;
  }

  /** With a hedge. */
  public Said hedge(String code) {
    hedges.add(code);
    return this;
  }

  /** The claim, with an id from all of this. */
  public Claim claim() {
    List<Source> sources = new ArrayList<>(chain);
    sources.add(Source.publisher(report.publisher()));
    Kind told = Kind.CONTROL.actions().contains(action) ? Kind.CONTROL : Kind.CLASH;
    Kind kind = quantity != null && !part ? Kind.TALLY : told;
    String id =
        ContentId.of(
            "c",
            String.join(
                "|",
                action,
                String.valueOf(actor),
                String.valueOf(target),
                place.id(),
                standing.code(),
                String.valueOf(background),
                String.valueOf(part),
                quantity == null ? "" : quantity.text(),
                days.toString(),
                report.id(),
                sources.toString(),
                hedges.toString(),
                words));
    return new Claim(
        id,
        report.id(),
        kind,
        kind.actions().contains(action) ? action : "captured",
        standing,
        background,
        false,
        party(actor),
        party(target),
        new PlaceRef(place.name(), place, place.path(), 1),
        null,
        part,
        null,
        null,
        quantity,
        new When(days, null),
        sources,
        hedges,
        List.of(),
        new Evidence(new Span(0, words.length()), words),
        List.of(),
        1,
        "by hand");
  }

  private static @Nullable PartyRef party(@Nullable String id) {
    return id == null ? null : new PartyRef(id, id, List.of());
  }
}
