package org.sayso.corpus;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.Nations;
import org.sayso.party.PartyBook;
import org.sayso.party.PartyBooks;
import org.sayso.quantity.Quantity;
import org.sayso.source.Source;

/** Holds a claim against an expected one: whether they match, and which fields differ. */
final class ClaimCheck {

  /** An institution and its spokesman are one. */
  private static final Pattern SPOKESMAN =
      Pattern.compile(" spokes(man|woman|person)$|^spokes(man|woman|person) (for|of) (the )?");

  private static final PartyBook WORLD =
      new PartyBooks(List.of(), ConflictPack.world(), Nations.english(), List.of())
          .abroad(null, null);
  private static final String FORCES =
      "(army|forces|troops|soldiers|military|government|government forces|police|navy)";

  private final Map<String, String> expected;
  private final Claim claim;
  private final List<String> differences = new ArrayList<>();

  private ClaimCheck(Map<String, String> expected, Claim claim) {
    this.expected = expected;
    this.claim = claim;
  }

  /** Whether both are of one kind and action at one place (codebook, section 9). */
  static boolean matches(Map<String, String> expected, Claim claim) {
    String[] head = expected.getOrDefault("claim", "").split("\\s+");
    if (!claim.kind().code().equals(head[0]) || !claim.action().equals(head[1])) {
      return false;
    }
    if (head[0].equals("statement") && !expected.containsKey("place")) {
      return true; // where a stance is on is checked only where the case says it
    }
    ClaimCheck check = new ClaimCheck(expected, claim);
    boolean number = head[0].equals("tally") || head[0].equals("casualties");
    return check.placeAgrees()
        || number && expected.containsKey("quantity") && check.numberAgrees();
  }

  /** Whether both are at one place, or both at none. */
  static boolean placeAgrees(Map<String, String> expected, Claim claim) {
    return new ClaimCheck(expected, claim).placeAgrees();
  }

  /** The fields that the expectation names and the claim has otherwise. */
  static List<String> differences(Map<String, String> expected, Claim claim) {
    ClaimCheck check = new ClaimCheck(expected, claim);
    check.all();
    return check.differences;
  }

  private void all() {
    String[] head = expected.getOrDefault("claim", "").split("\\s+");
    compare("standing", head.length > 2 ? head[2] : "asserted", claim.standing().code());
    if (expected.containsKey("place") && !placeAgrees()) {
      differences.add("place " + expected.get("place") + " but " + placeText(claim.place()));
    }
    PlaceRef place = claim.place();
    field("country", place == null || place.path().isEmpty() ? "none" : place.path().get(0));
    party("actor", claim.actor());
    party("target", claim.target());
    field("with", with(claim.actor()));
    field("content", claim.content() == null ? "" : claim.content());
    field("to", placeText(claim.to()).toLowerCase(Locale.ROOT));
    field("fought", String.valueOf(claim.fought()));
    field("background", String.valueOf(claim.background()));
    field("extent", claim.part() ? "part" : "");
    if (expected.containsKey("when")) {
      compare("when", normalised(expected.get("when")), when());
    }
    if (expected.containsKey("quantity") && !numberAgrees()) {
      differences.add("quantity " + expected.get("quantity") + " but " + claim.quantity());
    }
    if (expected.containsKey("sources")) {
      sources(expected.get("sources"));
    }
  }

  /** The ids of those beside whom an actor does it, in order. */
  private static String with(@Nullable PartyRef actor) {
    return actor == null
        ? ""
        : actor.with().stream().map(PartyRef::party).collect(Collectors.joining(", "));
  }

  /** A party by its id or, as the corpus may name those without a pack, as printed. */
  private void party(String key, @Nullable PartyRef actual) {
    String printed = actual == null ? "none" : hyphened(actual.text());
    String wanted = hyphened(expected.getOrDefault(key, ""));
    if (!wanted.equals(printed) && !(actual != null && isName(wanted, actual.party()))) {
      field(key, party(actual));
    }
  }

  /** Whether a printed name is one of a party's, or of the forces of a state that it is. */
  private static boolean isName(String hyphened, String party) {
    if (hyphened.equals(party)) {
      return true;
    }
    String words = hyphened.replace('-', ' ');
    Optional<String> known = WORLD.party(words);
    String state = words.replaceFirst(" " + FORCES + "$", "");
    Optional<String> forces = state.equals(words) ? Optional.empty() : WORLD.party(state);
    return known.or(() -> forces).filter(party::equals).isPresent();
  }

