package org.sayso.toll;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.predicate.Grammar;
import org.sayso.quantity.Quantity;
import org.sayso.text.Sentence;

/** Whom the pronouns of one clause mean of those whom the clause beside it tells of. */
public final class Pronouns {

  private static final Pattern THEIRS = Pattern.compile("(?i)(?:its|their|his|her) ");
  private static final Set<String> PERSONS = Set.of("he", "him", "she", "her");

  /** Classes of nouns for one person. */
  private static final List<String> ONE =
      List.of("single", "officials", "of-a-group", "title", "civilian");

  private static final Optional<Phrase> NOBODY = Optional.empty();

  private static final Set<String> MANY = Set.of("they", "it");
  private static final Set<String> CLAIMS =
      Set.of(
          "claim",
          "assertion",
          "statement",
          "report",
          "information",
          "boast",
          "announcement",
          "allegation");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;

  public Pronouns(Sentence sentence, Grammar grammar, Phrases phrases) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** The phrases at a head; of "they" in a clause beside another those that the other tells of. */
  public List<Phrase> meant(int token, int head) {
    List<Phrase> own = token == head ? List.of(phrases.at(head)) : phrases.joined(head);
    Optional<Phrase> struck = PERSONS.contains(own.get(0).noun()) ? struck(token, head) : NOBODY;
    if (struck.isPresent()) {
      return Stream.concat(struck.stream(), own.stream().skip(1)).toList();
    }
    if (own.size() == 1 && own.get(0).type() == Phrase.Type.PRONOUN) {
      List<Phrase> told = toldBeside(token, head, own.get(0));
      if (told.isEmpty() && own.get(0).noun().equals("they")) {
        told = doersBeside(token, head);
      }
      if (!told.isEmpty()) {
        return told;
      }
    }
    boolean theirs = own.size() == 1 && isTheirs(own.get(0));
    List<Phrase> deniers =
        theirs || own.size() == 1 && isMany(own.get(0)) ? deniers(token, own.get(0)) : List.of();
    if (!deniers.isEmpty()) {
      return deniers;
    }
    List<Phrase> claimers = theirs || own.size() == 1 && isMany(own.get(0)) ? claimers(token) : own;
    if (!claimers.isEmpty() && !claimers.equals(own)) {
      return claimers;
    }
    boolean below = sentence.relation(token).equals("advcl");
    if (below && theirs) {
      return owners(sentence.head(token), own);
    }
    boolean they = grammar.lemma(head).equals("they") && sentence.isBelow(head, token);
    int main = below && they ? sentence.head(token) : -1;
    if (main >= 0 && isMeanwhile(token)) {
      boolean flight = grammar.isOf("flight", token);
      List<Phrase> many =
          Stream.concat(Stream.of(main), flight ? beside(main, token) : Stream.of())
              .flatMap(this::hit)
              .map(phrases::at)
              .filter(p -> areMany(p) || flight && arePeople(p))
              .toList();
      if (!many.isEmpty()) {
        return many; // "police battled rebels as they came in", "fired at villagers as they fled"
      }
    }
    boolean doing = grammar.lemma(head).equals("they") && grammar.is(head, "nsubj");
    main = main < 0 && doing ? verbOfScene(token) : main;
    if (main < 0 || grammar.object(main).stream().map(phrases::at).anyMatch(Pronouns::areMany)) {
      return own;
    }
    List<Phrase> told =
        grammar.surfaceSubjects(main).stream().flatMap(h -> phrases.joined(h).stream()).toList();
    return !told.isEmpty() && told.stream().allMatch(Pronouns::areMany) ? told : own;
  }

  /**
   * Of "hit the car of a judge, killing him", "stormed the house of a judge and killed him" the
   * judge: one person of whom the clause tells.
   */
  private Optional<Phrase> struck(int token, int head) {
    int first = grammar.is(token, "conj") ? sentence.head(token) : token;
    boolean result = grammar.is(first, "advcl") && sentence.token(first).tag().equals("VBG");
    int clause = result ? first : token;
    int above = result ? sentence.head(first) : first;
    return above >= clause || !grammar.object(token).contains(head)
        ? NOBODY
        : IntStream.range(above + 1, clause)
            .filter(this::isOnePerson)
            .mapToObj(phrases::at)
            .findFirst();
  }

  private boolean isOnePerson(int noun) {
    String tag = sentence.token(noun).tag();
    boolean name = tag.equals("NNP") && !grammar.is(noun, "compound");
    return name
            && grammar.children(noun, "compound").stream().anyMatch(c -> grammar.isOf("title", c))
        || tag.equals("NN")
            && !grammar.is(noun, "compound")
            && !grammar.isOf("people-as-one", noun)
            && ONE.stream().anyMatch(one -> grammar.isOf(one, noun));
  }

