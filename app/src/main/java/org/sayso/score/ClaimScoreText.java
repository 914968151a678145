package org.sayso.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sayso.pack.Kind;
import org.sayso.score.CodedClaim.Pool;

/** A comparison of two codings as a table, with what is missed and what is false under it. */
public final class ClaimScoreText {

  private ClaimScoreText() {}

  /** The text. */
  public static String of(ClaimScore score) {
    StringBuilder out = new StringBuilder();
    out.append(FigureTable.head());
    out.append(FigureTable.row("core kinds", score.figures(Pool.CORE)));
    kinds(out, score, true);
    out.append(FigureTable.row("other kinds", score.figures(Pool.OTHER)));
    kinds(out, score, false);
    out.append(FigureTable.row("background", score.figures(Pool.BACKGROUND)));
    fields(out, score, "core", Pool.CORE);
    fields(out, score, "other", Pool.OTHER);
    fields(out, score, "background", Pool.BACKGROUND);
    list(out, "Missed", score.missed());
    list(out, "False", score.wrong());
    differing(out, score.matched());
    return out.toString();
  }

  private static void kinds(StringBuilder out, ClaimScore score, boolean core) {
    for (Kind kind : Kind.values()) {
      Figures figures = score.figures(kind);
      if (kind.core() == core && figures.gold() + figures.given() > 0) {
        out.append(FigureTable.row("  " + kind.code(), figures));
      }
    }
  }

  private static void fields(StringBuilder out, ClaimScore score, String pool, Pool of) {
    if (score.figures(of).matched() == 0) {
      return;
    }
    out.append(line("%nOf the matched claims, %s: right of those that have it%n", pool));
    for (Field field : Field.values()) {
      Figures figures = score.field(field, of);
      out.append(
          line(
              "  %-20s %5d of %5d %7s%n",
              field.label(),
              figures.matched(),
              figures.gold(),
              FigureTable.share(figures.recall(), figures.gold())));
    }
  }

  private static void list(StringBuilder out, String title, List<CodedClaim> claims) {
    out.append(line("%n%s: %d%n", title, claims.size()));
    for (CodedClaim claim : claims) {
      out.append(line("  %s%s%n", background(claim), claim.shown()));
      out.append(line("    %s, report %s%n", claim.line(), claim.report()));
    }
  }

  private static void differing(StringBuilder out, List<Pair> pairs) {
    List<Pair> differing = pairs.stream().filter(pair -> !wrong(pair).isEmpty()).toList();
    out.append(line("%nMatched, with a field that differs: %d%n", differing.size()));
    for (Pair pair : differing) {
      out.append(line("  %s%n", String.join(", ", wrong(pair))));
      out.append(line("    gold  %s (%s)%n", pair.gold().shown(), pair.gold().line()));
      out.append(line("    given %s (%s)%n", pair.claim().shown(), pair.claim().line()));
    }
  }

  private static List<String> wrong(Pair pair) {
    return Arrays.stream(Field.values())
        .filter(field -> field.given(pair) && !field.agrees(pair))
        .map(Field::label)
        .toList();
  }

  private static String background(CodedClaim claim) {
    return claim.background() ? "background " : "";
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
  }
}
