package org.sayso.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.Reader;
import org.sayso.claim.Refusal;
import org.sayso.claim.Refusals;
import org.sayso.dating.Bygone;
import org.sayso.dating.Captions;
import org.sayso.dating.DayResolver;
import org.sayso.dating.NoteDay;
import org.sayso.dating.PublicationDay;
import org.sayso.draft.Draft;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.geoparse.Geoparser;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.LanguagePack;
import org.sayso.pack.Nations;
import org.sayso.pack.WordClasses;
import org.sayso.party.Introduced;
import org.sayso.party.PartyBook;
import org.sayso.party.PartyBooks;
import org.sayso.party.PartyMention;
import org.sayso.predicate.Headings;
import org.sayso.predicate.Openings;
import org.sayso.printed.PrintedWords;
import org.sayso.quantity.Numbers;
import org.sayso.reading.Quantities;
import org.sayso.reading.Reading;
import org.sayso.reading.Readings;
import org.sayso.referent.Facilities;
import org.sayso.referent.FullNames;
import org.sayso.referent.PartyReferents;
import org.sayso.referent.Referents;
import org.sayso.report.Report;
import org.sayso.report.Span;
import org.sayso.scan.ConflictScan;
import org.sayso.scan.Inflections;
import org.sayso.scene.Datelines;
import org.sayso.scene.Homes;
import org.sayso.scene.PlaceReader;
import org.sayso.scene.Quarters;
import org.sayso.scene.Scenes;
import org.sayso.scene.Theme;
import org.sayso.settling.Consolidation;
import org.sayso.settling.Foes;
import org.sayso.settling.Quarrels;
import org.sayso.settling.Responses;
import org.sayso.settling.Retreats;
import org.sayso.settling.SharedDays;
import org.sayso.settling.Takers;
import org.sayso.source.Source;
import org.sayso.source.VoiceWords;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.time.DayRange;
import org.sayso.time.TimeExpression;
import org.sayso.timex.TimeFinder;
import org.sayso.voice.Attribution;
import org.sayso.voice.Voice;
import org.sayso.world.World;

/**
 * Reads a report into claims: the whole way from its text to what it says, on whose word. Holds
 * only what never changes, so any number of threads may share it.
 */
public final class ClaimReader implements Reader {

  /**
   * What no pack changes: the parser, which is read while all else is made ready, and the words for
   * speakers, times, days and numbers.
   */
  private record Tools(
      Supplier<Model> model,
      VoiceWords voices,
      TimeFinder times,
      PublicationDay publication,
      Captions captions,
      Numbers numbers,
      Nations nations) {

    static Tools english() {
      return new Tools(
          CompletableFuture.supplyAsync(Model::load)::join,
          VoiceWords.english(),
          TimeFinder.english(),
          PublicationDay.english(),
          Captions.english(),
          Numbers.english(),
          Nations.english());
    }
  }

  private final Tools tools;
  private final LanguagePack language;
  private final WordClasses words;
  private final List<ConflictPack> packs;
  private final ConflictPack world;
  private final Gazetteer gazetteer;
  private final PlaceReader places;
  private final Quarters quarters;
  private final Readings readings;
  private final Homes homes;
  private final PartyBooks books;
  private final Predicate<String> mayTell;
  private final LongAdder steps = new LongAdder();

  /**
   * A reader of English reports.
   *
   * @param packs the conflicts at hand; each report picks the one that it is about
   * @param gazetteer the places that names may mean
   */
  public ClaimReader(List<ConflictPack> packs, Gazetteer gazetteer) {
    this(packs, gazetteer, World.lazily());
  }

  private ClaimReader(List<ConflictPack> packs, Gazetteer near, Supplier<World> everywhere) {
    this(packs, Geoparser.lazily(everywhere), World.behind(near, everywhere));
  }

  private ClaimReader(
      List<ConflictPack> packs, Supplier<Geoparser> geoparser, Gazetteer gazetteer) {
    this(
        Tools.english(),
        LanguagePack.english(),
        List.copyOf(packs),
        ConflictPack.world(),
        gazetteer,
        new PlaceReader(gazetteer, geoparser),
        true);
  }