  /**
   * The verb of "came from X, where they killed three and seized a fourth"; -1 for other clauses.
   */
  private int verbOfScene(int token) {
    int clause = grammar.is(token, "conj") ? sentence.head(token) : token;
    boolean where =
        clause >= 0
            && sentence.relation(clause).startsWith("acl")
            && grammar.children(clause, "advmod").stream()
                .anyMatch(a -> grammar.lemma(a).equals("where"));
    int above = where ? sentence.head(clause) : -1;
    while (above >= 0 && !sentence.token(above).tag().startsWith("V")) {
      above = sentence.head(above);
    }
    return above;
  }

  /** "Swept in, firing at villagers as they fled": the firing, too. */
  private Stream<Integer> beside(int main, int before) {
    return grammar.children(main, "advcl").stream().filter(c -> c < before);
  }

  private Stream<Integer> hit(int verb) {
    return Stream.of(grammar.object(verb), grammar.by(verb, "at"), grammar.by(verb, "on"))
        .flatMap(List::stream);
  }

  private boolean isMeanwhile(int clause) {
    return grammar.children(clause, "mark").stream()
        .anyMatch(m -> Set.of("as", "while").contains(grammar.lemma(m)));
  }

  private static boolean isMany(Phrase phrase) {
    return phrase.type() == Phrase.Type.PRONOUN && MANY.contains(phrase.noun());
  }

  /**
   * Of "claims by rebels that they took it", "the army's claim that it …", "Moscow's claim that its
   * troops …" whose claim it is.
   */
  private List<Phrase> claimers(int token) {
    int saying = sentence.relation(token).equals("ccomp") ? sentence.head(token) : token;
    boolean below = saying != token && sentence.relation(saying).startsWith("acl");
    int told = below ? saying : token;
    int claim = sentence.relation(told).matches("acl.*|ccomp") ? sentence.head(told) : -1;
    if (claim >= 0 && saysThat(token) && phrases.at(claim).type() == Phrase.Type.PARTY) {
      return List.of(phrases.at(claim)); // "claims by rebels that", hung on the rebels
    }
    return claim < 0 || !isClaim(claim) ? List.of() : whose(claim).limit(1).toList();
  }

  /** Those whose claim it is, the likeliest first. */
  private Stream<Phrase> whose(int claim) {
    return Stream.of(
            grammar.children(claim, "nmod:poss"),
            grammar.by(claim, "by"),
            grammar.by(claim, "from"),
            grammar.by(claim, "of"),
            grammar.children(claim, "acl").stream().flatMap(this::agents).toList(),
            grammar.children(claim, "compound", "amod"))
        .flatMap(List::stream)
        .map(phrases::at)
        .filter(Pronouns::isSide);
  }

  /**
   * Of "the army denied rebel claims that it had fled", "the rebels rejected army claims that they
   * had lost X" those who deny it, where the pronoun agrees with them alone or tells of a loss,
   * which nobody claims for himself.
   */
  private List<Phrase> deniers(int token, Phrase pronoun) {
    int above = sentence.relation(token).matches("acl.*|ccomp") ? sentence.head(token) : -1;
    while (above >= 0 && !isClaim(above) && grammar.is(above, "nmod")) {
      above = sentence.head(above); // "claims by rebels that", hung on the rebels
    }
    int claim =
        above < 0 || isClaim(above)
            ? above
            : grammar.object(above).stream().filter(this::isClaim).findFirst().orElse(-1);
    int verb = claim < 0 ? -1 : sentence.head(claim);
    boolean denied =
        verb >= 0
            && (grammar.is(claim, "obj")
                || grammar.is(claim, "ccomp") && grammar.isOf("disputing", verb));
    if (!denied) {
      return List.of();
    }
    boolean many = pronoun.noun().equals("they") || pronoun.text().matches("(?i)their .*");
    List<Phrase> deniers = grammar.surfaceSubjects(verb).stream().map(phrases::at).toList();
    Stream<Phrase> tagged = grammar.children(claim, "nsubj").stream().map(phrases::at);
    List<Phrase> claimers = Stream.concat(whose(claim), tagged).limit(1).toList();
    boolean open = claimers.stream().allMatch(c -> mayBe(c, many));
    return !claimers.isEmpty()
            && !deniers.isEmpty()
            && deniers.stream().allMatch(d -> isSide(d) && mayBe(d, many))
            && (!open || grammar.isOf("losing", token))
        ? deniers
        : List.of();
  }

  /** Whether they may be "they" or, of one body, "it"; of a name nothing tells. */
  private boolean mayBe(Phrase side, boolean many) {
    boolean name = sentence.token(side.head()).tag().startsWith("NNP");
    boolean men = side.plural() || grammar.isOf("armed-group", side.head());
    return name || side.type() == Phrase.Type.PLACE || men == many;
  }

