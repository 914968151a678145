package org.sayso.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Candidate;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.GivenNames;
import org.sayso.report.Span;
import org.sayso.toponym.Mention.Strength;
import org.sayso.toponym.PlaceFinder.Word;

/** Goes through one sentence and finds the names in it that may be places, each by itself. */
final class SentenceScan {

  /** A name by the index of its first word and of the word after it. */
  record Found(int from, int to, Mention mention) {}

  private static final int MOST_BETWEEN = 4;

  /** A part of a town that is called by a post on the road: "PK12", "KM4". */
  private static final Pattern SECTOR = Pattern.compile("\\p{Lu}{2}-?\\d{1,2}");

  /** What tells places of one name apart: "Kasese I", "Medina 3". */
  private static final Pattern NUMERAL = Pattern.compile("[IVX]{1,4}|\\d{1,2}");

  /** What follows a numeral that belongs to the name before it, and counts nothing. */
  private static final Pattern AFTER_NUMERAL = Pattern.compile("[,.;:)]|IN|TO|CC");

  private static final Pattern FINITE = Pattern.compile("VB[ZDP]|MD");

  private static final Pattern DESCRIBING = Pattern.compile("JJ.?|NN|VBN");

  private final Gazetteer gazetteer;
  private final PlaceCues cues;
  private final KnownNames names;
  private final int number;
  private final WordRow row;
  private final List<Found> found = new ArrayList<>();

  SentenceScan(Gazetteer gazetteer, PlaceCues cues, KnownNames names, int number, WordRow row) {
    this.gazetteer = gazetteer;
    this.cues = cues;
    this.names = names;
    this.number = number;
    this.row = row;
  }

  /** The names in the order of the text. */
  List<Found> scan() {
    int at = 0;
    while (at < row.size()) {
      Found next = row.taken(at) ? null : nameAt(at);
      if (next != null) {
        found.add(next);
      }
      at = next == null ? at + 1 : next.to;
    }
    return List.copyOf(found);
  }

  WordRow row() {
    return row;
  }

  /** A known name; but of a longer run beside a cue, all of it. */
  private @Nullable Found nameAt(int from) {
    int to = names.end(row, from);
    if (to == from && isSort(from)) {
      return null;
    }
    boolean known = to > from && !neverAlone(from, to) && !ofPerson(from, to) && !endsLonger(from);
    Found cued = cuedAt(from);
    if (known && (cued == null || cued.to <= to)) {
      return found(from, to, Strength.KNOWN);
    }
    Found like = cued == null ? likeAt(from) : cued;
    Found apposed = like == null ? apposedAt(from) : like;
    Found called = apposed == null ? calledAt(from) : apposed;
    Found other = called == null ? sharedAt(from) : called;
    Found guess = other == null ? guessedAt(from) : other;
    return guess == null ? directedAt(from) : guess;
  }

  /** The "Barangay" of "in Barangay X", which X is. */
  private boolean isSort(int at) {
    PlaceCues.Cue cue = cues.before(row.words(), at + 1);
    return cue != null && cue.words() == 1 && runEnd(at) > at + 1;
  }

  /**
   * "The village, X, lies on a hill": what a sentence is about by its sort and then by its name.
   */
  private @Nullable Found apposedAt(int from) {
    int noun = from - 2;
    boolean behind =
        noun > 0 && row.at(from - 1).form().equals(",") && row.at(0).form().equals("The");
    PlaceCues.Cue sort = behind ? cues.after(row.words(), noun) : null;
    int to = sort == null || sort.words() > 1 || sort.many() ? from : runEnd(from);
    boolean told =
        to > from
            && to + 1 < row.size()
            && row.at(to).form().equals(",")
            && FINITE.matcher(row.at(to + 1).tag()).matches()
            && row.words().subList(1, noun).stream()
                .allMatch(w -> DESCRIBING.matcher(w.tag()).matches())
            && mayName(from, to);
    if (!told || sort == null) {
      return null;
    }
    Span span = row.span(from, to);
    return new Found(
        from, to, new Mention(span, span, row.text(from, to), number, sort.kind(), Strength.CUED));
  }

