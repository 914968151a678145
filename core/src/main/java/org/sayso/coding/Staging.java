package org.sayso.coding;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.draft.Draft;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Vicinity;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Reading;
import org.sayso.referent.Referents;
import org.sayso.scene.Scenes;

/** Where that happened which names no place of its own: on the scene of the story. */
final class Staging {

  private static final Pattern ITS = Pattern.compile("\\bits ");

  private static final Pattern OF_HOME = Pattern.compile("\\s+(?:of|from|in) the (\\p{Ll}+)\\b");

  private static final Pattern HOMES = Pattern.compile("\\bthe (\\p{Ll}+)['’]s ");

  /** The last of the sentences in which "have" tells news: "rebels have attacked a town". */
  private static final int NEWS = 2;

  private static final Set<String> GROUND =
      Set.of("mountain", "mountains", "hill", "hills", "height", "heights", "plain", "plains");

  /** So many people on the move are of no one town, unless the report names it. */
  private static final int MANY = 200_000;

  /** So many dead or wounded are those of a war. */
  private static final int MANY_DEAD = 5_000;

  private final Referents referents;
  private final Scenes scenes;
  private final ToldPlaces told;
  private final Flights flights;

  Staging(Referents referents, Scenes scenes, ToldPlaces told) {
    this.flights = new Flights(referents);
    this.referents = referents;
    this.scenes = scenes;
    this.told = told;
  }

  /**
   * "The road to X is closed. They shut it on Monday", "roads were closed, and one was opened": the
   * way that was told of just before, and nowhere if that is so.
   */
  static void resume(List<Draft> drafts, @Nullable Draft before) {
    for (Draft draft : drafts) {
      if (draft.kind == Kind.ACCESS && before != null && before.kind == Kind.ACCESS) {
        int since = draft.sentence() - before.sentence();
        List<Phrase> way = draft.reading.of(Role.PLACE);
        boolean it = since <= 1 && !way.isEmpty();
        boolean one = since == 0 && way.isEmpty() && !draft.action.equals("cut");
        if (one || it && way.stream().allMatch(p -> p.noun().equals("it"))) {
          draft.place = before.place;
        }
      }
    }
  }

  /** Where people left and went. */
  Flights flights() {
    return flights;
  }

  /** The sentence's only place or, for what happens to a place just told of, that one. */
  @Nullable PlaceRef where(Draft draft) {
    PlaceRef found = around(draft);
    return found != null && areFrom(draft, found) ? null : found;
  }

  /**
   * "The United States sent troops to help", "US troops leave": wherever that is, not from there.
   */
  private static boolean areFrom(Draft draft, PlaceRef place) {
    return draft.kind == Kind.FORCE
        && draft.reading.marks().contains(Reading.AWAY)
        && Stream.of(Role.ACTOR, Role.TARGET)
            .flatMap(role -> draft.reading.of(role).stream())
            .anyMatch(p -> p.text().contains(place.text()));
  }

  private @Nullable PlaceRef around(Draft draft) {
    boolean release = draft.action.equals("agreed") && !draft.reading.of(Role.TARGET).isEmpty();
    if (draft.kind == Kind.STATEMENT && !release) {
      return ofStance(draft);
    }
    boolean leaving = draft.action.equals("withdrew");
    if (draft.isPlaceless()
        || draft.kind == Kind.CLASH && draft.reading.marks().contains(Reading.ASIDE)
        || draft.isControl() && draft.standing == Standing.PLANNED && !leaving) {
      return null;
    }
    if (draft.reading.marks().contains(Frame.ARRIVED) && draft.kind == Kind.DISPLACEMENT) {
      return flights.leftBehind(draft, scene(draft));
    }
    if (draft.guests && draft.action.equals("left")) {
      return referents.countries().of(null, draft.sentence());
    }
    boolean left = draft.kind == Kind.DISPLACEMENT || draft.isControl();
    PlaceRef only = referents.onlyPlace(draft.sentence(), draft.reading.trigger(), left);
    boolean who = // "told Ankara to withdraw": the state of that capital, and not where
        only != null && draft.actor != null && draft.actor.text().equals(only.text());
    boolean whole = draft.reading.marks().contains(Reading.IN_THE_WAR); // which was everywhere
    if (only != null && !only.equals(draft.to) && !who && !whole) {
      return only;
    }
    PlaceRef fronted = referents.fronted(draft.sentence(), draft.reading.trigger());
    PlaceRef own = fronted == null ? ownLand(draft) : fronted;
    if (own != null) {
      return own;
    }
    boolean vague =
        draft.kind == Kind.CLASH
            && draft.actor == null
            && draft.target == null
            && !draft.reading.marks().contains(Reading.IN_ITS_OWN_CLAUSE);
    boolean somebody =
        draft.kind == Kind.DISPLACEMENT
            && !draft.reading.of(Role.TARGET).isEmpty()
            && draft.reading.of(Role.TARGET).stream().noneMatch(Staging::areSeveral);
    boolean afar = // things sent come from somewhere else, those taken after three towns from any
        draft.kind == Kind.MATERIEL
            && (draft.action.equals("moved")
                || draft.standing == Standing.PLANNED
                || draft.reading.marks().contains(Reading.TAKEN_BEFORE)
                || told.last().size() > 1);
    PlaceRef round = afar ? aroundTaken(draft) : null;
    if (round != null) {
      return round;
    }
    PlaceRef home = draft.kind.befallsPeople() ? home(draft) : null;
    if (home != null) {
      return home;
    }
    draft.staged = !somebody && !vague && !afar;
    PlaceRef scene = draft.staged ? ofTeller(draft, inAll(draft, scene(draft))) : null;
    if (draft.kind == Kind.DISPLACEMENT && scene != null && flights.isGoal(draft, scene)) {
      return flights.fromElsewhere(draft, scene);
    }
    boolean sent = draft.kind == Kind.FORCE && draft.actor != null;
    boolean open = scene == null && (sent || draft.kind == Kind.STATEMENT);
    boolean vowed = scene != null && isVow(draft) && !Referents.isArea(scene);
    if (draft.guests || open || vowed) {
      return referents.countries().of(scene, draft.sentence());
    }
    return draft.isControl() && scene != null && Referents.isArea(scene) ? null : scene;
  }

