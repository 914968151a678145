package org.sayso.referent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.grammar.Phrase;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.report.Span;
import org.sayso.source.Parties;
import org.sayso.source.Parties.Nature;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * The armed groups that a report names, and which of them "the rebels" are: the only one, the one
 * that the report calls so, or the one that it names most.
 */
final class ArmedGroups {

  /** So many characters around a name say what it is. */
  private static final int BESIDE = 24;

  /** Two of so many mentions make a group the one that a report is about. */
  private static final int MAJORITY = 3;

  /** The last of the paragraphs that sum up what the others tell. */
  private static final int LEAD = 1;

  private static final Pattern OTHER_SIDE =
      Pattern.compile(
          "(?i)\\b(?:pro-(?:govern|regime|state|junta|army)|(?:government|army|state|regime|military)-"
              + "|anti-(?!govern|regime|state|junta|army|coup)|allied\\b)");

  /** What nobody has owned up to may be anybody's, whoever is named beside it. */
  private static final Pattern UNCLAIMED =
      Pattern.compile(
          "(?i)\\b(?:no (?:\\p{L}+ )?(?:group|organi[sz]ation|party|side|faction|one)|nobody|none)\\b"
              + "[^.]{0,40}\\b(?:claimed|taken|took|claiming)\\b[^.]{0,20}\\bresponsib"
              + "|\\bnot (?:immediately |yet |been )?(?:clear|known) who\\b");

  /** "Al-Qaeda-linked", "Islamic State-affiliated": whose friends they are. */
  private static final Pattern LINKED =
      Pattern.compile(
          "(?<!\\p{L})(?:al-|Al-)?\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}-]*)?-(?:linked|affiliated|aligned|allied|inspired) ");

  /** "Which pledged allegiance to Islamic State": whom a name after it is only a friend of. */
  private static final Pattern FRIEND =
      Pattern.compile(
          "\\b(?:allegiance|loyal(?:ty)?|affiliated|linked|links|tied|ties|allied|aligned|connected"
              + "|affiliate|branch|wing|offshoot|arm|franchise|split|splintered|broke away)"
              + " (?:to|with|of|from) (?:the )?(?:so-called )?$");

  /** How far back the words for a friend begin. */
  private static final int FRIENDLY = 40;

  /** So many letters a people's name shares with its land's. */
  private static final int STEM = 4;

  private static final Pattern UNNAMED_GROUP =
      Pattern.compile("(?<!\\p{Lu}[\\p{L}\\p{N}-]{0,30} )\\b([\\p{L}-]+?)s?\\b");

  /** So many times a group is named that a report is about, unclaimed or not. */
  private static final int OFTEN = 3;

  /** Whose somebody is: "the rebels' spokesman", "militants’ commanders". */
  private static final Pattern OWNER = Pattern.compile("(?i)(?:the )?(\\p{L}+?)(?:s['’]|['’]s) ");

  /** "The Houthis' men", "Hezbollah's men". */
  private static final Pattern NAMED_OWNER =
      Pattern.compile("(?:[Tt]he )?(\\p{Lu}[\\p{L} .-]*?(?:s(?=['’] )|(?=['’]s )))");

  /** The article before what a group believes in: "the Islamist militants". */
  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he (?=\\p{Lu}\\p{L}+ist )");

  private static final Set<Nature> STATES = Set.of(Nature.STATE, Nature.FOREIGN);

  /** Forces of several, whose nobody says here. */
  private static final Pattern JOINED =
      Pattern.compile("(?i)(?:the )?((?:combined|joint|allied) (?:forces?|troops|fighters))");

  /** Those of whom the forces of several are told to be, the first of them first. */
  private static final String OF_WHOM =
      " of (?:the )?(\\p{Lu}[\\p{L}’'-]*(?: (?:of |for )?\\p{Lu}[\\p{L}’'-]*)*)";

  private static final Set<Phrase.Type> MEN = Set.of(Phrase.Type.OFFICIALS, Phrase.Type.PARTY);

  private final String raw;
  private final PartyBook parties;
  private final WordClasses words;
  private final Map<String, List<Span>> groups = new TreeMap<>();
  private final Map<String, Boolean> called = new HashMap<>();

  private final Map<String, Optional<Joint>> joint = new HashMap<>();

  /** Whose the joint forces are, and where that is told. */
  private record Joint(String party, int begin) {}

  /** The names that the report gives to armed groups, in lower case, each once. */
  private final Set<String> names = new HashSet<>();

  /**
   * Of a report whose groups are still to be seen.
   *
   * @param raw the report's stored text
   * @param words what armed groups are called: rebel, militant
   */
  public ArmedGroups(String raw, PartyBook parties, WordClasses words) {
    this.raw = raw;
    this.parties = parties;
    this.words = words;
  }