  private static String hyphened(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(the|a|an) ", "")
        .replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  private void field(String key, String actual) {
    String value = expected.get(key);
    if (value != null) {
      compare(key, fold(value), fold(actual));
    }
  }

  private void compare(String key, String wanted, String actual) {
    if (!wanted.equals(actual)) {
      differences.add(key + " " + wanted + " but " + actual);
    }
  }

  private boolean placeAgrees() {
    String wanted = expected.get("place");
    PlaceRef place = claim.place();
    if (wanted == null || wanted.equals("none")) {
      return place == null;
    }
    return place != null
        && (fold(place.text()).equals(fold(wanted))
            || place.place() != null && fold(place.place().name()).equals(fold(wanted)));
  }

  private static String placeText(@Nullable PlaceRef place) {
    return place == null ? "none" : place.text();
  }

  private static String party(@Nullable PartyRef party) {
    return party == null ? "none" : party.party();
  }

  private String when() {
    return day(claim.when().days().from()) + ".." + day(claim.when().days().to());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String normalised(String when) {
    String plain = when.replace("?", "").replaceAll("\\s+", "");
    return plain.contains("..") ? plain : plain + ".." + plain;
  }

  private boolean numberAgrees() {
    Quantity actual = claim.quantity();
    String wanted = expected.getOrDefault("quantity", "").replace(",", "");
    if (actual == null) {
      return wanted.isEmpty();
    }
    if (wanted.startsWith("\"")) {
      return wanted.equals('"' + actual.text() + '"') && actual.value() == null;
    }
    String number = wanted.replaceAll("^(>=|<=|>|<|~)?\\s*([0-9.]+)?.*$", "$2");
    if (number.isEmpty()) {
      return true;
    }
    double value = Double.parseDouble(number);
    boolean of =
        !wanted.matches(".*\\bof [0-9]+.*")
            || Objects.equals(
                actual.of(), Double.valueOf(wanted.replaceAll(".*\\bof ([0-9]+).*", "$1")));
    Double low = actual.low();
    Double high = actual.high();
    Double exact = actual.value();
    boolean bound = true;
    if (wanted.startsWith(">=")) {
      bound = low != null && low == value;
    } else if (wanted.startsWith(">")) {
      bound = low != null && low == value + 1;
    } else if (wanted.startsWith("<=")) {
      bound = high != null && high == value;
    } else {
      bound = exact != null && exact == value;
    }
    return bound && of;
  }

  private void sources(String wanted) {
    List<String> links = List.of(wanted.split("\\s*<\\s*"));
    List<Source> actual = claim.sources();
    if (links.size() != actual.size()) {
      differences.add("sources " + wanted + " but " + names());
      return;
    }
    for (int i = 0; i < links.size(); i++) {
      if (!agrees(links.get(i), actual.get(i))) {
        differences.add("source " + links.get(i) + " but " + name(actual.get(i)));
      }
    }
  }

  private static boolean agrees(String wanted, Source actual) {
    int bracket = wanted.indexOf('[');
    String name = fold(bracket < 0 ? wanted : wanted.substring(0, bracket));
    String actualName = fold(String.valueOf(actual.text()));
    if (actual.text() == null) {
      return name.isEmpty();
    }
    String body = SPOKESMAN.matcher(actualName).replaceFirst("");
    if (!actualName.equals(name) && !actualName.endsWith(" " + name) && !body.equals(name)) {
      return false;
    }
    String facts = bracket < 0 ? "" : wanted.substring(bracket + 1, wanted.length() - 1);
    for (String fact : facts.split("\\s*,\\s*")) {
      boolean right =
          fact.isEmpty()
              || fact.equals(actual.kind().code())
              || actual.party() != null && isName(fact, actual.party())
              || fact.equals(actual.medium())
              || fact.equals("anonymous") && actual.anonymous()
              || fact.equals("private") && actual.isPrivate();
      if (!right) {
        return false;
      }
    }
    return true;
  }

  private List<String> names() {
    return claim.sources().stream().map(ClaimCheck::name).toList();
  }

  private static String name(Source s) {
    return s.text() + "[" + s.kind().code() + ", " + s.party() + "]";
  }

  private static String fold(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    return lower
        .replaceFirst("^(the|a|an) ", "")
        .replaceFirst(" (city|district|province|region|state|crossing|valley)$", "");
  }
}
