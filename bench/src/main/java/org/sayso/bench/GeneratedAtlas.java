package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sayso.assembly.Assembly;
import org.sayso.assembly.Recipe;
import org.sayso.assembly.Watcher;
import org.sayso.atlas.BaseMap;
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
import org.sayso.report.ContentId;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.report.Span;
import org.sayso.review.Reviews;
import org.sayso.serve.PackMap;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.testimony.Learnings;
import org.sayso.time.DayRange;

/**
 * Writes an atlas of a made-up war, as large as wanted, for measuring what is served from it.
 *
 * <p>{@code java -Xmx3g -cp app/target/sayso.jar
 * bench/src/main/java/org/sayso/bench/GeneratedAtlas.java OUT.gpkg [REPORTS] [CLAIMS-A-REPORT]}
 *
 * <p>The war is fought over the districts of the pack of Afghanistan (some 400), for 500 days. Every
 * report is a text of some 2 kB whose sentences its claims quote; a tenth of the claims are denials,
 * and one in fifty is of a whole province.
 */
public final class GeneratedAtlas {

  private static final LocalDate START = LocalDate.of(2031, 3, 3);
  private static final int DAYS = 500;
  private static final int REPORTS = 100_000;
  private static final int CLAIMS = 10;
  private static final int PERCENT = 100;
  private static final List<String> PARTIES =
      List.of("taliban", "afghan-government", "uprising-forces");
  private static final List<String> NAMES = List.of("Taliban", "government forces", "militias");
  private static final List<String> ACTIONS =
      List.of("captured", "holds", "holds", "retaken", "contested", "entered", "withdrew", "holds");
  private static final List<String> FILLER =
      List.of(
          "Residents said that shops had been closed since the morning.",
          "The road to the provincial capital was cut by a checkpoint.",
          "Aid workers counted dozens of families on the move.",
          "Telephone lines were down for most of the day.",
          "Both sides gave different numbers of dead and wounded.",
          "A convoy with supplies was turned back near the bridge.");

  private final List<List<Place>> provinces = new ArrayList<>();
  private final List<Source> speakers = new ArrayList<>();
  private final int claims;

  private GeneratedAtlas(Gazetteer gazetteer, int claims) {
    this.claims = claims;
    for (Place province : gazetteer.all()) {
      List<Place> of = new ArrayList<>(List.of(province));
      gazetteer.children(province.id()).stream()
          .filter(p -> p.kind() == PlaceKind.DISTRICT && !gazetteer.later(p.id()))
          .forEach(of::add);
      if (province.kind() == PlaceKind.PROVINCE && of.size() > 1) {
        provinces.add(of);
      }
    }
    SourceKind[] kinds = {
      SourceKind.OFFICIAL, SourceKind.MILITARY, SourceKind.ARMED_GROUP, SourceKind.CIVILIAN
    };
    for (int i = 0; i < 400; i++) {
      SourceKind kind = kinds[i % kinds.length];
      String party =
          kind == SourceKind.CIVILIAN
              ? null
              : kind == SourceKind.ARMED_GROUP ? PARTIES.get(0) : PARTIES.get(1);
      boolean hidden = kind == SourceKind.CIVILIAN && i % 8 == 7;
      String name = hidden ? "Naim Sadiq" + i : kind.code().replace('-', ' ') + " speaker " + i;
      speakers.add(
          new Source(name, null, kind, party, !hidden && i % 3 == 0, null, hidden, List.of()));
    }
  }

  /** A sentence with the claim that it makes, still without its report. */
  private record Told(String sentence, int actor, Place place, String action, Source speaker) {}