  /** The X of "a village in Y province, X, …", "the main city of Y province, X". */
  private @Nullable Found calledAt(int from) {
    int to = runEnd(from);
    Found area = from > 4 && row.at(from - 1).form().equals(",") ? endingAt(from - 1) : null;
    boolean ends = to == row.size() || row.at(to).tag().matches("[,.:]|CC");
    if (area == null || to == from || !ends || !mayName(from, to)) {
      return null;
    }
    int link = area.from - 1;
    while (link > 0 && cues.between(row.at(link))) {
      link--;
    }
    boolean lies = link > 1 && row.at(link).form().matches("of|in") && !row.at(link - 2).name();
    PlaceCues.Cue sort = lies ? cues.after(row.words(), link - 1) : null;
    boolean town =
        sort != null && (sort.kind() == PlaceKind.TOWN || sort.kind() == PlaceKind.VILLAGE);
    boolean wide = area.mention().level() == PlaceKind.PROVINCE || country(area.mention().text());
    return town && wide ? found(from, to, Strength.CUED) : null;
  }

  /** The "North" of "North and South Kivu", which is North Kivu. */
  private @Nullable Found sharedAt(int from) {
    int name = cues.shared(row.words(), from);
    if (name < 0 || row.taken(name) || !row.at(name).name() || !cues.toldApart(row.at(name))) {
      return null;
    }
    Span span = row.span(from, from + 1);
    String text = row.at(from).form() + " " + row.at(name).form();
    return new Found(from, from + 1, new Mention(span, span, text, number, null, Strength.CUED));
  }

  /** "Eastern Ghouta": an area of which there are several, told apart by where each lies. */
  private @Nullable Found directedAt(int from) {
    int name = from + 1;
    boolean directed =
        name < row.size()
            && row.at(name).name()
            && !row.taken(name)
            && (name + 1 == row.size() || !row.at(name + 1).name())
            && cues.direction(row.at(from))
            && cues.toldApart(row.at(name));
    return directed ? found(from, name + 1, Strength.CUED) : null;
  }

  /** "Mocímboa da Praia" is not Praia. */
  private boolean endsLonger(int from) {
    return from > 1
        && row.link(from - 1)
        && Character.isLetter(row.at(from - 1).form().charAt(0))
        && row.at(from - 2).name()
        && gazetteer.named(row.at(from - 2).form()).isEmpty();
  }

  /** A run of capitals after a preposition of place: "in X", "near the northern X". */
  private @Nullable Found guessedAt(int from) {
    int to = runEnd(from);
    boolean placed =
        to > from
            && !fellAsPerson(from, to)
            && (startsRun(from) && located(from) || situated(to) && !ofPerson(from, to));
    return placed && mayName(from, to) ? found(withDirection(from), to, Strength.GUESSED) : null;
  }

  /** "The fall of Moammar Gadhafi", "the capture of Ali Hassan": whoever has a given name. */
  private boolean fellAsPerson(int from, int to) {
    return to - from > 1
        && from > 1
        && row.at(from - 1).form().equals("of")
        && cues.befalls(row.at(from - 2))
        && GivenNames.english().has(row.at(from).form());
  }

  /** "X, near the Lebanese border, …", "X lies 6 miles from …": only a place lies so. */
  private boolean situated(int to) {
    boolean lies = to < row.size() && (row.at(to).form().equals(",") || cues.lies(row.at(to)));
    return lies && cues.lying(row.words(), to + 1);
  }

  /** "In Western Wollega": a direction in capitals is a part of the name. */
  private int withDirection(int from) {
    boolean part =
        from > 1
            && row.at(from - 1).name()
            && cues.between(row.at(from - 1))
            && !row.taken(from - 1);
    return part ? from - 1 : from;
  }

