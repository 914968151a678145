package org.sayso.atlas;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.report.Report;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/**
 * Keeps the names of private persons out of sight: wherever a report's words name one, the
 * description stands in place of the name (codebook, section 4).
 */
public final class Discretion {

  private static final int SHORTEST_NAME_PART = 3;

  /** Report id to what is hidden in it, longest name first. */
  private final Map<String, TreeMap<String, String>> hidden = new HashMap<>();

  /** Claims of a report in which private persons speak, for reports that were not met yet. */
  private final Function<String, List<Claim>> further;

  /** Knows the private persons of all these claims. */
  public Discretion(List<Claim> claims) {
    this(report -> List.of());
    claims.forEach(this::collect);
  }

  /**
   * Asks for the private persons of a report when it first shows words of it; for one thread.
   *
   * @param further the claims of a report on which private persons' word stands
   */
  public Discretion(Function<String, List<Claim>> further) {
    this.further = further;
  }

  /** The words as they may be shown; null for null. */
  public @Nullable String shown(String report, @Nullable String words) {
    if (words == null) {
      return null;
    }
    String result = words;
    for (Map.Entry<String, String> name : names(report).entrySet()) {
      Pattern whole =
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.getKey()) + "(?![\\p{L}\\p{N}])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      result = whole.matcher(result).replaceAll(found -> instead(found.group(), name.getValue()));
    }
    return result;
  }

  /** A passage of a report as it may be shown. */
  public String shown(Report report, Evidence passage) {
    return String.valueOf(shown(report.id(), passage.text()));
  }

  /** A private person's description, such as "a resident of Lower Keth". */
  public static String description(Claim claim, Source source) {
    if (source.role() != null) {
      return source.role();
    }
    String who = source.kind() == SourceKind.CIVILIAN ? "a resident" : "a person not in office";
    return claim.place() == null ? who : who + " of " + claim.place().text();
  }

  /** A word in small letters is no name. */
  private static String instead(String found, String description) {
    return Matcher.quoteReplacement(Character.isLowerCase(found.charAt(0)) ? found : description);
  }

  private TreeMap<String, String> names(String report) {
    TreeMap<String, String> known = hidden.get(report);
    if (known == null) {
      further.apply(report).forEach(this::collect);
      known = hidden.computeIfAbsent(report, id -> new TreeMap<>());
    }
    return known;
  }

  private void collect(Claim claim) {
    claim.sources().forEach(source -> collect(claim, source));
  }

  private void collect(Claim claim, Source source) {
    source.with().forEach(with -> collect(claim, with));
    String name = source.text();
    if (!source.isPrivate() || name == null) {
      return;
    }
    String description = description(claim, source);
    TreeMap<String, String> names =
        hidden.computeIfAbsent(
            claim.report(),
            report ->
                new TreeMap<>(
                    Comparator.comparingInt(String::length)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder())));
    names.putIfAbsent(name, description);
    for (String part : name.split("\\s+")) {
      if (part.length() >= SHORTEST_NAME_PART) {
        names.putIfAbsent(part, description);
      }
    }
  }
}
