package org.sayso.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.build.Builder;
import org.sayso.build.Built;
import org.sayso.build.Progress;
import org.sayso.build.Weighing;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.coding.ClaimReader;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Learnings;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/**
 * Several dated mini reports and what the timelines of their places must say (grammar of the
 * statements: {@code corpus/README.md}).
 */
record Story(
    String name, List<Report> reports, List<StoryDecision> decisions, List<String> statements) {

  private static final Pattern STATEMENT =
      Pattern.compile("(.+?) (\\d{4}-\\d\\d-\\d\\d)(?: known (\\d{4}-\\d\\d-\\d\\d))?: (.+)");

  private static final Pattern CHANCE = Pattern.compile("(\\S+) (over|under) (\\.\\d+)");

  private static final String REVIEW = "=== review by ";

  static Story read(Path file) throws IOException {
    List<Report> reports = new ArrayList<>();
    List<StoryDecision> decisions = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    List<String> text = new ArrayList<>();
    String head = "";
    boolean told = false;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("=== ") || line.equals("---")) {
        if (head.startsWith(REVIEW)) {
          decisions.addAll(decisions(head(head, REVIEW), text));
        } else {
          add(reports, head, text);
        }
        head = line;
        text.clear();
        told |= line.equals("---");
      } else if (told && !line.isBlank() && !line.startsWith("#")) {
        statements.add(line.replaceFirst("\\s+#.*$", "").strip());
      } else {
        text.add(line);
      }
    }
    String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
    return new Story(name, reports, decisions, statements);
  }

  private static void add(List<Report> reports, String head, List<String> text) {
    if (head.startsWith("=== ")) {
      String[] parts = head(head, "=== ");
      String body = String.join("\n", text).strip() + "\n";
      reports.add(
          Report.of(
              parts[0] + " " + parts[1],
              parts[0],
              null,
              LocalDate.parse(parts[1]),
              PublishedFrom.GIVEN,
              body));
    }
  }

  private static List<StoryDecision> decisions(String[] head, List<String> lines) {
    return lines.stream().map(line -> StoryDecision.of(head, line)).toList();
  }

  private static String[] head(String head, String mark) {
    return head.substring(mark.length()).split("\\s*\\|\\s*");
  }

  /** What is wrong with a statement, or nothing. */
  Optional<String> check(ClaimReader reader, String statement) {
    Matcher m = STATEMENT.matcher(statement);
    if (!m.matches()) {
      return Optional.of("not a statement: " + statement);
    }
    LocalDate day = LocalDate.parse(m.group(2));
    LocalDate known = m.group(3) == null ? day : LocalDate.parse(m.group(3));
    boolean asKnown = m.group(3) != null;
    Built built =
        new Builder(reader, weighing(reader, Reviews.NONE), 1, Progress.NONE).build(reports);
    Weighing weighing =
        weighing(
            reader,
            new Reviews(decisions.stream().flatMap(d -> d.on(built.claims()).stream()).toList()));
    List<Timeline> timelines =
        asKnown
            ? weighing.asKnown(built.reports(), built.claims(), known, day)
            : weighing.weigh(built.reports(), built.claims(), day);
    Holding holding = holding(reader.gazetteer(), built.claims(), timelines, m.group(1), day);
    String problem = problem(built.claims(), holding, m.group(4));
    return problem == null
        ? Optional.empty()
        : Optional.of(statement + "  BUT " + problem + "; " + holding);
  }

  private static Weighing weighing(ClaimReader reader, Reviews reviews) {
    return new Weighing(reader.gazetteer(), 1, Learnings.NONE, reviews, Progress.NONE);
  }

  private static @Nullable Holding holding(
      Gazetteer gazetteer,
      List<Claim> claims,
      List<Timeline> timelines,
      String place,
      LocalDate day) {
    Set<String> named = new HashSet<>();
    for (Claim claim : claims) {
      PlaceRef ref = claim.place();
      if (ref != null && ref.place() != null && isNamed(ref, place)) {
        named.add(ref.place().id());
      }
    }
    return timelines.stream()
        .filter(
            timeline ->
                named.isEmpty()
                    ? gazetteer
                        .byId(timeline.place())
                        .filter(p -> p.name().equalsIgnoreCase(place))
                        .isPresent()
                    : named.contains(timeline.place()))
        .flatMap(timeline -> timeline.holdings().stream())
        .filter(holding -> holding.covers(day))
        .findFirst()
        .orElse(null);
  }

  static boolean isNamed(PlaceRef ref, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return ref.text().toLowerCase(Locale.ROOT).equals(wanted)
        || ref.place() != null && ref.place().name().toLowerCase(Locale.ROOT).equals(wanted);
  }

  private static @Nullable String problem(
      List<Claim> claims, @Nullable Holding holding, String said) {
    if (holding == null) {
      return "no holding";
    }
    if (said.startsWith("no news since ")) {
      LocalDate since = LocalDate.parse(said.substring("no news since ".length()));
      return since.equals(holding.lastNews()) ? null : "last news on " + holding.lastNews();
    }
    for (String part : said.split(",\\s*")) {
      String problem = part(claims, holding, part);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static double chance(Holding holding, String state) {
    return switch (state) {
      case "contested" -> holding.contested();
      case "unknown" -> holding.unknown();
      default -> holding.probabilities().getOrDefault(state, 0.0);
    };
  }

  private static @Nullable String part(List<Claim> claims, Holding holding, String part) {
    String leader = holding.leader();
    if (part.endsWith(" leads")) {
      String wanted = part.substring(0, part.length() - " leads".length());
      return wanted.equals(leader) ? null : leader + " leads";
    }
    Matcher chance = CHANCE.matcher(part);
    if (chance.matches()) {
      double said = Double.parseDouble(chance.group(3));
      double is = chance(holding, chance.group(1));
      return (chance.group(2).equals("over") ? is > said : is < said) ? null : "it has " + is;
    }
    if (part.startsWith("origins ")) {
      long origins =
          holding.because().stream()
              .filter(s -> s.counted() && s.direction() == Direction.FOR)
              .filter(s -> s.party().equals(leader))
              .map(Support::origin)
              .distinct()
              .count();
      return origins == Long.parseLong(part.substring(8)) ? null : origins + " origins";
    }
    boolean against =
        holding.because().stream().anyMatch(s -> s.counted() && isAgainst(claims, s, leader, part));
    return part.equals("undisputed") == against ? (against ? "disputed" : "undisputed") : null;
  }

  private static boolean isAgainst(
      List<Claim> claims, Support support, @Nullable String leader, String part) {
    boolean speaksAgainst =
        support.party().equals(leader)
            ? support.direction() == Direction.AGAINST
            : support.direction() == Direction.FOR;
    if (!part.startsWith("disputed by ")) {
      return speaksAgainst;
    }
    String by = part.substring("disputed by ".length());
    boolean holds = support.direction() == Direction.FOR && support.party().equals(by);
    boolean said =
        claims.stream()
            .filter(c -> c.id().equals(support.claim()))
            .anyMatch(c -> Objects.equals(c.innermost().party(), by));
    return holds || speaksAgainst && said;
  }
}
