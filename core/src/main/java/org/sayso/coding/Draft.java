package org.sayso.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.sayso.report.ContentId;
import org.sayso.source.Source;
import org.sayso.time.DayRange;

/** A claim in the making: what one reading gives, until it is set beside the report's others. */
final class Draft {

  /** The actions by which a place comes into other hands. */
  static final Set<String> TAKES = Set.of("captured", "retaken");

  /** Actions that leave the actor in the place. */
  static final Set<String> RESULTS = Set.of("captured", "retaken", "holds", "entered");

  /** What one side does to the other, and not both to each other. */
  private static final Set<String> ONE_SIDED = Set.of("strike", "bombing");

  private static final Set<String> UNARMED = Set.of("civilians", "people");

  /** So many people on the move are of no one town, unless the report names it. */
  private static final int MANY = 100_000;

  /** So many dead or wounded are those of a war. */
  private static final int MANY_DEAD = 5_000;

  /** What stands between victims that are counted together, and no "among them". */
  private static final Pattern JOINED = Pattern.compile("[\\s,]*(and\\s+)?");

  private static final String STOPS = ".!?…";
  private static final String QUOTES = "\"'’”)» ";

  final Reading reading;
  final int paragraph;
  Kind kind;
  String action;
  Standing standing;
  boolean background;
  @Nullable PartyRef actor;
  @Nullable PartyRef target;
  @Nullable PlaceRef place;

  /** What sort of place the words beside its name say it is, or null. */
  @Nullable PlaceKind level;

  private @Nullable PlaceRef keyed;
  private @Nullable String key;
  @Nullable Boolean fought;
  boolean part;
  @Nullable PlaceRef to;
  @Nullable Quantity quantity;
  boolean cumulative;
  When when = new When(DayRange.UNKNOWN, null);
  List<Source> chain = List.of();

  /** Whether nobody is named for it beside the report's outlets. */
  boolean own = true;

  final Set<String> hedges = new LinkedHashSet<>();
  final Set<String> noComment = new LinkedHashSet<>();
  Evidence evidence;
  final List<Evidence> also = new ArrayList<>();
  double confidence = 0.9;

  /** Whether its place is where the story is, and none that its own words name. */
  boolean staged;

  /** Whether forces of another state are sent, who come into the country. */
  boolean guests;

  /** Areas that an unnamed place lies in. */
  List<PlaceRef> inside = List.of();

  /** Whether the place stands for one area that the report may name elsewhere. */
  boolean unnamed;

  /** Whether it was all over its place: "across X". */
  boolean allOver;

  /** The area that its own words name, where a later line gives the place in it; else null. */
  @Nullable PlaceRef wide;

  /** The unnamed place, where the lines after it name it; else null. */
  @Nullable PlaceRef meant;

  Draft(Reading reading, int paragraph, Evidence evidence) {
    this.reading = reading;
    this.paragraph = paragraph;
    this.kind = reading.kind();
    this.action = reading.action();
    this.standing = reading.modality().standing();
    this.evidence = evidence;
  }

  /** Another draft of the same reading. */
  Draft sibling() {
    return copy(evidence);
  }