  /** Takes note of a party that is named there for the first time. */
  public void saw(Span span, String party) {
    if (parties.nature(party) == Nature.ARMED) {
      groups.computeIfAbsent(party, p -> new ArrayList<>()).add(span);
      names.add(span.in(raw).toLowerCase(Locale.ROOT));
    }
  }

  /** Whether the party named there is only one that another is a friend or a part of. */
  boolean isFriend(int begin) {
    return FRIEND.matcher(raw.substring(Math.max(0, begin - FRIENDLY), begin)).find();
  }

  /** The group that a phrase without a name means, or nothing where that is open. */
  public Optional<String> meant(Phrase phrase) {
    if (!isGeneral(phrase)) {
      return Optional.empty();
    }
    return called(kind(phrase));
  }

  /** Whose man it is: of "the rebels' spokesman" the rebels; whose "the joint forces" are. */
  Optional<String> owning(Phrase man) {
    Matcher owner = OWNER.matcher(man.text());
    boolean men = man.type() == Phrase.Type.PEOPLE && man.noun().equals("man");
    String noun =
        (men || MEN.contains(man.type())) && owner.lookingAt()
            ? owner.group(1).toLowerCase(Locale.ROOT)
            : "";
    Matcher side = NAMED_OWNER.matcher(men ? man.text() : "");
    return words.is("armed-group", noun)
        ? called(noun).or(() -> Optional.of(noun + "s"))
        : side.lookingAt() ? parties.party(side.group(1)) : joined(man);
  }

  /** "The combined forces", of whom the report says before whose they are: the first of these. */
  private Optional<String> joined(Phrase forces) {
    Matcher joined = JOINED.matcher(forces.text());
    if (!joined.matches()) {
      return Optional.empty();
    }
    String name = joined.group(1).toLowerCase(Locale.ROOT);
    return joint
        .computeIfAbsent(name, this::jointly)
        .filter(whose -> whose.begin() < forces.span().begin())
        .map(Joint::party);
  }

  /** Where forces of that name are first told to be of somebody who is known, and whose. */
  private Optional<Joint> jointly(String name) {
    Matcher told = Pattern.compile("(?i:" + name + ")" + OF_WHOM).matcher(raw);
    Optional<Joint> whose = Optional.empty();
    while (whose.isEmpty() && told.find()) {
      int begin = told.start();
      whose = parties.party(told.group(1)).map(party -> new Joint(party, begin));
    }
    return whose;
  }

