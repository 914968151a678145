package org.sayso.party;

import org.sayso.text.Sentence;

/**
 * A party's name in a sentence.
 *
 * @param begin first token
 * @param end one past the last token
 * @param party id of the party
 * @param own whether the name is nobody else's
 */
public record PartyMention(int begin, int end, String party, boolean own) {

  public boolean covers(int token) {
    return begin <= token && token < end;
  }

  /** The name's words as printed, parted by blanks. */
  public String form(Sentence sentence) {
    return PartyBook.form(sentence, begin, end);
  }

  public boolean within(int from, int to) {
    return from <= begin && end <= to;
  }
}
