package org.sayso.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.claim.When;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Quantities;
import org.sayso.reading.Reading;
import org.sayso.reading.Readings;
import org.sayso.report.ContentId;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.time.DayRange;

/** A claim in the making: what one reading gives, until it is set beside the report's others. */
public final class Draft {

  /** The actions by which a place comes into other hands. */
  public static final Set<String> TAKES = Set.of("captured", "retaken");

  /** Actions that leave the actor in the place. */
  public static final Set<String> RESULTS = Set.of("captured", "retaken", "holds", "entered");

  /** The last of the paragraphs that sum up what the others tell. */
  public static final int LEAD = 1;

  /** What an attack may have been made with. */
  private static final Set<String> WEAPONS = Set.of("bombing", "strike");

  private static final Set<String> UNARMED = Set.of("civilians", "people");

  private static final String STOPS = ".!?…";
  private static final String QUOTES = "\"'’”)» ";

  /** The words it is read from. */
  public final Reading reading;

  /** Its paragraph, from 0; the headline and the lead are the first. */
  public final int paragraph;

  public Kind kind;

  /** One of the kind's actions (codebook, section 2). */
  public String action;

  public Standing standing;
  public boolean background;

  /** Who does it, or null while nobody is known to. */
  public @Nullable PartyRef actor;

  /** To whom it is done, or null while nobody is known. */
  public @Nullable PartyRef target;

  /** Where, or null while no place is known. */
  public @Nullable PlaceRef place;

  /** What sort of place the words beside its name say it is, or null. */
  public @Nullable PlaceKind level;

  private @Nullable PlaceRef keyed;
  private @Nullable String key;

  /** Whether there was a fight over it; null where nothing is told of that. */
  public @Nullable Boolean fought;

  /** Whether it befell a part of the place. */
  public boolean part;

  /** Where they went, or null. */
  public @Nullable PlaceRef to;

  public @Nullable Quantity quantity;

  /** Whether the number counts over a long span of days. */
  public boolean cumulative;

  public When when = new When(DayRange.UNKNOWN, null);

  /** On whose word, innermost first, without the publisher. */
  public List<Source> chain = List.of();

  /** Whether nobody is named for it beside the report's outlets. */
  public boolean own = true;

  public final Set<String> hedges = new LinkedHashSet<>();

  /** Parties that were asked and did not answer. */
  public final Set<String> noComment = new LinkedHashSet<>();

  /** The first passage that tells it. */
  public Evidence evidence;

  /** Further passages that tell it. */
  public final List<Evidence> also = new ArrayList<>();

  /** From 0 to 1. */
  public double confidence = 0.9;

  /** Whether its place is where the story is, and none that its own words name. */
  public boolean staged;

  /** Whether forces of another state are sent, who come into the country. */
  public boolean guests;

  /** Areas that an unnamed place lies in. */
  public List<PlaceRef> inside = List.of();

  /** Whether the place stands for one area that the report may name elsewhere. */
  public boolean unnamed;

  /** Whether it was all over its place: "across X". */
  public boolean allOver;

  /** The area that its own words name, where a later line gives the place in it; else null. */
  public @Nullable PlaceRef wide;

  /** The unnamed place, where the lines after it name it; else null. */
  public @Nullable PlaceRef meant;

  /** Begins with what the words tell by themselves. */
  public Draft(Reading reading, int paragraph, Evidence evidence) {
    this.reading = reading;
    this.paragraph = paragraph;
    this.kind = reading.kind();
    this.action = reading.action();
    this.standing = reading.modality().standing();
    this.evidence = evidence;
  }

  /** Another draft of the same reading. */
  public Draft sibling() {
    return copy(evidence);
  }

  /** The same event as somebody answers to it in another passage. */
  public Draft answered(Evidence passage) {
    Draft answer = copy(passage);
    answer.hedges.clear();
    answer.noComment.clear();
    answer.place = place;
    answer.quantity = quantity;
    return answer;
  }

  private Draft copy(Evidence passage) {
    Draft copy = new Draft(reading, paragraph, passage);
    copy.kind = kind;
    copy.action = action;
    copy.actor = actor;
    copy.target = target;
    copy.when = when;
    copy.background = background;
    copy.chain = chain;
    copy.own = own;
    copy.hedges.addAll(hedges);
    copy.noComment.addAll(noComment);
    copy.standing = standing;
    copy.fought = fought;
    copy.part = part;
    copy.cumulative = cumulative;
    copy.to = to;
    copy.confidence = confidence;
    copy.guests = guests;
    return copy;
  }

  /** The index of its sentence in the report, from 0. */
  public int sentence() {
    return reading.sentence();
  }

  /** Whether they went to that place. */
  public boolean isBoundThere(@Nullable PlaceRef somewhere) {
    return somewhere != null && to != null && somewhere.key().equals(to.key());
  }

  /** Whether it tells that a side takes the place, or takes it back. */
  public boolean isTaking() {
    return isControl() && TAKES.contains(action);
  }