  /**
   * The group that goes by a noun alone, or nothing where that is open.
   *
   * @param noun what armed groups are called, in the singular
   */
  public Optional<String> called(String noun) {
    List<String> meant =
        groups.keySet().stream().filter(g -> groups.size() == 1 || isCalled(g, noun)).toList();
    List<String> found = meant.size() == 1 ? meant : mostNamed();
    if (isOpen(found)) {
      return Optional.empty();
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether nobody has claimed what is told, and the group is only named as one that may have. */
  private boolean isOpen(List<String> found) {
    return found.stream().allMatch(g -> groups.getOrDefault(g, List.of()).size() < OFTEN)
        && UNCLAIMED.matcher(raw).find();
  }

  /** Whether it means whoever has attacked: "the attackers", and "the terrorists" if none else. */
  boolean isAttacker(Phrase phrase, String attacker) {
    boolean armed = !attacker.equals(parties.state()) && !STATES.contains(parties.nature(attacker));
    boolean plain = Unnamed.isAttacker(phrase, words);
    boolean open = phrase.definite() && isGeneral(phrase) && meant(phrase).isEmpty();
    return armed
        && (plain
            || open
                && groups.keySet().stream()
                    .allMatch(g -> g.equals(attacker) || !isCalled(g, kind(phrase))));
  }

  private boolean isGeneral(Phrase phrase) {
    return !isOnOtherSide(phrase) && isUnnamed(phrase);
  }

  /** "Pro-government fighters", "anti-Houthi forces", "allied militias": not the rebels. */
  private static boolean isOnOtherSide(Phrase phrase) {
    return OTHER_SIDE.matcher(ownWords(phrase)).find()
        || OTHER_SIDE.matcher(String.valueOf(phrase.party())).lookingAt();
  }

  private boolean isUnnamed(Phrase phrase) {
    String party = phrase.party();
    String rest = ARTICLE.matcher(ownWords(phrase)).replaceFirst("").substring(1);
    boolean plain = rest.equals(rest.toLowerCase(Locale.ROOT)) && !isOfAPeople(phrase);
    boolean open =
        party != null && parties.nature(party) == Nature.OTHER && !parties.isKnown(party);
    return open
        && plain
        && words.is("armed-group", kind(phrase))
        && (phrase.definite()
            || phrase.plural()
            || isModifier(phrase)
            || isUnit(phrase)
            || isIntroduced(phrase));
  }

  /**
   * "Kurdish fighters", "Chadian rebels" in Nigeria, and no "Islamist fighters", "Shiite rebels"
   * nor "Masked gunmen" where a sentence begins.
   */
  private boolean isOfAPeople(Phrase phrase) {
    String text = ARTICLE.matcher(phrase.text()).replaceFirst("");
    int end = text.indexOf(' ');
    String first = end < 0 ? "" : text.substring(0, end);
    String word = first.toLowerCase(Locale.ROOT);
    if (first.equals(word) || first.indexOf('-') >= 0 || words.is("armed-group", word)) {
      return false;
    }
    Optional<String> theirs = parties.party(word + " forces");
    if (theirs.filter(groups::containsKey).isPresent() || isInAName(word)) {
      return false; // "Tigrayan fighters" where the report names the TPLF
    }
    Parties.Side state = parties.side(word);
    return state != null
        ? !String.valueOf(state.id()).equals(parties.state())
        : words.is("of-any-side", kind(phrase))
            && (words.is("nationality", word) || isNameIn(first));
  }

  /** "Tamil fighters" where the report names the Tamil Tigers, "Kurdish" beside "Kurdistan". */
  private boolean isInAName(String people) {
    String stem = people.substring(0, Math.min(STEM, people.length()));
    return names.stream().anyMatch(name -> name.contains(stem));
  }

  /** Whether the report prints a word with a capital within a sentence. */
  private boolean isNameIn(String word) {
    return Pattern.compile("[\\p{Ll},] " + Pattern.quote(word) + "\\b").matcher(raw).find();
  }

  /** The words of a phrase without those for whose friends they are. */
  static String ownWords(Phrase phrase) {
    return LINKED.matcher(phrase.text()).replaceFirst("");
  }

  /** "A rebel unit", which is some of the rebels, and not "a rebel group", which may be any. */
  private boolean isUnit(Phrase phrase) {
    return !words.is("armed-group", phrase.noun());
  }

  /** "An armed group" in the first lines is the only one that the report then names. */
  private boolean isIntroduced(Phrase phrase) {
    return phrase.paragraph() <= LEAD
        && groups.size() == 1
        && groups.values().iterator().next().stream()
            .allMatch(s -> s.begin() > phrase.span().begin());
  }

  /** What a phrase calls the group: of "rebel forces" it is the rebel. */
  private String kind(Phrase phrase) {
    String party = String.valueOf(phrase.party());
    String one = party.endsWith("s") ? party.substring(0, party.length() - 1) : party;
    return words.is("armed-group", one) ? one : phrase.noun();
  }

  /** The "rebel" of "rebel attack", which stands for no single one. */
  static boolean isModifier(Phrase phrase) {
    return phrase.reference() == Phrase.Reference.BARE && phrase.text().equals(phrase.noun());
  }

  /** Whether the report puts a noun beside a group's name: "M23 rebels", "the rebel group M23". */
  private boolean isCalled(String group, String noun) {
    return called.computeIfAbsent(
        group + " " + noun,
        k -> groups.getOrDefault(group, List.of()).stream().anyMatch(s -> stands(noun, s)));
  }

  private boolean stands(String noun, Span name) {
    int from = Math.max(0, name.begin() - BESIDE);
    int to = Math.min(raw.length(), name.end() + BESIDE);
    return raw.substring(from, to).toLowerCase(Locale.ROOT).contains(noun);
  }

  /** The group that a report names far more often than the others together; empty for none. */
  private List<String> mostNamed() {
    int all = groups.values().stream().mapToInt(List::size).sum();
    return groups.entrySet().stream()
        .filter(g -> MAJORITY * g.getValue().size() > 2 * all)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Of a "rebel leader" the rebels; else the name, which is the group's. */
  String of(Source speaker) {
    return general(speaker).orElseGet(() -> PartyName.unknownId(String.valueOf(speaker.text())));
  }

  /** The chain in which "a rebel spokesman" is one of the rebels, whoever they are. */
  List<Source> sided(List<Source> chain) {
    Source first = chain.isEmpty() ? null : chain.get(0);
    boolean open = first != null && first.kind() == SourceKind.ARMED_GROUP && first.party() == null;
    Optional<String> side = open && first != null ? general(first) : Optional.empty();
    if (first == null || side.isEmpty()) {
      return chain;
    }
    List<Source> sided = new ArrayList<>(chain);
    sided.set(0, first.fightingFor(side.get()));
    return sided;
  }

  /** The party of whoever is told of by a word for armed people. */
  private Optional<String> general(Source speaker) {
    String name = String.valueOf(speaker.text());
    String described = speaker.role() == null ? speaker.anonymous() ? name : "" : speaker.role();
    Matcher general = UNNAMED_GROUP.matcher(described);
    while (general.find()) {
      String noun = general.group(1).toLowerCase(Locale.ROOT);
      if (words.is("armed-group", noun)) {
        return called(noun).or(() -> Optional.of(noun + "s"));
      }
    }
    return Optional.empty();
  }
}
