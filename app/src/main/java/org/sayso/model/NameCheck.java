package org.sayso.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.coding.PrintedWords;
import org.sayso.pack.PartyName;
import org.sayso.report.Span;

/** Takes names that the report prints, and finds what they stand for as the grammar would. */
final class NameCheck {

  private final PrintedWords words;
  private final Passages passages;

  NameCheck(PrintedWords words) {
    this.words = words;
    this.passages = new Passages(words.report().text());
  }

  /** The place of that name; the gazetteer says which it is, never the model. */
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
        .orElseThrow(
            () -> new Unfit(Refusal.Reason.NO_PLACE, "no place's name: " + Unfit.shown(name)));
  }

  /** The party of those words, with those on its side. */
  @Nullable PartyRef party(String what, @Nullable Fields fields, Evidence evidence) throws Unfit {
    String text = fields == null ? null : fields.text("text");
    if (fields == null || text == null) {
      return null;
    }
    printed(what, text);
    List<PartyRef> with = new ArrayList<>();
    for (Fields other : fields.parts("with")) {
      String name = other.text("text");
      if (name != null) {
        printed(what, name);
        with.add(new PartyRef(name, id(name, other.text("party")), List.of()));
      }
    }
    return new PartyRef(text, id(text, fields.text("party")), with);
  }

  /** The pack's id for the words, or the model's where the pack has it, or the folded words. */
  private String id(String text, @Nullable String proposed) {
    String known = known(text, proposed);
    String bare = text.replaceFirst("^(?i)the ", "");
    return known != null ? known : PartyName.fold(bare).replaceAll("\\s+", "-");
  }

  /** The pack's id for the words, or the model's where the pack has it, or null. */
  @Nullable String known(String text, @Nullable String proposed) {
    String id = proposed == null ? null : proposed.toLowerCase(Locale.ROOT);
    return words.party(text).orElse(id != null && words.isParty(id) ? id : null);
  }

  /** The words as they are, if the report has them. */
  String printed(String what, String text) throws Unfit {
    if (passages.nearest(text, 0) == null) {
      throw Unfit.notPrinted(what, text);
    }
    return text;
  }

  /** All of the words, if the report has them. */
  List<String> printed(String what, List<String> texts) throws Unfit {
    for (String text : texts) {
      printed(what, text);
    }
    return texts;
  }
}