  /** Whether it is told of a building or post without a name, which is no area. */
  public boolean isOfFacility() {
    return reading.of(Role.PLACE).stream().anyMatch(p -> p.type() == Phrase.Type.FACILITY);
  }

  /** Whether it stands in words without a full stop at their end, as titles do. */
  public boolean isTitle() {
    String text = evidence.text();
    int end = text.length();
    while (end > 0 && QUOTES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && STOPS.indexOf(text.charAt(end - 1)) < 0;
  }

  public boolean isControl() {
    return kind == Kind.CONTROL;
  }

  /** Whether sides are told of: without any, people die of something else. */
  public boolean isOfConflict() {
    return !isMishap() && kind != Kind.STATEMENT;
  }

  /** Whether a way is shut or open of which nobody knows where, or by whom. */
  public boolean isBareWay() {
    return kind == Kind.ACCESS && place == null && actor == null;
  }

  /** Whether people of no side died, or are missing, by nobody's hand. */
  public boolean isMishap() {
    boolean missing = action.equals("missing") && "people".equals(targetId());
    boolean sides =
        reading.of(Role.TARGET).stream()
            .anyMatch(p -> p.type() == Phrase.Type.PARTY || p.type() == Phrase.Type.OFFICIALS);
    boolean told = sides || action.equals("captured") && !staged; // "was captured in X"
    return kind == Kind.CASUALTIES && actor == null && (targetId() == null && !told || missing);
  }

  /** Harm, or a deal on fighters: what makes the stances in a report those of a conflict. */
  public boolean isOfWar() {
    boolean deal = kind == Kind.STATEMENT && targetId() != null;
    return kind == Kind.HARM || deal && !"civilians".equals(targetId());
  }

  /** Whether the report's outlet says it itself. */
  public boolean ownWord() {
    return own;
  }

  /** Makes what the other tells the word of who tells this. */
  public void lendsWord(Draft other) {
    other.chain = chain;
    other.own = own;
  }

  public @Nullable String actorId() {
    return actor == null ? null : actor.party();
  }

  public @Nullable String targetId() {
    return target == null ? null : target.party();
  }

  /** Whether it is done to people who are on no side, or of whom nobody knows. */
  public boolean unarmed() {
    return target != null && UNARMED.contains(target.party());
  }

  /** The key by which its place is compared; null without a place. */
  public @Nullable String placeKey() {
    PlaceRef at = place;
    if (at != keyed) {
      keyed = at;
      key = at == null ? null : at.key();
    }
    return key;
  }

  /** Keeps the words for how many people it befell where nothing numbers them. */
  public void count(Quantities quantities) {
    boolean people = kind.befallsPeople() || kind == Kind.FORCE;
    quantity = quantity == null && people ? quantities.inWords(reading) : quantity;
  }

  /** Notes a passage that tells the same again. */
  public void also(Evidence passage) {
    if (!passage.equals(evidence) && !also.contains(passage)) {
      also.add(passage);
    }
  }

  /** Takes in another draft that tells the same: its passage, and what this one lacks. */
  public void absorb(Draft other) {
    also(other.evidence);
    other.also.forEach(this::also);
    actor = actor == null ? other.actor : actor;
    target = target == null ? other.target : target;
    place = place == null ? other.place : place;
    to = to == null ? other.to : to;
    fought = fought == null ? other.fought : fought;
    quantity = quantity == null ? other.quantity : quantity;
    when = whenWith(other);
    hedges.addAll(other.hedges);
    noComment.addAll(other.noComment);
  }

  /** The finished claim, with the publisher as the last link of its chain. */
  public Claim claim(String report, Source publisher) {
    List<Source> sources = new ArrayList<>(chain);
    sources.add(publisher);
    StringBuilder who = new StringBuilder();
    sources.forEach(s -> who.append(s.text()).append('|'));
    String id =
        ContentId.of(
            "c",
            report,
            kind.code(),
            action,
            standing.code(),
            String.valueOf(actorId()),
            String.valueOf(targetId()),
            String.valueOf(placeKey()),
            quantity == null ? "" : quantity.text(),
            evidence.span().toString(),
            String.valueOf(reading.trigger()),
            who.toString());
    return new Claim(
        id,
        report,
        kind,
        action,
        standing,
        background,
        cumulative,
        actor,
        target,
        place,
        fought,
        part && kind.isFought(),
        isGoingNowhere() ? null : to,
        reading.content(),
        counted(),
        when,
        sources,
        List.copyOf(hedges),
        List.copyOf(noComment),
        evidence,
        also,
        confidence,
        reading.rule());
  }

  /** Whether what they went to is where they were: "crossed the border" at a crossing. */
  public boolean isGoingNowhere() {
    return to != null && place != null && to.key().equals(place.key());
  }

  /** "10,000 men each", told of provinces: so many a province. */
  private @Nullable Quantity counted() {
    Place known = place == null ? null : place.place();
    return quantity == null || known == null ? quantity : quantity.ofEach(known.kind().code());
  }

  /** Whether it tells of people killed on purpose. */
  public boolean isKilling() {
    return kind == Kind.HARM && action.equals("killed");
  }

  /** Why it cannot be coded: it lacks what its kind cannot do without; null where it has that. */
  public Refusal.@Nullable Reason lacking() {
    boolean nothing =
        place == null
            && actor == null
            && target == null
            && quantity == null
            && kind != Kind.ACCESS
            && reading.content() == null;
    boolean murder = isKilling() && reading.nominal();
    boolean placed = kind.core() && kind != Kind.TALLY || murder;
    boolean unplaced = place == null && (to == null || isControl());
    boolean nowhere = unplaced && placed && quantity == null;
    boolean nobodys = kind == Kind.FORCE && actor == null && reading.of(Role.ACTOR).isEmpty();
    boolean stance = kind == Kind.STATEMENT && !action.equals("agreed");
    if (stance && actor == null || nobodys && isOfNumbers()) {
      return Refusal.Reason.NO_ACTOR;
    }
    return nothing || nowhere ? Refusal.Reason.NO_PLACE : null;
  }

  /** "Thousands gathered", who may be anybody. */
  private boolean isOfNumbers() {
    return reading.of(Role.TARGET).stream().allMatch(p -> p.type() == Phrase.Type.NUMBER);
  }

  /** "Clashes between A and B": who fights beside others against nobody fights them. */
  public void partSides() {
    PartyRef all = actor;
    boolean battle = kind == Kind.CLASH && action.equals("battle");
    if (battle && all != null && target == null && !all.with().isEmpty()) {
      PartyRef second = all.with().get(0);
      actor = new PartyRef(all.text(), all.party(), List.of());
      target =
          new PartyRef(second.text(), second.party(), all.with().subList(1, all.with().size()));
    }
  }

  /** A headline, or a first line on an outlet's word alone, which the body tells in full. */
  public boolean isHead() {
    return paragraph == 0
        && sentence() == 0
        && (isTitle() || chain.stream().allMatch(s -> s.kind() == SourceKind.OUTLET));
  }

  /** Whether it stands in the headline. */
  public boolean isHeadline() {
    return isHead() && isTitle();
  }

  /** Whether it was made with a bomb, or from afar: a thing of some minutes, and no fighting. */
  public boolean isOfWeapon() {
    return kind == Kind.CLASH && WEAPONS.contains(action);
  }

  /** Whether one side goes at the other: no battle of both, and no defence. */
  public boolean isAttack() {
    return !action.equals("battle") && !action.equals("repelled");
  }

  /** Whether it tells of casualties that are no plan. */
  public boolean isLoss() {
    return kind == Kind.CASUALTIES && standing != Standing.PLANNED;
  }

  /** Whether it is told as one more: "they also attacked". */
  public boolean isFurther() {
    return reading.marks().contains(Reading.FURTHER);
  }

  /** "On two villages in X", "in X over the past week": at no single place. */
  public boolean isSpreadOut() {
    DayRange days = when.days();
    boolean lasting =
        days.from() != null && days.to() != null && days.from().plusDays(2).isBefore(days.to());
    boolean course = reading.marks().contains(Reading.COURSE) && !staged;
    return lasting || course || areas() != null;
  }

  /** In how many places it was that are counted and not named; null where none are. */
  public @Nullable Double areas() {
    Stream<Phrase> targets =
        reading.of(Role.TARGET).stream().filter(p -> p.type() == Phrase.Type.AREA);
    return Stream.concat(reading.of(Role.PLACE).stream(), targets)
        .filter(p -> p.plural() && !p.named())
        .flatMap(p -> Stream.ofNullable(p.number()))
        .map(n -> n.value() == null ? Double.NaN : n.value())
        .findFirst()
        .orElse(null);
  }

  /** Whether what is told is nowhere, or nowhere that it does not say itself. */
  public boolean isPlaceless() {
    return switch (kind) {
      case TALLY -> true;
      case STATEMENT -> !action.equals("agreed");
      case MATERIEL -> action.equals("received");
      case DISPLACEMENT -> action.equals("returned") && to != null;
      default -> false;
    };
  }

  /** "A stronghold of X", "rebel-held": who had a place until then. */
  public boolean isOfFormerHolder() {
    return reading.marks().contains(Frame.PASSING) || reading.rule().equals(Readings.HELD_AREA);
  }

  /** The same event at that place. */
  public Draft at(@Nullable PlaceRef place) {
    Draft one = sibling();
    one.quantity = quantity;
    one.place = place;
    return one;
  }

  /** The days of what is told twice: a plan is for the day that either names. */
  private When whenWith(Draft other) {
    LocalDate from = when.days().from();
    LocalDate to = other.when.days().to();
    boolean plans = standing == Standing.PLANNED && other.standing == Standing.PLANNED;
    if (plans && to != null && when.days().to() == null) {
      return other.when;
    }
    boolean state = standing == Standing.PLANNED || action.equals("holds");
    boolean otherState = other.action.equals("holds") || other.standing == Standing.PLANNED;
    boolean keep = from != null || state || otherState || other.when.days().from() == null;
    return keep ? when : other.when;
  }
}
