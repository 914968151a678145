package org.sayso.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.pack.PartyName;
import org.sayso.printed.PrintedWords;
import org.sayso.report.Span;

/** Takes names that the report prints, and finds what they stand for as the grammar would. */
final class NameCheck {

  private static final int LONGEST_PLACE = 60;

  private final PrintedWords words;
  private final Passages passages;

  NameCheck(PrintedWords words) {
    this.words = words;
    this.passages = new Passages(words.report().text());
  }

  /** The place of that name; the gazetteer says which it is, never who proposes. */
  @Nullable PlaceRef place(@Nullable Fields fields, Evidence evidence) throws Unfit {
    String name = fields == null ? null : fields.text("text");
    if (name == null) {
      return null;
    }
    Span span = passages.beside(name, evidence.span());
    if (span == null) {
      throw new Unfit(
          Refusal.Reason.NO_PLACE, "the place is not in the report: " + Unfit.shown(name));
    }
    return words
        .place(span)
        .filter(place -> name.length() <= LONGEST_PLACE)
        .orElseThrow(
            () -> new Unfit(Refusal.Reason.NO_PLACE, "no place's name: " + Unfit.shown(name)));
  }

  /** The party of those words, with those on its side. */
  @Nullable PartyRef party(String what, @Nullable Fields fields, Evidence evidence) throws Unfit {
    String text = fields == null ? null : fields.text("text");
    if (fields == null || text == null) {
      return null;
    }
    List<PartyRef> with = new ArrayList<>();
    for (Fields other : fields.parts("with")) {
      String name = other.text("text");
      if (name != null) {
        with.add(new PartyRef(name, id(what, name, other, evidence), List.of()));
      }
    }
    return new PartyRef(text, id(what, text, fields, evidence), with);
  }

  /**
   * The pack's id for the words, or the proposed one where the pack has it, or the folded words.
   */
  private String id(String what, String text, Fields fields, Evidence evidence) throws Unfit {
    Span span = printed(what, text, evidence);
    String known = known(text, fields.text("party"));
    if (known == null && words.isPronoun(span)) {
      throw new Unfit(Refusal.Reason.NO_ACTOR, "who is meant by " + Unfit.shown(text));
    }
    String bare = text.replaceFirst("^(?i)the ", "");
    return known != null ? known : PartyName.fold(bare).replaceAll("\\s+", "-");
  }

  /** The pack's id for the words, or the proposed one where the pack has it, or null. */
  @Nullable String known(String text, @Nullable String proposed) {
    String id = proposed == null ? null : proposed.toLowerCase(Locale.ROOT);
    return words.party(text).orElse(id != null && words.isParty(id) ? id : null);
  }

  /** Where the report prints a source, by more than a pronoun. */
  void source(String text, Evidence evidence) throws Unfit {
    if (words.isPronoun(printed("the source", text, evidence))) {
      throw new Unfit("the source is not named: " + Unfit.shown(text));
    }
  }

  /** Where the report prints the words, within the passage or nearest to it. */
  Span printed(String what, String text, Evidence evidence) throws Unfit {
    Span span = passages.beside(text, evidence.span());
    if (span == null || text.chars().noneMatch(Character::isLetter)) {
      throw new Unfit(what + " is not in the report: " + Unfit.shown(text));
    }
    return span;
  }
}
