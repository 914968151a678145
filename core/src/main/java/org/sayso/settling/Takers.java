package org.sayso.settling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.claim.Refusal;
import org.sayso.claim.Refusals;
import org.sayso.draft.Draft;
import org.sayso.draft.Likeness;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.referent.Elided;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * Finds who took a place where its clause leaves that out: the side, other than the state and the
 * loser, that the report most tells of as taking or attacking. Where it tells of none, the place
 * was lost (codebook, section 2). Then finds from whom it was taken, and who the people are of whom
 * no side is told. A taking that is told as an aim and as done is told once.
 */
public final class Takers {

  private static final Set<String> TAKES = Set.of("captured", "retaken", "entered", "threatened");
  private static final Set<String> NEED = Set.of("captured", "lost", "retaken", "holds", "entered");

  /** Who tells of what they took themselves; the state's own speakers tell of losses as well. */
  private static final Set<SourceKind> SIDES =
      Set.of(SourceKind.ARMED_GROUP, SourceKind.FOREIGN_GOVERNMENT);

  /** Who may be on a side that no office of his tells. */
  private static final Set<SourceKind> OF_NO_SIDE =
      Set.of(SourceKind.OFFICIAL, SourceKind.MILITARY, SourceKind.UNNAMED);

  private static final Pattern OURS = Pattern.compile("(?i)\\b(we|our|us)\\b");

  private static final Pattern COUNTED =
      Pattern.compile("(?i)(?:at least|some|about|more than)?\\s*\\d");

  private static final Set<String> HAD = Set.of("captured", "retaken", "holds", "withdrew");

  private final Refusals refusals;
  private final @Nullable String state;

  /**
   * Over one report.
   *
   * @param state id of the party that is the state, or null
   */
  public Takers(Refusals refusals, @Nullable String state) {
    this.refusals = refusals;
    this.state = state;
  }

  /** Names the takers, and refuses what has none and needs one. */
  public void name(List<Draft> drafts) {
    drafts.stream().filter(Takers::isDrivingOut).forEach(d -> takeFrom(d, drafts));
    List<Draft> open = drafts.stream().filter(Takers::isOpen).toList();
    for (Draft draft : open) {
      boolean unsaid =
          draft.action.equals("retaken")
              || draft.action.equals("lost") && draft.standing == Standing.DENIED
              || draft.action.equals("lost") && draft.kind == Kind.TALLY && draft.target != null
              || draft.reading.firstPerson()
              || !draft.reading.of(Role.ACTOR).isEmpty();
      PartyRef taker = unsaid ? null : taker(draft, drafts);
      if (draft.action.equals("holds") && draft.target != null) {
        draft.action = "lost"; // "outside the government's control", whoever has it
      } else if (taker != null && !draft.action.equals("holds")) {
        draft.actor = taker;
        draft.action = draft.action.equals("lost") ? "captured" : draft.action;
      } else if (draft.action.equals("retaken") && takesBackForState(draft, drafts)) {
        draft.actor = new PartyRef(String.valueOf(state), String.valueOf(state), List.of());
      } else if (draft.isTaking() && draft.reading.marks().contains("falls") && !unsaid) {
        draft.action = draft.standing == Standing.DENIED ? draft.action : "lost";
      }
    }
    drafts.stream() // "the city has been under siege for weeks": by those who attack it
        .filter(d -> d.isControl() && d.action.equals("besieged") && d.actor == null)
        .filter(d -> d.reading.of(Role.ACTOR).isEmpty())
        .forEach(d -> d.actor = taker(d, drafts));
    drafts.removeIf(this::isRefused);
    open.stream().filter(Takers::isFallOf).forEach(d -> d.action = "captured");
    drafts.removeIf(d -> isAimed(d) && isAchieved(d, drafts));
  }

