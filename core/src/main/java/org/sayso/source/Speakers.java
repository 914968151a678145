package org.sayso.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.source.Mention.Shape;

/** Those who have spoken so far in a report, so that "he" and "the official" find their names. */
public final class Speakers {

  /**
   * One who has spoken.
   *
   * @param mention how the text named them first or best
   * @param source the source that they are
   * @param chain the chain that their words came through, they first
   */
  public record Heard(Mention mention, Source source, List<Source> chain) {}

  private static final Set<SourceKind> OFFICE =
      Set.of(SourceKind.OFFICIAL, SourceKind.MILITARY, SourceKind.FOREIGN_GOVERNMENT);

  private static final Pattern POSSESSED = Pattern.compile("(?i)^(its|their) spokes");

  /** How a word ends that tells where a body has its seat: "the London-based group". */
  private static final String SEAT = "-based";

  /** So many who have spoken are remembered; more than a report of any length needs. */
  private static final int REMEMBERED = 300;

  /** So many sentences behind an office the name follows. */
  private static final int NEXT = 2;

  private final VoiceWords words;
  private final List<Heard> heard = new ArrayList<>();

  /** The words of the name of each. */
  private final List<List<String>> names = new ArrayList<>();

  public Speakers(VoiceWords words) {
    this.words = words;
  }

  /** The last body that has spoken, or null. */
  public @Nullable Heard lastBody(int among) {
    for (int i = among - 1; i >= first(among); i--) {
      if (heard.get(i).mention().shape() == Shape.BODY) {
        return heard.get(i);
      }
    }
    return null;
  }

  private static int first(int among) {
    return Math.max(0, among - REMEMBERED);
  }

  /** The last two different people who have spoken, the earlier first; empty for fewer. */
  public List<Heard> lastTwo(int among) {
    Heard last = null;
    for (int i = among - 1; i >= first(among); i--) {
      Heard one = heard.get(i);
      if (last == null && people(one)) {
        last = one;
      } else if (last != null
          && people(one)
          && !SourceKey.same(words, one.source(), last.source())) {
        return before(one.mention(), last.mention()) ? List.of(one, last) : List.of(last, one);
      }
    }
    return List.of();
  }

  /**
   * Who spoke last by an office alone, where a bare name speaks right behind: "an army spokesman
   * said. John Doe told reporters", who is that spokesman; null where that was anybody else.
   */
  public @Nullable Heard byOffice(Mention name, int among) {
    Heard last = among > 0 ? heard.get(among - 1) : null;
    boolean bare =
        name.shape() == Shape.PERSON
            && name.named()
            && name.role() == null
            && name.kind() == SourceKind.UNNAMED
            && name.with().isEmpty()
            && SourceKey.parts(name.text()).size() > 1;
    boolean office =
        last != null
            && last.mention().shape() == Shape.PERSON
            && !last.mention().named()
            && last.mention().with().isEmpty()
            && name.sentence() - last.mention().sentence() <= NEXT
            && (OFFICE.contains(last.source().kind())
                || last.source().kind() == SourceKind.ARMED_GROUP
                || isPublic(last.mention()));
    return bare && office ? last : null;
  }

  /** "A tribal chief", and no resident, of whom there are many. */
  private boolean isPublic(Mention civilian) {
    return civilian.kind() == SourceKind.CIVILIAN
        && civilian.words().stream()
            .map(words::noun)
            .anyMatch(noun -> noun != null && !noun.isPrivate());
  }

  private static boolean before(Mention one, Mention other) {
    boolean same = one.sentence() == other.sentence();
    return same ? one.begin() < other.begin() : one.sentence() < other.sentence();
  }

  private static boolean people(Heard one) {
    return one.mention().shape() == Shape.PERSON || one.mention().shape() == Shape.PEOPLE;
  }

  /** Takes note of one who speaks, as the latest to have spoken. */
  public void add(Heard one) {
    heard.add(one);
    names.add(SourceKey.parts(one.mention().text()));
  }

  /** Drops what was added since there were that many. */
  public void rewind(int size) {
    heard.subList(size, heard.size()).clear();
    names.subList(size, names.size()).clear();
  }

  public int size() {
    return heard.size();
  }

  /**
   * The earlier speaker that a mention points to, or null for a new one; "he" is whoever spoke for
   * a body where nobody else has spoken.
   *
   * @param among only so many of those heard, the first ones
   */
  public @Nullable Heard earlier(Mention mention, int among) {
    List<String> parts = SourceKey.parts(mention.text());
    for (int i = among - 1; i >= first(among); i--) {
      if (means(mention, parts, heard.get(i).mention(), names.get(i))) {
        return heard.get(i);
      }
    }
    Heard last = among > 0 ? heard.get(among - 1) : null;
    boolean body = last != null && last.mention().shape() == Shape.BODY;
    return mention.shape() == Shape.HE && body ? last : null;
  }

  private boolean means(
      Mention mention, List<String> parts, Mention earlier, List<String> earlierParts) {
    if (!mention.with().isEmpty()) {
      return false;
    }
    if (POSSESSED.matcher(mention.text()).find()) {
      return earlier.shape() == Shape.BODY || earlier.shape() == Shape.PEOPLE;
    }
    return switch (mention.shape()) {
      case HE -> earlier.shape() == Shape.PERSON;
      case THEY -> earlier.shape() == Shape.PEOPLE || earlier.shape() == Shape.BODY;
      case IT ->
          earlier.shape() == Shape.BODY
              || earlier.shape() == Shape.OUTLET
              || earlier.medium() != null && !earlier.medium().equals("phone");
      case TEXT -> speaksBy(mention, earlier);
      default ->
          mention.named()
              ? sameName(mention, parts, earlier, earlierParts)
              : sameDescription(mention, earlier);
    };
  }

