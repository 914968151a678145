package org.sayso.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sayso.backtest.Truth.Spell;
import org.sayso.claim.Claim;
import org.sayso.claim.Said;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Standing;
import org.sayso.report.Report;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * A war with known truth, and what biased, copying, late and wrong sources tell of it.
 *
 * <p>It differs from what the model takes for true: (1) places fall in waves, an offensive at a
 * time, and stay quiet in between; the model has one chance a week. (2) Outlets copy without saying
 * whom, so that one origin counts as several. (3) Whether a witness is wrong lasts: one who is cut
 * off repeats the old state for weeks; the model takes errors to be independent. (4) How much is
 * reported depends on who holds: less where the attacker does, and in some places nearly nothing.
 * (5) Nobody's truthfulness is the prior's.
 *
 * @param truth who truly held
 * @param reports one for each claim
 * @param claims what is told
 */
record SimulatedWar(Truth truth, List<Report> reports, List<Claim> claims) {

  static final int PLACES = 120;
  static final int DAYS = 200;
  private static final String HOME = "homeland";
  private static final String REBELS = "rebels";

  /** One place's truth by day, and how well it is covered. */
  private record Ground(Place place, boolean[] fallen, double coverage) {}

  /** Tells one war. */
  private static final class Teller {

    private final Random random;
    private final String home;
    private final String rebels;
    private final List<Report> reports = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    Teller(long seed, String home, String rebels) {
      this.random = new Random(seed);
      this.home = home;
      this.rebels = rebels;
    }

    SimulatedWar war() {
      List<Spell> spells = new ArrayList<>();
      List<Ground> grounds = grounds();
      for (Ground ground : grounds) {
        spells.addAll(spells(ground));
        tell(ground);
      }
      return new SimulatedWar(new Truth(spells), reports, claims);
    }

    private boolean chance(double p) {
      return random.nextDouble() < p;
    }

    /** Three offensives; a fallen place is retaken within days or weeks, or not. */
    private List<Ground> grounds() {
      int[] offensives = {
        20 + random.nextInt(20), 80 + random.nextInt(20), 140 + random.nextInt(20)
      };
      List<Ground> grounds = new ArrayList<>();
      for (int i = 0; i < PLACES; i++) {
        boolean[] fallen = new boolean[DAYS];
        int from = 0;
        for (int start : offensives) {
          if (chance(0.4)) {
            int fall = Math.max(from, start + random.nextInt(12));
            boolean retaken = chance(0.45);
            int back = retaken ? fall + 2 + random.nextInt(40) : DAYS;
            for (int day = fall; day < Math.min(DAYS, back); day++) {
              fallen[day] = true;
            }
            from = Math.min(DAYS - 1, back);
          }
        }
        grounds.add(new Ground(place(i), fallen, chance(0.25) ? 0.4 : 1 + random.nextDouble()));
      }
      return grounds;
    }

    private static Place place(int i) {
      String name = "Place " + i;
      return new Place("x:" + i, name, PlaceKind.DISTRICT, null, List.of(name), 0, 0, null);
    }

    private List<Spell> spells(Ground ground) {
      List<Spell> spells = new ArrayList<>();
      int from = 0;
      for (int day = 1; day <= DAYS; day++) {
        if (day == DAYS || ground.fallen()[day] != ground.fallen()[from]) {
          spells.add(
              new Spell(
                  ground.place().id(),
                  Said.START.plusDays(from),
                  Said.START.plusDays(day - 1),
                  ground.fallen()[from] ? rebels : home));
          from = day;
        }
      }
      return spells;
    }

    private void tell(Ground ground) {
      int cutOffUntil = -1;
      boolean seen = false;
      for (int day = 0; day < DAYS; day++) {
        boolean fallen = ground.fallen()[day];
        boolean change = day > 0 && fallen != ground.fallen()[day - 1];
        if (day > cutOffUntil) {
          seen = fallen;
          cutOffUntil = chance(0.02) ? day + 10 + random.nextInt(15) : day;
        }
        double much = ground.coverage() * (fallen ? 0.6 : 1);
        if (change) {
          tellChange(ground, day, fallen, much);
        }
        tellState(ground, day, fallen, seen, much);
      }
    }

