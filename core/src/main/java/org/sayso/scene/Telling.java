package org.sayso.scene;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.PlaceName;
import org.sayso.pack.WordClasses;
import org.sayso.party.Governments;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/** Tells whether a sentence puts something at a place that it names. */
public final class Telling {

  private static final int MAX_STEPS = 6;

  /** How those who take part in an act and what it is about hang on its verb. */
  private static final String PARTS = "nsubj(:pass)?|obj";

  /** How what tells more of somebody hangs on him. */
  private static final String BELONGING = "nmod|acl|acl:relcl|appos|obl|obj|compound|conj";

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Set<String> JOINS = Set.of("and", "but", "while", "whereas", ";");

  /** Not "marched into X". */
  private static final Set<String> AROUND =
      Set.of("in", "at", "near", "outside", "around", "through", "across", "throughout");

  private static final Set<String> INTO = Set.of("in", "at", "into");
  private static final Set<String> OFFICE_OF = Set.of("of", "in", "for");
  private static final Set<String> GOAL = Set.of("to", "toward", "towards", "onto");

  private final Sentence sentence;
  private final List<PlaceName> names;
  private final WordClasses words;

  /** Looks at the names of places in one sentence. */
  public Telling(Sentence sentence, List<PlaceName> names, WordClasses words) {
    this.sentence = sentence;
    this.names = names;
    this.words = words;
  }

  /**
   * Whether something is or comes to be at the named place: "in X", "into the town of X", "the X
   * area". Not where X is only what a distance or a direction is measured from ("100 km south of
   * X", "near the X border"), where somebody speaks ("told reporters in X"), whom somebody is of
   * ("the governor of X") or what another place lies in ("the Y area of X").
   */
  boolean at(PlaceName name) {
    if (owns(name, sentence, words) || isOfOld(name)) {
      return false;
    }
    int word = name.end() - 1;
    for (int step = 0; step < MAX_STEPS && word >= 0; step++) {
      int head = sentence.head(word);
      String preposition = preposition(word);
      if (preposition.isEmpty()) {
        if (head < 0 || !partOfName(word, head)) {
          return isLeft(word, head);
        }
      } else if (inside(name, head) != null) {
        return false;
      } else if (!preposition.equals("of")) {
        return words.is("scene.at", preposition)
            && !speaks(head)
            && !(preposition.equals("on") && isToDo(word, head))
            && !isOnlyThought(head)
            && !isRefuge(head)
            && !isBound(head)
            && !isHome(head)
            && !isCare(head)
            && !isLying(head)
            && !(head >= 0 && isSeat(head));
      } else if (head < 0 || !isArea(head)) {
        return head >= 0 && (isThere(head) || words.is("scene.of", sentence.token(head).lemma()));
      }
      word = head;
    }
    return false;
  }

  /**
   * "The mayor of the northern town of X said", "X's mayor", "the X district police chief": whose
   * office is there, and who speaks.
   *
   * @param offices the class of the words for offices that count
   */
  public boolean isOfOffice(PlaceName name, String offices) {
    int before = office(name.begin() - 1, -1, offices);
    boolean of = before >= 0 && OFFICE_OF.contains(lemma(before + 1));
    return (of || office(name.end(), 1, offices) >= 0) && isOfSaid(name);
  }

  /** The office among the words from one on that only describe it or its place; -1 for none. */
  private int office(int from, int step, String offices) {
    for (int at = from, left = MAX_STEPS; left > 0; at += step, left--) {
      if (at < 0 || at >= sentence.size()) {
        return -1;
      }
      if (words.is(offices, lemma(at))) {
        return at;
      }
      boolean of = OFFICE_OF.contains(lemma(at));
      if (!of && !sentence.token(at).tag().matches("NNP?S?|JJ|POS|DT")) {
        return -1;
      }
    }
    return -1;
  }

  /** "Called on X to withdraw": the state whose capital it is. */
  private boolean isToDo(int word, int head) {
    return head >= 0
        && sentence.children(head).stream()
            .anyMatch(c -> c > word && sentence.relation(c).equals("xcomp"));
  }

  /** "Fled the village of X", what drove them out was there; "attacked X", "X was shelled". */
  private boolean isLeft(int word, int head) {
    if (head < 0) {
      return false;
    }
    String relation = sentence.relation(word);
    boolean left = relation.equals("obj") && words.is("scene.left", lemma(head));
    boolean struck = relation.matches("obj|nsubj:pass") && words.is("scene.struck", lemma(head));
    return (left || struck) && !isOnlyThought(head);
  }