  private static boolean speaksBy(Mention mention, Mention earlier) {
    boolean outletsOwn = mention.medium() == null || mention.medium().equals("document");
    return outletsOwn == (earlier.shape() == Shape.OUTLET);
  }

  private boolean sameName(
      Mention mention, List<String> parts, Mention earlier, List<String> earlierParts) {
    if (mention.shape() != earlier.shape() || !earlier.named()) {
      return false;
    }
    if (mention.shape() == Shape.OUTLET) {
      return SourceKey.outlet(words, mention.text())
          .equals(SourceKey.outlet(words, earlier.text()));
    }
    return earlierParts.containsAll(parts)
        || mention.words().stream().anyMatch(word -> word.endsWith(SEAT))
            && known(mention, earlier);
  }

  private boolean sameDescription(Mention mention, Mention earlier) {
    if (isStates(mention, earlier)) {
      return false;
    }
    boolean sameText =
        mention.words().equals(earlier.words()) && mention.shape() == earlier.shape();
    if (mention.shape() == Shape.BODY && (sameText || isPartOf(mention, earlier))) {
      return true;
    }
    return mention.definite()
        && !isOtherOutlet(mention, earlier)
        && (sameSort(mention, earlier) && known(mention, earlier) || isAgency(mention, earlier));
  }

  /** "The army" is the state's, also after a Lou Defence Army that fights it. */
  private static boolean isStates(Mention mention, Mention earlier) {
    return mention.kind() == SourceKind.MILITARY && earlier.kind() == SourceKind.ARMED_GROUP;
  }

  /** "The broadcaster" is no news agency and no paper. */
  private boolean isOtherOutlet(Mention mention, Mention earlier) {
    List<String> sorts = sorts(mention);
    List<String> others = sorts(earlier);
    return !sorts.isEmpty() && !others.isEmpty() && sorts.stream().noneMatch(others::contains);
  }

  private List<String> sorts(Mention outlet) {
    String name = outlet.text();
    return outlet.shape() != Shape.OUTLET
        ? List.of()
        : Stream.of("airs", "outlet.print", "outlet.wire")
            .filter(
                sort ->
                    outlet.words().stream().anyMatch(word -> words.is(sort, word))
                        || sort.equals("outlet.wire") && name != null && words.agency(name))
            .toList();
  }

  /** "The agency", after one of aid and not of news. */
  private boolean isAgency(Mention mention, Mention earlier) {
    return mention.shape() == Shape.OUTLET
        && earlier.shape() == Shape.BODY
        && earlier.kind() == SourceKind.AID
        && !mention.words().isEmpty()
        && mention.words().stream().allMatch(word -> words.is("outlet.vague", word));
  }

  /** "The commission", after a commission by its name. */
  private boolean isPartOf(Mention mention, Mention earlier) {
    return mention.definite()
        && !mention.words().isEmpty()
        && earlier.shape() == Shape.BODY
        && SourceKey.normal(words, earlier.words())
            .containsAll(SourceKey.normal(words, mention.words()));
  }

  private boolean sameSort(Mention mention, Mention earlier) {
    boolean shapes = mention.shape() == earlier.shape();
    boolean offices = OFFICE.contains(mention.kind()) && OFFICE.contains(earlier.kind());
    boolean plain = mention.words().stream().allMatch(word -> words.is("spokesman", word));
    boolean kinds =
        mention.kind() == earlier.kind()
            || offices
            || plain
            || isAnyBody(mention) && !OFFICE.contains(earlier.kind())
            || mention.kind() == SourceKind.UNNAMED;
    return shapes && kinds;
  }

  /** "The organization", whatever it is for. */
  private boolean isAnyBody(Mention mention) {
    return mention.shape() == Shape.BODY
        && mention.kind() == SourceKind.CIVILIAN
        && mention.words().stream().allMatch(word -> words.is("generic.body", word));
  }

  /** Whether a word says no more than what sort of speaker it is: "the senior official". */
  private boolean says(String word, Mention earlier) {
    boolean body = earlier.shape() == Shape.BODY;
    return words.is(body ? "generic.body" : "generic", word)
        || words.is("source." + earlier.kind().code(), word);
  }

  /** "The police" after a ministry, "the government" after a council: another body. */
  private boolean isBody(String word) {
    VoiceWords.Noun noun = words.noun(word);
    return noun != null && noun.body();
  }

  /** Whether the mention adds no word that the earlier one lacks. */
  private boolean known(Mention mention, Mention earlier) {
    Set<String> before = SourceKey.normal(words, earlier.words());
    boolean office = before.stream().anyMatch(w -> !says(w, earlier));
    for (String word : SourceKey.normal(words, mention.words())) {
      boolean body = mention.shape() == Shape.BODY;
      boolean apart = body && isBody(word) || office && words.is("of-a-force", word);
      boolean says =
          words.is(body ? "generic.body" : "generic", word)
              || words.is("source." + earlier.kind().code(), word) && !apart;
      boolean outlet = mention.shape() == Shape.OUTLET && words.is("outlet.body", word);
      boolean seat = word.endsWith(SEAT);
      boolean ownState =
          words.nation(word)
              && mention.shape() == Shape.PERSON
              && mention.party() != null
              && mention.party().equals(earlier.party());
      if (!says && !outlet && !seat && !ownState && !before.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
