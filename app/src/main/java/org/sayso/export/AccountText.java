package org.sayso.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.explain.Chains;
import org.sayso.testimony.Direction;
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
    account.before().forEach(this::line);
    if (!account.after().isEmpty()) {
      out.add(2, "By what was told of the days up to then: " + chances(account.known()));
      out.add(2, "Told of later days, and counted back to this one:");
      account.after().stream()
          .flatMap(line -> line.weights().stream())
          .filter(weight -> own(weight))
          .forEach(this::weight);
    }
    out.add(2, "Result: " + chances(account.result()));
    return out.toString();
  }

  private void line(Line line) {
    String what = line.silence() ? "a week passes; part of what was known is forgotten" : "";
    List<Weight> own = line.weights().stream().filter(AccountText::own).toList();
    if (!line.silence() && own.isEmpty()) {
      what = "something told of these days may have happened now";
    }
    out.add(2, line.day() + ": " + what);
    own.forEach(this::weight);
    out.add(6, "→ " + chances(line.chances()));
  }

  /** Whether it is what the word does to the state that it speaks of, and no side effect. */
  private static boolean own(Weight weight) {
    return Math.abs(weight.share()) == 1;
  }

  private void weight(Weight weight) {
    Claim claim = claims.get(weight.claim());
    String told = claim == null ? weight.claim() : ClaimText.what(claim) + ", " + Chains.of(claim);
    out.add(4, told);
    out.add(
        6,
        String.format(
            Locale.ROOT,
            "such speakers are right in %.0f of 100 cases%s: %s%s multiplied by %.2f; %s",
            100 * weight.credit().truth(),
            shares(weight),
            weight.direction() == Direction.FOR ? "the odds of " : "the odds of a hold by ",
            weight.state(),
            Math.exp(weight.weight()),
            weight.credit().reason()));
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