  /** "Ten of the city's residents", "residents of the city": where they live. */
  private @Nullable PlaceRef home(Draft draft) {
    String said = draft.evidence.text();
    for (Phrase people : draft.reading.of(Role.TARGET)) {
      int end = people.span().end() - draft.evidence.span().begin();
      Matcher of = OF_HOME.matcher(said.substring(Math.min(Math.max(0, end), said.length())));
      Matcher homes = HOMES.matcher(people.text());
      String area = of.lookingAt() ? of.group(1) : homes.find() ? homes.group(1) : "";
      if (!Areas.kinds(area).isEmpty() && !Areas.isCountry(area)) {
        return referents.place(people.home(area)).orElse(null);
      }
    }
    return null;
  }

  /** "The mayor of X said rockets had killed two", after a fight in Y, which X does not hold: X. */
  private @Nullable PlaceRef ofTeller(Draft draft, @Nullable PlaceRef scene) {
    PlaceRef office = referents.ofOffice(draft.sentence(), draft.reading.trigger());
    return office == null || scene != null && isAbout(office, scene) ? scene : office;
  }

  /** Whether the second place is the first, lies in it or near it, or may. */
  private boolean isAbout(PlaceRef one, PlaceRef other) {
    Place a = one.place();
    Place b = other.place();
    return a == null || b == null || referents.holds(one, other) || Vicinity.near(a).mayHold(b);
  }

  /**
   * "A, B and C in X have fallen. They also seized weapons": anywhere in X, which holds them all.
   */
  private @Nullable PlaceRef aroundTaken(Draft draft) {
    boolean taken = draft.action.equals("seized") && draft.standing != Standing.PLANNED;
    int sentence = told.sentence();
    PlaceRef all = taken && draft.sentence() - sentence <= 1 ? referents.common(told.last()) : null;
    return all != null && scenes.isTold(sentence, all) ? all : null;
  }

  /**
   * "X, Y and Z in that province were taken. There were heavy losses": in the province, and not in
   * the last of the three.
   */
  private @Nullable PlaceRef inAll(Draft draft, @Nullable PlaceRef scene) {
    boolean one = scene != null && told.last().contains(scene);
    PlaceRef all = one && draft.kind.befallsPeople() ? referents.common(told.last()) : null;
    return all == null || all.isCountry() ? scene : all;
  }

  /**
   * "Croatia has called up 10,000 men": all over the country, whatever town is told of before; "the
   * region's defence ministry said 30 of its soldiers had died": in that region.
   */
  private @Nullable PlaceRef ownLand(Draft draft) {
    if (draft.kind == Kind.CASUALTIES
        && !draft.chain.isEmpty()
        && draft.reading.of(Role.TARGET).stream().anyMatch(p -> ITS.matcher(p.text()).find())) {
      return referents.countries().owner(String.valueOf(draft.chain.get(0).text()));
    }
    return !draft.action.equals("mobilised")
        ? null
        : draft.reading.of(Role.ACTOR).stream()
            .map(Phrase::name)
            .filter(Objects::nonNull)
            .map(referents::named)
            .filter(PlaceRef::isCountry)
            .findFirst()
            .orElse(null);
  }

