package org.sayso.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.source.Parties;

/**
 * The forces that a report introduces: after "the Karo Justice Front (KJF)" and "the Popular Army
 * (Ejército Popular - EP)" the initials are a name of the same party, and "the Karo Defence Army"
 * is no army of the state, which bears the state's name; nor are those whose commanders or fighters
 * it tells of as "of the Karo Unity Front". A party that a list has under either name keeps its id;
 * a state's forces are the state's.
 */
public final class Introduced {

  /**
   * A run of capitalised words before brackets that hold initials, at their end or alone; what is
   * somebody's ("Chad's Task Force") is no party of its own.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}.-])(?<!['’]s )(?<!['’]s [\\p{Ll}-]{1,20} )(?<!\\p{Lu}[\\p{L}-]{0,20} )(\\p{Lu}[\\p{L}'’.-]*(?: (?:of|for|the|and|in|\\p{Lu}[\\p{L}'’.-]*)){1,9})"
              + " \\((?:[^()\\d]{3,60}[ ,–—-]+)?[\"“]?(\\p{Lu}[\\p{Lu}-]{1,9})[\"”]?[,)]");

  /** A name that ends as those of armies do, with or without initials. */
  private static final Pattern ARMY =
      Pattern.compile(
          "\\b[Tt]he ((?:\\p{Lu}[\\p{L}'’-]+ ){1,5}(?:Army|(?:Defen[cs]e|Resistance|Liberation|Salvation|Patriotic) Forces?|(?:Resistance|Liberation|Revolutionary) (?:Front|Movement)|(?:Unity|Salvation|Accord|Stability) Government))\\b(?! (?:of|\\p{Lu}))");

  /** A body that has commanders or fighters, and may be a party of peace by its name alone. */
  private static final Pattern FIGHTING =
      Pattern.compile(
          "\\b(?:commander|fighter|rebel|militant|guerrilla|insurgent|gunm[ae]n)s? (?:of|from|for|in|with) the ((?:\\p{Lu}[\\p{L}'’-]+ ){1,5}(?:Front|Movement|Union|Party|Alliance|Coalition|Congress|Council))\\b(?! (?:of|for|\\p{Lu}))");

  /** A name with "of" or "for", and what it is said to be: "the Union of X, an armed group". */
  private static final Pattern GROUP =
      Pattern.compile(
          "\\b[Tt]he (\\p{Lu}[\\p{L}'’-]+ (?:of|for)(?: (?:the|and|\\p{Lu}[\\p{L}'’-]*)){1,6}),"
              + " (?:a|an|one of the) ((?:[\\p{L}-]+ ){0,4}\\p{L}+)\\b(?:,| (?:of|that|which|from|based|active|led|fighting|allied|in)\\b)");

  /** "The rebel group KLA", "the CSP rebel alliance": whatever that name is, it fights. */
  private static final Pattern CALLED =
      Pattern.compile(
          "\\b(?:rebel|insurgent|militant|guerrilla|separatist|jihadist|paramilitary|armed)(?: (?:opposition|political|separatist|rebel))? "
              + "(?:group|movement|faction|alliance|coalition|militia|organi[sz]ation),? (\\p{Lu}[\\p{Lu}\\d]+(?:-[\\p{L}\\d]+)?)(?![\\p{L}.])");

  /** One of these words stands in each name of an army or government. */
  private static final List<String> ARMIES =
      List.of("Army", "Force", "Front", "Movement", "Government");

  private static final Pattern SMALL = Pattern.compile("of|for|the|and|in");
  private static final Pattern BETWEEN = Pattern.compile("[ -]");

  private final PartyBook book;
  private final WordClasses words;

  /**
   * Beside the names of a book.
   *
   * @param words what forces are called: "front", and what those of states are: "armed"
   */
  public Introduced(PartyBook book, WordClasses words) {
    this.book = book;
    this.words = words;
  }

  /** The book with the names that a text introduces. */
  public PartyBook in(String raw) {
    List<PartyName> names = new ArrayList<>();
    Matcher name = NAME.matcher(raw);
    while (raw.indexOf('(') >= 0 && name.find()) {
      String full = full(name.group(1), name.group(2));
      if (full != null) {
        name(full, name.group(2), names);
      }
    }
    List<Pattern> forces =
        ARMIES.stream().anyMatch(raw::contains) ? List.of(ARMY, FIGHTING) : List.of(FIGHTING);
    for (Pattern armed : forces) {
      Matcher force = armed.matcher(raw);
      while (force.find()) {
        armed(force.group(1), names);
      }
    }
    Matcher called = CALLED.matcher(raw);
    while (called.find()) {
      called(called.group(1), names);
    }
    Matcher group = GROUP.matcher(raw);
    while (group.find()) {
      described(group.group(1), group.group(2), names);
    }
    names.addAll(new Leaders(led -> armedGroup(led, names), words).in(raw));
    return names.isEmpty() ? book : book.with(PartyNames.of(List.of(names), null));
  }

  /** The armed group of that name, be it listed or introduced. */
  private Optional<String> armedGroup(String name, List<PartyName> told) {
    String folded = PartyName.fold(name);
    return book.party(name)
        .filter(id -> book.nature(id) == Parties.Nature.ARMED)
        .or(
            () ->
                told.stream()
                    .filter(n -> n.words().equals(folded) && n.sort() == PartyName.Sort.OWN)
                    .map(PartyName::party)
                    .filter(id -> told.stream().anyMatch(n -> isArmed(n, id)))
                    .findFirst());
  }

