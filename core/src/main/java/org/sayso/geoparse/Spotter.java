package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.geoparse.Toponym.Use;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.toponym.PlaceCues;
import org.sayso.toponym.PlaceFinder.Word;
import org.sayso.world.Rank;
import org.sayso.world.World;
import org.sayso.world.World.Named;

/** Finds what may be names of places in a report: names of the world's list, and peoples. */
final class Spotter {

  private static final int LONGEST_NAME = 6;

  /** A name in capitals up to that length may be an abbreviation. */
  private static final int ABBREVIATION = 4;

  private final World world;
  private final SpotWords words;
  private final Spellings sounds;

  Spotter(World world, SpotWords words, Spellings sounds) {
    this.world = world;
    this.words = words;
    this.sounds = sounds;
  }

  /** The stretches in the order of the text, each weighed by the words beside it alone. */
  List<Spot> spots(Text text) {
    Set<String> small = smallWords(text);
    List<Spot> spots = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      new InSentence(text.raw(), sentence, small).find(spots);
    }
    return spots;
  }

  /** Words that the report prints in small letters too, so that a capital may mean nothing. */
  private static Set<String> smallWords(Text text) {
    Set<String> small = new HashSet<>();
    for (Sentence sentence : text.sentences()) {
      sentence.tokens().stream()
          .map(t -> t.form())
          .filter(f -> Character.isLowerCase(f.charAt(0)))
          .forEach(small::add);
    }
    return small;
  }

  /** The work on one sentence. */
  private final class InSentence {
    private final String raw;
    private final Sentence s;
    private final List<Word> row;
    private final Set<String> small;

    InSentence(String raw, Sentence s, Set<String> small) {
      this.raw = raw;
      this.s = s;
      this.row = SpotWords.row(s);
      this.small = small;
    }

    void find(List<Spot> spots) {
      int at = 0;
      while (at < s.size()) {
        Spot shared = capital(at) ? shared(at) : null;
        Spot spot = shared == null && capital(at) ? spotAt(at) : shared;
        if (spot != null) {
          spots.add(spot);
        } else {
          parts(at, spots);
        }
        at = spot == null ? at + 1 : spot.end();
      }
    }

    /** The "North" of "North and South Kivu". */
    private @Nullable Spot shared(int at) {
      int rest = words.cues().shared(row, at);
      String name = rest < 0 ? "" : form(at) + " " + form(rest);
      List<Named> named = rest < 0 ? List.of() : named(name);
      return named.isEmpty()
          ? null
          : new Evidence(
                  world,
                  words,
                  new Spot(s, at, at + 1, s.token(at).span(), name, Use.PLACE, null, named, 0, 0),
                  small)
              .weighed();
    }

    private @Nullable Spot spotAt(int begin) {
      for (int end = Math.min(s.size(), begin + LONGEST_NAME); end > begin; end--) {
        if (whole(begin, end)) {
          Spot spot = spot(begin, end, s.token(begin).span().cover(s.token(end - 1).span()));
          if (spot != null) {
            return spot;
          }
        }
      }
      return null;
    }

    /** The names in a token such as "Egypt-US" or "Herat-based". */
    private void parts(int token, List<Spot> spots) {
      Span whole = s.token(token).span();
      int begin = whole.begin();
      while (begin < whole.end() && form(token).indexOf('-') > 0) {
        int dash = raw.indexOf('-', begin);
        int end = dash < 0 || dash > whole.end() ? whole.end() : dash;
        if (end - begin > 1 && Character.isUpperCase(raw.charAt(begin))) {
          Spot spot = spot(token, token + 1, new Span(begin, end));
          if (spot != null) {
            spots.add(spot);
          }
        }
        begin = end + 1;
      }
    }

    /** Whether these tokens can be one name: capitals with links between, and no mark. */
    private boolean whole(int begin, int end) {
      if (!capital(end - 1) || end - begin > 1 && (article(begin) || form(end - 1).length() < 2)) {
        return false;
      }
      for (int i = begin + 1; i < end - 1; i++) {
        if (!capital(i) && !mark(i) && !words.is("link", form(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean article(int i) {
      return form(i).length() < 2 || form(i).equals("An");
    }

    private boolean mark(int i) {
      String form = form(i);
      return form.equals("-")
          || form.equals("–")
          || form.equals("'")
          || form.equals("’")
          || form.equals("'s")
          || form.equals("’s");
    }

    private @Nullable Spot spot(int begin, int end, Span span) {
      String name = span.in(raw);
      if (end - begin == 1 && (words.is("never", name) || single(begin))) {
        return null;
      }
      String people = end - begin <= 2 ? words.people(name) : null;
      if (people != null && (demonym(name) || describes(name, end))) {
        List<Named> of = countries(people);
        return of.isEmpty()
            ? null
            : new Spot(s, begin, end, span, name, Use.PEOPLE, null, of, 0, 3);
      }
      List<Named> named = named(name);
      if (named.isEmpty()) {
        return null;
      }
      PlaceCues.Cue after = words.cues().after(row, end);
      PlaceCues.Cue cue = after != null ? after : before(begin);
      Spot bare =
          new Spot(
              s, begin, end, span, name, Use.PLACE, cue == null ? null : cue.kind(), named, 0, 0);
      return new Evidence(world, words, bare, small).weighed();
    }

    /** The cue before a name, or that before all names of its list: "the regions of X and Y". */
    private PlaceCues.@Nullable Cue before(int begin) {
      PlaceCues.Cue cue = words.cues().before(row, begin);
      int at = begin - 1;
      while (cue == null && at > 0 && form(at).matches("and|,") && capital(at - 1)) {
        while (at > 0 && capital(at - 1)) {
          at--;
        }
        PlaceCues.Cue first = words.cues().before(row, at);
        cue = first != null && first.many() ? first : null;
        at--;
      }
      return cue;
    }

    /** One letter, or a number. */
    private boolean single(int token) {
      String form = form(token);
      return form.length() < 2 || !Character.isLetter(form.charAt(0)) || form.endsWith("$");
    }

    /** "Somali troops" are no troops of the region Somali. */
    private boolean describes(String name, int end) {
      return end < s.size()
          && world.named(name).stream().noneMatch(this::largeTown)
          && s.token(end).tag().startsWith("NN")
          && Character.isLowerCase(form(end).charAt(0))
          && words.cues().after(row, end) == null;
    }

    /** A capital in another spelling is a place: Kiev. */
    private boolean demonym(String name) {
      return world.named(name).stream()
          .noneMatch(
              n ->
                  n.order() == 0 && world.rank(n.place()).area()
                      || big(n)
                      || world.rank(n.place()) == Rank.CAPITAL);
    }

    private boolean largeTown(Named named) {
      Rank rank = world.rank(named.place());
      return rank == Rank.CAPITAL || rank == Rank.COUNTRY || !rank.area() && big(named);
    }

    private boolean big(Named named) {
      return named.order() == 0 && world.population(named.place()) > 100_000;
    }

    private List<Named> countries(String name) {
      return world.named(name).stream().filter(n -> world.country(n.place()) == n.place()).toList();
    }

    private boolean capital(int i) {
      return Character.isUpperCase(form(i).codePointAt(0)) || articled(form(i));
    }

    private static boolean articled(String form) {
      int dash = form.indexOf('-');
      return dash > 0
          && dash <= 3
          && dash + 1 < form.length()
          && Character.isUpperCase(form.charAt(dash + 1));
    }

    private String form(int i) {
      return s.token(i).form();
    }
  }

  private List<Named> named(String name) {
    List<Named> found = new ArrayList<>(world.named(name));
    String full = expanded(name);
    if (full != null) {
      found.addAll(world.named(full));
    }
    found.removeIf(n -> !sameCase(name, n));
    if (found.isEmpty() && name.length() >= ABBREVIATION) {
      found.addAll(articled(name));
      found.addAll(sounds.directed(name));
    }
    return found;
  }

  /** "Qaim" is Al Qa'im, "El Jineina" Al Jineina. */
  private List<Named> articled(String name) {
    int split = Math.max(name.indexOf(' '), name.indexOf('-'));
    boolean article = split > 0 && split <= 3 && words.is("article", name.substring(0, split));
    String bare = article ? name.substring(split + 1) : name;
    return world.named("Al " + bare).stream()
        .map(n -> new Named(n.place(), n.order() + 1))
        .toList();
  }

  private @Nullable String expanded(String name) {
    int blank = name.indexOf(' ');
    if (blank < 0) {
      return null;
    }
    String first = name.substring(0, blank);
    for (String full : List.of("Saint", "Fort", "Mount")) {
      if (words.is("expand-" + full.toLowerCase(Locale.ROOT), first)) {
        return full + name.substring(blank);
      }
    }
    return null;
  }

  /**
   * A short name in capitals, such as US, is printed so, and no other; but in a heading in capitals
   * a country may be.
   */
  private boolean sameCase(String printed, Named named) {
    if (printed.length() > ABBREVIATION) {
      return true;
    }
    boolean shout = upper(printed);
    boolean code = upper(world.names(named.place()).get(named.order()));
    boolean known = named.order() == 0 && world.rank(named.place()).area();
    return shout == code || shout && known && printed.length() > 2;
  }

  private static boolean upper(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }
}
