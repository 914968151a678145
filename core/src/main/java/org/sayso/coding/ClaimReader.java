package org.sayso.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.grammar.PartyBook;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.LanguagePack;
import org.sayso.pack.Nations;
import org.sayso.quantity.Numbers;
import org.sayso.reading.Reading;
import org.sayso.reading.Readings;
import org.sayso.report.Report;
import org.sayso.report.Span;
import org.sayso.source.Source;
import org.sayso.source.VoiceWords;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.time.DayResolver;
import org.sayso.time.PublicationDay;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeFinder;
import org.sayso.voice.Attribution;
import org.sayso.voice.Voice;

/**
 * Reads a report into claims: the whole way from its text to what it says, on whose word. Holds
 * only what never changes, so any number of threads may share it.
 */
public final class ClaimReader implements Reader {

  private final Model model = Model.load();
  private final VoiceWords voices = VoiceWords.english();
  private final TimeFinder times = TimeFinder.english();
  private final DayResolver days = DayResolver.english();
  private final Numbers numbers = Numbers.english();
  private final PublicationDay publication = PublicationDay.english();
  private final Readings readings;
  private final Gazetteer gazetteer;
  private final PlaceReader places;
  private final Homes homes;
  private final ConflictPack world = ConflictPack.world();
  private final Nations nations = Nations.english();
  private final Set<String> stateWords;
  private final Set<String> armedNouns;

  /**
   * A reader of English reports.
   *
   * @param packs the conflicts at hand; each report picks the one that it is about
   * @param gazetteer the places that names may mean
   */
  public ClaimReader(List<ConflictPack> packs, Gazetteer gazetteer) {
    LanguagePack language = LanguagePack.english();
    this.homes = new Homes(packs, world, nations);
    this.gazetteer = gazetteer;
    this.places = new PlaceReader(gazetteer);
    this.armedNouns = language.classes().of("armed-group");
    this.stateWords = language.classes().of("state-general");
    this.readings = new Readings(language.frames(), language.classes(), Numbers.english(), times);
  }

  /** A reader with the bundled packs of these names. */
  public static ClaimReader bundled(List<String> names) {
    return new ClaimReader(
        names.stream().map(ConflictPack::bundled).toList(), Gazetteer.conflicts(names));
  }

  /** A reader with every bundled pack. */
  public static ClaimReader bundled() {
    return bundled(ConflictPack.bundledNames());
  }

  /** The places that this reader knows. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Codes a report; never fails on a text, whatever it holds. */
  @Override
  public Coding read(Report undated) {
    Report report = dated(undated);
    Text text = new Analyzer(model).analyze(report.text());
    Pass pass = new Pass(report, text);
    List<Draft> drafts = pass.drafts();
    new Takers(pass.refusals, pass.parties.state()).name(drafts);
    new Responses(pass.attribution, pass.evidences()).apply(drafts);
    Source publisher = Source.publisher(report.publisher());
    List<Claim> claims =
        new Consolidation(gazetteer::within)
            .of(drafts).stream().map(d -> d.claim(report.id(), publisher)).toList();
    return new Coding(report, text.sentences().size(), claims, pass.refusals.all());
  }

  /** What names and numbers of a report stand for, for a reader that finds its claims elsewhere. */
  public PrintedWords printed(Report undated) {
    Report report = dated(undated);
    Text text = new Analyzer(model).analyze(report.text());
    Pass pass = new Pass(report, text);
    return new PrintedWords(report, text, pass.found, pass.parties, gazetteer, numbers, times);
  }

  private Report dated(Report report) {
    LocalDate day = report.published() == null ? publication.of(report.text()) : null;
    return day == null ? report : report.publishedByText(day);
  }

  /** The work on one report. */
  private final class Pass {
    private final Report report;
    private final Text text;
    private final PlaceReader.Found found;
    private final PartyBook parties;
    private final Attribution attribution;
    private final Refusals refusals;

    Pass(Report report, Text text) {
      this.report = report;
      this.text = text;
      this.parties = parties();
      this.attribution = Attribution.of(text, voices, parties, report.publisher());
      this.found = places.in(text, parties, attribution.names());
      this.refusals = new Refusals(report.id());
    }

    /** The names of the conflict that the report is about by its states, parties and places. */
    private PartyBook parties() {
      Homes.Home home = homes.of(text, places.in(text, PartyBook.NONE, List.of()));
      ConflictPack pack = home.pack();
      return pack != null
          ? PartyBook.of(pack, world, nations, report.published())
          : PartyBook.abroad(world, nations, home.state(), stateWords, report.published());
    }

    List<Draft> drafts() {
      Referents referents =
          new Referents(text.raw(), found.names(), found.byName(), parties, gazetteer, armedNouns);
      Drafting drafting = new Drafting(referents, new Days(days, report.published()), refusals);
      List<Draft> drafts = new ArrayList<>();
      text.sentences().forEach(s -> parties.each(text.raw(), s, referents::saw));
      for (Sentence sentence : text.sentences()) {
        readings
            .unknownPlaces(text.raw(), sentence, parties, found.in(sentence))
            .forEach(referents::maybe);
        for (Reading reading : readings.of(text.raw(), sentence, parties, found.in(sentence))) {
          Voice voice = attribution.at(sentence.index(), reading.trigger());
          drafts.addAll(
              drafting.of(
                  reading, sentence.paragraph(), evidence(sentence), voice, said(sentence, voice)));
        }
      }
      return drafts;
    }

    List<Evidence> evidences() {
      return text.sentences().stream().map(this::evidence).toList();
    }

    private Evidence evidence(Sentence sentence) {
      Span span = sentence.span();
      return new Evidence(span, span.in(text.raw()));
    }

    private @Nullable TimeExpression said(Sentence sentence, Voice voice) {
      Span when = voice.saidWhen();
      return when == null
          ? null
          : times.find(text.raw(), sentence.span()).stream()
              .filter(e -> e.span().overlaps(when))
              .findFirst()
              .orElse(null);
    }
  }
}