  private ClaimReader(
      Tools tools,
      LanguagePack language,
      List<ConflictPack> packs,
      ConflictPack world,
      Gazetteer gazetteer,
      PlaceReader places,
      boolean scans) {
    this.tools = tools;
    this.language = language;
    this.words = language.classes();
    this.packs = packs;
    this.world = world;
    this.gazetteer = gazetteer;
    this.places = places;
    this.quarters = new Quarters(gazetteer, words, places.distances());
    this.readings = new Readings(language.frames(), words, tools.numbers, tools.times);
    this.homes = new Homes(packs, world, tools.nations, words);
    this.books = new PartyBooks(packs, world, tools.nations, words.of("state-general"));
    this.mayTell = scans ? scan()::mayTell : text -> true;
  }

  /** A reader with the packs of these names: bundled ones, or paths of folders. */
  public static ClaimReader named(List<String> names) {
    return new ClaimReader(
        names.stream().map(ConflictPack::named).toList(), Gazetteer.conflicts(names));
  }

  private ConflictScan scan() {
    List<ConflictPack> all = new ArrayList<>(packs);
    all.add(world);
    List<String> known =
        gazetteer.all().stream()
            .filter(place -> !gazetteer.remote(place.id()))
            .map(Place::name)
            .toList();
    return ConflictScan.of(language, Inflections.english(), all, tools.nations, known);
  }

  /** The same reader without the scan before reading: slower, for proving that nothing is lost. */
  public ClaimReader withoutScan() {
    return new ClaimReader(tools, language, packs, world, gazetteer, places, false);
  }

  /** A reader with every bundled pack. */
  public static ClaimReader bundled() {
    return named(ConflictPack.bundledNames());
  }

  /**
   * The same reader without one entry of the vocabulary or of a list of parties.
   *
   * @param entry file and line
   */
  public ClaimReader without(String entry) {
    return new ClaimReader(
        tools,
        new LanguagePack(language.frames().without(entry), words),
        packs.stream().map(pack -> pack.without(entry)).toList(),
        world.without(entry),
        gazetteer,
        places,
        false);
  }

  /** The places that this reader knows. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /**
   * Codes a report; never fails on a text, whatever it holds. Of a report that cannot hold a claim
   * no sentence is read.
   */
  @Override
  public Coding read(Report undated) {
    Report report = dated(undated);
    if (!mayTell.test(report.text())) {
      return new Coding(report, 0, List.of(), List.of());
    }
    Refusals refusals = new Refusals(report.id());
    Map<String, Claim> claims = new LinkedHashMap<>();
    int sentences = 0;
    Analyzer analyzer = new Analyzer(tools.model.get());
    for (Text part : analyzer.parts(report.text())) {
      List<Openings> openings = part.sentences().stream().map(readings::openings).toList();
      if (openings.stream().anyMatch(readings::mayTell)) {
        claims(report, part, openings, refusals)
            .forEach(claim -> claims.putIfAbsent(claim.id(), claim));
      }
      sentences += part.sentences().size();
    }
    steps.add(analyzer.steps());
    return new Coding(report, sentences, List.copyOf(claims.values()), refusals.all());
  }

  /**
   * How much all reading so far has cost: moves of the parser and look-ups of names.
   *
   * @return a number that only differences of tell something
   */
  long effort() {
    return steps.sum() + gazetteer.lookups();
  }