  /** Writes the atlas; the first argument is the file, then numbers of reports and claims in each. */
  public static void main(String[] args) throws IOException {
    int reports = args.length > 1 ? Integer.parseInt(args[1]) : REPORTS;
    int claims = args.length > 2 ? Integer.parseInt(args[2]) : CLAIMS;
    Gazetteer gazetteer = Gazetteer.conflict("afghanistan");
    GeneratedAtlas war = new GeneratedAtlas(gazetteer, claims);
    List<Report> all = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      all.add(war.report(i));
    }
    BaseMap base = PackMap.of(List.of("afghanistan"));
    Recipe recipe =
        new Recipe(
            List.of("afghanistan"), "generated", base, Learnings.NONE, Reviews.NONE);
    long begun = System.nanoTime();
    Watcher watcher =
        new Watcher() {
          @Override
          public void kept(long kept) {
            say("%,d reports kept, %.0f s", kept, (System.nanoTime() - begun) / 1e9);
          }

          @Override
          public void done(Stage stage, int done, int of) {
            if (stage == Stage.WEIGH && done == of) {
              say("%,d places weighed, %.0f s", of, (System.nanoTime() - begun) / 1e9);
            }
          }
        };
    System.out.println(
        new Assembly(war::read, gazetteer, recipe, 2, watcher)
            .build(Path.of(args[0]), all, false));
    say("%.0f s in all", (System.nanoTime() - begun) / 1e9);
  }

  private Report report(int number) {
    StringBuilder text = new StringBuilder();
    told(number).forEach(told -> text.append(told.sentence()).append('\n'));
    Random random = new Random(number + 1L);
    for (int i = 0; i < 2 * claims; i++) {
      text.append(FILLER.get(random.nextInt(FILLER.size()))).append('\n');
    }
    return Report.of(
        "generated/" + number + ".txt",
        "Outlet " + number % 40,
        "Fighting in " + told(number).get(0).place().name(),
        START.plusDays(number % DAYS),
        PublishedFrom.GIVEN,
        text.toString());
  }

  private List<Told> told(int number) {
    Random random = new Random(number);
    List<Place> province = provinces.get(random.nextInt(provinces.size()));
    List<Told> all = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      Place place =
          random.nextInt(50) == 0
              ? province.get(0)
              : province.get(1 + random.nextInt(province.size() - 1));
      int actor = random.nextInt(10) == 0 ? 2 : random.nextInt(2);
      String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
      Source speaker = speakers.get(random.nextInt(speakers.size()));
      String sentence =
          String.format(
              Locale.ROOT,
              "The %s %s %s after a night of clashes number %d, %s said.",
              NAMES.get(actor),
              action.equals("holds") ? "hold" : action,
              place.name(),
              random.nextInt(PERCENT * PERCENT),
              speaker.text());
      all.add(new Told(sentence, actor, place, action, speaker));
    }
    return all;
  }

  private Coding read(Report report) {
    String source = report.source();
    int number = Integer.parseInt(source.replaceAll("\\D", ""));
    List<Claim> all = new ArrayList<>();
    int begin = 0;
    for (Told told : told(number)) {
      all.add(claim(report, told, begin));
      begin += told.sentence().length() + 1;
    }
    return new Coding(report, 3 * claims, all, List.of());
  }

  private static Claim claim(Report report, Told told, int begin) {
    Random random = new Random(report.id().hashCode() + begin);
    LocalDate day = START.plusDays(Integer.parseInt(report.source().replaceAll("\\D", "")) % DAYS);
    Place place = told.place();
    PartyRef actor = party(told.actor());
    PartyRef target = party((told.actor() + 1) % 2);
    return new Claim(
        ContentId.of("c", report.id(), String.valueOf(begin)),
        report.id(),
        Kind.CONTROL,
        told.action(),
        random.nextInt(10) == 0 ? Standing.DENIED : Standing.ASSERTED,
        false,
        false,
        actor,
        target,
        new PlaceRef(place.name(), place, place.path(), 0.95),
        random.nextInt(4) == 0 ? Boolean.TRUE : null,
        false,
        null,
        null,
        null,
        new When(random.nextBoolean() ? DayRange.on(day) : DayRange.by(day), null),
        List.of(told.speaker(), Source.publisher(report.publisher())),
        List.of(),
        List.of(),
        new Evidence(new Span(begin, begin + told.sentence().length()), told.sentence()),
        List.of(),
        0.9,
        "generated");
  }

  private static PartyRef party(int number) {
    return new PartyRef(NAMES.get(number), PARTIES.get(number), List.of());
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