  /**
   * The names that mean the places themselves, without capitals that are said of their states:
   * "Kyiv ended the truce"; and without states whose a building is.
   *
   * @param capital whether a name can stand for a state
   */
  public static List<PlaceName> ofPlaces(
      Text text, List<PlaceName> names, Predicate<PlaceName> capital, WordClasses words) {
    return names.stream()
        .filter(
            name -> {
              Sentence sentence = text.sentences().get(name.mention().sentence());
              return !owns(name, sentence, words)
                  && !(new Governments(sentence, words).isMeant(name.end() - 1)
                      && capital.test(name));
            })
        .toList();
  }

  /** The same without states whose forces or officials are told of: "US troops left". */
  public static List<PlaceName> ofLands(Text text, List<PlaceName> names, WordClasses words) {
    return names.stream()
        .filter(n -> !isOfState(n, text.sentences().get(n.mention().sentence()), words))
        .toList();
  }

  private static boolean isOfState(PlaceName name, Sentence sentence, WordClasses words) {
    int last = name.end() - 1;
    int force = sentence.head(last);
    return force > last
        && sentence.relation(last).matches("compound|amod|nmod:poss")
        && words.is("state-force", sentence.token(force).lemma());
  }

  /** "The U.S. embassy", "a US base": whose the building is, which stands somewhere else. */
  public static boolean owns(PlaceName name, Sentence sentence, WordClasses words) {
    int building = sentence.head(name.end() - 1);
    return building >= name.end()
        && words.is("scene.owner", name.text().toLowerCase(Locale.ROOT))
        && (words.is("facility", sentence.token(building).lemma())
            || words.is("building", sentence.token(building).lemma()));
  }

  private String preposition(int word) {
    return sentence.children(word).stream()
        .filter(c -> c < word && sentence.relation(c).equals("case"))
        .map(c -> sentence.token(c).lemma())
        .filter(p -> !p.startsWith("'") && !p.startsWith("’"))
        .findFirst()
        .orElse("");
  }

  /** "The X area", "X's north", "the town, X": what the name is a part or a gloss of. */
  private boolean partOfName(int word, int head) {
    String relation = sentence.relation(word);
    return relation.equals("appos")
        || relation.equals("conj")
        || relation.matches("compound|nmod:poss|flat|amod|nmod|dep") && isArea(head)
        || relation.equals("compound") && words.is("scene-noun", sentence.token(head).lemma());
  }

  private boolean isArea(int word) {
    String lemma = sentence.token(word).lemma();
    return (words.is("area", lemma) || words.is("facility", lemma) || words.is("part", lemma))
        && !words.is("scene.edge", lemma);
  }

  /** The place that the sentence puts in the named one: of "the Y area of X" Y; null for none. */
  @Nullable PlaceName inside(PlaceName name) {
    int word = name.end() - 1;
    return preposition(word).isEmpty() ? null : inside(name, sentence.head(word));
  }

  /** The name that the word a place hangs on is, or is the area of. */
  private @Nullable PlaceName inside(PlaceName name, int head) {
    return names.stream()
        .filter(
            other -> other != name && head >= 0 && (other.covers(head) || isAreaOf(other, head)))
        .findFirst()
        .orElse(null);
  }

  /** The "district" of "the X district" and of "X, a mountain district of Y". */
  private boolean isAreaOf(PlaceName name, int word) {
    int last = name.end() - 1;
    return sentence.relation(word).equals("appos") && name.covers(sentence.head(word))
        || sentence.head(last) == word && sentence.relation(last).matches("compound|flat|appos");
  }

  /** "Could", "if": told of no place where the story is. */
  private boolean isOnlyThought(int word) {
    int verb = word;
    for (int step = 0; step < MAX_STEPS && verb >= 0; step++) {
      for (int child : sentence.children(verb)) {
        String relation = sentence.relation(child);
        String lemma = sentence.token(child).lemma();
        if (relation.equals("aux") && words.is("scene.thought", lemma)
            || relation.equals("mark") && words.is("scene.condition", lemma)) {
          return true;
        }
      }
      boolean clause = sentence.relation(verb).matches("advcl|acl:relcl|parataxis");
      verb = clause ? -1 : sentence.head(verb);
    }
    return false;
  }

  /**
   * Whether people only march, meet or mourn at the named place: "thousands rallied in X", "a deal
   * was signed in X", "held a funeral in X". Not "gunmen attacked a funeral in X".
   */
  boolean isPublicAct(PlaceName name) {
    int word = name.end() - 1;
    while (isIn(word) && sentence.head(word) >= 0) {
      word = sentence.head(word);
    }
    int above = sentence.head(word);
    boolean part = above >= 0 && sentence.relation(above).matches(PARTS);
    int act = part ? sentence.head(above) : above;
    if (act < 0 || !AROUND.contains(preposition(word)) || words.is("scene.struck", lemma(act))) {
      return false;
    }
    int reduced = sentence.relation(act).equals("acl") ? sentence.head(act) : act; // "talks held"
    List<Integer> parts =
        Stream.concat(Stream.of(reduced), sentence.children(act).stream())
            .filter(c -> c == reduced || sentence.relation(c).matches(PARTS))
            .toList();
    return parts.stream().noneMatch(c -> words.is("scene.fight", lemma(c)))
        && Stream.concat(Stream.of(act), parts.stream())
            .anyMatch(i -> words.is("scene.public", lemma(i)));
  }