  private List<Claim> claims(Report report, Text text, List<Openings> openings, Refusals refusals) {
    Pass pass = new Pass(report, text, refusals);
    List<Draft> drafts = pass.draftsOf(openings);
    if (drafts.isEmpty()) {
      return List.of();
    }
    Theme theme = new Theme(words);
    if (theme.isOther(text, pass.parties)) {
      drafts.forEach(d -> refusals.add(d.evidence, Refusal.Reason.OTHER_DOMAIN, d.action));
      return List.of();
    }
    Tallying.recount(drafts);
    Tallying.part(drafts);
    Takers.nameOwn(drafts);
    new Foes(drafts, pass.wars).name();
    new Takers(refusals, pass.parties.state()).name(drafts);
    new Responses(pass.attribution, pass.evidences()).apply(drafts);
    Source publisher = Source.publisher(report.publisher());
    BooleanSupplier war = () -> theme.isOfWar(text, pass.parties);
    new Quarrels(words).leave(drafts, war);
    Retreats.leave(drafts);
    List<Draft> kept = new Consolidation(gazetteer::within, pass.parties).of(drafts, war);
    Takers.nameLosers(kept, drafts);
    Takers.nameOthers(kept);
    Takers.nameCivilians(kept);
    SharedDays.share(kept, report.published());
    SharedDays.bound(kept);
    Optional.ofNullable(pass.noteDay()).ifPresent(day -> SharedDays.dateBy(day, kept));
    kept.forEach(d -> d.count(pass.quantities));
    FullNames full = new FullNames(text, pass.found.names(), pass.found.byName(), words);
    for (Draft draft : kept) {
      draft.place = full.of(draft.place, draft.sentence());
      draft.to = full.of(draft.to, draft.sentence());
    }
    return kept.stream().map(d -> d.claim(report.id(), publisher)).toList();
  }

  /** What names and numbers of a report stand for, for a reader that finds its claims elsewhere. */
  public PrintedWords printed(Report undated) {
    Report report = dated(undated);
    Text text = new Analyzer(tools.model.get()).analyze(report.text());
    Pass pass = new Pass(report, text, new Refusals(report.id()));
    return new PrintedWords(
        report, text, pass.found, pass.parties, gazetteer, tools.numbers, tools.times);
  }

  private Report dated(Report report) {
    if (report.published() != null) {
      return report;
    }
    LocalDate day = tools.publication.of(report.text(), () -> news(report.text()));
    return day == null ? report : report.publishedByText(day);
  }

  /** The years of news of the war that a text is about; null where no pack says them. */
  private ConflictPack.@Nullable Years news(String raw) {
    Text text = new Analyzer(tools.model.get()).parts(raw).get(0);
    ConflictPack pack = home(text, places.in(text)).pack();
    return pack == null ? null : pack.years();
  }

  /** The country that a text is about, and the pack of the conflict there. */
  private Homes.Home home(Text text, PlaceReader.Found named) {
    return homes.of(text, named.countries(text), () -> places.countries(named, text));
  }

  /** The work on one report, or on one part of a very long one. */
  private final class Pass {
    private final Report report;
    private final Text text;
    private final PlaceReader.Found found;
    private final PartyBook parties;
    private final DayResolver days;
    private final Attribution attribution;
    private final Refusals refusals;
    private final Quantities quantities;
    private final List<List<PartyRef>> wars = new ArrayList<>();

    Pass(Report report, Text text, Refusals refusals) {
      this.report = report;
      this.text = text;
      this.refusals = refusals;
      this.quantities = new Quantities(text, words, tools.numbers);
      PlaceReader.Found named = places.in(text);
      Homes.Home home = home(text, named);
      this.parties = parties(home);
      this.attribution = Attribution.of(text, tools.voices, parties, report.publisher());
      PlaceReader.Found near = places.without(named, text, parties, attribution.names());
      ConflictPack pack = home.pack();
      this.days = DayResolver.of(pack == null ? null : pack.years());
      String country = pack == null ? null : pack.country();
      PlaceReader.Found listed = pack == null ? places.listed(near, text, parties) : near;
      PlaceReader.Found around = places.around(places.worldwide(listed, text, country), text);
      this.found = new Facilities(text, parties, words).among(quarters.among(around, text));
    }

    /** The names of the conflict that the report is about by its states, parties and places. */
    private PartyBook parties(Homes.Home home) {
      ConflictPack pack = home.pack();
      PartyBook book =
          pack != null
              ? books.of(pack, report.published())
              : books.abroad(home.state(), report.published());
      return new Introduced(book, words).in(text.raw());
    }

    /** What the sentences tell of; the rest of the work is done only where one tells anything. */
    List<Draft> draftsOf(List<Openings> openings) {
      List<Readings.OnSentence> read =
          openings.stream()
              .map(o -> readings.on(text.raw(), o, parties, found.in(o.sentence())))
              .toList();
      return read.stream().allMatch(r -> r.readings().isEmpty()) ? List.of() : drafts(read);
    }