  /** Whether a preposition of place stands before a name. */
  boolean located(int from) {
    int at = from - 1;
    while (at > 0 && from - at <= MOST_BETWEEN && cues.between(row.at(at))) {
      at--;
    }
    Found owner = at > 0 && row.at(at).tag().equals("POS") ? ownerAt(at) : null;
    if (owner != null) {
      return located(owner.from); // "in Ethiopia's Tigray", "in X province's Y"
    }
    boolean of = at > 0 && row.at(at).form().equals("of") && cues.ofPlace(row.at(at - 1));
    return of || at > 0 && cues.lead(row.words(), at) || at >= 0 && cues.locative(row.at(at));
  }

  /** The place or the area whose name ends there: what is its own lies in it. */
  private @Nullable Found ownerAt(int to) {
    return found.stream()
        .filter(f -> f.to == to && f.mention().strength() != Strength.LIKE)
        .findFirst()
        .orElseGet(() -> endingAt(to));
  }

  /** The area whose name ends there, with or without its sort behind it: a country has none. */
  private @Nullable Found endingAt(int to) {
    int end = row.at(to - 1).span().end();
    return found.stream()
        .filter(
            f ->
                f.to == to && country(f.mention().text())
                    || f.to < to && f.mention().extent().end() == end)
        .findFirst()
        .orElse(null);
  }

  /** Whether a run of capitals may name a place: no body of people, no person's possession. */
  boolean mayName(int from, int to) {
    List<Word> run = row.words().subList(from, to);
    List<Word> called = run.subList(cues.namesake(run.get(0)) && to - from > 1 ? 1 : 0, to - from);
    return run.stream().noneMatch(cues::never)
        && called.stream().noneMatch(cues::title)
        && run.stream().anyMatch(SentenceScan::mixedCase)
        && !cues.body(row.at(to - 1))
        && (to == row.size() || !cues.body(row.at(to)) && !row.at(to).name())
        && (to == row.size() || !cues.building(row.at(to)))
        && !possesses(to);
  }

  /** "In X's house": whoever has more than parts is a person. */
  private boolean possesses(int to) {
    boolean apostrophe = to < row.size() && row.at(to).tag().equals("POS");
    for (int i = to + 1; apostrophe && i < Math.min(row.size(), to + MOST_BETWEEN); i++) {
      if (cues.part(row.at(i)) || cues.after(row.words(), i) != null || row.at(i).name()) {
        return false;
      }
      if (cues.locative(row.at(i))) {
        return true; // "around X's hometown in rural Y"
      }
    }
    return apostrophe;
  }

  private boolean neverAlone(int from, int to) {
    return to - from == 1 && cues.never(row.at(from)) && cueOf(from, to) == null;
  }

  /** A run of capitals beside a cue such as "district". */
  private @Nullable Found cuedAt(int from) {
    int to = runEnd(from);
    PlaceCues.Cue cue = to == from || !startsRun(from) ? null : cueOf(from, to);
    List<Word> run = row.words().subList(from, to);
    boolean certain =
        cue != null
            && namesUnknown(cue.kind())
            && (to == row.size() || !cues.ofPeople(row.at(to)) || stands(from))
            && (!run.stream().allMatch(cues::never) || isLandform(from, to))
            && run.stream().anyMatch(SentenceScan::mixedCase);
    return certain ? found(from, to, Strength.CUED) : null;
  }

  /** "Stormed X community", "in X community": a village, where "the X community" may be people. */
  private boolean stands(int from) {
    Word before = from == 0 ? null : row.at(from - 1);
    return before != null && (before.tag().startsWith("VB") || cues.locative(before));
  }

  /** "The Kurdish Mountains": people's name alone names nothing, but with what lies there. */
  private boolean isLandform(int from, int to) {
    return to - from == 1
        && to < row.size()
        && row.at(to).capital()
        && cues.landform(row.at(to))
        && (to + 1 == row.size() || !row.at(to + 1).name() && !row.at(to + 1).form().equals("of"));
  }

