package org.sayso.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.grammar.PlaceName;
import org.sayso.party.PartyBook;
import org.sayso.quantity.NumberMention;
import org.sayso.quantity.Numbers;
import org.sayso.quantity.Quantity;
import org.sayso.report.Report;
import org.sayso.report.Span;
import org.sayso.scene.PlaceReader;
import org.sayso.source.Parties;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Token;
import org.sayso.time.TimeExpression;
import org.sayso.timex.TimeFinder;
import org.sayso.toponym.Mention;
import org.sayso.toponym.PlaceResolver;
import org.sayso.toponym.Resolution;

/**
 * What the names and numbers that one report prints stand for: places as the whole report decides
 * them, parties as the pack of its conflict has them on its day. For one thread.
 */
public final class PrintedWords {

  private static final String CIVILIANS = "civilians";
  private static final Set<String> PRONOUNS = Set.of("PRP", "PRP$", "WP", "WDT", "DT", "EX");

  private final Report report;
  private final Text text;
  private final PlaceReader.Found found;
  private final PartyBook parties;
  private final Gazetteer gazetteer;
  private final Numbers numbers;
  private final TimeFinder times;

  /** What stands in a report. */
  public PrintedWords(
      Report report,
      Text text,
      PlaceReader.Found found,
      PartyBook parties,
      Gazetteer gazetteer,
      Numbers numbers,
      TimeFinder times) {
    this.report = report;
    this.text = text;
    this.found = found;
    this.parties = parties;
    this.gazetteer = gazetteer;
    this.numbers = numbers;
    this.times = times;
  }

  /** The report, with its day where that was worked out from its text. */
  public Report report() {
    return report;
  }

  /** How many sentences it has. */
  public int sentences() {
    return text.sentences().size();
  }

  /**
   * The place that is named there: the name itself or, in "Marjah district", the first name within
   * the span. A name that no gazetteer knows keeps its words; what is no name, or that of a party,
   * is no place.
   */
  public Optional<PlaceRef> place(Span span) {
    PlaceRef known = found.byName().get(span);
    if (known != null) {
      return Optional.of(known);
    }
    return found.byName().entrySet().stream()
        .filter(name -> span.contains(name.getKey()))
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .or(() -> unlisted(span));
  }

  /** A name that was not taken for a place, resolved beside those that were. */
  private Optional<PlaceRef> unlisted(Span span) {
    String name = span.in(report.text());
    List<Sentence> around = text.sentences().stream().filter(s -> s.span().contains(span)).toList();
    if (around.isEmpty() || name.equals(name.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Mention mention =
        new Mention(span, span, name, around.get(0).index(), null, Mention.Strength.GUESSED);
    List<Mention> all = new ArrayList<>(found.names().stream().map(PlaceName::mention).toList());
    all.removeIf(other -> other.span().overlaps(span));
    all.add(mention);
    all.sort(Comparator.comparing(Mention::span));
    Resolution resolution =
        new PlaceResolver(gazetteer).resolve(report.text(), all).get(all.indexOf(mention));
    boolean isParty = resolution.place() == null && party(name).isPresent();
    return isParty ? Optional.empty() : Optional.of(PlaceReader.ref(resolution));
  }

  /** The party that words name as a whole, or the one that a well-known person speaks for. */
  public Optional<String> party(String words) {
    String bare = words.replaceFirst("^(?i)the ", "");
    return parties
        .party(bare)
        .or(() -> Optional.ofNullable(parties.person(bare)).map(Parties.Side::id));
  }

  /** Whether a party of that id is known on the report's day. */
  public boolean isParty(String id) {
    return id.equals(CIVILIANS) || parties.isKnown(id);
  }

  /** Whether a pronoun stands there and nothing else. */
  public boolean isPronoun(Span span) {
    List<Token> tokens =
        text.sentences().stream()
            .filter(sentence -> sentence.span().overlaps(span))
            .flatMap(sentence -> sentence.tokens().stream())
            .filter(token -> token.span().overlaps(span))
            .toList();
    return tokens.size() == 1 && PRONOUNS.contains(tokens.get(0).tag());
  }

  /** The number that is printed there, with the bounds that the words around it set. */
  public Optional<Quantity> number(Span span) {
    return text.sentences().stream()
        .filter(sentence -> sentence.span().overlaps(span))
        .flatMap(sentence -> numbers(sentence).stream())
        .filter(number -> number.span().overlaps(span))
        .map(NumberMention::quantity)
        .findFirst();
  }

  private List<NumberMention> numbers(Sentence sentence) {
    List<Span> dates =
        times.find(report.text(), sentence.span()).stream().map(TimeExpression::span).toList();
    return numbers.find(report.text(), sentence.tokens(), dates);
  }
}
