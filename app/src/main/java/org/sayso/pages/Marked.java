package org.sayso.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.report.Span;
import org.sayso.source.Source;

/**
 * The text of a report cut into pieces, each with the claims that rest on it, the passage that was
 * not coded, and whether it names a place, a time or a speaker.
 *
 * <p>A claim says in which passage it stands, and which words in it name its place, day and
 * speakers; where in the passage these words are is looked up here.
 */
final class Marked {

  /** What a name in the text is the name of. */
  enum Sort {
    PLACE,
    TIME,
    SPEAKER;
  }

  /**
   * A name in the text.
   *
   * @param id of the place, or null
   */
  record Name(Span span, Sort sort, @Nullable String id) {}

  /**
   * A piece of the text between two borders of marks.
   *
   * @param claims ids of the claims that rest on it
   * @param refusal the passage not coded that it belongs to, or null
   * @param name the name that it is, or null
   */
  record Piece(Span span, List<String> claims, @Nullable Refusal refusal, @Nullable Name name) {

    /** Copies the list. */
    Piece {
      claims = List.copyOf(claims);
    }

    /** Whether another piece belongs to the same claims and refusal. */
    boolean goesOn(Piece other) {
      return claims.equals(other.claims) && refusal == other.refusal;
    }
  }

  private final String text;
  private final List<Claim> claims;
  private final List<Refusal> refusals;
  private final List<Name> names = new ArrayList<>();

  private Marked(String text, List<Claim> claims, List<Refusal> refusals) {
    this.text = text;
    this.claims = claims;
    this.refusals = refusals;
  }

  /** The pieces in order, which together are the whole text. */
  static List<Piece> of(String text, List<Claim> claims, List<Refusal> refusals) {
    return new Marked(text, claims, refusals).pieces();
  }

  private List<Piece> pieces() {
    claims.forEach(this::findNames);
    Set<Integer> borders = new TreeSet<>(Set.of(0, text.length()));
    claims.stream().flatMap(Marked::passages).forEach(span -> put(span, borders));
    refusals.forEach(refusal -> put(refusal.evidence().span(), borders));
    names.forEach(name -> put(name.span(), borders));
    List<Piece> pieces = new ArrayList<>();
    int from = -1;
    for (int border : borders) {
      if (from >= 0) {
        pieces.add(piece(new Span(from, border)));
      }
      from = border;
    }
    return pieces;
  }

  private Piece piece(Span span) {
    return new Piece(
        span,
        claims.stream()
            .filter(claim -> passages(claim).anyMatch(each -> each.contains(span)))
            .map(Claim::id)
            .toList(),
        refusals.stream()
            .filter(refusal -> refusal.evidence().span().contains(span))
            .findFirst()
            .orElse(null),
        names.stream().filter(name -> name.span().contains(span)).findFirst().orElse(null));
  }

  /** The passages of a claim that lie in the text. */
  static Stream<Span> passages(Claim claim) {
    return Stream.concat(Stream.of(claim.evidence()), claim.also().stream()).map(Evidence::span);
  }

  private void put(Span span, Set<Integer> borders) {
    if (span.end() <= text.length()) {
      borders.add(span.begin());
      borders.add(span.end());
    }
  }

  private void findNames(Claim claim) {
    place(claim.place());
    place(claim.to());
    find(claim.when().text(), claim, Sort.TIME);
    claim.sources().forEach(source -> speaker(source, claim));
  }

  private void speaker(Source source, Claim claim) {
    find(source.text(), claim, Sort.SPEAKER);
    find(source.role(), claim, Sort.SPEAKER);
    source.with().forEach(each -> speaker(each, claim));
  }

  /** A name printed once more is the same place. */
  private void place(@Nullable PlaceRef ref) {
    if (ref != null) {
      String id = ref.place() == null ? null : ref.place().id();
      search(ref.text(), new Span(0, text.length()), new Kind(Sort.PLACE, id));
    }
  }

  private record Kind(Sort sort, @Nullable String id) {}

  private void find(@Nullable String words, Claim claim, Sort sort) {
    if (words != null) {
      passages(claim)
          .filter(span -> span.end() <= text.length())
          .forEach(span -> search(words, span, new Kind(sort, null)));
    }
  }

  private void search(String words, Span in, Kind kind) {
    if (words.isBlank()) {
      return;
    }
    Matcher found =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
            .matcher(text)
            .region(in.begin(), in.end());
    while (found.find()) {
      Span span = new Span(found.start(), found.end());
      if (names.stream().noneMatch(name -> name.span().overlaps(span))) {
        names.add(new Name(span, kind.sort(), kind.id()));
      }
    }
  }
}