  /** What somebody calls for or agrees to is for the place that it names, or for the country. */
  private @Nullable PlaceRef ofStance(Draft draft) {
    PlaceRef only = referents.onlyPlace(draft.sentence(), draft.reading.trigger(), false);
    return only != null ? only : referents.countries().of(null, draft.sentence());
  }

  /** Where the story is, and not where the people have fled to who tell it. */
  @Nullable PlaceRef scene(Draft draft) {
    PlaceRef topic = referents.scene(draft.paragraph);
    PlaceRef scene = scenes.at(draft.sentence(), draft.paragraph, topic, told.sentence());
    return topic != null && scene != null && flights.isRefuge(scene) ? topic : scene;
  }

  /** Of "the area", which goes back to where the last event was, where the story has come to. */
  PlaceRef byNow(Draft draft, PlaceRef meant) {
    PlaceRef last = referents.scene(draft.paragraph);
    PlaceRef scene = scenes.at(draft.sentence() - 1, draft.paragraph, last, told.sentence());
    return scene != null && meant.equals(last) ? scene : meant;
  }

  /** Where "there" is. */
  @Nullable PlaceRef there(Draft draft) {
    return scenes.there(
        draft.sentence(), draft.paragraph, referents.scene(draft.paragraph), told.sentence());
  }

  /**
   * What a lead puts in a wide area is at the one place in it that the next lines tell from; what a
   * whole war has done is in the country where the story is.
   *
   * @param listed whether the same words tell of it at other places, none of which is that one
   */
  void settle(Draft draft, boolean listed) {
    PlaceRef wide = draft.place;
    boolean dated = draft.when.days().from() != null;
    boolean whole = draft.reading.marks().contains(Reading.IN_THE_WAR);
    boolean war = whole && (draft.cumulative || !dated);
    boolean sum = draft.cumulative && (wide == null || !Referents.isArea(wide));
    boolean open = (draft.staged || wide == null) && !draft.isPlaceless();
    boolean many = isOfMany(draft) && (wide == null || !Referents.isArea(wide));
    boolean total = sum || war || many;
    if (draft.kind.befallsPeople() && open && total) {
      draft.place = referents.countries().of(wide, draft.sentence());
      return;
    }
    if (isCourseOfWar(draft) && wide != null) {
      draft.place = referents.countries().of(wide, draft.sentence());
      return;
    }
    boolean passing = !draft.background && !draft.cumulative && !listed;
    boolean there = draft.kind == Kind.CLASH || draft.kind.befallsPeople();
    draft.allOver = wide != null && referents.isAllOver(draft.sentence(), wide);
    PlaceRef inner = wide != null && there ? inFronted(draft, wide) : null;
    if (inner != null) {
      draft.place = inner;
    } else if (wide != null
        && passing
        && there
        && !draft.allOver
        && !isBattleOf(draft, wide)
        && !draft.isSpreadOut()
        && !isOnGround(draft)
        && !isLeft(draft)
        && !isWarIn(draft, wide)
        && !isCourse(draft)
        && !(draft.staged && isVow(draft))) {
      boolean back =
          draft.staged
              || draft.reading.pointsBack()
              || draft.reading.marks().contains(Reading.IN_THE_FIGHT);
      PlaceRef near = scenes.precise(wide, draft.sentence(), draft.paragraph, back);
      draft.place = isElsewhere(draft, near) ? wide : near;
      draft.wide = wide;
    }
  }

  /** "The Sawan Mountains", which no list knows: a place of its own, whatever town is near. */
  private static boolean isOnGround(Draft draft) {
    return draft.place != null
        && draft.place.place() == null
        && draft.reading.of(Role.PLACE).stream()
            .anyMatch(p -> p.name() != null && GROUND.contains(p.noun()));
  }

  /**
   * "In X troops hunted a group which has attacked ships in the south": it has not in X; "three
   * died in X, and schools are shut in Y": not in Y.
   */
  private boolean isElsewhere(Draft draft, PlaceRef near) {
    return draft.reading.marks().contains(Reading.UP_TO_NOW)
            && scenes.isTold(draft.sentence(), near)
        || isApart(draft, near);
  }

  /**
   * Of "in the X region a bomb killed two and hurt six in the town of Y" Y, for both; null where
   * the area does not stand before the event, or the sentence names no one place in it.
   */
  private @Nullable PlaceRef inFronted(Draft draft, PlaceRef area) {
    int trigger = draft.reading.trigger();
    boolean fronted =
        Referents.mayHold(area)
            && draft.reading.of(Role.PLACE).stream().anyMatch(p -> p.named() && p.head() < trigger);
    PlaceRef only = fronted ? referents.onlyPlace(draft.sentence(), trigger, false) : null;
    return only != null && mayHold(area, only) && !isApart(draft, only) ? only : null;
  }

