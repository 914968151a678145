package org.sayso.geoparse;

import java.util.Locale;
import java.util.Set;
import org.sayso.geoparse.Toponym.Use;
import org.sayso.text.Sentence;
import org.sayso.world.Rank;
import org.sayso.world.World;
import org.sayso.world.World.Named;

/**
 * Weighs what the words beside a stretch say of whether it names a place, a person or something
 * else. The weights are on a common scale, on which 0 is even.
 */
final class Evidence {

  private static final double LEVEL = 3;
  private static final double FALLEN = 3;
  private static final double BEFALLEN = 2;
  private static final double DWELT_IN = 2;
  private static final int LONGEST_LOOK = 4;
  private static final double LARGE = 100_000;
  private static final double MIDDLING = 10_000;

  private final World world;
  private final SpotWords words;
  private final Spot spot;
  private final Sentence s;
  private final Set<String> small;

  Evidence(World world, SpotWords words, Spot spot, Set<String> small) {
    this.world = world;
    this.words = words;
    this.spot = spot;
    this.s = spot.sentence();
    this.small = small;
  }

  Spot weighed() {
    double beside = before() + after();
    double weight = prominence() + spelling() + beside + (spot.level() == null ? 0 : LEVEL);
    Use use = body() && spot.level() == null ? Use.NAME : Use.PLACE;
    return new Spot(
        s,
        spot.begin(),
        spot.end(),
        spot.span(),
        spot.text(),
        use,
        spot.level(),
        spot.named(),
        beside,
        weight);
  }

  /** How well known the best known place of that name is. */
  private double prominence() {
    double best = -1;
    for (Named n : spot.named()) {
      Rank rank = world.rank(n.place());
      int people = world.population(n.place());
      double own = n.order() == 0 ? 0 : -0.5;
      double is =
          switch (rank) {
            case COUNTRY, REGION -> 3;
            case CAPITAL -> 2.5;
            case PROVINCE -> 2;
            default -> people >= LARGE ? 1.5 : people >= MIDDLING ? 0.5 : -0.5;
          };
      best = Math.max(best, is + own);
    }
    return best + (spot.end() - spot.begin() > 1 ? 0.7 : 0);
  }

  private double spelling() {
    String form = form(spot.begin());
    boolean one = spot.end() - spot.begin() == 1;
    boolean tagged = s.token(spot.end() - 1).tag().startsWith("NNP");
    double weight = tagged ? 0.5 : one ? -1 : 0;
    if (one && small.contains(form.toLowerCase(Locale.ROOT))) {
      weight -= spot.begin() == 0 || !tagged ? 2.5 : 1;
    }
    boolean code = form.length() == 2 && one && form.equals(form.toUpperCase(Locale.ROOT));
    boolean country = spot.named().stream().anyMatch(n -> world.rank(n.place()) == Rank.COUNTRY);
    return weight - (code && !country ? 3 : 0);
  }

  private double before() {
    int at = spot.begin() - 1;
    if (at < 0) {
      return 0;
    }
    String form = form(at);
    if (words.locative(form)) {
      return 2;
    }
    if (words.is("weak-locative", form)) {
      return 1;
    }
    if (words.is("direction", form)) {
      return 1;
    }
    if (form.equals(",") && at > 0 && capital(at - 1)) {
      return 1;
    }
    boolean capital = capital(at);
    if (words.is("title", form) && (capital || form.endsWith("."))) {
      return at == 0 || !words.locative(form(at - 1)) ? -3 : 0;
    }
    if (capital && words.given(form)) {
      return -3.5;
    }
    if (capital && words.is("feature", form)) {
      return -1;
    }
    boolean name = capital && s.token(at).tag().startsWith("NNP") && at > 0;
    return name && !words.is("body", form) && !words.is("never", form) ? -2 : 0;
  }