    private List<Draft> drafts(List<Readings.OnSentence> sentences) {
      Referents referents =
          new Referents(text, attribution, told(), found.byName(), gazetteer, words, tools.nations);
      PartyReferents sides =
          new PartyReferents(text.raw(), parties, words, referents::standsForState);
      Scenes scenes =
          Scenes.of(
              text,
              referents.ofPlaces(found.bySentence()),
              referents::named,
              referents.introductions(),
              gazetteer::within,
              words);
      Drafting drafting =
          new Drafting(
              text,
              referents,
              sides,
              scenes,
              quantities,
              new Days(
                  days,
                  report.published(),
                  new Bygone(text, tools.times, days, report.published())),
              found.names().isEmpty() && new Theme(words).isOfWar(text, parties),
              refusals);
      List<Draft> drafts = new ArrayList<>();
      for (Sentence sentence : text.sentences()) {
        List<PartyMention> states = parties.states(sentence);
        parties.each(text.raw(), sentence, states, sides::saw);
        states.forEach(s -> sides.sawState(s.party()));
      }
      for (Sentence sentence : text.sentences()) {
        Readings.OnSentence read = sentences.get(sentence.index());
        if (isTold(sentence)) {
          referents.maybe(sentence.paragraph(), read::unknownPlaces);
        }
        Set<Integer> given = new HashSet<>();
        for (Reading reading : read.readings()) {
          boolean around = reading.marks().contains(Reading.AROUND);
          if (around && given.stream().anyMatch(g -> sentence.isBelow(g, reading.trigger()))) {
            continue;
          }
          Voice voice = attribution.at(sentence.index(), reading.trigger());
          List<Draft> made =
              drafting.of(reading, sentence.paragraph(), evidence(sentence), voice, said(voice));
          if (!made.isEmpty()) {
            given.add(reading.trigger());
          }
          drafts.addAll(made);
        }
        if (!given.isEmpty() && tools.captions.isOfBefore(text.raw(), sentence.span())) {
          drafts.stream()
              .filter(d -> d.sentence() == sentence.index())
              .forEach(d -> d.background = true);
        }
      }
      drafts.forEach(d -> d.chain = sides.sided(d.chain));
      PartyReferents.Back nobody = new PartyReferents.Back(null, false, Set.of(), false);
      sentences.stream()
          .flatMap(s -> s.warring().stream())
          .map(w -> w.stream().flatMap(p -> sides.party(p, null, nobody).stream()).toList())
          .filter(w -> w.size() == 2 && !w.get(0).party().equals(w.get(1).party()))
          .forEach(wars::add);
      return drafts;
    }

    /** The names of places in all that is told. */
    private List<PlaceName> told() {
      return text.sentences().stream()
          .filter(this::isTold)
          .flatMap(s -> found.in(s).stream())
          .toList();
    }

    /** Whether a sentence is no dateline or byline and no title of another report. */
    private boolean isTold(Sentence sentence) {
      return !Datelines.isOne(sentence) && !Headings.isTeaser(sentence, words);
    }

    List<Evidence> evidences() {
      return text.sentences().stream().map(this::evidence).toList();
    }

    private Evidence evidence(Sentence sentence) {
      Span span = sentence.span();
      return new Evidence(span, span.in(text.raw()));
    }

    /** The day that a report is a note on which nothing dates; or null. */
    private @Nullable DayRange noteDay() {
      Span first = text.sentences().get(0).span();
      return report.published() == null
          ? NoteDay.of(first, tools.times.find(text.raw(), first))
          : null;
    }

    private @Nullable TimeExpression said(Voice voice) {
      Span when = voice.saidWhen();
      return when == null
          ? null
          : text.sentences().stream()
              .filter(s -> s.span().overlaps(when))
              .flatMap(s -> tools.times.find(text.raw(), s.span()).stream())
              .filter(e -> e.span().overlaps(when))
              .findFirst()
              .orElse(null);
    }
  }
}
