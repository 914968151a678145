package org.sayso.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.sayso.claim.Coding;
import org.sayso.claim.Reader;
import org.sayso.coding.ClaimReader;
import org.sayso.printed.PrintedWords;
import org.sayso.proposal.Findings;
import org.sayso.report.Report;

/**
 * Reads a report by a language model, and by the grammar where the model fails. Takes only what the
 * report's own words bear out. The same report may be read differently each time.
 */
public final class ModelReader implements Reader {

  /** What the rule of a claim begins with that a model proposed; its name follows. */
  public static final String RULE = "model:";

  private static final int LONGEST = 60_000;
  private static final long PAUSE_MILLIS = 500;

  private final ClaimReader grammar;
  private final ModelClient client;
  private final Prompt prompt;
  private final String rule;
  private final Consumer<String> notices;
  private final ModelTally tally = new ModelTally();

  /**
   * A reader by the model at an address.
   *
   * @param grammar knows places and parties, and reads what the model cannot
   * @param parties ids that the model may use
   * @param notices hears of each report that the model could not read, from any thread
   */
  public ModelReader(
      ClaimReader grammar, Endpoint endpoint, List<String> parties, Consumer<String> notices) {
    this.grammar = grammar;
    this.client = new ModelClient(endpoint);
    this.prompt = new Prompt(endpoint.model(), parties);
    this.rule = RULE + endpoint.model();
    this.notices = notices;
  }

  @Override
  public Coding read(Report undated) {
    try {
      if (undated.text().length() > LONGEST) {
        throw new NoAnswer("not asked, for it is longer than 60,000 characters", false);
      }
      PrintedWords words = grammar.printed(undated);
      Findings findings = Findings.of(words, rule, proposals(words.report()));
      tally.add(findings);
      return new Coding(words.report(), words.sentences(), findings.claims(), findings.refusals());
    } catch (NoAnswer fault) {
      notices.accept(
          undated.source() + ": read by the grammar, not the model: " + fault.getMessage());
      tally.addByGrammar();
      return grammar.read(undated);
    }
  }

  /** What became of the answers so far, in a line. */
  public String told() {
    return tally.toString();
  }

  /** Asks, and once more where that may help. */
  private List<JsonNode> proposals(Report report) throws NoAnswer {
    try {
      return Answer.claims(client.answer(prompt.steady(report)));
    } catch (NoAnswer first) {
      if (!first.passing()) {
        throw first;
      }
    }
    pause();
    try {
      return Answer.claims(client.answer(prompt.free(report)));
    } catch (NoAnswer second) {
      throw new NoAnswer(second.getMessage() + ", asked twice", false);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the model was asked", e);
    }
  }
}