  /** "Since the fall of X": somebody took it, and it is not told who lost it. */
  private static boolean isFallOf(Draft draft) {
    return draft.isControl()
        && draft.action.equals("lost")
        && draft.reading.nominal()
        && draft.reading.marks().contains("falls")
        && draft.target == null
        && draft.standing == Standing.ASSERTED;
  }

  /**
   * "We killed 20 of them, and the town is held by the tribes", a former officer said: who has no
   * side by an office and speaks of "we" is on the one that he tells of as holding places or, where
   * he tells of none, on the only one that the report tells of beside his enemies.
   */
  public static void nameOwn(List<Draft> drafts) {
    for (Draft ours : drafts.stream().filter(Takers::isOursOfNoSide).toList()) {
      Source speaker = ours.chain.get(0);
      List<Draft> said = drafts.stream().filter(d -> isSaidBy(speaker, d)).toList();
      Set<String> foes =
          said.stream()
              .filter(Takers::isOurs)
              .flatMap(d -> Stream.ofNullable(d.targetId()))
              .collect(Collectors.toSet());
      String own = onlyHolder(said, foes);
      String side = own != null || foes.isEmpty() ? own : onlyHolder(drafts, foes);
      if (side != null) {
        said.forEach(d -> fight(d, side));
      }
    }
  }

  /** Of those whom only another speaker calls "we" the name that the report prints elsewhere. */
  public static void nameOthers(List<Draft> claims) {
    for (Draft draft : claims) {
      PartyRef side = draft.actor;
      if (side != null && isWe(side) && !OURS.matcher(draft.evidence.text()).find()) {
        sides(claims)
            .filter(p -> p.party().equals(side.party()) && !isWe(p))
            .findFirst()
            .ifPresent(p -> draft.actor = new PartyRef(p.text(), p.party(), side.with()));
      }
    }
  }

  /** Who does something in them and to whom it is done, as they come. */
  private static Stream<PartyRef> sides(List<Draft> drafts) {
    return drafts.stream()
        .flatMap(d -> Stream.concat(Stream.ofNullable(d.actor), Stream.ofNullable(d.target)));
  }

  private static boolean isWe(PartyRef side) {
    return side.text().matches("(?i)we|our|us");
  }

  private static void fight(Draft said, String side) {
    List<Source> chain = new ArrayList<>(said.chain);
    chain.set(0, chain.get(0).fightingFor(side));
    said.chain = chain;
    if (isOurs(said) && said.actor == null) {
      said.actor = new PartyRef("we", side, List.of());
    }
  }

  private static boolean isOursOfNoSide(Draft draft) {
    Source speaker = draft.chain.isEmpty() ? null : draft.chain.get(0);
    return speaker != null
        && speaker.text() != null
        && speaker.party() == null
        && OF_NO_SIDE.contains(speaker.kind())
        && draft.actor == null
        && isOurs(draft);
  }

  /** "We took it", "we are moving on it". */
  private static boolean isOurs(Draft draft) {
    return draft.kind != Kind.STATEMENT
        && draft.reading.of(Role.ACTOR).stream().anyMatch(p -> p.noun().equals("we"));
  }

  private static boolean isSaidBy(Source speaker, Draft draft) {
    return !draft.chain.isEmpty()
        && Objects.equals(draft.chain.get(0).text(), speaker.text())
        && draft.chain.get(0).party() == null;
  }

  /** The only side, other than these, that is told of as taking or holding; null for several. */
  private static @Nullable String onlyHolder(List<Draft> told, Set<String> foes) {
    List<String> sides =
        told.stream()
            .filter(d -> d.isControl() && Draft.RESULTS.contains(d.action) && !d.background)
            .flatMap(d -> Stream.ofNullable(d.actorId()))
            .filter(id -> !foes.contains(id))
            .distinct()
            .toList();
    return sides.size() == 1 ? sides.get(0) : null;
  }

  private static boolean isDrivingOut(Draft draft) {
    boolean repelled = draft.kind == Kind.CLASH && draft.action.equals("repelled");
    boolean done = draft.standing == Standing.ASSERTED && draft.actor != null;
    return repelled && done && draft.reading.marks().contains("falls");
  }