  private double after() {
    int at = spot.end();
    if (at >= s.size()) {
      return 0;
    }
    String form = form(at);
    if (words.is("street", form) && capital(at)) {
      return -2;
    }
    if (words.is("feature", form) && capital(at)) {
      return -1;
    }
    if (articled(form) && spot.end() - spot.begin() == 1) {
      return -3; // "Ain al-Arab" is not Ain
    }
    if (capital(at) && s.token(at).tag().startsWith("NNP")) {
      if (words.is("body", form) || words.is("office", form)) {
        return 0.3;
      }
      boolean given = spot.end() - spot.begin() == 1 && words.given(spot.text());
      return words.is("never", form) ? 0 : given ? -3.5 : longer(at) ? -3 : -1.5;
    }
    if (form.equals(",") && somebody(at + 1)) {
      return -3;
    }
    if (form.equals(",") && at + 1 < s.size() && capital(at + 1)) {
      return 0.7;
    }
    if (words.is("dweller", form)) {
      return DWELT_IN;
    }
    double befallen = befallen(at);
    if (befallen > 0) {
      return befallen;
    }
    if (words.is("say", s.token(at).lemma())) {
      return -1;
    }
    return form.equals("'s") || form.equals("’s") ? 0.3 : 0;
  }

  /** "X has fallen to the rebels", "X may have been captured": what is told of places mostly. */
  private double befallen(int from) {
    int at = from;
    while (at < s.size() && isAuxiliary(at)) {
      at++;
    }
    if (at + 1 >= s.size()) {
      return 0;
    }
    if (s.token(at).lemma().equals("fall")) {
      return form(at + 1).equals("to") && isTaker(at + 2) ? FALLEN : 0;
    }
    boolean passive = at > from && s.token(at - 1).lemma().equals("be");
    return passive && words.is("befalls", form(at)) ? BEFALLEN : 0;
  }

  private boolean isAuxiliary(int token) {
    String tag = s.token(token).tag();
    return tag.equals("MD") || tag.equals("RB") || s.token(token).lemma().matches("have|be");
  }

  /** "The rebels", "gangs", "Islamist fighters", "X", and no "lows" or "the lowest price". */
  private boolean isTaker(int from) {
    int at = from;
    while (at < s.size() && s.token(at).tag().matches("DT|JJ|NN")) {
      at++;
    }
    return at < s.size() && s.token(at).tag().matches("NNS|NNPS?");
  }

  /** "Jordan, a young soldier, died", but not "In Jordan, a soldier said". */
  private boolean somebody(int from) {
    if (from >= s.size() || !form(from).matches("an?")) {
      return false;
    }
    int at = from + 1;
    while (at < s.size() && at - from < LONGEST_LOOK && !words.is("person", form(at))) {
      at++;
    }
    boolean person = at + 1 < s.size() && words.is("person", form(at));
    return person && form(at + 1).matches(",|who|from|in|of|at|with");
  }

  /** Whether a small name goes on in a word that is no name of a place: "Abu Salim". */
  private boolean longer(int next) {
    return spot.end() - spot.begin() == 1
        && world.named(form(next)).stream().noneMatch(n -> world.rank(n.place()).area())
        && spot.named().stream()
            .noneMatch(
                n ->
                    world.rank(n.place()) == Rank.COUNTRY
                        || world.population(n.place()) >= MIDDLING);
  }

  private boolean articled(String form) {
    int dash = form.indexOf('-');
    return dash > 0
        && words.is("article", form.substring(0, dash))
        && dash + 1 < form.length()
        && Character.isUpperCase(form.charAt(dash + 1));
  }

  /** Whether a word follows that makes it the name of a body. */
  private boolean body() {
    return spot.end() < s.size() && capital(spot.end()) && words.is("body", form(spot.end()));
  }

  private boolean capital(int token) {
    return Character.isUpperCase(form(token).codePointAt(0));
  }

  private String form(int token) {
    return s.token(token).form();
  }
}
