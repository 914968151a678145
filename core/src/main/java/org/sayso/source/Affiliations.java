package org.sayso.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PartyName;
import org.sayso.source.VoiceWords.Noun;

/** Decides what sort of source somebody is, and of which party, from the words of the mention. */
public final class Affiliations {

  private static final int LONGEST = 5;

  /** Endings of nouns for people by what they do. */
  private static final Pattern AGENT = Pattern.compile("(?:er|or|ist|man|woman|ian|ant|eer)$");

  private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{3})s$");

  /** Words before a place that somebody is beside: "a region on the border with X". */
  private static final Set<String> BESIDE = Set.of("on", "near", "along");

  /** Words before a place that somebody is at. */
  private static final Set<String> WHERE = Set.of("on", "near", "along", "in", "at", "from");

  private final VoiceWords words;
  private final Parties parties;

  Affiliations(VoiceWords words, Parties parties) {
    this.words = words;
    this.parties = parties;
  }

  /** What sort of source, and of which party (null for none or unknown). */
  record Affiliation(SourceKind kind, @Nullable String party) {

    /** The same sort of source, of another party. */
    Affiliation in(@Nullable String other) {
      return new Affiliation(kind, other);
    }
  }

  /**
   * The affiliation of a speaker.
   *
   * @param kind what the head noun says; {@link SourceKind#UNNAMED} where it says nothing
   * @param described words of the description as printed, without the name of a person
   */
  Affiliation of(SourceKind kind, List<String> described) {
    boolean unknown = kind == SourceKind.UNNAMED;
    Affiliation near = near(kind, described);
    if (near != null) {
      return near;
    }
    Affiliation other = against(kind, described);
    other = other == null ? owned(kind, described) : other;
    other = other == null ? risen(described) : other;
    if (other != null) {
      return other;
    }
    List<String> forms = before(unknown ? WHERE : BESIDE, described);
    if (unknown && mentions(forms, SourceKind.AID)) {
      return new Affiliation(SourceKind.AID, null);
    }
    Parties.@Nullable Side whole = parties.side(VoiceWords.fold(String.join(" ", described)));
    Parties.@Nullable Side side = whole == null ? side(forms) : whole;
    boolean armed = side != null && side.nature() == Parties.Nature.ARMED;
    boolean civil = !armed && whole == null && isCivil(forms);
    if (civil && (unknown || kind == SourceKind.CIVILIAN) || civil && leads(kind, forms)) {
      boolean healing = mentions(forms, SourceKind.MEDICAL);
      return new Affiliation(healing ? SourceKind.MEDICAL : SourceKind.CIVILIAN, null);
    }
    return switch (kind) {
      case CIVILIAN, MEDICAL, AID, EXPERT, OUTLET -> new Affiliation(kind, null);
      case ARMED_GROUP -> new Affiliation(kind, armed(side));
      case FOREIGN_GOVERNMENT -> side == null ? new Affiliation(kind, null) : of(side, kind);
      case UNNAMED -> side == null ? new Affiliation(kind, null) : of(side, SourceKind.OFFICIAL);
      case OFFICIAL, MILITARY -> officeHolder(kind, forms, side);
    };
  }

  /** "X's forces", "a spokesman for X's men": those of the side of a well-known X; else null. */
  private @Nullable Affiliation owned(SourceKind kind, List<String> forms) {
    int owner = Math.max(forms.indexOf("'s"), forms.indexOf("’s"));
    boolean serve = kind.isArmed() || kind == SourceKind.OFFICIAL;
    boolean theirs = owner > 0 && owner + 1 < forms.size() && serve;
    if (!theirs || words.noun(VoiceWords.fold(forms.get(owner + 1))) == null) {
      return null;
    }
    Parties.Side person = person(forms.subList(0, owner));
    return person == null ? null : of(person, kind);
  }

  /**
   * "Kurdish forces", "a spokesman for opposition fighters": men who are not the state's and go by
   * that name; null for all others.
   */
  private @Nullable Affiliation risen(List<String> forms) {
    for (int i = 0; i + 1 < forms.size(); i++) {
      String sort = VoiceWords.fold(forms.get(i));
      boolean men = words.is("source.men", VoiceWords.fold(forms.get(i + 1)));
      if (men && (words.is("source.risen", sort) || sort.startsWith("anti-"))) {
        String name = sort + " " + forms.get(i + 1);
        Parties.Side side = parties.side(name);
        return new Affiliation(
            SourceKind.ARMED_GROUP, side == null ? PartyName.unknownId(name) : side.id());
      }
    }
    return null;
  }

  /** "The front's coordinator": whoever he is, of an armed group by whose he is. */
  boolean isOfArmed(List<String> forms) {
    int owner = Math.max(forms.indexOf("'s"), forms.indexOf("’s"));
    Parties.Side side = owner <= 0 ? null : side(forms.subList(0, owner));
    return side != null && side.nature() == Parties.Nature.ARMED;
  }

  /** "The X Liberation Front", "the electoral commission": those of whom somebody speaks. */
  boolean isBody(@Nullable Noun noun, List<String> forms) {
    Parties.Side side = side(forms);
    boolean armed = side != null && side.nature() == Parties.Nature.ARMED;
    return armed || noun != null && noun.body() && side == null;
  }

  /** "Islamic State": whether words are a party's name, its first maybe no noun. */
  boolean isParty(List<String> forms) {
    return forms.size() > 1 && parties.side(VoiceWords.fold(String.join(" ", forms))) != null;
  }

  /** The words before the first of those that lead to a place, which makes nobody its party. */
  private static List<String> before(Set<String> leads, List<String> forms) {
    int end = 0;
    while (end < forms.size() && (end == 0 || !leads.contains(VoiceWords.fold(forms.get(end))))) {
      end++;
    }
    return forms.subList(0, end);
  }

  /** "Armed opponents of the X": whoever they are, against X; null for all others. */
  private @Nullable Affiliation against(SourceKind kind, List<String> forms) {
    for (int i = 0; i + 1 < forms.size(); i++) {
      if (forms.get(i + 1).equals("of") && words.is("source.foe", VoiceWords.fold(forms.get(i)))) {
        Parties.Side side = side(forms.subList(i + 1, forms.size()));
        String id = armed(side);
        boolean office = kind == SourceKind.OFFICIAL || kind == SourceKind.MILITARY;
        boolean unnamed = kind == SourceKind.UNNAMED && id != null;
        SourceKind sort = office ? SourceKind.CIVILIAN : kind;
        return new Affiliation(
            unnamed ? SourceKind.ARMED_GROUP : sort, id == null ? null : "anti-" + id);
      }
    }
    return null;
  }

  /** The affiliation of a well-known person. */
  static Affiliation known(Parties.Side side) {
    return of(side, SourceKind.OFFICIAL);
  }

  private Affiliation officeHolder(
      SourceKind kind, List<String> forms, Parties.@Nullable Side side) {
    for (SourceKind other :
        List.of(SourceKind.ARMED_GROUP, SourceKind.MEDICAL, SourceKind.AID, SourceKind.EXPERT)) {
      if (mentions(forms, other)) {
        return new Affiliation(other, other == SourceKind.ARMED_GROUP ? armed(side) : null);
      }
    }
    boolean home = side == null || side.nature() == Parties.Nature.STATE;
    if (home && kind == SourceKind.OFFICIAL && leadsParty(forms)) {
      return new Affiliation(SourceKind.CIVILIAN, null);
    }
    SourceKind inService = service(kind, forms);
    if (side == null) {
      boolean others = former(forms) || isOfSomebody(forms);
      return new Affiliation(inService, others ? null : parties.state());
    }
    if (side.nature() == Parties.Nature.STATE && former(forms)) {
      return new Affiliation(inService, null);
    }
    boolean formerState = side.nature() == Parties.Nature.OTHER;
    return formerState ? new Affiliation(inService, side.id()) : of(side, inService);
  }

  /** "Leader of the X party", which does not rule: he holds no office of the state. */
  private boolean leadsParty(List<String> forms) {
    return anyOf("political", forms)
        && !anyOf("political.ruling", forms)
        && leads(SourceKind.OFFICIAL, forms);
  }

  /** Whether somebody holds no office but one that any body has: "head", "spokesman". */
  private boolean leads(SourceKind kind, List<String> forms) {
    return kind == SourceKind.OFFICIAL
        && forms.stream()
            .map(VoiceWords::fold)
            .filter(form -> isOffice(words.noun(form)))
            .allMatch(form -> words.is("political.office", form));
  }

  /** "The Bar Association", "the tribe": a body of citizens, and of no state or states together. */
  private boolean isCivil(List<String> forms) {
    return namesCivil(forms)
        && spans(forms).stream().filter(this::isLeague).noneMatch(s -> namesCivil(split(s)))
        && forms.stream().map(VoiceWords::fold).map(words::noun).noneMatch(Affiliations::isOfState)
        && spans(forms).stream().map(VoiceWords::fold).noneMatch(span -> words.is("foreign", span));
  }

  private boolean namesCivil(List<String> forms) {
    return spans(forms).stream()
        .flatMap(span -> Stream.of(span, PLURAL.matcher(span).replaceFirst("")))
        .map(VoiceWords::fold)
        .anyMatch(span -> words.is("civil", span));
  }

  private static List<String> split(String span) {
    return List.of(span.split(" "));
  }

  /** "The Southern African Development Community". */
  private boolean isLeague(String span) {
    Parties.@Nullable Side side = sideOf(span);
    return side != null && side.nature() == Parties.Nature.FOREIGN;
  }

  private static boolean isOfState(@Nullable Noun noun) {
    return noun != null
        && noun.body()
        && (noun.kind() == SourceKind.OFFICIAL || noun.kind().isArmed());
  }

  private static boolean isOffice(@Nullable Noun noun) {
    return noun != null && !noun.body() && noun.kind() == SourceKind.OFFICIAL;
  }

  /**
   * "People close to X", "forces loyal to X": whoever they are, of the side of X; null where nobody
   * knows that.
   */
  private @Nullable Affiliation near(SourceKind kind, List<String> described) {
    boolean armed = kind.isArmed();
    int close = 0;
    while (close < described.size() && !isBeside(armed, described.get(close))) {
      close++;
    }
    boolean anybody = kind == SourceKind.UNNAMED || armed;
    if (!anybody || close + 2 >= described.size() || !described.get(close + 1).equals("to")) {
      return null;
    }
    List<String> forms = described.subList(close + 2, described.size());
    Parties.Side person = person(forms);
    SourceKind sort =
        Stream.of(SourceKind.ARMED_GROUP, SourceKind.OFFICIAL)
            .filter(one -> mentions(forms, one))
            .findFirst()
            .orElse(kind);
    Affiliation side = person == null ? of(sort, forms) : known(person);
    return side.kind() == SourceKind.UNNAMED ? null : side;
  }

  /** The side of a well-known person whom the words name; or null. */
  private Parties.@Nullable Side person(List<String> forms) {
    return spans(forms).stream()
        .map(parties::person)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private boolean isBeside(boolean armed, String form) {
    return armed ? words.is("serving", VoiceWords.fold(form)) : form.equals("close");
  }

  /** Who held an office once speaks for nobody by it. */
  private boolean former(List<String> forms) {
    return anyOf("source.former", forms);
  }

  /** "A spokesman for the alliance", "the movement's leader": of a body that is not the state. */
  private boolean isOfSomebody(List<String> forms) {
    return anyOf("source.body", forms);
  }

  private boolean anyOf(String wordClass, List<String> forms) {
    return forms.stream().anyMatch(form -> words.is(wordClass, VoiceWords.fold(form)));
  }

  /** The party of an armed group; the country that it fights in is none. */
  private static @Nullable String armed(Parties.@Nullable Side side) {
    boolean state =
        side == null
            || side.nature() == Parties.Nature.STATE
            || side.nature() == Parties.Nature.FOREIGN;
    return side == null || state ? null : side.id();
  }

  /** By the first body that is named: the "army press office" speaks for the army. */
  private SourceKind service(SourceKind kind, List<String> forms) {
    return IntStream.range(0, forms.size())
        .filter(i -> !isSortOfBody(forms, i))
        .mapToObj(i -> words.noun(VoiceWords.fold(forms.get(i))))
        .filter(n -> n != null && n.body())
        .map(Noun::kind)
        .filter(k -> k == SourceKind.OFFICIAL || k == SourceKind.MILITARY)
        .findFirst()
        .orElse(kind);
  }

  /** Of "the military administration", "the defence ministry" the first word, which is no body. */
  private boolean isSortOfBody(List<String> forms, int at) {
    Noun next = at + 1 < forms.size() ? words.noun(VoiceWords.fold(forms.get(at + 1))) : null;
    return next != null
        && next.body()
        && next.kind() == SourceKind.OFFICIAL
        && words.is("source.military", VoiceWords.fold(forms.get(at)));
  }

  /**
   * What sort of source a description tells of.
   *
   * @param noun the noun for a speaker in it, or null
   * @param lemma its last noun
   * @param common whether that is no name
   */
  SourceKind kind(@Nullable Noun noun, String lemma, List<String> forms, boolean common) {
    if (noun != null && words.is("outlet.vague", lemma)) {
      return served(forms, noun.kind());
    }
    boolean people = words.is("unnamed", lemma) || lemma.equals("people");
    if (people && forms.stream().anyMatch(form -> words.is("knowing", form))) {
      return SourceKind.UNNAMED;
    }
    if (noun == null) {
      boolean agent = common && AGENT.matcher(lemma).find() && !isOfArmed(forms);
      return agent ? SourceKind.CIVILIAN : SourceKind.UNNAMED;
    }
    boolean group = words.is("unnamed.body", lemma) && common;
    if (!words.is("unnamed", lemma) && !group) {
      return noun.kind();
    }
    List<SourceKind> kinds = group ? List.of(SourceKind.ARMED_GROUP) : List.of(SourceKind.values());
    for (SourceKind kind : kinds) {
      String wordClass = "source." + kind.code();
      if (forms.stream().anyMatch(form -> words.is(wordClass, VoiceWords.fold(form)))) {
        return kind;
      }
    }
    return noun.kind();
  }

  /** What an "agency" or a "service" is: of aid or of a state where a word says so. */
  private SourceKind served(List<String> forms, SourceKind otherwise) {
    boolean news = anyOf("news", forms);
    for (SourceKind kind : List.of(SourceKind.AID, SourceKind.MEDICAL)) {
      if (!news && mentions(forms, kind)) {
        return kind;
      }
    }
    return !news && anyOf("source.official", forms) ? SourceKind.OFFICIAL : otherwise;
  }

  private static Affiliation of(Parties.Side side, SourceKind kind) {
    return switch (side.nature()) {
      case STATE -> new Affiliation(kind, side.id());
      case FOREIGN ->
          kind == SourceKind.MILITARY
              ? new Affiliation(kind, side.id())
              : new Affiliation(SourceKind.FOREIGN_GOVERNMENT, side.id());
      case ARMED -> new Affiliation(SourceKind.ARMED_GROUP, side.id());
      case OTHER -> new Affiliation(SourceKind.CIVILIAN, null);
    };
  }

  private boolean mentions(List<String> forms, SourceKind kind) {
    return spans(forms).stream()
        .flatMap(span -> Stream.of(span, PLURAL.matcher(span).replaceFirst("")))
        .map(span -> words.noun(VoiceWords.fold(span)))
        .anyMatch(n -> n != null && n.kind() == kind);
  }

  /** The party or foreign state that the words name, the longest name first; null for none. */
  Parties.@Nullable Side side(List<String> forms) {
    List<String> named = spans(forms).stream().filter(span -> sideOf(span) != null).toList();
    Parties.@Nullable Side first = named.isEmpty() ? null : sideOf(named.get(0));
    boolean general = // of "the Turkish Armed Forces" the second half, which is the country's own
        first != null
            && Objects.equals(first.id(), parties.state())
            && Stream.of(named.get(0).split(" ")).noneMatch(words::nation);
    if (!general) {
      return first;
    }
    Parties.Side led = led(forms);
    return led != null
        ? led
        : named.stream()
            .filter(words::nation)
            .map(this::sideOf)
            .filter(side -> side != null && side.id() != null)
            .findFirst()
            .orElse(first);
  }

  /** "The military leader of the X": of the armed group X and of no state's military. */
  private Parties.@Nullable Side led(List<String> forms) {
    for (int i = 1; i + 1 < forms.size(); i++) {
      if (forms.get(i).matches("of|for")) {
        int from = forms.get(i + 1).equals("the") ? i + 2 : i + 1;
        for (int to = Math.min(forms.size(), from + LONGEST); to > from; to--) {
          Parties.Side side = sideOf(String.join(" ", forms.subList(from, to)));
          if (side != null && side.nature() == Parties.Nature.ARMED) {
            return side;
          }
        }
      }
    }
    return null;
  }

  /** Ids of all parties that the words name. */
  Set<String> parties(List<String> forms) {
    Set<String> all = new TreeSet<>();
    for (String span : spans(forms)) {
      Parties.Side side = sideOf(span);
      if (side != null && side.id() != null) {
        all.add(side.id());
      }
    }
    return all;
  }

  private Parties.@Nullable Side sideOf(String phrase) {
    Parties.Side side = parties.side(VoiceWords.fold(phrase));
    if (side != null) {
      return side;
    }
    boolean abroad =
        parties.homeKnown()
            && (words.nation(phrase)
                || words.is("foreign", VoiceWords.fold(phrase))
                || words.is("foreign.capital", phrase));
    return abroad ? new Parties.Side(null, Parties.Nature.FOREIGN) : null;
  }

  /** All runs of one to five words. */
  static List<String> spans(List<String> forms) {
    List<String> all = new ArrayList<>();
    for (int length = Math.min(LONGEST, forms.size()); length > 0; length--) {
      for (int from = 0; from + length <= forms.size(); from++) {
        all.add(String.join(" ", forms.subList(from, from + length)));
      }
    }
    return all;
  }
}
