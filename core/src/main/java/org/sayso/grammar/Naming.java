package org.sayso.grammar;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.predicate.Lines;
import org.sayso.text.Sentence;

/**
 * What an area is called, or whether it has a name of its own, by the words beside it: "the village
 * of X", "X is the last city held by them", "X, one of the cities that fell".
 */
final class Naming {

  private static final Pattern ARTICLED = Pattern.compile("\\p{Ll}{2,3}-\\p{Lu}\\p{L}+");

  /** What a heading in capitals has none of. */
  private static final Pattern SMALL = Pattern.compile("\\p{Ll}{5,}");

  private static final Pattern NUMBERED = Pattern.compile("\\p{Lu}{1,3}-?\\d+");

  /** Whose building it is, and not what it is called: "a UN building". */
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,4}");

  /** A name that the tagger took for an adjective, and no people's: "Kurdish", "Chechen". */
  private static final Pattern UNKNOWN =
      Pattern.compile("\\p{Lu}\\p{Ll}{3,}(?<!ish|ese|ian|ite|ic|chen|ene|ni)");

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;
  private final PartyHeads heads;
  private final IntPredicate times;

  /**
   * Of one sentence.
   *
   * @param heads where it names parties
   * @param times whether a word is part of a time
   */
  Naming(
      Sentence sentence, Grammar grammar, WordClasses words, PartyHeads heads, IntPredicate times) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
    this.heads = heads;
    this.times = times;
  }

  /** Heads of what the area is said to be, or beside which it stands; they may be no names. */
  List<Integer> same(int area, boolean plural) {
    int one = plural ? ofWhich(area) : area;
    if (one >= 0 && grammar.has(one, "cop")) {
      return grammar.surfaceSubjects(one);
    }
    boolean beside = one >= 0 && sentence.relation(one).equals("appos");
    return beside
        ? List.of(sentence.head(one))
        : told(area).stream().filter(t -> sentence.token(t).tag().startsWith("NNP")).toList();
  }

  /** "The districts that fell are X and Y", "… include X", "among those districts were X and Y". */
  private List<Integer> told(int area) {
    int above = sentence.head(area);
    boolean subject = sentence.relation(area).startsWith("nsubj");
    if (subject && grammar.has(above, "cop") && !grammar.has(above, "case")) {
      return List.of(above);
    }
    if (subject && grammar.lemma(above).equals("include")) {
      return grammar.children(above, "obj");
    }
    boolean among = grammar.marked(area, "among") && grammar.lemma(above).equals("be");
    return among ? grammar.surfaceSubjects(above) : List.of();
  }

  /** The "one" of "one of the cities"; -1 for cities that are not said to be several of more. */
  private int ofWhich(int area) {
    int one = sentence.head(area);
    return grammar.marked(area, "of") && one >= 0 && grammar.lemma(one).equals("one") ? one : -1;
  }

  /** Whether what a town or a stretch of land is called follows it: "the Chechen village of X". */
  boolean follows(int area) {
    String lemma = grammar.lemma(area);
    return (isSettled(area) || Areas.kinds(lemma).isEmpty())
        && (words.is("unit", lemma) || words.is("town-like", lemma))
        && grammar.by(area, "of").stream().anyMatch(c -> sentence.token(c).tag().startsWith("NNP"));
  }

  /**
   * Whether an area is called by a name before it: X of "X district" and of "the X quarter of Y",
   * where no list knows X; but of "the X town of Y" Y.
   */
  boolean isBefore(int area, PlaceName name) {
    boolean beside =
        name.end() <= area && name.mention().extent().contains(sentence.token(area).span());
    boolean own = name.isCued() && !(isSettled(area) && grammar.has(area, "det"));
    return beside && (own || !follows(area));
  }

  private boolean isSettled(int area) {
    Set<PlaceKind> kinds = Areas.kinds(grammar.lemma(area));
    return kinds.contains(PlaceKind.TOWN) || kinds.contains(PlaceKind.VILLAGE);
  }

  /** "The Umar Camp", "Shale gas field": an area or a building with a name of its own. */
  boolean isNamed(int head) {
    if (isLine(head)) {
      return true;
    }
    String lemma = grammar.lemma(head);
    boolean area = words.is("area", lemma) || words.is("facility", lemma);
    boolean way = words.is("landmark", lemma) && words.is("long-way", lemma);
    return (area || way)
        && !words.is("owned-area", lemma)
        && !follows(head)
        && (isUnarticled(head) || hasName(head, lemma) || hasNumber(head) || isInCapitals(head));
  }

  /** "The Turkish border", "the road between A and B": by what lies beside it or at its ends. */
  boolean isLine(int head) {
    return Lines.isAt(sentence, head) && grammar.by(head, "in").isEmpty();
  }

  /** "18 Base", "Base 46", "Hill 46", "the Brigade 17 base": one that goes by a number. */
  boolean hasNumber(int head) {
    boolean height = words.is("numbered-ground", grammar.lemma(head));
    return (height && !sentence.token(head).tag().endsWith("S") || isBuilding(head))
        && (sentence.token(head).capital() && isNumbered(head)
            || grammar.children(head, "compound").stream()
                .filter(c -> sentence.token(c).capital() && !times.test(c))
                .anyMatch(c -> isNumbered(c) || height && isBetween(c, head)));
  }

  /** "Point 310 hill". */
  private boolean isBetween(int name, int head) {
    return name == head - 2 && grammar.children(head, "nummod").contains(head - 1);
  }

  /**
   * Whether no number counts it: that of "the 1070 Harun Housing Project" is a part of its name.
   */
  boolean isCountedByNone(int head) {
    boolean sort = isBuilding(head) || grammar.lemma(head).equals("project");
    boolean one = sort && sentence.token(head).tag().equals("NNP");
    return grammar.children(head, "nummod").stream()
        .allMatch(
            n ->
                one
                    && sentence.token(n + 1).capital()
                    && sentence.token(n).usual().matches("\\d{3,}"));
  }

  private boolean isNumbered(int word) {
    return grammar.children(word, "nummod").stream()
        .anyMatch(n -> Math.abs(n - word) == 1 && sentence.token(n).usual().matches("\\d+"));
  }

  /**
   * The "46" of "Base 46", the "Chad" of "the border with Chad", the X of "the X positions", as a
   * token; the head itself where its name ends there.
   */
  int end(int head) {
    if (isLine(head)) {
      return Lines.end(sentence, head);
    }
    boolean after = hasNumber(head) && grammar.children(head, "nummod").contains(head + 1);
    boolean bare = head > 0 && words.is("name.bare", grammar.lemma(head)) && isName(head - 1);
    return after ? head + 1 : bare ? head - 1 : head;
  }

  /** "The Republican Palace": a building in capitals amid small letters. */
  private boolean isInCapitals(int head) {
    int name = head - 1;
    return isBuilding(head)
        && sentence.token(head).capital()
        && name > 0
        && sentence.token(name).capital()
        && sentence.head(name) == head
        && heads.isBare(name)
        && !times.test(name)
        && !isUnit(name)
        && !words.is("nationality", grammar.lemma(name))
        && !words.is("faith", grammar.lemma(name))
        && !ACRONYM.matcher(sentence.token(name).usual()).matches()
        && sentence.tokens().stream().anyMatch(w -> SMALL.matcher(w.usual()).matches());
  }

  private boolean isBuilding(int head) {
    return words.is("facility", grammar.lemma(head)) && !sentence.token(head).tag().endsWith("S");
  }

  /** The X of "seized X town": a capital, and no article, amid a sentence. */
  private boolean isUnarticled(int head) {
    int name = head - 1;
    return isSettled(head)
        && sentence.token(head).tag().equals("NN")
        && name > 0
        && sentence.head(name) == head
        && sentence.relation(name).equals("amod")
        && UNKNOWN.matcher(sentence.token(name).usual()).matches()
        && grammar.children(head, "det", "nmod:poss", "nummod", "compound").isEmpty()
        && grammar.children(head, "amod").size() == 1
        && heads.isBare(name)
        && !words.is("nationality", grammar.lemma(name))
        && !words.is("faith", grammar.lemma(name));
  }

  private boolean hasName(int head, String lemma) {
    boolean unit = !words.is("landmark", lemma); // "X military airport"
    if (!sentence.token(head).capital() && grammar.by(head, "of").stream().anyMatch(this::isName)) {
      return false; // "the breakaway republic of X"
    }
    return grammar.children(head, "compound").stream()
            .noneMatch(c -> unit && c == head - 1 && isUnit(c))
        && grammar.children(head, "compound").stream()
            .anyMatch(
                c ->
                    (isName(c) || isNumber(c, lemma))
                        && !words.is("faith", grammar.lemma(c))
                        && !isHolder(c)
                        && !ACRONYM.matcher(sentence.token(c).usual()).matches()
                        && !words.is("place.none", grammar.lemma(c))
                        && !words.is("area", grammar.lemma(c))
                        && (heads.isBare(c) || isLandmark(head) && isBeside(c, head))
                        && !times.test(c));
  }

  /** Also "al-Kindi", which the tagger may take for another word. */
  private boolean isName(int word) {
    return sentence.token(word).tag().startsWith("NNP")
        || ARTICLED.matcher(sentence.token(word).usual()).matches();
  }

  /** What is a place of its own also where it bears a town's name: "X airport", "X air base". */
  private boolean isLandmark(int head) {
    return words.is("landmark", grammar.lemma(head))
        || grammar.children(head, "compound").stream()
            .anyMatch(c -> words.is("landmark-" + grammar.lemma(head), grammar.lemma(c)));
  }

  /** Whether no more than the sort of it stands between a name and what is called so. */
  private boolean isBeside(int name, int head) {
    return IntStream.range(name + 1, head)
        .allMatch(i -> sentence.head(i) == head && sentence.relation(i).equals("compound"));
  }

  /** The "M5" of "the M5 highway". */
  private boolean isNumber(int token, String way) {
    return words.is("long-way", way) && NUMBERED.matcher(sentence.token(token).usual()).matches();
  }

  /** The "Hamas-held" of "Hamas-held areas", which is no name. */
  private boolean isHolder(int token) {
    String form = sentence.token(token).usual();
    return words.is("held", form.substring(form.lastIndexOf('-') + 1));
  }

  /** The "Division" of "16th Division headquarters", which are called after no place. */
  private boolean isUnit(int token) {
    return sentence.token(token).tag().startsWith("NNP")
        && words.is("place.none", grammar.lemma(token));
  }

  /** Whether a phrase brings something new or points to what was told of. */
  Phrase.Reference reference(int head) {
    boolean told = grammar.has(head, "acl:relcl") && Areas.kinds(grammar.lemma(head)).isEmpty();
    if (told && words.is("area", grammar.lemma(head))) {
      return Phrase.Reference.BARE; // "the territory that they held" is told of nowhere else
    }
    boolean dated = // "Tuesday's raid"
        grammar.children(head, "nmod:poss").stream().anyMatch(c -> c < head && times.test(c));
    return dated || isOnlySeat(head)
        ? Phrase.Reference.DEFINITE
        : Phrase.Reference.of(
            sentence.children(head).stream().filter(c -> c < head).map(grammar::lemma).toList());
  }

  /** "Kills six in Somali capital": there is one, also where a headline leaves its article out. */
  private boolean isOnlySeat(int head) {
    List<Integer> whose = grammar.children(head, "amod", "compound");
    return words.is("seat", grammar.lemma(head))
        && whose.size() == 1
        && words.is("nationality", grammar.lemma(whose.get(0)))
        && grammar.children(head, "det", "nmod:poss").isEmpty();
  }
}