  private boolean isClaim(int noun) {
    return CLAIMS.contains(grammar.lemma(noun));
  }

  private static boolean isSide(Phrase phrase) {
    return phrase.type() == Phrase.Type.PARTY
        || phrase.type() == Phrase.Type.PLACE && phrase.mayAct();
  }

  /** "The information spread by the rebels". */
  private Stream<Integer> agents(int participle) {
    return grammar.children(participle, "obl:agent").stream();
  }

  private boolean saysThat(int clause) {
    return grammar.children(clause, "mark").stream()
        .anyMatch(m -> grammar.lemma(m).equals("that") && sentence.token(m).tag().equals("IN"));
  }

  /** Those whom the clause before, joined to this one, has as its object. */
  private List<Phrase> toldBeside(int token, int head, Phrase pronoun) {
    if (!sentence.relation(token).equals("conj") || !grammar.object(token).contains(headOf(head))) {
      return List.of();
    }
    int first = sentence.head(token);
    return Stream.concat(
            grammar.children(first, "conj").stream().sorted(Comparator.reverseOrder()),
            Stream.of(first))
        .filter(verb -> verb < token && verb < head)
        .map(verb -> grammar.object(verb).stream().map(phrases::at).toList())
        .filter(told -> told.size() == 1 && agree(pronoun, told.get(0)))
        .findFirst()
        .map(told -> told.get(0))
        .map(told -> List.of(told.counted(count(pronoun, told)).at(counting(head, told))))
        .orElse(List.of());
  }

  /** Of "the troops could do nothing, and they have left" those of whom both clauses tell. */
  private List<Phrase> doersBeside(int token, int head) {
    int first = sentence.relation(token).equals("conj") ? sentence.head(token) : -1;
    if (first < 0 || !grammar.surfaceSubjects(token).contains(head)) {
      return List.of();
    }
    boolean others = grammar.object(first).stream().map(phrases::at).anyMatch(Pronouns::areMany);
    List<Phrase> told = grammar.surfaceSubjects(first).stream().map(phrases::at).toList();
    return !others && !told.isEmpty() && told.stream().allMatch(Pronouns::areMany)
        ? told
        : List.of();
  }

  /** Of "killed 12 of them" the number, which is the object. */
  private int headOf(int head) {
    int above = sentence.head(head);
    return above >= 0 && grammar.marked(head, "of") ? above : head;
  }

  /** Where "several of them" says how many, else where those themselves are named. */
  private int counting(int head, Phrase told) {
    int part = headOf(head);
    return part == head ? told.head() : part;
  }

  private static @Nullable Quantity count(Phrase pronoun, Phrase told) {
    return pronoun.number() == null ? told.number() : pronoun.number();
  }

  /** "Found a nurse and killed her", "seized men and shot them": the pronoun and those before. */
  private static boolean agree(Phrase pronoun, Phrase people) {
    boolean person = PERSONS.contains(pronoun.noun()) && !people.plural();
    boolean persons = pronoun.noun().matches("they|them") && people.plural();
    boolean things = people.type() == Phrase.Type.THING;
    boolean somebody = people.type() == Phrase.Type.PEOPLE || people.type() == Phrase.Type.PARTY;
    return somebody && (person || persons) || things && persons;
  }

  /** "Its fighters", "their men". */
  private static boolean isTheirs(Phrase phrase) {
    return phrase.type() == Phrase.Type.PARTY && THEIRS.matcher(phrase.text()).lookingAt();
  }

  /** Of "the X grew when its fighters took the town" the X, or those of whom nothing is named. */
  private List<Phrase> owners(int main, List<Phrase> men) {
    List<Phrase> subjects = grammar.surfaceSubjects(main).stream().map(phrases::at).toList();
    boolean owners =
        !subjects.isEmpty() && subjects.stream().allMatch(p -> p.type() == Phrase.Type.PARTY);
    return owners ? subjects : men;
  }

  private static boolean arePeople(Phrase phrase) {
    return phrase.type() == Phrase.Type.PEOPLE && phrase.plural();
  }

  private static boolean areMany(Phrase phrase) {
    return phrase.type() == Phrase.Type.PARTY && phrase.plural();
  }

  /**
   * "Forcing them to retreat", "let it go": whether a pronoun is the object of another verb.
   *
   * @param trigger what they are made to do
   */
  public boolean areMadeTo(int trigger, List<Phrase> actors, List<Phrase> targets) {
    return Stream.concat(actors.stream(), targets.stream())
        .filter(p -> p.type() == Phrase.Type.PRONOUN)
        .map(p -> sentence.relation(p.head()).equals("obj") ? p.head() : trigger)
        .filter(o -> sentence.head(o) >= 0)
        .filter(o -> sentence.relation(o).matches("obj|ccomp"))
        .anyMatch(o -> grammar.isOf("object-control", sentence.head(o)));
  }
}