  /**
   * Whether only those who speak are at the named place: "a doctor at a hospital in X said", "said
   * in a statement issued in X". Not "residents of X said", who tell of where they are.
   */
  public boolean isOfSaid(PlaceName name) {
    int word = sentence.head(name.end() - 1);
    while (word >= 0 && words.is("area", lemma(word)) && sentence.relation(word).equals("nmod")) {
      word = sentence.head(word);
    }
    boolean there = word < 0 || isThere(word);
    while (!there
        && sentence.relation(word).matches(BELONGING)
        && !preposition(word).equals("accord")
        && !speaksAbove(word)) {
      word = sentence.head(word);
    }
    return !there
        && (sentence.relation(word).matches("nsubj|obl") && speaksAbove(word)
            || preposition(word).equals("accord"));
  }

  private boolean speaksAbove(int word) {
    int verb = sentence.head(word);
    return verb >= 0 && words.is("scene.speaking", lemma(verb));
  }

  /** Whether a later word stands in a clause beside that of the first, with its own subject. */
  static boolean isApart(Sentence sentence, int word, int later) {
    int join = later - 1;
    while (join > word && !JOINS.contains(sentence.token(join).lemma())) {
      join--;
    }
    boolean meanwhile = join > word && !sentence.token(join).tag().equals("CC");
    boolean somebody = false;
    for (int i = join + 1; join > word && i < later; i++) {
      String tag = sentence.token(i).tag();
      if (tag.matches("VB[DPZ]|MD") || meanwhile && tag.equals("VBN")) {
        return somebody; // a participle behind "while" is a past that is tagged wrongly
      }
      somebody |= tag.matches("NN.*|PRP|CD");
    }
    return false;
  }

  /** Whether a word only tells what its head lies in: of "the X area", "the town of X". */
  private boolean isIn(int word) {
    String preposition = preposition(word);
    int head = sentence.head(word);
    return preposition.isEmpty()
        ? head >= 0 && partOfName(word, head)
        : preposition.equals("of") && head >= 0 && isArea(head);
  }

  /** "Fled to X", "have taken refuge in X": where people are because it is elsewhere. */
  private boolean isRefuge(int word) {
    return word >= 0
        && Stream.concat(Stream.of(word), sentence.children(word).stream())
            .anyMatch(
                i ->
                    (i == word || sentence.relation(i).equals("obj"))
                        && words.is("scene.refuge", sentence.token(i).lemma()));
  }

  /** "Sent from X": where somebody or something comes from, unless that is what tells of it. */
  public boolean isOrigin(PlaceName name) {
    int noun = noun(name);
    int told = sentence.head(noun);
    return preposition(noun).matches("from|out")
        && !(told >= 0 && words.is("scene.account", lemma(told)));
  }

  /** What is at a place: the base of "a base in X"; else the place itself. */
  private int held(int word) {
    int head = sentence.head(word);
    boolean there = head >= 0 && sentence.relation(word).equals("nmod");
    return there && AROUND.contains(preposition(word)) ? head : word;
  }

  /** "Reinforcements from a base in X": where they come from who do something elsewhere. */
  private boolean isHome(int base) {
    int above = base >= 0 && preposition(base).equals("from") ? sentence.head(base) : -1;
    return above >= 0
        && (words.is("scene.coming", lemma(above))
            || sentence.relation(base).equals("nmod") && words.is("armed", lemma(above)));
  }

  /** The noun that a preposition before a name hangs on: the "town" of "in X town". */
  private int noun(PlaceName name) {
    int word = name.end() - 1;
    while (preposition(word).isEmpty()
        && sentence.head(word) >= 0
        && sentence.relation(word).matches("compound|flat|conj")) {
      word = sentence.head(word);
    }
    return word;
  }

  /**
   * Whether somebody is only on the way there, "a convoy headed to X", "retreated to a base in X",
   * or comes from there to do something elsewhere: "reinforcements from X".
   */
  public boolean isOnTheWay(PlaceName name) {
    int word = noun(name);
    return Stream.of(word, held(word)).anyMatch(w -> isBound(w) || isHome(w));
  }