  private static boolean isArmed(PartyName name, String party) {
    return name.sort() == PartyName.Sort.NATURE
        && name.party().equals(party)
        && name.words().equals("armed");
  }

  private void name(String full, String initials, List<PartyName> names) {
    Optional<String> listed = book.party(full).or(() -> book.party(initials));
    Optional<String> state = state(full);
    String id = listed.or(() -> state).orElseGet(() -> PartyName.unknownId(full));
    names.add(named(id, full, PartyName.Sort.OWN, false));
    names.add(named(id, initials, PartyName.Sort.OWN, true));
    if (listed.isEmpty()) {
      names.add(named(id, state.isPresent() ? "state" : "armed", PartyName.Sort.NATURE, false));
    }
  }

  /** An army that is named after neither a state nor its place among the state's own. */
  private void armed(String full, List<PartyName> names) {
    List<String> name = Arrays.asList(full.split(" "));
    boolean own =
        name.stream().anyMatch(w -> !words.is("state-force-name", plain(w)) && !isUnit(plain(w)));
    boolean told = names.stream().anyMatch(n -> n.words().equals(PartyName.fold(full)));
    if (own && !told && book.party(full).isEmpty() && !servesState(name)) {
      String id = PartyName.unknownId(full);
      names.add(named(id, full, PartyName.Sort.OWN, false));
      names.add(named(id, "armed", PartyName.Sort.NATURE, false));
    }
  }

  private void called(String initials, List<PartyName> names) {
    boolean told = names.stream().anyMatch(n -> n.words().equals(PartyName.fold(initials)));
    if (!told && book.party(initials).isEmpty()) {
      String id = PartyName.unknownId(initials);
      names.add(named(id, initials, PartyName.Sort.OWN, true));
      names.add(named(id, "armed", PartyName.Sort.NATURE, false));
    }
  }

  /** "The Union of X, a rebel alliance", which "the union" then is too. */
  private void described(String full, String as, List<PartyName> names) {
    List<String> called = Arrays.asList(as.split(" "));
    String noun = full.split(" ")[0].toLowerCase(Locale.ROOT);
    boolean armed =
        words.is("groupish", called.get(called.size() - 1))
            && called.stream().anyMatch(w -> w.equals("armed") || isArmed(w));
    if (armed && words.is("league", noun)) {
      String id = book.party(full).orElseGet(() -> PartyName.unknownId(full));
      names.add(named(id, full, PartyName.Sort.OWN, false));
      names.add(named(id, noun, PartyName.Sort.ADJECTIVE, false));
      names.add(named(id, "armed", PartyName.Sort.NATURE, false));
    }
  }

  private boolean isArmed(String word) {
    return words.is("armed-group", word) && !words.is("groupish", word);
  }

  /** "The Northern Army", "the Third Army": one of several of a state. */
  private boolean isUnit(String word) {
    return words.is("sided", word) || words.is("ordinal", word);
  }

  /** "The Royal Thai Army", whose words besides the state's are those of any state's army. */
  private boolean servesState(List<String> name) {
    for (int from = 0; from < name.size(); from++) {
      for (int to = from + 1; to <= name.size(); to++) {
        if (isOfNation(name, from, to)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether those words name a nation, and all others are of any state's forces. */
  private boolean isOfNation(List<String> name, int from, int to) {
    return Stream.concat(name.subList(0, from).stream(), name.subList(to, name.size()).stream())
            .allMatch(w -> words.is("state-force-name", plain(w)))
        && book.isNation(String.join(" ", name.subList(from, to)));
  }

  private static PartyName named(String id, String name, PartyName.Sort sort, boolean capitals) {
    return new PartyName(id, PartyName.fold(name), null, null, sort, capitals, "");
  }

  /** The words before the brackets that the initials are of, where they name a force; or null. */
  private @Nullable String full(String run, String initials) {
    List<String> all = Arrays.asList(run.split(" "));
    List<String> of = all;
    for (int from = 0; from < all.size() - 1; from++) {
      if (initials(all.subList(from, all.size())).equals(initials.replace("-", ""))) {
        of = all.subList(from, all.size());
      }
    }
    int and = of == all ? all.lastIndexOf("and") : -1;
    List<String> name = new ArrayList<>(of.subList(and + 1, of.size()));
    if (name.get(0).equals("The")) {
      name.remove(0);
    }
    boolean force = name.stream().anyMatch(w -> words.is("force-name", plain(w)));
    return force && name.size() > 1 ? String.join(" ", name) : null;
  }

  private static String initials(List<String> name) {
    return name.stream()
        .filter(w -> !SMALL.matcher(w).matches())
        .flatMap(BETWEEN::splitAsStream)
        .filter(w -> !w.isEmpty())
        .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** Of "the Sudanese Armed Forces" Sudan, and of "the Sudan Liberation Army" nobody. */
  private Optional<String> state(String full) {
    List<String> name = Arrays.asList(full.split(" "));
    for (int to = name.size() - 1; to > 0; to--) {
      if (isOfNation(name, 0, to)) {
        return book.party(String.join(" ", name.subList(0, to)));
      }
    }
    return Optional.empty();
  }

  private static String plain(String word) {
    return word.replaceFirst("['’]s?$", "").toLowerCase(Locale.ROOT);
  }
}
