package org.sayso.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.report.Span;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.time.DayRange;

/**
 * A long war as coded news: reports on one province each, with one to eight claims on its districts
 * and now and then on all of it; spokesmen, officials, residents, aid bodies, outlets on their own
 * word; denials; three in ten reports are printed again by others, word for word.
 */
final class SimulatedNews {

  /** First day of the war. */
  static final LocalDate START = LocalDate.of(2031, 3, 3);

  private static final List<String> ACTIONS =
      List.of("holds", "holds", "holds", "captured", "retaken", "contested", "entered", "withdrew");
  private static final int WORDS = 3000;

  private final Random random;
  private final int days;
  private final List<List<Place>> provinces;
  private final List<PartyRef> parties;
  private final List<Source> speakers = new ArrayList<>();
  private final List<Source> outlets = new ArrayList<>();
  private int claims;

  /**
   * A war that is told in one order for each seed.
   *
   * @param places how many places there are at least, provinces among them
   * @param days how long it lasts
   */
  SimulatedNews(long seed, Gazetteer gazetteer, int places, int days) {
    this.random = new Random(seed);
    this.days = days;
    this.provinces = provinces(gazetteer, places);
    this.parties =
        Stream.of("home", "rebels", "others").map(p -> new PartyRef(p, p, List.of())).toList();
    for (int i = 0; i < 40; i++) {
      outlets.add(Source.publisher("Outlet number" + i));
    }
    for (int i = 0; i < 300; i++) {
      speakers.add(speaker(i));
    }
  }

  /** Provinces with all their districts, until there are so many places. */
  private static List<List<Place>> provinces(Gazetteer gazetteer, int places) {
    List<List<Place>> all = new ArrayList<>();
    int count = 0;
    for (Place province : gazetteer.all()) {
      if (province.kind() != PlaceKind.PROVINCE || count >= places) {
        continue;
      }
      List<Place> of = new ArrayList<>(List.of(province));
      gazetteer.children(province.id()).stream()
          .filter(p -> p.kind() == PlaceKind.DISTRICT && !gazetteer.later(p.id()))
          .forEach(of::add);
      if (of.size() > 3) {
        all.add(of);
        count += of.size();
      }
    }
    return all;
  }

  private static Source speaker(int i) {
    SourceKind[] kinds = {
      SourceKind.OFFICIAL,
      SourceKind.MILITARY,
      SourceKind.ARMED_GROUP,
      SourceKind.CIVILIAN,
      SourceKind.AID,
      SourceKind.CIVILIAN
    };
    SourceKind kind = kinds[i % kinds.length];
    boolean anonymous = i % 3 == 0;
    String party =
        switch (kind) {
          case OFFICIAL, MILITARY -> "home";
          case ARMED_GROUP -> i % 4 == 0 ? "others" : "rebels";
          default -> null;
        };
    String name =
        (anonymous ? "a " + kind.code() + " of village" : "Speaker") + i + " name" + i / 2;
    return new Source(
        name, anonymous ? null : "role" + i % 17, kind, party, anonymous, null, false, List.of());
  }

  /** Reports with so many claims in all, and perhaps some more. */
  List<Coding> codings(int count) {
    List<Coding> codings = new ArrayList<>();
    int before = claims;
    while (claims - before < count) {
      Coding one = coding(random.nextInt(days), null);
      codings.add(one);
      int copies = random.nextInt(10) < 3 ? 1 + random.nextInt(3) : 0;
      for (int i = 0; i < copies && claims - before < count; i++) {
        codings.add(coding(0, one));
      }
    }
    return codings;
  }

  /** One more report on a day. */
  Coding on(int day) {
    return coding(day, null);
  }

  /** A report of its own, or one that prints another's text again. */
  private Coding coding(int day, @Nullable Coding copied) {
    Source outlet = outlets.get(random.nextInt(outlets.size()));
    LocalDate published = copied == null ? START.plusDays(day) : copied.report().published();
    String name = outlet.text() + " " + claims;
    Report report = Report.of(name, outlet.text(), null, published, PublishedFrom.GIVEN, name);
    List<Claim> told = new ArrayList<>();
    if (copied != null) {
      copied.claims().forEach(claim -> told.add(again(claim, report, outlet)));
    } else {
      List<Place> province = provinces.get(random.nextInt(provinces.size()));
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        told.add(claim(report, outlet, province));
      }
    }
    return new Coding(report, 10, told, List.of());
  }

  private Claim claim(Report report, Source outlet, List<Place> province) {
    boolean whole = random.nextInt(50) == 0;
    Place place = province.get(whole ? 0 : 1 + random.nextInt(province.size() - 1));
    int actor = random.nextInt(10) == 0 ? 2 : random.nextInt(2);
    Source speaker = speakers.get(random.nextInt(speakers.size()));
    boolean own = random.nextInt(5) == 0;
    LocalDate day = Objects.requireNonNull(report.published());
    return new Claim(
        "c-" + Integer.toHexString(claims++) + "-0123456789",
        report.id(),
        Kind.CONTROL,
        ACTIONS.get(random.nextInt(ACTIONS.size())),
        random.nextInt(10) == 0 ? Standing.DENIED : Standing.ASSERTED,
        false,
        false,
        parties.get(actor),
        parties.get((actor + 1) % 2),
        new PlaceRef(place.name(), place, place.path(), 0.95),
        random.nextInt(4) == 0 ? Boolean.TRUE : null,
        random.nextInt(15) == 0,
        null,
        null,
        null,
        new When(random.nextBoolean() ? DayRange.on(day) : DayRange.by(day), null),
        own ? List.of(outlet) : List.of(speaker, outlet),
        random.nextInt(8) == 0 ? List.of("claimed") : List.of(),
        List.of(),
        new Evidence(new Span(told(), told() + 100), words(place)),
        List.of(),
        0.9,
        "simulated");
  }

  private int told() {
    return claims % 8 * 200;
  }

  /** Some twenty words, the place's name among them. */
  private String words(Place place) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 16 + random.nextInt(8); i++) {
      words.append(i == 4 ? place.name() : "word" + random.nextInt(WORDS)).append(' ');
    }
    return words.toString();
  }

  private Claim again(Claim claim, Report report, Source outlet) {
    List<Source> chain = new ArrayList<>(claim.sources());
    chain.add(outlet);
    return new Claim(
        "c-" + Integer.toHexString(claims++) + "-0123456789",
        report.id(),
        claim.kind(),
        claim.action(),
        claim.standing(),
        false,
        false,
        claim.actor(),
        claim.target(),
        claim.place(),
        claim.fought(),
        claim.part(),
        null,
        null,
        null,
        claim.when(),
        chain,
        claim.hedges(),
        List.of(),
        new Evidence(claim.evidence().span(), "The agency said: " + claim.evidence().text()),
        List.of(),
        claim.confidence(),
        claim.rule());
  }
}