  private boolean isBound(int word) {
    int verb = word < 0 ? -1 : sentence.head(word);
    return verb >= 0 && GOAL.contains(preposition(word)) && words.is("scene.going", lemma(verb));
  }

  /** "Refugees are arriving in X", "take the road for X": where they are, or soon, who left. */
  public boolean isReached(PlaceName name) {
    int word = noun(name);
    int verb = word < 0 ? -1 : sentence.head(word);
    return verb >= 0
        && (words.is("scene.reaching", lemma(verb))
                && (sentence.relation(word).equals("obj") || INTO.contains(preposition(word)))
            || words.is("scene.road", lemma(verb)) && preposition(word).matches("to|for|towards?")
            || isBound(word));
  }

  /** "The group, which lost X in 2015, …": told only of what somebody was or did long before. */
  private boolean isOfOld(PlaceName name) {
    int verb = sentence.head(name.end() - 1);
    while (verb >= 0 && !sentence.relation(verb).equals("acl:relcl")) {
      verb = sentence.head(verb);
    }
    int clause = verb;
    return clause >= 0
        && sentence.children(clause).stream()
            .filter(c -> sentence.relation(c).startsWith("obl"))
            .anyMatch(c -> YEAR.matcher(sentence.token(c).form()).matches());
  }

  /** Whether only something beside what happened was there: "a conference in X", "based in X". */
  public boolean isAside(PlaceName name) {
    if (isOfOld(name)) {
      return true;
    }
    int last = name.end() - 1;
    int head = sentence.head(last);
    boolean part = sentence.relation(last).matches("compound|flat") && head >= 0;
    int above = part ? sentence.head(head) : head; // "Zamboanga City"
    return above >= 0 && (isCare(above) || words.is("scene.talk", lemma(above)) || isSeat(above));
  }

  /**
   * "A group based in X", "they are based in X": where it is at home, whatever it does elsewhere;
   * what is done to a group that is called so may well be done there.
   */
  private boolean isSeat(int verb) {
    boolean reduced = sentence.relation(verb).startsWith("acl");
    return sentence.token(verb).tag().startsWith("V")
        && words.is("scene.based", lemma(verb))
        && !(reduced && sentence.relation(sentence.head(verb)).matches("obj|nsubj:pass"));
  }

  /** "The town lies in X", "is located in X": what X holds, and nothing that happens there. */
  private boolean isLying(int verb) {
    return verb >= 0
        && words.is("scene.lying", lemma(verb))
        && sentence.children(verb).stream()
            .filter(c -> sentence.relation(c).startsWith("nsubj"))
            .anyMatch(c -> isArea(c) || names.stream().anyMatch(name -> name.covers(c)));
  }

  /** "Were flown to a hospital in X": where people are taken who were hurt elsewhere. */
  private boolean isCare(int word) {
    int verb = word >= 0 && words.is("scene.care", lemma(word)) ? sentence.head(word) : word;
    return verb >= 0
        && words.is("scene.taken", lemma(verb))
        && (verb != word
            || sentence.children(verb).stream().anyMatch(c -> words.is("scene.care", lemma(c))));
  }

  private String lemma(int word) {
    return sentence.token(word).lemma();
  }

  /** "A spokesman based in X", "the spokesman for the army in X". */
  private boolean isOfSpeaker(int word) {
    for (int at = word, step = 0; at >= 0 && step < MAX_STEPS; at = sentence.head(at), step++) {
      if (words.is("scene.speaker", sentence.token(at).lemma())) {
        return true;
      }
      if (!sentence.relation(at).matches("acl|nmod|appos|compound")) {
        return false;
      }
    }
    return false;
  }

  /** "Residents of X", "elders in X", who tell of where they are. */
  private boolean isThere(int word) {
    String lemma = sentence.token(word).lemma();
    return words.is("civilian", lemma) || words.is("scene.witness", lemma);
  }

  /** "Opened peace talks with the government in X". */
  private boolean isOfTalks(int verb) {
    return sentence.children(verb).stream()
        .anyMatch(
            c ->
                sentence.relation(c).matches("obj|nsubj:pass") && words.is("scene.talk", lemma(c)));
  }

  /**
   * Whether the word is a verb of speaking, who speaks without being there as residents are, or
   * where one does.
   */
  private boolean speaks(int head) {
    if (head < 0) {
      return false;
    }
    if (words.is("scene.talk", lemma(head)) || isOfTalks(head)) {
      return true;
    }
    String lemma = sentence.token(head).lemma();
    if (isOfSpeaker(head)) {
      return true;
    }
    boolean subject = !isThere(head) && sentence.relation(head).startsWith("nsubj");
    int verb = subject ? sentence.head(head) : head;
    return verb >= 0 && words.is("scene.speaking", sentence.token(verb).lemma());
  }
}