  /** Bases, dams and roads are named after much else than places. */
  private static boolean namesUnknown(@Nullable PlaceKind kind) {
    return kind != PlaceKind.FACILITY && kind != PlaceKind.ROAD;
  }

  /** In a heading in capitals every word looks like a name; "PK12" is one anywhere. */
  private static boolean mixedCase(Word word) {
    return word.form().chars().anyMatch(Character::isLowerCase)
        || SECTOR.matcher(word.form()).matches();
  }

  /** A like name, where more than its look speaks for a place. */
  private @Nullable Found likeAt(int from) {
    int to = runEnd(from);
    boolean like =
        to > from
            && startsRun(from)
            && !row.words().subList(from, to).stream().allMatch(cues::never)
            && !gazetteer.candidates(row.text(from, to), null).isEmpty()
            && !ofPerson(from, to);
    return like ? found(from, to, Strength.LIKE) : null;
  }

  private int runEnd(int from) {
    return row.runEnd(from, cues);
  }

  /**
   * Not a rank, unless a place is named after one, and not a sentence's first word that may be a
   * capital for that alone.
   */
  private boolean startsRun(int from) {
    Word w = row.at(from);
    boolean person = cues.title(w) && !(cues.namesake(w) && isNamedAfter(from));
    return !person && (from > 0 || !w.tag().isEmpty() || runEnd(from) > 1);
  }

  /** "The Sheikh X district", "in Sheikh X": a place, and not the man. */
  private boolean isNamedAfter(int from) {
    int to = runEnd(from);
    return cues.after(row.words(), to) != null
        || to - from > 1 && (cueBefore(from) != null || located(from));
  }

  private PlaceCues.@Nullable Cue cueOf(int from, int to) {
    PlaceCues.Cue after = cues.after(row.words(), to);
    return after != null ? after : cueBefore(from);
  }

  /** The cue before a name, unless it is the cue of another name: "Guzara district of Herat". */
  PlaceCues.@Nullable Cue cueBefore(int from) {
    PlaceCues.Cue cue = cues.before(row.words(), from);
    if (cue == null) {
      return null;
    }
    int first = from - cue.words();
    boolean other = ofOther(first) && cues.after(row.words(), first) != null;
    return other && !liesIn(first, cue) ? null : cue;
  }

  /**
   * "The Mali town of X", "the West Kordofan city of X": no town has the name of a country or of an
   * area that a direction tells apart, so that the town is the next one.
   */
  private boolean liesIn(int first, PlaceCues.Cue cue) {
    return isSettled(cue)
        && found.stream()
            .filter(f -> f.to == first)
            .anyMatch(f -> country(f.mention().text()) || isDirected(f.from, f.to));
  }

  private static boolean isSettled(PlaceCues.Cue cue) {
    return cue.kind() == PlaceKind.TOWN || cue.kind() == PlaceKind.VILLAGE;
  }

  private boolean isDirected(int from, int to) {
    return to - from > 1 && cues.direction(row.at(from)) && cues.toldApart(row.at(to - 1));
  }

  /** Whether a name ends before that word. */
  private boolean ofOther(int index) {
    return found.stream().anyMatch(f -> f.to == index)
        || index > 0 && row.at(index - 1).name() && !cues.never(row.at(index - 1));
  }

  /** A name after a rank, or a part of a longer name that is no place. */
  private boolean ofPerson(int from, int to) {
    if (cues.after(row.words(), to) != null) {
      return false;
    }
    if (from > 0 && cues.title(row.at(from - 1)) && row.at(from - 1).capital()) {
      return true;
    }
    List<Place> named =
        gazetteer.named(row.text(from, to)).stream()
            .map(Candidate::place)
            .filter(this::prominent)
            .toList();
    boolean local = named.stream().anyMatch(p -> !gazetteer.remote(p.id()));
    return !local && (otherName(from - 1) || named.isEmpty() && otherName(to));
  }

