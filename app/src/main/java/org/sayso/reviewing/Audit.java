package org.sayso.reviewing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.journal.Entry;
import org.sayso.review.Decision;
import org.sayso.review.Decision.Act;
import org.sayso.review.Question;
import org.sayso.review.Reviews;
import org.sayso.review.Verdict;

/**
 * The log as people check it: who decided what and when, why, and what stood on each question
 * before and after.
 */
final class Audit {

  private final List<Entry> log;
  private final Set<Integer> undone;
  private final Map<String, List<Integer>> bySubject = new HashMap<>();

  Audit(List<Entry> log) {
    this.log = log;
    this.undone = Desk.undone(log);
    for (int i = 0; i < log.size(); i++) {
      bySubject.computeIfAbsent(about(i).subject(), s -> new ArrayList<>()).add(i);
    }
  }

  /** The decision of a line or, of an undoing, the one that it undoes. */
  private Decision about(int line) {
    Decision one = log.get(line).decision();
    if (one.act() == Act.UNDO) {
      for (int i = line - 1; i >= 0; i--) {
        if (log.get(i).decision().id().equals(one.subject())) {
          return about(i);
        }
      }
    }
    return one;
  }

  /** The claim that a line is about, if it is about one. */
  @Nullable String claim(int line) {
    Decision one = about(line);
    return one.act() == Act.MERGE || one.act() == Act.INTEREST || one.act() == Act.UNDO
        ? null
        : one.subject();
  }

  /**
   * Writes a line.
   *
   * @param line from 0
   * @param read the claim that it is about, as it was read, or null
   */
  void write(int line, @Nullable Claim read, ObjectNode to) {
    Entry entry = log.get(line);
    Decision one = entry.decision();
    to.put("number", line + 1).put("id", one.id()).put("at", entry.at().toString());
    to.put("day", one.day().toString()).put("by", one.by()).put("decision", one.act().code());
    to.put("subject", one.subject());
    put("field", one.field(), to);
    put("value", one.value(), to);
    put("note", one.note(), to);
    to.put("undone", undone.contains(line));
    ArrayNode changes = to.putArray("changes");
    Decision about = about(line);
    for (Question question : about.questions()) {
      changes
          .addObject()
          .put("question", question.about())
          .put("before", stood(about.subject(), question, line, read))
          .put("after", stood(about.subject(), question, line + 1, read));
    }
  }

  /** What stood on a question by the first lines. */
  private String stood(String subject, Question question, int lines, @Nullable Claim read) {
    List<Decision> decisions =
        bySubject.getOrDefault(subject, List.of()).stream()
            .filter(line -> line < lines)
            .map(line -> log.get(line).decision())
            .toList();
    Verdict verdict = new Reviews(decisions).verdicts().get(question);
    if (verdict != null && verdict.disagreed()) {
      return asRead(question, read) + " (reviewers disagree)";
    }
    String agreed = verdict == null ? null : verdict.agreed();
    return agreed == null || agreed.isEmpty() ? asRead(question, read) : agreed;
  }

  private static String asRead(Question question, @Nullable Claim read) {
    String value = read == null ? null : value(question.about(), read);
    return value == null ? "as read" : value + " (as read)";
  }

  private static @Nullable String value(String field, Claim read) {
    return switch (field) {
      case "action" -> read.kind().code() + "/" + read.action();
      case "standing" -> read.standing().code();
      case "actor" -> party(read.actor());
      case "target" -> party(read.target());
      case "place" -> place(read.place());
      case "from" -> String.valueOf(read.when().days().from());
      case "to" -> String.valueOf(read.when().days().to());
      case "part" -> read.part() ? "yes" : "no";
      case "background" -> read.background() ? "yes" : "no";
      default -> null;
    };
  }

  private static String party(@Nullable PartyRef ref) {
    return ref == null ? "none" : ref.party();
  }

  private static String place(@Nullable PlaceRef ref) {
    return ref == null ? "none" : ref.key();
  }

  private static void put(String field, String value, ObjectNode to) {
    if (!value.isEmpty()) {
      to.put(field, value);
    }
  }
}
