package org.sayso.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.explain.Chains;
import org.sayso.timeline.Account;
import org.sayso.timeline.Account.Line;
import org.sayso.timeline.Account.Weight;

/**
 * The arithmetic of a day in words: what each thing told, and each week of silence, did to the
 * chances.
 */
public final class AccountText {

  private static final double LEAST_SHOWN = 0.005;

  private final Account account;
  private final Map<String, Claim> claims;
  private final Wrapped out;

  private AccountText(Account account, Map<String, Claim> claims, int width) {
    this.account = account;
    this.claims = claims;
    this.out = new Wrapped(width);
  }

  /**
   * The text, in lines of at most {@code width} characters.
   *
   * @param claims by id, all that the account names
   */
  public static String of(Account account, Map<String, Claim> claims, int width) {
    return new AccountText(account, claims, width).write();
  }

  /** The result without what reviewers decided, in a line. */
  public static String alone(@Nullable Account account) {
    String chances =
        account == null ? "nothing is said of it" : chances(account.states(), account.result());
    return "Without the reviewers' decisions: " + chances + "\n";
  }

  private String write() {
    out.add(0, "How this adds up, step by step");
    out.add(2, "At first: " + chances(account.start()));
    List<Double> before = account.start();
    for (Line line : account.before()) {
      line(line, before);
      before = line.chances();
    }
    if (account.after().stream().anyMatch(line -> !line.weights().isEmpty())) {
      out.add(2, "By what was told of the days up to then: " + chances(account.known()));
      out.add(2, "Told of later days, and counted back to this one:");
      account.after().forEach(line -> weights(line.weights()));
    }
    out.add(2, "Result: " + chances(account.result()));
    return out.toString();
  }

  private void line(Line line, List<Double> before) {
    String what = line.silence() ? "a week passes; part of what was known is forgotten" : "";
    if (!line.silence() && line.weights().isEmpty()) {
      what = "something told of these days may have happened now";
    }
    out.add(2, line.day() + ": " + what);
    String moved = chances(moved(before, line.moves()));
    if (!line.weights().isEmpty() && !moved.equals(chances(before))) {
      out.add(4, "before asking on whose word, what is told makes it: " + moved);
    }
    weights(line.weights());
    out.add(6, "→ " + chances(line.chances()));
  }

  private static List<Double> moved(List<Double> before, List<List<Double>> moves) {
    List<Double> after = new ArrayList<>();
    for (int to = 0; to < before.size(); to++) {
      double sum = 0;
      for (int from = 0; from < before.size(); from++) {
        sum += before.get(from) * moves.get(from).get(to);
      }
      after.add(sum);
    }
    return after;
  }

  /** What each word of a step does, to the state that it speaks of and then to others. */
  private void weights(List<Weight> weights) {
    Map<String, List<Weight>> byClaim = new LinkedHashMap<>();
    weights.forEach(
        weight -> byClaim.computeIfAbsent(weight.claim(), claim -> new ArrayList<>()).add(weight));
    byClaim.values().forEach(this::word);
  }

  private void word(List<Weight> weights) {
    Weight first = weights.get(0);
    Claim claim = claims.get(first.claim());
    out.add(4, claim == null ? first.claim() : ClaimText.what(claim) + ", " + Chains.of(claim));
    out.add(
        6,
        String.format(
            Locale.ROOT,
            "such speakers are right in %.0f of 100 cases%s: the odds of %s; %s",
            100 * first.credit().truth(),
            shares(first),
            weights.stream().map(AccountText::times).collect(Collectors.joining(", of ")),
            first.credit().reason()));
  }

  private static String times(Weight weight) {
    return String.format(Locale.ROOT, "%s times %.2f", weight.state(), Math.exp(weight.weight()));
  }

  private static String shares(Weight weight) {
    double share = weight.credit().share() * weight.counted();
    return share > 0.995 && share < 1.005
        ? ""
        : String.format(Locale.ROOT, ", and this counts for %.2f of a claim", share);
  }

  private String chances(List<Double> chances) {
    return chances(account.states(), chances);
  }

  private static String chances(List<String> states, List<Double> chances) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < chances.size(); i++) {
      if (chances.get(i) >= LEAST_SHOWN) {
        parts.add(states.get(i) + " " + Math.round(100 * chances.get(i)) + " %");
      }
    }
    return String.join(", ", parts);
  }
}