    private void tellChange(Ground ground, int day, boolean fallen, double much) {
      String taker = fallen ? rebels : home;
      String loser = fallen ? home : rebels;
      double told = much * (fallen ? 1 : 0.7);
      if (chance(0.8 * told)) {
        spread(
            said(ground, taker, action(fallen), loser), spokesman(taker), day, random.nextInt(2));
      }
      if (chance(0.35 * told)) {
        spread(
            said(ground, taker, action(fallen), loser),
            spokesman(loser),
            day,
            1 + random.nextInt(4));
      }
      if (chance(0.5 * told)) {
        spread(
            denied(ground, taker, action(fallen), loser), spokesman(loser), day, random.nextInt(2));
      }
      for (int i = 0; i < 3; i++) {
        if (chance(0.35 * told)) {
          spread(
              said(ground, taker, action(fallen), loser),
              resident(ground, i),
              day,
              random.nextInt(4));
        }
      }
      if (chance(0.3 * told)) {
        spread(said(ground, taker, action(fallen), loser), aid(), day, 8 + random.nextInt(12));
      }
    }

    private static String action(boolean fallen) {
      return fallen ? "captured" : "retaken";
    }

    private void tellState(Ground ground, int day, boolean fallen, boolean seen, double much) {
      String holder = fallen ? rebels : home;
      if (chance(0.03 * much)) {
        spread(said(ground, home, "holds", rebels), spokesman(home), day, 0);
      }
      if (!fallen && chance(0.01 * much)) {
        spread(said(ground, rebels, "captured", home), spokesman(rebels), day, 0);
      }
      if (fallen && chance(0.04 * much)) {
        spread(said(ground, rebels, "holds", home), spokesman(rebels), day, 0);
      }
      if (chance(0.04 * much)) {
        String told = seen ? rebels : home;
        spread(
            said(ground, told, "holds", other(told)), resident(ground, random.nextInt(3)), day, 1);
      }
      if (chance(0.02 * much)) {
        spread(said(ground, holder, "holds", other(holder)), aid(), day, 2 + random.nextInt(8));
      }
      if (chance(0.02 * much)) {
        String told = chance(0.5) ? home : rebels;
        spread(said(ground, told, "holds", other(told)), rumour(), day, 0);
      }
    }

    private String other(String party) {
      return party.equals(home) ? rebels : home;
    }

    private static Said said(Ground ground, String actor, String action, String target) {
      return Said.that(actor, action).from(target).at(ground.place());
    }

    private static Said denied(Ground ground, String actor, String action, String target) {
      return said(ground, actor, action, target).standing(Standing.DENIED);
    }

    /** Prints a claim, and some days copies of it: half of them name whom they copy. */
    private void spread(Said said, Source speaker, int day, int late) {
      String outlet = "Outlet " + random.nextInt(6);
      print(said.copy().word(speaker), outlet, day, late);
      int copies = chance(0.3) ? 1 + random.nextInt(5) : 0;
      for (int i = 0; i < copies; i++) {
        Said copy = chance(0.5) ? said.copy().word(speaker, Source.publisher(outlet)) : said.copy();
        print(copy, "Paper " + random.nextInt(9), day, late + random.nextInt(3));
      }
    }

    private void print(Said said, String outlet, int day, int late) {
      LocalDate published = Said.START.plusDays((long) day + late);
      Report report = Said.published(outlet, published, "number " + reports.size());
      reports.add(report);
      boolean dated = chance(0.6);
      claims.add((dated ? said.day(day) : said.by(day + late)).in(report).claim());
    }

    private Source spokesman(String party) {
      SourceKind kind = party.equals(home) ? SourceKind.OFFICIAL : SourceKind.ARMED_GROUP;
      return source("Spokesman of " + party, kind, party, false);
    }

    private static Source resident(Ground ground, int i) {
      String name = "resident " + ground.place().id() + " number" + i;
      return source(name, SourceKind.CIVILIAN, null, true);
    }

    private static Source aid() {
      return source("Relief League", SourceKind.AID, null, false);
    }

    private static Source rumour() {
      return source("people on the net", SourceKind.UNNAMED, null, true);
    }

    private static Source source(
        String text,
        SourceKind kind,
        @org.jspecify.annotations.Nullable String party,
        boolean anonymous) {
      return new Source(text, null, kind, party, anonymous, null, false, List.of());
    }
  }

  /** The war of a seed. */
  static SimulatedWar of(long seed) {
    return new Teller(seed, HOME, REBELS).war();
  }
}
