package org.sayso.referent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.WordClasses;
import org.sayso.party.Folk;
import org.sayso.report.Span;
import org.sayso.scene.Telling;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/** What a place is called whose name no list has, by the words that print it. */
final class PrintedNames {

  /** How sure it is that a name which no list has is a place's. */
  static final double UNKNOWN = 0.3;

  /** "Eastern Ghouta" in small letters. */
  private static final Pattern NAMED_PART = Pattern.compile("\\p{Ll}+ \\p{Lu}\\p{Ll}+");

  private final Text text;
  private final Map<Span, PlaceRef> byName;
  private final WordClasses words;
  private final Folk folk;

  /** Takes what each name stands for, by its span. */
  PrintedNames(Text text, Map<Span, PlaceRef> byName, WordClasses words) {
    this.text = text;
    this.byName = byName;
    this.words = words;
    this.folk = new Folk(text, words);
  }

  /** Whether a direction is a part of a place's name, and tells no part of a country. */
  static boolean isNamedPart(PlaceRef ref) {
    return ref.confidence() <= UNKNOWN && NAMED_PART.matcher(ref.text()).matches();
  }

  /** "The U.S. embassy": whose it is. */
  boolean isOwner(PlaceName name) {
    return Telling.owns(name, text.sentences().get(name.mention().sentence()), words);
  }

  /** "The X community", "militias from X": whether a name is people's or a person's. */
  boolean isFolk(Phrase phrase) {
    return phrase.type() == Phrase.Type.NAME && folk.has(bare(phrase));
  }

  /** The place that a name stands for. */
  PlaceRef named(PlaceName name) {
    PlaceRef known = byName.get(name.span());
    PlaceRef ref = known != null ? known : new PlaceRef(name.text(), null, List.of(), UNKNOWN);
    return landmark(name, ref);
  }

  /** What a stretch of a phrase stands for that is a name's; null for one that is none. */
  @Nullable PlaceRef at(Span span) {
    return byName.get(span);
  }

  /**
   * A place that only the grammar shows: the world's, or in the area that the phrase puts it in.
   */
  PlaceRef unknown(Phrase phrase, @Nullable PlaceRef area) {
    String name = bare(phrase);
    int begin = phrase.span().begin() + Math.max(0, phrase.text().indexOf(name));
    PlaceRef known = at(new Span(begin, begin + name.length()));
    return known != null
        ? known
        : new PlaceRef(name, null, area == null ? List.of() : area.path(), UNKNOWN);
  }

  /**
   * A border or a road by what it is called, in what holds the towns at its ends.
   *
   * @param names those of its sentence
   */
  PlaceRef line(Span line, List<PlaceName> names) {
    List<String> path =
        names.stream()
            .filter(name -> line.overlaps(name.span()))
            .map(this::named)
            .filter(ref -> ref.place() != null && !ref.isCountry())
            .map(PlaceRef::path)
            .findFirst()
            .orElse(List.of());
    return new PlaceRef(line.in(text.raw()), null, path, UNKNOWN);
  }

  /**
   * "X lake", "the X gas field": what no list knows as a place is no more than that; "the X farms"
   * lie at a town, and are not it.
   */
  private PlaceRef landmark(PlaceName name, PlaceRef ref) {
    Sentence sentence = text.sentences().get(name.mention().sentence());
    int last = name.end() - 1;
    int head = sentence.head(last);
    boolean compound = sentence.relation(last).equals("compound");
    boolean near = compound && List.of(name.end(), name.end() + 1).contains(head);
    boolean area = Referents.isArea(ref); // "the Chin hills" are all over Chin
    int noun = near && isLandmark(sentence, head, ref) ? head : tail(sentence, name);
    return noun < 0 || area
        ? ref
        : new PlaceRef(
            name.span().cover(sentence.token(noun).span()).in(text.raw()),
            null,
            ref.path(),
            ref.confidence(),
            ref.vicinity());
  }

  private boolean isLandmark(Sentence sentence, int noun, PlaceRef named) {
    String form = sentence.token(noun).form().toLowerCase(Locale.ROOT);
    boolean unlisted = named.place() == null;
    return words.is("name-tail", form)
        || unlisted && (words.is("landmark", form) || words.is("building", form));
  }

  /** The last word of "the X and Y plains" behind Y, of "the X Silos area"; -1 for none. */
  private int tail(Sentence sentence, PlaceName name) {
    int next = name.end();
    boolean tail =
        next < sentence.size()
            && words.is("name-tail", sentence.token(next).form().toLowerCase(Locale.ROOT))
            && sentence.token(next).tag().startsWith("N")
            && sentence.relation(next - 1).matches("compound|conj");
    return tail ? next : -1;
  }

  /**
   * Of "the highland Masisi territory", "rebel-held Masisi" Masisi: what is said of it is no name.
   */
  String bare(Phrase phrase) {
    String text =
        phrase
            .text()
            .replaceFirst(
                "^(?:The\\s+|(?:\\p{L}+-)*\\p{Ll}+\\s+)+(?=[\\p{L}-]*\\p{Lu}|\\p{Ll}{2} - \\p{Lu}|\\d+\\s+\\p{Lu})",
                "")
            .replaceFirst("^(?:\\p{L}+-)+\\p{Ll}+\\s+(?=\\p{Lu})", "");
    int owner = Math.max(text.lastIndexOf("'s "), text.lastIndexOf("’s "));
    String name =
        owner < 0
            ? text
            : text.substring(owner + 3).replaceFirst("^(?:\\p{Ll}+\\s+)+(?=\\p{Lu})", "");
    boolean sort = words.is("area", phrase.noun()) && !words.is("landmark", phrase.noun());
    boolean common = name.startsWith("the "); // "the gulf region"
    return !sort
        ? name
        : common ? name.substring(4) : name.replaceFirst("(?<=\\p{L})(?:\\s+\\p{Ll}+)+$", "");
  }
}
