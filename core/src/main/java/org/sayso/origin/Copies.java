package org.sayso.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sayso.report.Report;

/** Which reports carry the same wire text: a paragraph that is a copy of another's. */
public final class Copies {

  /** Earliest published first, those without a day last. */
  static final Comparator<Report> PUBLICATION = Copies::compare;

  /** A shorter paragraph may be a quotation that two reporters both wrote down. */
  private static final int LEAST_WORDS = 25;

  private Copies() {}

  private static int compare(Report one, Report other) {
    LocalDate day = one.published();
    LocalDate otherDay = other.published();
    if (day == null || otherDay == null) {
      return day == otherDay ? one.id().compareTo(other.id()) : day == null ? 1 : -1;
    }
    int order = day.compareTo(otherDay);
    return order != 0 ? order : one.id().compareTo(other.id());
  }

  /** The reports by id, each once, with the ids of those that share a paragraph with it. */
  public static List<Report> mark(List<Report> reports) {
    Map<String, Report> byId = new TreeMap<>();
    reports.forEach(report -> byId.put(report.id(), report));
    Map<Integer, SortedSet<String>> carriers = carriers(byId.values().stream().toList());
    Map<String, SortedSet<String>> copies = new TreeMap<>();
    for (SortedSet<String> ids : carriers.values()) {
      ids.forEach(id -> copies.computeIfAbsent(id, i -> new TreeSet<>()).addAll(ids));
    }
    return byId.values().stream()
        .map(report -> report.withCopies(others(report.id(), copies)))
        .toList();
  }

  /** The reports that carry each paragraph, under the number of its original. */
  private static Map<Integer, SortedSet<String>> carriers(List<Report> reports) {
    SharedText texts = new SharedText(reports.size());
    Map<Integer, SortedSet<String>> carriers = new TreeMap<>();
    for (Report report : reports.stream().sorted(PUBLICATION).toList()) {
      for (String paragraph : paragraphs(report)) {
        carriers
            .computeIfAbsent(texts.offer(paragraph), number -> new TreeSet<>())
            .add(report.id());
      }
    }
    return carriers;
  }

  private static List<String> paragraphs(Report report) {
    return report
        .text()
        .lines()
        .filter(paragraph -> Shingles.words(paragraph).size() >= LEAST_WORDS)
        .toList();
  }

  private static List<String> others(String id, Map<String, SortedSet<String>> copies) {
    List<String> others = new ArrayList<>(copies.getOrDefault(id, new TreeSet<>()));
    others.remove(id);
    return others;
  }
}
