package org.sayso.dating;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.text.Wordlist;
import org.sayso.time.Tense;
import org.sayso.timex.TimeWord;

/**
 * Tells from the verb that a time expression hangs on whether it lies behind or ahead.
 *
 * <p>Goes up the tree from the expression to the first word that says so: a verb that shows its
 * tense or has an auxiliary that does, or a word for what is to come ("scheduled", "deadline").
 */
final class Tenses {

  private static final int MOST_STEPS = 20;
  private static final Set<String> PAST_TAGS = Set.of("VBD", "VBN");
  private static final Set<String> BOUND_TO_VERB = Set.of("xcomp", "advmod");

  private final Wordlist<TimeWord> words;

  Tenses(Wordlist<TimeWord> words) {
    this.words = words;
  }

  /** The tense above these words of the sentence; past where no word above them says anything. */
  Tense of(Sentence sentence, Span when) {
    int at = sentence.top(when);
    boolean until = at >= 0 && until(sentence, at);
    for (int steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
      at = sentence.head(at);
      boolean granted = until && at >= 0 && words.has(TimeWord.GRANT, sentence.token(at).lemma());
      Tense tense = granted ? Tense.FUTURE : at < 0 ? null : at(sentence, at);
      if (tense != null) {
        return tense == Tense.FUTURE && wasToCome(sentence, at) ? Tense.PAST : tense;
      }
    }
    return Tense.PAST;
  }

  /** Whether these words say when a verb is done, and no noun: "opens Monday", "on Friday". */
  boolean onVerb(Sentence sentence, Span when) {
    int at = sentence.top(when);
    int verb = at < 0 ? -1 : sentence.head(at);
    return verb >= 0
        && sentence.token(verb).tag().startsWith("VB")
        && sentence.relation(at).startsWith("obl");
  }

  /** "It had been due to expire on Monday": what was to come when the story stood further back. */
  private static boolean wasToCome(Sentence sentence, int i) {
    int at = i;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      boolean bound = at >= 0 && BOUND_TO_VERB.contains(sentence.relation(at));
      if (!bound) {
        return false;
      }
      at = sentence.head(at);
      if (at >= 0 && past(sentence, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "They were given until Thursday", "postponed to Thursday": what is granted ends later than it
   * is granted.
   */
  private boolean until(Sentence sentence, int when) {
    return sentence.children(when).stream()
        .filter(child -> sentence.relation(child).equals("case"))
        .map(child -> form(sentence, child))
        .anyMatch(by -> by.equals("to") || "until".equals(words.value(TimeWord.SIDE, by)));
  }

  private @Nullable Tense at(Sentence sentence, int i) {
    Tense helped = byHelp(sentence, i);
    if (words.has(TimeWord.AHEAD, form(sentence, i)) && measures(sentence, i)) {
      return null;
    }
    if (words.has(TimeWord.AHEAD, form(sentence, i)) || described(sentence, i)) {
      return past(sentence, i) || gone(sentence, i) ? Tense.PAST : Tense.FUTURE;
    }
    return helped != null
        ? helped
        : switch (sentence.token(i).tag()) {
          case "VBD" -> Tense.PAST;
          case "VBN" -> borne(sentence, i) ? null : Tense.PAST;
          case "VBZ", "VBP" -> wills(sentence, i) ? Tense.FUTURE : Tense.PRESENT;
          default -> null;
        };
  }

  /** "The slated visit in August": what is to come says so of itself. */
  private boolean described(Sentence sentence, int i) {
    return sentence.token(i).tag().startsWith("NN")
        && sentence.children(i).stream()
            .filter(child -> sentence.relation(child).equals("amod"))
            .anyMatch(child -> words.has(TimeWord.AHEAD, form(sentence, child)));
  }

  /** "Will start being built", "is going to get hit": of a participle the verb above tells. */
  private static boolean borne(Sentence sentence, int i) {
    return sentence.relation(i).equals("xcomp")
        || sentence.children(i).stream()
            .filter(child -> sentence.relation(child).startsWith("aux"))
            .anyMatch(child -> sentence.token(child).tag().equals("VBG"));
  }

  /** "They plan to march": who now does something in order to do another does that later. */
  private static boolean wills(Sentence sentence, int i) {
    return sentence.children(i).stream()
        .filter(child -> sentence.relation(child).equals("xcomp"))
        .flatMap(child -> sentence.children(child).stream())
        .anyMatch(mark -> sentence.token(mark).tag().equals("TO"));
  }

  /** "It had been due on Monday" looks back on what was then to come. */
  private static boolean past(Sentence sentence, int i) {
    return sentence.children(i).stream()
        .map(sentence::token)
        .anyMatch(child -> child.lemma().equals("have") && child.tag().equals("VBD"));
  }

  /** "The attack began as planned": what was to come has. */
  private static boolean measures(Sentence sentence, int i) {
    return sentence.children(i).stream()
        .anyMatch(child -> form(sentence, child).equals("as") && child < i);
  }

  /** "The Monday deadline passed". */
  private static boolean gone(Sentence sentence, int i) {
    int verb = sentence.relation(i).equals("nsubj") ? sentence.head(i) : -1;
    return verb >= 0 && PAST_TAGS.contains(sentence.token(verb).tag());
  }

  /** What the auxiliaries, a copula or "to" before a word say of its tense. */
  private @Nullable Tense byHelp(Sentence sentence, int i) {
    Tense tense = null;
    for (int child : sentence.children(i)) {
      String relation = sentence.relation(child);
      boolean helps = relation.startsWith("aux") || relation.equals("cop");
      boolean infinitive = relation.equals("mark") && sentence.token(child).tag().equals("TO");
      if (helps || infinitive) {
        tense = later(tense, infinitive ? Tense.FUTURE : help(sentence, child));
      }
    }
    return tense;
  }

  /** "Would have fallen" and "has fallen" are past, "will be held" is future. */
  private static @Nullable Tense later(@Nullable Tense first, @Nullable Tense next) {
    return first == null || next == Tense.PAST ? next : first;
  }

  private @Nullable Tense help(Sentence sentence, int i) {
    boolean have = sentence.token(i).lemma().equals("have");
    return switch (sentence.token(i).tag()) {
      case "MD" -> words.has(TimeWord.EITHER, form(sentence, i)) ? null : Tense.FUTURE;
      case "VBD" -> Tense.PAST;
      case "VBZ", "VBP" -> have ? Tense.PAST : Tense.PRESENT;
      default -> have ? Tense.PAST : null;
    };
  }

  private static String form(Sentence sentence, int i) {
    return sentence.token(i).form().toLowerCase(Locale.ROOT);
  }
}