  /** The same event as somebody answers to it in another passage. */
  Draft answered(Evidence passage) {
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

  int sentence() {
    return reading.sentence();
  }

  /** Whether they went to that place. */
  boolean isBoundThere(@Nullable PlaceRef somewhere) {
    return somewhere != null && to != null && somewhere.key().equals(to.key());
  }

  /** Whether it tells that a side takes the place, or takes it back. */
  boolean isTaking() {
    return isControl() && TAKES.contains(action);
  }

  /** Whether it is told of a building or post without a name, which is no area. */
  boolean isOfFacility() {
    return reading.of(Role.PLACE).stream().anyMatch(p -> p.type() == Phrase.Type.FACILITY);
  }

  /** Whether it stands in words without a full stop at their end, as titles do. */
  boolean isTitle() {
    String text = evidence.text();
    int end = text.length();
    while (end > 0 && QUOTES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && STOPS.indexOf(text.charAt(end - 1)) < 0;
  }

  boolean isControl() {
    return kind == Kind.CONTROL;
  }

  /** Whether sides are told of: without any, people die of something else. */
  boolean isOfConflict() {
    return !isMishap() && kind != Kind.STATEMENT;
  }

  /** Whether a way is shut or open of which nobody knows where, or by whom. */
  boolean isBareWay() {
    return kind == Kind.ACCESS && place == null && actor == null;
  }

  /** Whether people of no side died, or are missing, by nobody's hand. */
  boolean isMishap() {
    boolean missing = action.equals("missing") && "people".equals(targetId());
    boolean sides =
        reading.of(Role.TARGET).stream()
            .anyMatch(p -> p.type() == Phrase.Type.PARTY || p.type() == Phrase.Type.OFFICIALS);
    boolean told = sides || action.equals("captured") && !staged; // "was captured in X"
    return kind == Kind.CASUALTIES && actor == null && (targetId() == null && !told || missing);
  }

  /** Harm, or a deal on fighters: what makes the stances in a report those of a conflict. */
  boolean isOfWar() {
    boolean deal = kind == Kind.STATEMENT && targetId() != null;
    return kind == Kind.HARM || deal && !"civilians".equals(targetId());
  }

  /** Whether the report's outlet says it itself. */
  boolean ownWord() {
    return own;
  }

  /** Makes what the other tells the word of who tells this. */
  void lendsWord(Draft other) {
    other.chain = chain;
    other.own = own;
  }

  @Nullable String actorId() {
    return actor == null ? null : actor.party();
  }

  @Nullable String targetId() {
    return target == null ? null : target.party();
  }

  /** Whether it is done to people who are on no side, or of whom nobody knows. */
  boolean unarmed() {
    return target != null && UNARMED.contains(target.party());
  }

  @Nullable String placeKey() {
    PlaceRef at = place;
    if (at != keyed) {
      keyed = at;
      key = at == null ? null : at.key();
    }
    return key;
  }

  /** Keeps the words for how many people it befell where nothing numbers them. */
  void count(Quantities quantities) {
    boolean people = kind.befallsPeople() || kind == Kind.FORCE;
    quantity = quantity == null && people ? quantities.inWords(reading) : quantity;
  }

  /** Notes a passage that tells the same again. */
  void also(Evidence passage) {
    if (!passage.equals(evidence) && !also.contains(passage)) {
      also.add(passage);
    }
  }

  /** Takes in another draft that tells the same: its passage, and what this one lacks. */
  void absorb(Draft other) {
    also(other.evidence);
    other.also.forEach(this::also);
    actor = actor == null ? other.actor : actor;
    target = target == null ? other.target : target;
    place = place == null ? other.place : place;
    to = to == null ? other.to : to;
    fought = fought == null ? other.fought : fought;
    quantity = quantity == null ? other.quantity : quantity;
    when = Days.ofBoth(this, other);
    hedges.addAll(other.hedges);
    noComment.addAll(other.noComment);
  }

  /** The finished claim, with the publisher as the last link of its chain. */
  Claim claim(String report, Source publisher) {
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
  boolean isGoingNowhere() {
    return to != null && place != null && to.key().equals(place.key());
  }

  /** "10,000 men each", told of provinces: so many a province. */
  private @Nullable Quantity counted() {
    Place known = place == null ? null : place.place();
    return quantity == null || known == null ? quantity : quantity.ofEach(known.kind().code());
  }

  /** Whether it tells of people killed on purpose. */
  boolean isKilling() {
    return kind == Kind.HARM && action.equals("killed");
  }

  /** Why it cannot be coded: it lacks what its kind cannot do without; null where it has that. */
  Refusal.@Nullable Reason lacking() {
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
  void partSides() {
    PartyRef all = actor;
    boolean battle = kind == Kind.CLASH && action.equals("battle");
    if (battle && all != null && target == null && !all.with().isEmpty()) {
      PartyRef second = all.with().get(0);
      actor = new PartyRef(all.text(), all.party(), List.of());
      target =
          new PartyRef(second.text(), second.party(), all.with().subList(1, all.with().size()));
    }
  }

  /** Sorts a draft on people by who they are: civilians are harmed, fighters are lost. */
  void sortVictims() {
    boolean men = reading.marks().contains(Reading.MAYBE_ARMED);
    boolean people = unarmed() && !men;
    if (kind == Kind.HARM && (men || target != null && !people)) {
      lost();
    } else if (kind == Kind.CASUALTIES && people) {
      befall();
    }
  }

  private void lost() {
    if (action.equals("killed") || action.equals("detained")) {
      kind = Kind.CASUALTIES;
      action = action.equals("detained") ? "captured" : "killed";
    }
  }

  private void befall() {
    if (action.equals("captured")) {
      action = "detained";
      harmed();
    } else if (action.equals("killed") && reading.marks().contains(Reading.ON_PURPOSE)) {
      harmed();
    }
  }

  /** Takes those to whom it was done for civilians who were harmed. */
  void harmed() {
    PartyRef victims = target;
    kind = Kind.HARM;
    target = victims == null ? null : new PartyRef(victims.text(), "civilians", victims.with());
  }

  /**
   * Losses told right after a fight, with neither day nor place of their own or in one sentence
   * with it at its place, are of its day.
   */
  void follow(@Nullable Draft before) {
    boolean undated =
        kind == Kind.CASUALTIES
            && standing == Standing.ASSERTED
            && reading.time() == null
            && !reading.marks().contains(Reading.IN_THE_WAR);
    boolean there =
        before != null
            && before.sentence() == sentence()
            && Objects.equals(before.placeKey(), placeKey());
    if (!undated
        || !there && !reading.of(Role.PLACE).isEmpty()
        || before == null
        || before.standing != Standing.ASSERTED
        || before.paragraph != paragraph
        || sentence() - before.sentence() > 1
        || before.when.days().from() == null) {
      return;
    }
    if (before.kind == Kind.CASUALTIES || before.kind == Kind.CLASH) {
      when = before.when;
      place = place == null ? before.place : place;
    }
    if (before.kind == Kind.CASUALTIES && actor == null && same(before.target, target)) {
      actor = before.actor;
    }
    boolean hit = before.kind == Kind.CLASH && ONE_SIDED.contains(before.action);
    if (hit && actor == null && !Objects.equals(before.actorId(), targetId())) {
      actor = before.actor; // "they bombed a convoy; dozens were killed"
    }
  }

  private static boolean same(@Nullable PartyRef one, @Nullable PartyRef other) {
    return one == null ? other == null : other == null || one.party().equals(other.party());
  }

  /** More people than live in most towns. */
  boolean isOfMany() {
    Quantity number = quantity;
    Double people = number == null ? null : number.value() != null ? number.value() : number.low();
    int many = kind == Kind.DISPLACEMENT ? MANY : MANY_DEAD;
    return people != null && people >= many && !reading.marks().contains(Frame.ARRIVED);
  }

  /** Of "a woman and her two children" the woman is one. */
  void countOne(List<Phrase> victims) {
    if (victims.size() != 1 || quantity != null || reading.of(Role.TARGET).size() < 2) {
      return;
    }
    Phrase one = victims.get(0);
    if (one.reference() == Phrase.Reference.ONE && !one.plural()) {
      quantity = Quantity.onePerson(one.text());
    }
  }

  /** Adds the victims of another draft of the same words, where they are of one side; or not. */
  boolean countsWith(Draft next) {
    PartyRef first = target;
    PartyRef second = next.target;
    Quantity sum = quantity == null || next.quantity == null ? null : quantity.and(next.quantity);
    if (sum == null || first == null || second == null || !isToldWith(next)) {
      return false;
    }
    String said = evidence.text();
    int begin = said.indexOf(first.text());
    int end = begin < 0 ? -1 : said.indexOf(second.text(), begin + first.text().length());
    boolean joined =
        end >= 0
            && first.party().equals(second.party())
            && JOINED.matcher(said.substring(begin + first.text().length(), end)).matches();
    if (joined) {
      String text = said.substring(begin, end + second.text().length());
      quantity = sum.printed(text);
      target = new PartyRef(text, first.party(), List.of());
    }
    return joined;
  }

  private boolean isToldWith(Draft next) {
    return next.reading == reading
        && (kind == Kind.CASUALTIES || kind == Kind.HARM)
        && kind == next.kind
        && action.equals(next.action)
        && standing == next.standing
        && Objects.equals(placeKey(), next.placeKey());
  }
}