  /** "They took the town before the army drove them out": it took the town from them. */
  private static void takeFrom(Draft driving, List<Draft> drafts) {
    drafts.stream()
        .filter(d -> d.isTaking() && d.standing == Standing.ASSERTED && d.actor != null)
        .filter(d -> Objects.equals(d.placeKey(), driving.placeKey()))
        .filter(d -> Set.of(0, 1).contains(driving.sentence() - d.sentence()))
        .filter(d -> !Objects.equals(d.actorId(), driving.actorId()))
        .findFirst()
        .ifPresent(
            taken -> {
              driving.kind = Kind.CONTROL;
              driving.action = "captured";
              driving.target = taken.actor;
            });
  }

  private static boolean isAimed(Draft draft) {
    return draft.isTaking() && draft.standing == Standing.PLANNED && draft.place != null;
  }

  /**
   * "Began an offensive to take it", where the report tells that they have: no plan, unless it last
   * tells that another side took it.
   */
  private static boolean isAchieved(Draft aim, List<Draft> drafts) {
    Optional<Draft> last =
        drafts.stream()
            .filter(d -> d.isTaking() && d.standing == Standing.ASSERTED)
            .filter(d -> Objects.equals(d.placeKey(), aim.placeKey()))
            .reduce((first, second) -> second)
            .filter(d -> isDone(aim, d));
    last.ifPresent(d -> d.also(aim.evidence));
    return last.isPresent();
  }

  private static boolean isDone(Draft aim, Draft taken) {
    boolean theirs = aim.actor == null || aim.actor.party().equals(taken.actorId());
    return theirs && !taken.part && !taken.background;
  }

  private static boolean isOpen(Draft draft) {
    boolean places = draft.isControl() || draft.kind == Kind.TALLY;
    return places && draft.actor == null && NEED.contains(draft.action);
  }

  /** Whether a side is told to have lost what was taken back, or to have taken that before. */
  private boolean takesBackForState(Draft draft, List<Draft> drafts) {
    return state != null
        && Stream.concat(
                Stream.ofNullable(draft.targetId()),
                drafts.stream()
                    .filter(d -> d.isTaking() && !d.background && Likeness.areAtOnePlace(d, draft))
                    .flatMap(d -> Stream.ofNullable(d.actorId())))
            .findFirst()
            .filter(foe -> !foe.equals(state))
            .isPresent();
  }

