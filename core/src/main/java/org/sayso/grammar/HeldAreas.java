package org.sayso.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/**
 * Who holds the areas of a noun phrase by its own modifiers: "rebel-held areas", "areas under army
 * control", "contested areas".
 */
public final class HeldAreas {

  /** The words of a party's name before "-held". */
  private static final int LONGEST = 4;

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final PartyBook parties;
  private final WordClasses words;

  public HeldAreas(
      Sentence sentence, Grammar grammar, Phrases phrases, PartyBook parties, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.parties = parties;
    this.words = words;
  }

  /** What is said of an area. */
  public record Held(int area, Optional<String> party, String text) {
    public boolean contested() {
      return party.isEmpty();
    }
  }

  /** Whether a word is one that such modifiers are made of; asks no tree. */
  public static boolean mayTell(Sentence sentence, Grammar grammar, WordClasses words, int token) {
    String form = sentence.token(token).form().toLowerCase(Locale.ROOT);
    String last = form.substring(form.lastIndexOf('-') + 1);
    return words.is("held", last)
        || words.is("taken", last)
        || words.is("contested-adjective", form)
        || words.is("owned-area", grammar.lemma(token))
        || words.is("control-noun", grammar.lemma(token));
  }

  /** What the modifiers of an area's head say, if anything. */
  public Optional<Held> at(int head) {
    for (int child : sentence.children(head)) {
      String form = sentence.token(child).form().toLowerCase(Locale.ROOT);
      if (words.is("contested-adjective", form)) {
        return Optional.of(new Held(head, Optional.empty(), form));
      }
      Optional<Held> held = compound(head, child);
      if (held.isPresent()) {
        return held;
      }
    }
    Optional<Held> under = underControl(head).or(() -> heldBy(head)).or(() -> apart(head));
    return under.or(() -> owned(head));
  }

  /** "The rebel stronghold of X", "the bastion of the militia": its name tells whose it is. */
  private Optional<Held> owned(int head) {
    return words.is("owned-area", grammar.lemma(head)) && !isOfOld(head)
        ? holder(head).map(holder -> held(head, holder))
        : Optional.empty();
  }

  private static Held held(int head, Phrase holder) {
    return new Held(head, Optional.ofNullable(holder.party()), holder.text());
  }

  /** "Areas held by the rebels". */
  private Optional<Held> heldBy(int head) {
    for (int clause : grammar.children(head, "acl", "acl:relcl")) {
      String form = sentence.token(clause).form().toLowerCase(Locale.ROOT);
      boolean had = words.is("held", form) || words.is("taken", form);
      if (had && !grammar.isInfinitive(clause)) {
        return grammar.subject(clause).stream()
            .map(phrases::at)
            .filter(p -> p.type() == Phrase.Type.PARTY)
            .findFirst()
            .map(holder -> held(head, holder));
      }
    }
    return Optional.empty();
  }

  private Optional<Held> compound(int head, int modifier) {
    String form = sentence.token(modifier).form();
    int hyphen = form.lastIndexOf('-');
    String how = form.substring(hyphen + 1).toLowerCase(Locale.ROOT);
    boolean now = words.is("held", how) || words.is("taken", how);
    if (hyphen < 1 || !now || isOfOld(head)) {
      return Optional.empty();
    }
    String last = form.substring(0, hyphen);
    Optional<String> whole = whole(modifier, last);
    String holder = whole.orElse(last);
    String party =
        parties.party(holder).or(() -> parties.party(holder + "s")).orElse(plain(holder));
    return Optional.of(new Held(head, Optional.of(party), holder));
  }

  /** The "Islamic State" of "Islamic State-held areas", where that names a party. */
  private Optional<String> whole(int modifier, String last) {
    StringBuilder name = new StringBuilder(last);
    Optional<String> whole = Optional.empty();
    for (int i = modifier - 1;
        i >= Math.max(0, modifier - LONGEST) && sentence.token(i).capital();
        i--) {
      name.insert(0, sentence.token(i).form() + " ");
      whole = parties.party(name.toString()).isPresent() ? Optional.of(name.toString()) : whole;
    }
    return whole;
  }

  private String plain(String holder) {
    String lower = holder.toLowerCase(Locale.ROOT);
    return words.is("armed-group", lower) ? lower + "s" : lower;
  }

  /** "A former rebel-held town". */
  private boolean isOfOld(int head) {
    return grammar.children(head, "amod", "advmod").stream()
        .anyMatch(a -> words.is("of-old", grammar.lemma(a)));
  }

  /** "The army held districts": without a hyphen between holder and participle. */
  private Optional<Held> apart(int head) {
    return isOfOld(head)
        ? Optional.empty()
        : grammar.children(head, "amod", "acl").stream()
            .filter(a -> a > 0 && a < head)
            .filter(a -> words.is("held", sentence.token(a).form().toLowerCase(Locale.ROOT)))
            .map(this::beforeIt)
            .filter(h -> h >= 0)
            .map(phrases::at)
            .filter(p -> p.type() == Phrase.Type.PARTY)
            .findFirst()
            .map(holder -> held(head, holder));
  }

  /** The last word of the name before a participle, whose initials may stand between; or -1. */
  private int beforeIt(int participle) {
    int at = participle - 1;
    if (sentence.token(at).form().equals(")")) {
      while (at > 0 && !sentence.token(at).form().equals("(")) {
        at--;
      }
      at--;
    } else if (sentence.token(at).form().equals("-")) {
      at--; // "government - held"
    }
    return at >= 0 && sentence.token(at).tag().matches("NN.*|JJ") ? at : -1;
  }

  /** "Areas under army control", "a town that is under the control of the army". */
  private Optional<Held> underControl(int head) {
    for (String preposition : List.of("under", "in")) {
      List<Integer> nouns = new ArrayList<>(grammar.by(head, preposition));
      for (int clause : grammar.children(head, "acl:relcl")) {
        if (grammar.marked(clause, preposition)) {
          nouns.add(clause);
        }
        nouns.addAll(grammar.by(clause, preposition));
      }
      if (head + 1 < sentence.size() && grammar.lemma(head + 1).equals(preposition)) {
        nouns.add(sentence.head(head + 1)); // wherever the parse hangs it
      }
      for (int noun : nouns) {
        if (words.is("control-noun", grammar.lemma(noun))) {
          return holder(noun).map(holder -> held(head, holder));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Phrase> holder(int noun) {
    List<Integer> holders = new ArrayList<>(grammar.by(noun, "of"));
    holders.addAll(grammar.children(noun, "compound", "amod", "nmod:poss"));
    return holders.stream().map(phrases::at).filter(p -> p.type() == Phrase.Type.PARTY).findFirst();
  }
}