  private boolean isApart(Draft draft, PlaceRef place) {
    return scenes.isApart(draft.sentence(), draft.reading.trigger(), place);
  }

  /** Whether a place lies in an area, as far as any list knows. */
  private boolean mayHold(PlaceRef area, PlaceRef inner) {
    boolean unknown = inner.place() == null && !Referents.isWide(inner);
    return unknown ? !inner.key().equals(area.key()) : referents.holds(area, inner);
  }

  /**
   * "The group has stepped up its attacks", "often attacks villages": told of no day and no place.
   */
  private static boolean isCourseOfWar(Draft draft) {
    return draft.staged
        && !draft.when.days().isOneDay()
        && !draft.action.equals("repelled")
        && !draft.reading.marks().contains(Frame.SPOKEN)
        && isCourse(draft);
  }

  /** Told by the outlet of what has gone on up to now, or of what happens again and again. */
  private static boolean isCourse(Draft draft) {
    Set<String> marks = draft.reading.marks();
    boolean up = draft.ownWord() && marks.contains(Reading.UP_TO_NOW);
    return draft.kind == Kind.CLASH
        && draft.sentence() > NEWS
        && (up || marks.contains(Reading.RECURRENT));
  }

  /** "As fighting intensifies in X between A and B": in no one place of that country. */
  private static boolean isWarIn(Draft draft, PlaceRef wide) {
    return draft.action.equals("battle")
        && wide.isCountry()
        && draft.actor != null
        && draft.target != null;
  }

  /**
   * "Clashes in the X province killed ten", which is named: there, wherever else they are told of.
   */
  private static boolean isBattleOf(Draft draft, PlaceRef area) {
    boolean fight = draft.action.equals("battle") || Boolean.TRUE.equals(draft.fought);
    return fight && !draft.staged && !Referents.isWide(area);
  }

  /** "Vowed to strike the rebels": wherever in the country they are. */
  private static boolean isVow(Draft draft) {
    return draft.kind == Kind.CLASH
        && draft.standing == Standing.PLANNED
        && draft.target != null
        && !draft.unarmed();
  }

  /** "Thousands leave the north": all of it, whatever place in it is told of next. */
  private static boolean isLeft(Draft draft) {
    return draft.reading.marks().contains(Reading.UPROOTING)
        || draft.kind == Kind.DISPLACEMENT && !draft.staged;
  }

  private static boolean areSeveral(Phrase people) {
    return people.plural()
        || people.definite()
        || people.noun().matches("them|they")
        || Set.of(Phrase.Type.NUMBER, Phrase.Type.PEOPLE).contains(people.type());
  }

  /** What coming, going and closing in is, by the place that it is told of. */
  static void settle(Draft draft) {
    leaving(draft);
    entering(draft);
    closing(draft);
  }

  /** Forces that leave a place give it up; only leaving a country is a movement of forces. */
  private static void leaving(Draft draft) {
    boolean left = draft.kind == Kind.FORCE && draft.action.equals("left");
    if (left
        && draft.quantity == null
        && draft.actor != null
        && draft.place != null
        && !draft.place.isCountry()
        && draft.reading.of(Role.PLACE).stream().noneMatch(Phrase::isLine)) {
      draft.kind = Kind.CONTROL;
      draft.action = "withdrew";
    }
  }

  /** Forces that come into a country are sent there; they take no hold of it. */
  private static void entering(Draft draft) {
    boolean came = draft.kind == Kind.CONTROL && draft.action.equals("entered");
    PlaceRef place = draft.place;
    if (came && !draft.part && draft.actor != null && place != null && place.isCountry()) {
      draft.kind = Kind.FORCE;
      draft.action = "deployed";
      draft.target = null;
    }
  }

  /** "Imposed a blockade on the country": nothing gets in, and no army stands around it. */
  private static void closing(Draft draft) {
    PlaceRef place = draft.place;
    boolean cut = draft.isControl() && draft.action.equals("besieged");
    if (cut && place != null && place.isCountry()) {
      draft.kind = Kind.ACCESS;
      draft.action = "closed";
    }
  }

  /** More people than live in most towns. */
  private static boolean isOfMany(Draft draft) {
    Quantity number = draft.quantity;
    Double people = number == null ? null : number.value() != null ? number.value() : number.low();
    int many = draft.kind == Kind.DISPLACEMENT ? MANY : MANY_DEAD;
    return people != null && people >= many && !draft.reading.marks().contains(Frame.ARRIVED);
  }
}