  private boolean prominent(Place place) {
    return place.kind().compareTo(PlaceKind.PROVINCE) <= 0 || gazetteer.provinceSeat(place.id());
  }

  /** A name of no place, touching the one looked at. */
  private boolean otherName(int index) {
    if (index < 0 || index >= row.size() || index == 0 && row.at(0).tag().isEmpty()) {
      return false;
    }
    return row.at(index).name()
        && !row.taken(index)
        && cues.after(row.words(), index) == null
        && found.stream().noneMatch(f -> f.from <= index && index < f.to)
        && gazetteer.named(row.at(index).form()).isEmpty();
  }

  /** Whether a name may be of a sort: what a gazetteer knows as another sort only may not. */
  boolean mayBe(@Nullable PlaceKind kind, Found name) {
    return name.mention().strength() != Strength.KNOWN || mayBe(kind, name.mention().text());
  }

  private boolean mayBe(@Nullable PlaceKind kind, String text) {
    return gazetteer.named(text).stream().anyMatch(c -> PlaceChoice.fits(kind, c.place()));
  }

  /** A run of capitals that ends or starts there, as part of a list with a cue; or null. */
  @Nullable Found run(int at, int step) {
    int from = step < 0 ? row.runStart(at) : at;
    int to = runEnd(from);
    return to > from && (step > 0 || to == at) ? found(from, to, Strength.CUED) : null;
  }

  /** The same run of capitals, as a guess. */
  Found guess(Found run) {
    return found(run.from, run.to, Strength.GUESSED);
  }

  /** One past the numeral that belongs to a name: of "Medina 3", but not "in Medina 3 men". */
  private int withNumeral(int from, int to) {
    if (to >= row.size()
        || row.taken(to)
        || !NUMERAL.matcher(row.at(to).form()).matches()
        || country(row.text(from, to))) {
      return to;
    }
    Word next = to + 1 < row.size() ? row.at(to + 1) : null;
    boolean ends =
        next == null
            || AFTER_NUMERAL.matcher(next.tag()).matches() && !next.form().equals("of")
            || cues.after(row.words(), to + 1) != null;
    return ends ? to + 1 : to;
  }

  private Found found(int from, int end, Strength strength) {
    int to = withNumeral(from, end);
    Span span = row.span(from, to);
    String text = row.text(from, to);
    if (text.endsWith("'s") || text.endsWith("’s")) {
      text = text.substring(0, text.length() - 2);
      span = new Span(span.begin(), span.end() - 2);
    }
    PlaceCues.Cue after = cues.after(row.words(), to);
    PlaceCues.Cue before = after == null ? cueBefore(from) : null;
    boolean around = after != null && isSettled(after) && isDirected(from, to);
    if (after != null && !country(text) && !around) {
      Span extent = span.cover(row.at(to + after.words() - 1).span());
      if (to - from > 1 && cues.partOfName(row.at(to - 1)) || isPeople(from, to)) {
        return new Found(
            from,
            to,
            new Mention(
                extent,
                extent,
                row.text(from, to + after.words()),
                number,
                after.kind(),
                strength));
      }
      return new Found(from, to, new Mention(span, extent, text, number, after.kind(), strength));
    }
    if (before != null && (strength != Strength.KNOWN || mayBe(before.kind(), text))) {
      Span extent = span.cover(row.at(from - before.words()).span());
      return new Found(from, to, new Mention(span, extent, text, number, before.kind(), strength));
    }
    return new Found(from, to, new Mention(span, span, text, number, null, strength));
  }

  private boolean isPeople(int from, int to) {
    return cues.never(row.at(from)) && isLandform(from, to);
  }

  private boolean country(String text) {
    return gazetteer.named(text).stream().anyMatch(c -> c.place().kind() == PlaceKind.COUNTRY);
  }
}