  /** The side that takes or attacks most often in the report, apart from the one that loses. */
  private @Nullable PartyRef taker(Draft draft, List<Draft> drafts) {
    Map<String, Integer> times = new TreeMap<>();
    Map<String, PartyRef> refs = new TreeMap<>();
    for (Draft other : drafts) {
      PartyRef actor = other.actor;
      boolean here =
          other.sentence() == draft.sentence() && other != draft && !other.isOfFormerHolder();
      boolean takes =
          other.isControl() && TAKES.contains(other.action)
              || here // "with the loss of X, they hold ten towns"
                  && other.kind == Kind.TALLY
                  && other.action.equals("holds")
              || other.kind == Kind.TALLY && other.action.equals("captured")
              || other.kind == Kind.CLASH && other.action.equals("attack");
      boolean told =
          isOfThoseToldOf(draft) && other.isControl() && other.sentence() < draft.sentence();
      boolean there =
          Likeness.areAtOnePlace(other, draft)
              || told
              || other.unnamed && other.action.equals("captured"); // the town of the lead
      boolean own = actor != null && actor.party().equals(state) && !there && !isOwnGain(draft);
      if (actor != null && takes && !own && !other.background && (told || !losing(draft, actor))) {
        times.merge(actor.party(), there || here ? 10 : 1, Integer::sum);
        refs.putIfAbsent(actor.party(), actor);
      }
    }
    if (isOwnGain(draft)) {
      Source speaker = draft.chain.get(0);
      String side = String.valueOf(speaker.party());
      times.merge(side, 2, Integer::sum);
      refs.putIfAbsent(side, new PartyRef(String.valueOf(speaker.text()), side, List.of()));
    }
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> refs.get(e.getKey()))
        .orElse(null);
  }

  /** "The two towns were seized": those that were told of before. */
  private static boolean isOfThoseToldOf(Draft draft) {
    return draft.kind == Kind.TALLY
        && draft.reading.of(Role.PLACE).stream().anyMatch(Phrase::definite);
  }

  /** The side that loses: the one told of, or that of the speaker who tells of the loss. */
  private static boolean losing(Draft draft, PartyRef actor) {
    boolean speaks = !draft.chain.isEmpty() && actor.party().equals(draft.chain.get(0).party());
    return speaks && !isOwnGain(draft) || actor.party().equals(draft.targetId());
  }

  /**
   * "Moscow said that the town had been captured": by its army, as long as the report does not tell
   * more of others who take places.
   */
  private static boolean isOwnGain(Draft draft) {
    Source speaker = draft.chain.isEmpty() ? null : draft.chain.get(0);
    return speaker != null
        && speaker.party() != null
        && SIDES.contains(speaker.kind())
        && draft.action.equals("captured")
        && draft.standing == Standing.ASSERTED
        && !speaker.party().equals(draft.targetId())
        && draft.reading.marks().contains(Reading.BY_NOBODY)
        && !draft.reading.marks().contains("falls")
        && !draft.hedges.contains("confirmed");
  }

  private boolean isRefused(Draft draft) {
    boolean aside =
        draft.reading.marks().contains(Reading.TAKEN_BEFORE)
            && draft.place != null
            && draft.reading.of(Role.PLACE).stream().anyMatch(Phrase::named);
    boolean needs = isOpen(draft) && !draft.action.equals("lost") && !aside && !isByNobody(draft);
    if (needs && draft.standing == Standing.ASSERTED) {
      refusals.add(draft.evidence, Refusal.Reason.NO_ACTOR, draft.action);
      return true;
    }
    return false;
  }

  /** "X was taken", "the capture of X town", by whom nobody tells: of what is surely a place. */
  private static boolean isByNobody(Draft draft) {
    boolean known = draft.place != null && draft.place.place() != null && !draft.reading.nominal();
    boolean unsaid = draft.reading.nominal() || draft.reading.marks().contains(Reading.BY_NOBODY);
    return unsaid
        && draft.reading.of(Role.ACTOR).isEmpty() // "a stronghold of the minority" is no side's
        && (known || draft.place != null && draft.level != null)
        && (draft.isTaking() || draft.isControl() && draft.action.equals("holds"))
        && draft.reading.of(Role.PLACE).stream().anyMatch(Phrase::named);
  }

  /**
   * Names from whom places were taken, in claims that the drafts have been made into.
   *
   * @param drafts all that the report tells
   */
  public static void nameLosers(List<Draft> claims, List<Draft> drafts) {
    claims.stream()
        .filter(d -> d.isControl() && Reading.FROM_A_SIDE.contains(d.action))
        .filter(d -> d.actor != null && d.target == null)
        .forEach(d -> d.target = loser(d, drafts).map(l -> named(l, drafts)).orElse(null));
    claims.stream() // no side takes a place from itself, whatever the words seem to say
        .filter(d -> d.isControl() || d.kind == Kind.TALLY)
        .filter(d -> d.actor != null && d.actor.is(d.target))
        .forEach(d -> d.target = null);
  }

  /** "Captured X and killed 34 men": taken from those men's side, by its name if it has one. */
  private static PartyRef named(PartyRef loser, List<Draft> drafts) {
    return !COUNTED.matcher(loser.text()).lookingAt()
        ? loser
        : sides(drafts)
            .filter(p -> p.is(loser) && !COUNTED.matcher(p.text()).lookingAt())
            .findFirst()
            .orElse(loser);
  }

  /**
   * Whom the taker fights in the same sentence, or who is told there or, where he takes it back,
   * anywhere to have had it.
   */
  private static Optional<PartyRef> loser(Draft take, List<Draft> drafts) {
    Optional<PartyRef> foe =
        other(take, drafts.stream().filter(d -> d.sentence() == take.sentence()));
    List<Draft> there = drafts.stream().filter(d -> Likeness.areAtOnePlace(d, take)).toList();
    return foe.isPresent()
        ? foe
        : take.action.equals("retaken")
            ? holder(take, there).or(() -> other(take, there.stream()))
            : holder(take, there.stream().filter(d -> d.sentence() == take.sentence()).toList());
  }

  /** Who else is told to have held the place, to have left it or to have lost it. */
  private static Optional<PartyRef> holder(Draft take, List<Draft> there) {
    return there.stream()
        .filter(d -> d.isControl() && Likeness.isAsToldAs(d, take))
        .map(d -> HAD.contains(d.action) ? d.actor : d.action.equals("lost") ? d.target : null)
        .filter(p -> p != null && !p.is(take.actor))
        .findFirst();
  }

  /** The other side of the first of these that the taker is a side of. */
  private static Optional<PartyRef> other(Draft take, Stream<Draft> told) {
    return told.filter(d -> d.kind == Kind.CLASH || d.isLoss() || d.isControl())
        .filter(d -> d != take && !d.unarmed() && Likeness.isAsToldAs(d, take))
        .map(d -> other(d, take.actor))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static @Nullable PartyRef other(Draft told, @Nullable PartyRef side) {
    PartyRef one = told.actor;
    PartyRef two = told.target;
    boolean battle = told.kind == Kind.CLASH && told.action.equals("battle");
    if (one == null || two == null) {
      PartyRef only = one == null ? two : one;
      return battle && only != null && !only.is(side) ? only : null;
    }
    return one.is(side) ? two : two.is(side) ? one : null;
  }

  /** Names people of no side as civilians, in claims that the drafts have been made into. */
  public static void nameCivilians(List<Draft> claims) {
    claims.stream()
        .filter(d -> d.kind == Kind.DISPLACEMENT && d.target == null)
        .forEach(d -> d.target = anybody(d));
    claims.stream()
        .filter(d -> d.kind == Kind.CASUALTIES && "people".equals(d.targetId()))
        .forEach(
            d ->
                d.target =
                    isWhereCivilians(claims, d) || isOfPeople(d, claims)
                        ? Elided.civilian(d.target)
                        : null);
  }

  /**
   * "A blast wounded ten people": who are told by a noun, and were hurt in no battle, or by
   * somebody.
   */
  private static boolean isOfPeople(Draft hurt, List<Draft> claims) {
    PartyRef people = Objects.requireNonNull(hurt.target);
    boolean named = hurt.quantity == null || !hurt.quantity.text().equals(people.text());
    boolean battle =
        claims.stream()
            .filter(d -> d.kind == Kind.CLASH && d.action.equals("battle"))
            .anyMatch(d -> Objects.equals(d.placeKey(), hurt.placeKey()));
    return named && (hurt.actor != null || !battle);
  }

  /** "Five people were hurt" where civilians were killed, and not in fighting. */
  private static boolean isWhereCivilians(List<Draft> claims, Draft hurt) {
    return !Boolean.TRUE.equals(hurt.fought)
        && claims.stream()
            .filter(Draft::isKilling)
            .anyMatch(d -> Objects.equals(d.placeKey(), hurt.placeKey()));
  }

  /** "Thousands were displaced", "others fled": people, of whom nothing more is told. */
  private static @Nullable PartyRef anybody(Draft told) {
    List<Phrase> people = told.reading.of(Role.TARGET);
    return people.stream().allMatch(p -> p.number() != null || p.type() == Phrase.Type.NUMBER)
        ? Elided.civilians(people)
        : null;
  }
}
