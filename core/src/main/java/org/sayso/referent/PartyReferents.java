package org.sayso.referent;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.report.Span;
import org.sayso.source.Parties;
import org.sayso.source.Parties.Nature;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/** Which parties the phrases of a report mean, also by "they", "the group" and "foreign troops". */
public final class PartyReferents {

  private static final Set<String> FIRST_PERSON =
      Set.of("we", "us", "our", "ours", "i", "ourselves");
  private static final Pattern GENERIC =
      Pattern.compile("forces?|fighters?|combatants?|troops|side|group|units?");
  private static final Pattern BACKED =
      Pattern.compile("\\p{L}-(?:backed|led|aligned|allied|affiliated|sponsored|trained) ");

  /** By whom somebody holds an office: "X-installed officials". */
  private static final Pattern INSTALLED =
      Pattern.compile("(\\p{Lu}\\p{L}+)-(?:installed|appointed|imposed|backed|controlled) ");

  private static final Pattern SOLDIERS =
      Pattern.compile("[^ ]+ (?:\\p{Ll}+ ){0,2}(?<!government |state |army )soldiers?");
  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:an?|no) ");
  private static final Set<Nature> OF_A_STATE = Set.of(Nature.STATE, Nature.FOREIGN);
  private static final Pattern DEFINITE = Pattern.compile("(?i)^the ");

  private final PartyBook parties;
  private final ArmedGroups groups;
  private final OwnForces own;
  private final OwnWords speaking;
  private final WordClasses words;
  private final KnownPersons persons;
  private final Predicate<PlaceName> standsForState;
  private final NavigableMap<Integer, Seen> seen = new TreeMap<>();

  private record Seen(Span span, String party, String text) {}

  /**
   * Starts with no party seen.
   *
   * @param raw the report's stored text
   * @param words what armed groups are called, and who may be anybody
   * @param standsForState whether a place's name can stand for a state, as that of a country does
   */
  public PartyReferents(
      String raw, PartyBook parties, WordClasses words, Predicate<PlaceName> standsForState) {
    this.parties = parties;
    this.groups = new ArmedGroups(raw, parties, words);
    this.own = new OwnForces(parties, words);
    this.speaking = new OwnWords(raw, words);
    this.words = words;
    this.persons = new KnownPersons(parties, words);
    this.standsForState = standsForState;
  }

  /** Remembers a party that is named. */
  public void saw(Span span, String party, String text) {
    if (seen.put(span.begin(), new Seen(span, party, text)) == null) {
      groups.saw(span, party);
      own.named(party);
    }
  }

  /** Remembers a state that is named, though it need do nothing: who may be an enemy. */
  public void sawState(String state) {
    own.named(state);
  }

  /**
   * What words such as "they" may mean.
   *
   * @param told the party that the report told of last in the same role, or null
   * @param own whether the speaker himself told of it so, as of others
   * @param others ids of the parties on the other side, which they cannot mean
   * @param behind whether the speaker is only named behind them, and so is not meant
   */
  public record Back(@Nullable PartyRef told, boolean own, Set<String> others, boolean behind) {

    /** The same beside parties that are named in one breath: "A and other groups" are two. */
    public Back beside(List<PartyRef> named) {
      return named.isEmpty()
          ? this
          : new Back(
              told,
              own,
              Stream.concat(others.stream(), named.stream().map(PartyRef::party))
                  .collect(Collectors.toSet()),
              behind);
    }
  }

  /**
   * The party that a phrase means.
   *
   * @param speaker who speaks, for "we" and "our"; null for the outlet itself
   * @param back what it means where it points back
   */
  public Optional<PartyRef> party(Phrase phrase, @Nullable Source speaker, Back back) {
    String party = phrase.party();
    if (pointsBack(phrase)) {
      Optional<PartyRef> own = speakers(phrase.text(), speaker);
      boolean first = FIRST_PERSON.contains(phrase.noun());
      boolean itself = phrase.noun().equals("it") && speaking.isNoSide(speaker, groups);
      boolean all = !back.behind() && (itself || speaksForAll(phrase, speaker));
      boolean them = phrase.text().matches("(?i)them|they"); // "killed 40 of them": not his own
      boolean doing = them && own.map(PartyRef::party).filter(back.others()::contains).isPresent();
      return first || all && !doing
          ? own
          : before(phrase, speaker, back).or(() -> all ? own : Optional.empty());
    }
    if (own.areEnemies(phrase)) {
      return Optional.of(own.enemies(phrase, speaker, back.others()));
    }
    Optional<String> owner = groups.owning(phrase);
    if (owner.isPresent()) {
      return owner.map(group -> new PartyRef(phrase.text(), group, List.of()));
    }
    if (own.is(phrase)) {
      Optional<PartyRef> theirs =
          speakers(phrase.text(), isOfOthers(phrase, speaker) ? null : speaker)
              .or(() -> own.ofSpeaker(phrase, speaker));
      boolean fighters = words.is("armed-group", phrase.noun()) && isStateTold(back);
      return theirs
          .or(() -> before(phrase, speaker, fighters ? noState(back) : back))
          .or(() -> OwnForces.somebodys(phrase));
    }
    if (phrase.noun().matches("reinforcement|contingent")
        && String.valueOf(party).contains(phrase.noun())) {
      return reinforced(phrase, speaker, back);
    }
    if (phrase.type() == Phrase.Type.PARTY && GENERIC.matcher(party).matches()) {
      boolean backed = BACKED.matcher(phrase.text()).find();
      boolean open = !backed && (phrase.definite() ? isStateTold(back) : phrase.number() == null);
      Optional<PartyRef> group = open ? groupOf(phrase, back) : Optional.empty();
      boolean fighters = phrase.noun().equals("fighter") && phrase.definite();
      boolean ours = fighters && isNoState(speaker);
      Optional<PartyRef> own =
          ours ? speakers(phrase.text(), speaker) : group.or(() -> called(phrase, speaker, back));
      if (own.isPresent()) {
        return own;
      }
      if (fighters && back.told() != null && isStateTold(back)) {
        return someForce(phrase);
      }
      Optional<PartyRef> some = someForce(phrase); // "the X-backed forces" are no earlier ones
      boolean pointing = phrase.definite() && !(backed && some.isPresent());
      return pointing ? before(phrase, speaker, back).or(() -> some) : some;
    }
    Optional<PartyRef> group = groupOf(phrase, back);
    if (group.isPresent()) {
      return group;
    }
    if (phrase.type() == Phrase.Type.PLACE
        && (phrase.name() == null || !standsForState.test(phrase.name()))) {
      return Optional.empty();
    }
    Optional<String> person = persons.sideOf(phrase);
    if (person.isPresent()) {
      return person.map(side -> new PartyRef(phrase.text(), side, List.of()));
    }
    if (KnownPersons.isOffice(phrase)) {
      Matcher installed = INSTALLED.matcher(phrase.text());
      Parties.Side behind = installed.find() ? parties.side(installed.group(1)) : null;
      String state = behind == null ? parties.state() : behind.id();
      return Optional.ofNullable(state).map(s -> new PartyRef(phrase.text(), s, List.of()));
    }
    if (phrase.type() == Phrase.Type.PEOPLE && party == null) {
      boolean anybody = words.is("anybody", phrase.noun()) && !Unnamed.isHarmless(phrase, words);
      return Optional.of(new PartyRef(phrase.text(), anybody ? "people" : "civilians", List.of()));
    }
    if (isThing(phrase)) {
      return Optional.empty();
    }
    if (own.areOfThisArmy(phrase, speaker)) {
      return speakers(phrase.text(), speaker);
    }
    PlaceName name = phrase.name();
    String id =
        party != null
            ? toldInFull(phrase, own.ranked(party))
            : named(phrase.text()).orElse(PartyName.fold(name == null ? "" : name.text()));
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(new PartyRef(phrase.text(), id, List.of()));
  }

  /** "Artillery", "Marine Base": what a side has, whoever it is, and no side itself. */
  private boolean isThing(Phrase phrase) {
    String noun = phrase.noun().toLowerCase(Locale.ROOT);
    boolean weapon = phrase.type() == Phrase.Type.PARTY && words.is("weapon", noun);
    boolean building = phrase.type() == Phrase.Type.NAME && words.is("facility", noun);
    return building || weapon && String.valueOf(phrase.party()).contains(noun);
  }

  /** "The rebels", "the coalition" where the report told of one, "Syrian rebels", and no others. */
  private String toldInFull(Phrase phrase, String party) {
    boolean bare =
        phrase.type() == Phrase.Type.PARTY
            && !parties.isKnown(party)
            && (words.is("armed-group", phrase.noun()) && party.startsWith(phrase.noun())
                || words.is("alliance", party))
            && party.indexOf('-') < 0;
    List<String> full =
        !bare
            ? List.of()
            : seen.headMap(phrase.span().begin(), false).values().stream()
                .map(Seen::party)
                .filter(
                    p -> p.endsWith("-" + party) && !p.startsWith("anti-") && !p.startsWith("pro-"))
                .distinct()
                .toList();
    return full.size() == 1 ? full.get(0) : party;
  }

  /**
   * "Reinforcements were sent, the general said": his side's; "the reinforcements" go with whoever
   * was told of, others with the state, which has them to send.
   */
  private Optional<PartyRef> reinforced(Phrase phrase, @Nullable Source speaker, Back back) {
    boolean told = phrase.definite() && back.told() != null;
    Optional<PartyRef> known = told ? before(phrase, speaker, back) : Optional.empty();
    Optional<PartyRef> own =
        speaker != null && speaker.kind().isArmed() ? speakers(phrase.text(), speaker) : known;
    String state = parties.state() == null ? phrase.party() : parties.state();
    return known
        .or(() -> own)
        .or(() -> Optional.ofNullable(state).map(s -> new PartyRef(phrase.text(), s, List.of())));
  }

  /** "His fighters" are not the state's men that were told of last. */
  private static Back noState(Back back) {
    PartyRef told = back.told();
    return told == null
        ? back
        : new Back(null, back.own(), back.beside(List.of(told)).others(), back.behind());
  }

  /** Whether what was told last is the state's doing, whose men are no "fighters". */
  private boolean isStateTold(Back back) {
    PartyRef told = back.told();
    return told == null
        || told.party().equals(parties.state())
        || OF_A_STATE.contains(parties.nature(told.party()))
        || speaking.endsIn(told.text(), "state-force") && !parties.isKnown(told.party());
  }

  /** "Its men" of whom one tells, "the group's fighters" of whom the army tells: not his own. */
  private boolean isOfOthers(Phrase men, @Nullable Source speaker) {
    return speaking.isOfOthers(men, speaker) || Unnamed.isOfGroup(men) && !isNoState(speaker);
  }

  /** Whether a group speaks, whose "fighters" are its own. */
  private boolean isNoState(@Nullable Source speaker) {
    String party = speaker == null ? null : speaker.party();
    return speaker != null
        && (speaker.kind() == SourceKind.ARMED_GROUP
            || party != null && parties.nature(party) == Nature.ARMED);
  }

  /** The armed group that a phrase means without its name. */
  private Optional<PartyRef> groupOf(Phrase phrase, Back back) {
    return phrase.type() != Phrase.Type.PARTY
        ? Optional.empty()
        : groups
            .meant(phrase)
            .filter(g -> !back.others().contains(g))
            .map(g -> new PartyRef(phrase.text(), g, List.of()));
  }

  /** "Foreign troops", "300 fighters", who have no name; nobody where only "forces" is said. */
  private Optional<PartyRef> someForce(Phrase phrase) {
    String plain = DEFINITE.matcher(phrase.text()).replaceFirst("");
    String name = PartyName.fold(ARTICLE.matcher(plain).replaceFirst(""));
    String party = String.valueOf(phrase.party());
    boolean bare = name.equals(phrase.noun()) || name.equals(party);
    boolean counted = phrase.number() != null;
    if (bare && !counted && phrase.noun().equals("troop") && parties.state() != null) {
      return Optional.of(new PartyRef(phrase.text(), parties.state(), List.of()));
    }
    return bare && !counted && !words.is("member", phrase.noun())
        ? Optional.empty()
        : Optional.of(
            new PartyRef(phrase.text(), counted ? party : name.replace(' ', '-'), List.of()));
  }

  /** Whether a party's id is only a word for armed people, whoever they are. */
  public static boolean isOpen(String party) {
    return GENERIC.matcher(party).matches();
  }

  /** Who sends forces; of a president who does the forces, which are his side's. */
  public @Nullable PartyRef sender(
      @Nullable PartyRef side, List<Phrase> senders, List<Phrase> forces) {
    return side == null || forces.isEmpty() || senders.stream().noneMatch(persons::isOfficer)
        ? side
        : new PartyRef(forces.get(0).text(), side.party(), side.with());
  }

  /** Whether they are the state's of the country that the report is about. */
  public boolean isHome(PartyRef force) {
    return force.party().equals(parties.state());
  }

  /** Whether they are of another state than the report's. */
  public boolean isForeign(PartyRef force) {
    return own.isForeign(force.party());
  }

  /** "Nine soldiers", "peacekeepers" who fall where another state's base is attacked: theirs. */
  public @Nullable PartyRef stationed(@Nullable PartyRef men, @Nullable PartyRef attacked) {
    if (men == null || attacked == null || !isForeign(attacked)) {
      return men;
    }
    boolean soldiers =
        SOLDIERS.matcher(men.text()).matches() && men.party().equals(parties.state());
    boolean guests = soldiers || men.party().matches("(?:.+-)?peacekeepers?");
    return guests ? new PartyRef(men.text(), attacked.party(), men.with()) : men;
  }

  /** Whether they are a state's who are in another state, in "the south" or a province of it. */
  public boolean isGuest(@Nullable PartyRef force, @Nullable PlaceRef place) {
    if (force == null || place == null || !Referents.isArea(place)) {
      return false;
    }
    Parties.Side side = parties.side(force.party().replace('-', ' '));
    String country = place.path().isEmpty() ? place.text() : place.path().get(0);
    Nature nature = side == null ? parties.nature(force.party()) : side.nature();
    return OF_A_STATE.contains(nature)
        && named(country).filter(home -> !home.equals(force.party())).isPresent();
  }

  /** Whether a party is the state of the country of that name, which the report is about. */
  public boolean isLand(String party, String country) {
    return party.equals(parties.state()) && named(country).filter(party::equals).isPresent();
  }

  /** The state other than the report's that is named first in a passage. */
  public Optional<PartyRef> foreigner(Span passage, String forces) {
    return seen.subMap(passage.begin(), true, passage.end(), false).values().stream()
        .filter(s -> parties.nature(s.party()) == Nature.FOREIGN)
        .map(s -> new PartyRef(forces, s.party(), List.of()))
        .findFirst();
  }

  /** "X mobilised his militias": those of the one who does it; nothing for other words. */
  public Optional<PartyRef> ofDoer(Phrase men, PartyRef doer) {
    return own.ofDoer(men, doer);
  }

  /** Armed people, by the pack's word for those who are no army, or as printed. */
  public PartyRef militia(Phrase phrase) {
    return new PartyRef(phrase.text(), parties.party("militia").orElse("militia"), List.of());
  }

  /** "The rebels said they …": a party that speaks means itself. */
  private boolean speaksForAll(Phrase phrase, @Nullable Source speaker) {
    String text = speaker == null ? null : speaker.text();
    boolean group = speaker != null && speaker.kind() == SourceKind.ARMED_GROUP;
    if (speaker != null && speaker.party() != null && phrase.noun().matches("its?")) {
      return !speaking.isOfOthers(phrase, speaker);
    }
    return text != null
        && speaking.mayBeOwn(phrase)
        && (group
            || speaker != null
                && speaker.party() != null
                && speaking.endsIn(text, "armed")
                && !speaking.isOne(text)
            || named(text).isPresent()
            || speaking.wordOf(speaker).isPresent());
  }

  /** The party of that name, which may be printed with its article. */
  private Optional<String> named(String text) {
    return parties.party(text).or(() -> parties.party(DEFINITE.matcher(text).replaceFirst("")));
  }

  /** The chain with the side of who speaks for armed people without a name. */
  public List<Source> sided(List<Source> chain) {
    return groups.sided(chain);
  }

  /** The speaker's own side, for words such as "we". */
  public Optional<PartyRef> speakers(String text, @Nullable Source speaker) {
    return Optional.ofNullable(speaker)
        .flatMap(s -> Optional.ofNullable(s.party()).or(() -> speaking.sideOf(s, groups)))
        .map(party -> new PartyRef(text, party, List.of()));
  }

  /**
   * Who is to do what a speaker says is planned: "efforts are under way to retake X and troops will
   * attack, a minister said": the troops of his side that the sentence names, else he himself.
   */
  public Optional<PartyRef> planning(Source speaker, Span sentence) {
    String party = speaker.party();
    String name = speaker.text();
    return party == null || name == null
        ? Optional.empty()
        : Optional.of(
            seen.subMap(sentence.begin(), true, sentence.end(), false).values().stream()
                .filter(s -> s.party().equals(party) && speaking.endsIn(s.text(), "armed"))
                .map(s -> new PartyRef(s.text(), party, List.of()))
                .findFirst()
                .orElse(new PartyRef(name, party, List.of())));
  }

  /** "The attackers", whoever they are. */
  public boolean isAttacker(Phrase phrase) {
    return Unnamed.isAttacker(phrase, words);
  }

  /** Whether it is whoever attacked: "the attackers", "the gunmen" whom nothing else names. */
  public boolean isAttacker(Phrase phrase, String attacker) {
    return phrase.type() == Phrase.Type.PARTY && groups.isAttacker(phrase, attacker);
  }

  /** Whether a phrase means nothing by itself: "they", "the group". */
  public boolean pointsBack(Phrase phrase) {
    boolean named =
        ArmedGroups.ownWords(phrase).substring(1).chars().anyMatch(Character::isUpperCase);
    boolean grouped =
        words.is("groupish", phrase.noun()) && !GENERIC.matcher(phrase.noun()).matches();
    boolean back = (grouped || words.is("back-word", phrase.noun())) && !named;
    return phrase.type() == Phrase.Type.PRONOUN
        || back && phrase.definite() && named(phrase.text()).isEmpty();
  }

  private static boolean isCalled(Seen named, String noun) {
    String text = " " + named.text().toLowerCase(Locale.ROOT) + " ";
    return text.contains(" " + noun + " ") || text.contains(" " + noun + "s ");
  }

  /** "The forces": those that the report called so before, or the own ones of who tells of them. */
  private Optional<PartyRef> called(Phrase phrase, @Nullable Source speaker, Back back) {
    PartyRef told = back.told();
    if (!phrase.text().equalsIgnoreCase("the forces")) {
      return Optional.empty();
    }
    boolean of = told == null || parties.nature(told.party()) == Nature.ARMED;
    boolean others = of && !isNoState(speaker);
    return seen.headMap(phrase.span().begin(), false).descendingMap().values().stream()
        .filter(s -> isCalled(s, "forces") && !back.others().contains(s.party()))
        .findFirst()
        .map(s -> new PartyRef(s.text(), s.party(), List.of()))
        .or(() -> others ? speakers(phrase.text(), speaker) : Optional.empty());
  }

  /** Whom the report told of last or, where that is nobody, named last; nobody means himself. */
  private Optional<PartyRef> before(Phrase phrase, @Nullable Source speaker, Back back) {
    String own = speaker == null ? null : speaker.party();
    PartyRef told = back.told();
    boolean man = Unnamed.isOfGroup(phrase);
    String noun = man ? "group" : phrase.noun();
    boolean group = words.is("groupish", noun); // which no state is
    PartyRef joint = noun.equals("coalition") ? new PartyRef(phrase.text(), noun, List.of()) : null;
    boolean others = speaking.isBesideUs(phrase);
    boolean retold = back.own() && !others || back.behind() && !speaking.isQuoted(phrase);
    boolean us = told != null && FIRST_PERSON.contains(told.text().toLowerCase(Locale.ROOT));
    boolean other = told != null && !us && (retold || !told.party().equals(own));
    if (told != null && other && !back.others().contains(told.party()) && !group) {
      return Optional.of(told);
    }
    return seen.headMap(phrase.span().begin(), false).descendingMap().values().stream()
        .filter(s -> !back.others().contains(s.party()))
        .filter(s -> !others || !s.party().equals(own))
        .filter(s -> !group || !groups.isFriend(s.span().begin()))
        .filter(s -> joint == null || isCalled(s, noun))
        .filter(s -> !group || parties.nature(s.party()) == Nature.ARMED || isCalled(s, noun))
        .min(
            Comparator.comparing((Seen s) -> group && !isCalled(s, noun))
                .thenComparing(s -> s.party().equals(own) && !group))
        .map(s -> new PartyRef(man ? phrase.text() : s.text(), s.party(), List.of()))
        .or(() -> Optional.ofNullable(joint));
  }
}
