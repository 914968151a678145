package org.sayso.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.pack.Standing;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.predicate.Moods;
import org.sayso.predicate.Openings;
import org.sayso.text.Sentence;
import org.sayso.time.Tense;

/**
 * Whether the words around a trigger tell of a fact, its denial, a plan or a possibility, by
 * negation, auxiliaries and the verbs and nouns that the trigger hangs on.
 *
 * @param standing how it is put
 * @param tense when it is put
 * @param ongoing whether it goes on as it is told: "are fleeing"
 * @param condition whether it only holds under a condition, or is told as what is not to come
 * @param question whether it is asked
 */
public record Modality(
    Standing standing, Tense tense, boolean ongoing, boolean condition, boolean question) {

  /** A plain statement of a present state. */
  static final Modality PLAIN = new Modality(Standing.ASSERTED, Tense.PRESENT, false, false, false);

  /** The same, told as what is not so. */
  Modality denied() {
    return new Modality(Standing.DENIED, tense, ongoing, condition, question);
  }

  private static final Set<String> CONDITION = Set.of("if", "unless", "provided", "lest");
  private static final Set<String> UNTIL = Set.of("until", "till", "once", "when");
  private static final Set<String> QUESTION = Set.of("whether", "how", "why");

  /** Verbs that only say that the state after them goes on or comes: "will remain open". */
  private static final Set<String> STAYING =
      Set.of("remain", "stay", "keep", "become", "be", "get");

  /** Between a noun and the event that it was part of. */
  private static final Set<String> AMID =
      Set.of("in", "during", "from", "after", "following", "at", "near", "amid", "by", "with");

  private static final Set<String> OVER = Set.of("after", "following");

  private static final int MAX_STEPS = 12;

  static Modality of(Sentence sentence, Grammar grammar, WordClasses words, int trigger) {
    return new Walk(sentence, grammar, words).from(trigger);
  }

  /** One walk from the trigger up to the clause that is told. */
  private static final class Walk {
    private final Sentence sentence;
    private final Grammar grammar;
    private final WordClasses words;
    private final Moods moods;
    private boolean negated;
    private boolean any;
    private boolean planned;
    private boolean possible;
    private boolean condition;
    private boolean question;
    private boolean future;
    private boolean information;
    private boolean conditional;

    Walk(Sentence sentence, Grammar grammar, WordClasses words) {
      this.sentence = sentence;
      this.grammar = grammar;
      this.words = words;
      this.moods = new Moods(sentence, grammar, words);
    }

    Modality from(int trigger) {
      look(trigger);
      planned |= moods.isCalled(trigger, "planned-adjective");
      possible |= moods.isCalled(trigger, "possible-adjective");
      boolean not = negated;
      int choosing = moods.choosing(trigger);
      if (choosing >= 0) {
        look(choosing);
        negated = not;
      }
      int at = up(choosing < 0 ? trigger : choosing);
      for (int steps = 1; at >= 0 && steps < MAX_STEPS; steps++) {
        look(at);
        at = up(at);
      }
      condition |= any && !negated;
      condition |= not && (planned || moods.isPurpose(trigger)); // "called on them not to leave"
      boolean disowned = moods.isDisowned(trigger);
      negated |= disowned;
      condition |= negated && future; // "it would never fall": a forecast, and no denial
      condition |= conditional && (planned || possible); // "they will leave if …"
      condition |= moods.isSupposed(trigger) || moods.isUnfulfilled(trigger);
      condition |=
          negated && information && !disowned; // "no word on losses": nothing is told of them
      question |= sentence.token(sentence.size() - 1).form().equals("?");
      return new Modality(standing(), tense(trigger), ongoing(trigger), condition, question);
    }

    private Standing standing() {
      if (negated) {
        return Standing.DENIED;
      }
      if (possible) {
        return Standing.POSSIBLE;
      }
      return planned ? Standing.PLANNED : Standing.ASSERTED;
    }

    private Tense tense(int trigger) {
      if (future || planned) {
        return Tense.FUTURE;
      }
      boolean progressive =
          sentence.token(trigger).tag().equals("VBG")
              && grammar.children(trigger, "aux").stream().anyMatch(this::isPresent);
      boolean copula = grammar.children(trigger, "cop").stream().anyMatch(this::isPresent);
      return isPresent(trigger) || progressive || copula ? Tense.PRESENT : Tense.PAST;
    }

    /** "Are fleeing", "are being held": it goes on as it is told. */
    private boolean ongoing(int trigger) {
      boolean continues = sentence.token(trigger).tag().equals("VBG");
      boolean now = false;
      for (int child : sentence.children(trigger)) {
        boolean helps = sentence.relation(child).startsWith("aux");
        continues |= helps && sentence.token(child).form().equals("being");
        now |= helps && sentence.token(child).lemma().equals("be") && isPresent(child);
      }
      return continues && now;
    }

    private boolean isPresent(int token) {
      return sentence.token(token).tag().matches("VB[ZP]");
    }

    /** Takes in what stands directly on a word of the walk. */
    private void look(int at) {
      negated |= moods.isThere(at) && moods.isNot(sentence.head(at));
      planned |= moods.isDue(at);
      for (int child : sentence.children(at)) {
        String lemma = grammar.lemma(child);
        String form = sentence.token(child).form().toLowerCase(Locale.ROOT);
        if (sentence.relation(child).startsWith("aux")) {
          grammar.children(child, "mark").forEach(m -> mark(grammar.lemma(m)));
        }
        switch (sentence.relation(child)) {
          case "advmod", "neg", "det", "cc:preconj" -> {
            negated |= words.is("negation", form) && !isElsewhere(child, at);
            any |=
                form.equals("any") && sentence.relation(child).equals("det") && !moods.isThere(at);
            negated |= form.equals("longer") && child > 0 && moods.isNo(child - 1);
            condition |= words.is("negation", form) && words.is("expectation", grammar.lemma(at));
            possible |= words.is("possible-adverb", form);
          }
          case "aux" -> auxiliary(at, form, lemma);
          case "cc" -> negated |= lemma.equals("nor");
          case "mark", "advmod:wh" -> mark(lemma);
          case "advcl" -> conditional |= isSupposition(child);
          default -> {}
        }
        if (sentence.relation(child).equals("advmod") && child < at) {
          question |= (QUESTION.contains(lemma) || moods.isHow(child)) && !isReason(at);
        }
        String argument = sentence.relation(child);
        if (argument.startsWith("nsubj") || argument.equals("obj")) {
          negated |= grammar.children(child, "det", "cc:preconj").stream().anyMatch(moods::isNo);
          negated |= moods.isNo(child) && child > 0; // "they have neither attacked nor seized it"
          negated |= words.is("no-one", lemma) || Openings.isNotOne(sentence, grammar, child);
          question |=
              sentence.relation(child).startsWith("nsubj")
                  && (moods.asksHowMany(child) || asksWho(at, child));
        }
      }
    }

    /** "He would not say who held the base", "it is not clear which forces took part". */
    private boolean asksWho(int verb, int subject) {
      int above = sentence.head(verb); // "rebels who they said were planning attacks"
      boolean said = above >= 0 && isReason(above) && sentence.relation(verb).equals("ccomp");
      boolean relative =
          said || sentence.relation(verb).startsWith("acl") && !grammar.has(verb, "mark");
      boolean which =
          grammar.children(subject, "det").stream()
              .anyMatch(d -> sentence.token(d).tag().equals("WDT"));
      boolean asks = which || sentence.token(subject).tag().equals("WP");
      return !relative && asks && above >= 0;
    }

    /** "The reason why they attacked": they did. */
    private boolean isReason(int verb) {
      return sentence.relation(verb).startsWith("acl:relcl");
    }

    /** "Left not because they were beaten", "not only took it", "yet another", "the worst yet". */
    private boolean isElsewhere(int negation, int verb) {
      String lemma = grammar.lemma(negation);
      boolean behind =
          lemma.equals("not") && negation > verb && sentence.token(verb).tag().startsWith("V");
      String next = grammar.lemma(Math.min(negation + 1, sentence.size() - 1));
      boolean yet = lemma.equals("yet");
      boolean more = yet && (next.matches("another|again|more") || moods.isMost(negation));
      return behind || more || words.is("merely", next);
    }

    private void auxiliary(int at, String form, String lemma) {
      boolean perfect = grammar.children(at, "aux").stream().anyMatch(this::isHave);
      possible |= words.is("modal-possible", form) && !isPerceived(at, form);
      if (words.is("future", form) && !(form.equals("would") && perfect)) {
        planned = true;
        future = true;
      }
      if (words.is("modal-duty", lemma)) {
        planned = true;
      }
    }

    /** "Fighters could be seen": they were. */
    private boolean isPerceived(int verb, String modal) {
      return modal.equals("could") && words.is("perceive", grammar.lemma(verb));
    }

    private boolean isHave(int token) {
      return grammar.lemma(token).equals("have");
    }

    private void mark(String lemma) {
      condition |= CONDITION.contains(lemma);
      question |= QUESTION.contains(lemma);
      negated |= words.is("counter", lemma);
    }

    private boolean isUntil(int clause) {
      return grammar.children(clause, "mark").stream()
          .anyMatch(m -> UNTIL.contains(grammar.lemma(m)));
    }

    /** "Will fight on until it falls", "vowed to fight until it falls". */
    private boolean isToCome(int verb) {
      return grammar.isInfinitive(verb)
          || grammar.children(verb, "aux").stream()
              .anyMatch(a -> words.is("future", sentence.token(a).form().toLowerCase(Locale.ROOT)));
    }

    /** "If they leave", "should they leave". */
    private boolean isSupposition(int clause) {
      return grammar.children(clause, "mark").stream().anyMatch(this::isIf)
          || moods.isSupposed(clause);
    }

    private boolean isIf(int mark) {
      return CONDITION.contains(grammar.lemma(mark));
    }

    /** "If they launch an attack to take it": as little as the attack. */
    private boolean isAimOfIf(int head) {
      int verb = sentence.relation(head).equals("obj") ? sentence.head(head) : head;
      return grammar.children(verb, "mark").stream().anyMatch(this::isIf);
    }

    /** The next word up whose mood colours this one, or -1. */
    private int up(int at) {
      int head = sentence.head(at);
      if (head < 0) {
        return -1;
      }
      String relation = sentence.relation(at);
      boolean verb = sentence.token(at).tag().startsWith("V");
      if (!verb) {
        return upFromNoun(at, head, relation);
      }
      return switch (relation) {
        case "xcomp", "acl", "advcl", "ccomp", "obl", "nmod", "dep", "obj", "csubj", "amod" ->
            upFromClause(at, head, relation);
        case "acl:relcl" -> grammar.isInfinitive(at) ? upFromClause(at, head, "acl") : -1;
        case "conj" -> {
          possible |= grammar.has(at, "mark") && moods.isFeared(head);
          yield bareConjunct(at) ? head : -1;
        }
        default -> -1;
      };
    }

    private int upFromClause(int at, int above, String relation) {
      int undertaking = grammar.undertaking(at);
      int head = undertaking < 0 ? above : undertaking;
      String lemma = grammar.lemma(head);
      if (relation.matches("acl|advcl")
          && grammar.isRanked(head)) { // "the third town to fall" has fallen
        return -1;
      }
      String tag = sentence.token(at).tag();
      boolean bare = tag.equals("VB") && !moods.isFinite(at) && !Moods.isToCome(grammar, at);
      bare |= tag.equals("VBP") && lemma.equals("let"); // "did not let them enter"
      if (grammar.isInfinitive(at) || bare) {
        boolean result = relation.equals("advcl") && moods.isResult(at);
        if (result || moods.achieves(head) || comesTo("accomplish", at)) {
          return -1;
        }
        condition |=
            words.is("hard", lemma)
                || toils(head)
                || isOver(at)
                || enables(head) && isHypothetical(head);
        boolean due = relation.equals("xcomp") || relation.equals("advcl");
        planned |= lemma.equals("be") && due && !grammar.has(head, "expl");
        possible |= words.is("seeming", lemma);
        future |= lemma.equals("go") && due && sentence.token(head).tag().equals("VBG");
        if (words.is("negative-implicative", lemma) || comesTo("negative-implicative", at)) {
          negated = true;
        } else if ((!implies(head) && !moods.drives(head)
                || isAim(at, head)
                || ongoing(head) && words.is("helping", lemma))
            && !enables(head)
            && !moods.isAttained(head)
            && !perfect(at)) {
          planned = true;
        }
        possible |= moods.isDoubt(head);
        boolean leans = words.is("plan", lemma) || implies(head) || enables(head);
        condition |= isAimOfIf(head);
        return relation.equals("xcomp") || leans ? head : -1;
      }
      condition |=
          HollowWords.isKeptFrom(sentence, grammar, words, at)
              || Openings.isMeans(sentence, grammar, at) && isHypothetical(head)
              || moods.isAbility(head, at)
              || relation.matches("ccomp|acl|advcl") && moods.isUninformed(at, head);
      planned |= relation.equals("ccomp") && words.is("demand", lemma) && isBare(at);
      negated |= moods.isRefraining(at, head);
      if (moods.isDoubt(head) || relation.equals("ccomp") && moods.isFeared(head)) {
        possible = true;
      } else if (relation.equals("advcl") && grammar.has(at, "mark")) {
        planned |=
            words.is("plan", lemma) && grammar.has(at, "mark", "at")
                || words.is("plan-on", lemma) && grammar.has(at, "mark", "on")
                || isUntil(at) && isToCome(head)
                || isAwaited(at, head);
      } else if (relation.matches("xcomp|acl|obl") || at == head + 1) { // "approved sending troops"
        negated |= words.is("negative-implicative", lemma);
        condition |= words.is("prevent", lemma);
        planned |=
            words.is("plan", lemma)
                && sentence.token(at).tag().equals("VBG")
                && !relation.equals("acl");
        planned |= relation.equals("acl") && words.is("undertaking", lemma) && isPurpose(at);
        return relation.equals("xcomp") ? head : -1;
      }
      return -1;
    }

    /** "Drove them to flee" tells that they fled; "the drive to take it" does not. */
    private boolean implies(int head) {
      return words.is("implicative", grammar.lemma(head))
          && !sentence.token(head).tag().startsWith("N");
    }

    /** "Is waiting before moving on it": it has not yet. */
    private boolean isAwaited(int gerund, int verb) {
      return sentence.token(gerund).tag().equals("VBG")
          && grammar.has(gerund, "mark", "before")
          && (ongoing(verb) || isToCome(verb));
    }

    /** "Began an offensive to take it": what the offensive is for. */
    private boolean isAim(int infinitive, int verb) {
      return sentence.relation(infinitive).equals("advcl")
          && words.is("light", grammar.lemma(verb))
          && grammar.has(verb, "obj");
    }

    /** "The operation for taking it", "a campaign of retaking it". */
    private boolean isPurpose(int gerund) {
      return grammar.children(gerund, "mark").stream()
          .anyMatch(m -> grammar.lemma(m).matches("for|of"));
    }

    /** "Demanded that they leave": a form without tense, which is asked for. */
    private boolean isBare(int verb) {
      String tag = sentence.token(verb).tag();
      return (tag.equals("VB") || tag.equals("VBP"))
          && sentence.token(verb).form().equals(grammar.lemma(verb))
          && grammar.children(verb, "aux").isEmpty();
    }

    /** "Their retreat allowed the rebels to take it" tells that they took it; "allows" does not. */
    private boolean enables(int verb) {
      boolean now = isPresent(verb) || ongoing(verb);
      return words.is("enabling", grammar.lemma(verb)) && !now;
    }

    /** "May struggle to hold it": what somebody thinks of it. */
    private boolean toils(int verb) {
      return words.is("toil", grammar.lemma(verb)) && isHypothetical(verb);
    }

    /** "After an operation to retake it": it is over, and what came of it is told. */
    private boolean isOver(int infinitive) {
      int noun = grammar.undertaking(infinitive);
      return noun >= 0 && OVER.stream().anyMatch(p -> grammar.marked(noun, p));
    }

    /** "The attempt to take it failed", "the operation to take it was completed". */
    private boolean comesTo(String end, int infinitive) {
      int noun = grammar.undertaking(infinitive);
      int verb = noun < 0 ? -1 : sentence.head(noun);
      return verb >= 0
          && sentence.relation(noun).startsWith("nsubj")
          && words.is(end, grammar.lemma(verb));
    }

    /** "No casualties were reported": there were none, as far as anybody knows. */
    private boolean isNoted(int noun, int verb) {
      return words.is("noted", grammar.lemma(verb))
          && grammar.children(noun, "det").stream().anyMatch(d -> grammar.lemma(d).equals("no"));
    }

    private int upFromNoun(int at, int head, String relation) {
      String lemma = grammar.lemma(head);
      boolean complement =
          relation.equals("obj")
              || relation.equals("nmod")
              || relation.equals("obl")
              || relation.equals("xcomp")
              || relation.startsWith("nsubj");
      if (!complement) {
        return -1;
      }
      if (relation.equals("xcomp") && STAYING.contains(lemma)) {
        return head;
      }
      possible |= relation.equals("xcomp") && words.is("seeming", lemma);
      boolean amid = AMID.stream().anyMatch(p -> grammar.marked(at, p));
      boolean behind = amid && relation.equals("obl") && grammar.passive(head);
      if (behind
          || moods.isBehind(at, head, relation)
          || moods.isAsked(at, lemma)
          || amid && (relation.equals("nmod") || words.is("inform", lemma))) {
        return -1; // "no losses in the attack", "feared dead in it": there was an attack
      }
      planned |= moods.isArranged(at, head);
      if (words.is("information", lemma) && !relation.startsWith("nsubj")
          || words.is("inform", lemma)
              && (!relation.startsWith("nsubj") || grammar.passive(head) && !isNoted(at, head))) {
        information = true;
        return head;
      }
      boolean subject = relation.startsWith("nsubj");
      condition |= subject && isHypothetical(head) && !isGuessed(head);
      condition |= moods.isLeftOpen(at, head) || moods.isOff(at, head);
      if (!subject || grammar.passive(head)) {
        planned |=
            words.is("plan-object", lemma) || words.is("plea", lemma) && grammar.marked(at, "for");
        possible |= moods.isDoubt(head);
        condition |= words.is("prevent", lemma);
        negated |= words.is("negative-implicative", lemma);
      }
      boolean light = words.is(subject ? "goes-on" : "light", lemma);
      return light || sentence.token(head).tag().startsWith("N") && !subject
          ? head
          : planned || possible ? head : -1;
    }

    /** "The fall of the town would cut the road": it has not fallen. */
    private boolean isHypothetical(int verb) {
      return grammar.children(verb, "aux").stream()
          .map(a -> sentence.token(a).form().toLowerCase(Locale.ROOT))
          .anyMatch(
              a -> a.equals("would") || words.is("modal-possible", a) && !isPerceived(verb, a));
    }

    /** "The blast may have been caused by a bomb": there was a blast. */
    private boolean isGuessed(int verb) {
      return perfect(verb)
          && grammar.children(verb, "aux").stream()
              .noneMatch(a -> grammar.lemma(a).matches("would|will"));
    }

    private boolean perfect(int verb) {
      return grammar.children(verb, "aux").stream().anyMatch(this::isHave);
    }

    /** "Will attack and capture": the second verb leans on the first one's auxiliaries. */
    private boolean bareConjunct(int at) {
      String tag = sentence.token(at).tag();
      List<Integer> own = grammar.children(at, "nsubj", "nsubj:pass", "aux");
      return own.isEmpty() && (tag.equals("VB") || tag.equals("VBN") || tag.equals("VBG"));
    }
  }
}
