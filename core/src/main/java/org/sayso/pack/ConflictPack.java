package org.sayso.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One conflict's parties and the names they go by, with the dates that the names hold.
 *
 * @param name the bundled pack's name, or the path of its folder
 * @param country name of the country that it is about
 * @param titles display name of each party, by id, in the pack's order
 * @param aliases all names of all parties
 * @param kinds what the parties are in the war, with the dates that this holds
 * @param years in which reports on it were published, or null where the pack does not say
 */
public record ConflictPack(
    String name,
    String country,
    Map<String, String> titles,
    List<PartyName> aliases,
    List<DatedKind> kinds,
    @Nullable Years years) {

  private static final String PARTIES = "parties.txt";
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?<party>[a-z0-9-]+)\\s+(?<what>title|kind|nature|own|general|adjective|person)"
              + "(?:\\s+from\\s+(?<from>\\S+))?(?:\\s+until\\s+(?<until>\\S+))?\\s*:\\s*(?<words>.+)");
  private static final String FORM =
      "write: party title: Name, or party own|general|adjective|person|nature|kind [from DAY] [until DAY]: name; name;"
          + " or home COUNTRY: party; party";

  private static final Pattern HOME = Pattern.compile("home (?<country>[^:]+):(?<parties>.+)");

  private static final Pattern YEARS = Pattern.compile("years:\\s*(\\d{4})-(\\d{4})\\s*");

  /**
   * Years of news; few enough that a weekday mostly fixes in which of them a day of a month was.
   *
   * @param first the first
   * @param last the last
   */
  public record Years(int first, int last) {}

  /** Copies the collections. */
  public ConflictPack {
    titles = new LinkedHashMap<>(titles);
    aliases = List.copyOf(aliases);
    kinds = List.copyOf(kinds);
  }

  /**
   * What a party is in the war, which decides how data sets of events code what it does. It is not
   * the nature by which a report's words are read: who rules is a state on that day, who speaks of
   * "officials" may still mean those of the day before.
   */
  public enum PartyKind {
    /** It rules the country, with its army and police. */
    STATE,
    /** Armed against those who rule. */
    REBELS,
    /** Armed beside those who rule. */
    MILITIA,
    /** Of another state, or of a league of such. */
    FOREIGN,
    /** People without arms. */
    CIVILIANS;

    /** Whether what it wins is won for those who rule the country. */
    public boolean forState() {
      return this == STATE || this == MILITIA;
    }

    /** The word used in packs. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a party is over some span of days.
   *
   * @param party id of the party
   * @param kind what it is
   * @param from first day, or null
   * @param until last day, or null
   */
  public record DatedKind(
      String party, PartyKind kind, @Nullable LocalDate from, @Nullable LocalDate until) {

    /** As a line that {@link #of} reads: {@code taliban|state|2021-08-15|}. */
    public String line() {
      return String.join(
          "|",
          party,
          kind.code(),
          from == null ? "" : from.toString(),
          until == null ? "" : until.toString());
    }

    /** What {@link #line} wrote; throws {@link IllegalArgumentException} on any other line. */
    public static DatedKind of(String line) {
      String[] parts = line.split("\\|", -1);
      if (parts.length != 4) {
        throw new IllegalArgumentException("no dated kind of a party: " + line);
      }
      return new DatedKind(
          parts[0],
          PartyKind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
          parts[2].isEmpty() ? null : LocalDate.parse(parts[2]),
          parts[3].isEmpty() ? null : LocalDate.parse(parts[3]));
    }

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  /** This pack without the names of one entry. */
  public ConflictPack without(String entry) {
    List<PartyName> left = aliases.stream().filter(a -> !a.entry().equals(entry)).toList();
    return left.size() == aliases.size()
        ? this
        : new ConflictPack(name, country, titles, left, kinds, years);
  }

  /** The names of the bundled packs. */
  public static List<String> bundledNames() {
    return PackFolder.bundledNames();
  }

  /**
   * The pack of that name.
   *
   * @param name a bundled pack's, else the path of a folder
   * @throws PackException where it is neither, and on a bad entry
   */
  public static ConflictPack named(String name) {
    return of(PackFolder.of(name));
  }

  /** The parties of a pack; throws {@link PackException} on a bad entry. */
  public static ConflictPack of(PackFolder folder) {
    return folder
        .entries(PARTIES)
        .map(file -> read(folder.name(), file))
        .orElseThrow(
            () ->
                new PackException(
                    "no file "
                        + folder.shown(PARTIES)
                        + "; write one that says at least \"country: NAME\""));
  }

  /**
   * The bundled list of the world's armed groups, for reports on conflicts without a pack.
   *
   * @throws PackException on a bad entry
   */
  public static ConflictPack world() {
    return read("world", PackFile.bundled("world/parties.txt"));
  }

  /** Reads a pack's {@code parties.txt}; throws {@link PackException} on a bad entry. */
  static ConflictPack read(String name, PackFile file) {
    Map<String, String> titles = new LinkedHashMap<>();
    List<PartyName> aliases = new ArrayList<>();
    List<DatedKind> kinds = new ArrayList<>();
    String country = "";
    Years years = null;
    for (PackFile.Line line : file.lines()) {
      if (line.text().startsWith("country:")) {
        country = line.text().substring("country:".length()).strip();
        continue;
      }
      if (line.text().startsWith("years:")) {
        years = years(line);
        continue;
      }
      Matcher home = HOME.matcher(line.text());
      if (home.matches()) {
        addHomes(line, home, titles, aliases);
        continue;
      }
      Matcher entry = ENTRY.matcher(line.text());
      if (!entry.matches()) {
        throw line.fault("not an entry; " + FORM);
      }
      String what = entry.group("what");
      if (what.equals("title")) {
        titles.put(entry.group("party"), entry.group("words").strip());
      } else if (!titles.containsKey(entry.group("party"))) {
        throw line.fault("party without a title above; " + FORM);
      } else if (what.equals("kind")) {
        kinds.add(kind(line, entry));
      } else {
        addAliases(line, entry, aliases);
      }
    }
    return new ConflictPack(name, country, titles, aliases, kinds, years);
  }

  private static Years years(PackFile.Line line) {
    Matcher years = YEARS.matcher(line.text());
    if (!years.matches()) {
      throw line.fault("no years; write the first and the last, as \"years: 2018-2026\"");
    }
    return new Years(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)));
  }

  private static DatedKind kind(PackFile.Line line, Matcher entry) {
    String words = entry.group("words").strip();
    PartyKind kind =
        Arrays.stream(PartyKind.values())
            .filter(each -> each.code().equals(words))
            .findFirst()
            .orElseThrow(
                () ->
                    line.fault(
                        "no kind \""
                            + words
                            + "\"; write state, rebels, militia, foreign or civilians"));
    return new DatedKind(
        entry.group("party"),
        kind,
        day(line, entry.group("from")),
        day(line, entry.group("until")));
  }

  private static void addHomes(
      PackFile.Line line, Matcher home, Map<String, String> titles, List<PartyName> aliases) {
    String country = PartyName.fold(home.group("country"));
    for (String party : home.group("parties").strip().split(";\\s*")) {
      if (!titles.containsKey(party)) {
        throw line.fault("party \"" + party + "\" without a title above; " + FORM);
      }
      aliases.add(
          new PartyName(party, country, null, null, PartyName.Sort.HOME, false, line.entry()));
    }
  }

  private static void addAliases(PackFile.Line line, Matcher entry, List<PartyName> aliases) {
    String party = entry.group("party");
    LocalDate from = day(line, entry.group("from"));
    LocalDate until = day(line, entry.group("until"));
    PartyName.Sort sort = PartyName.Sort.of(entry.group("what"));
    Arrays.stream(entry.group("words").split(";"))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .map(
            w ->
                new PartyName(
                    party,
                    PartyName.fold(w),
                    from,
                    until,
                    sort,
                    w.matches("\\p{Lu}{2,4}"),
                    line.entry()))
        .forEach(aliases::add);
  }

  private static @Nullable LocalDate day(PackFile.Line line, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw line.fault("no day \"" + text + "\"; write it as 2021-08-15");
    }
  }
}
