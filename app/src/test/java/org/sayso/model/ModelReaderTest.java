package org.sayso.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.claim.Refusal;
import org.sayso.coding.ClaimReader;
import org.sayso.gazetteer.Place;
import org.sayso.quantity.Quantity;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.source.SourceKind;
import org.sayso.time.DayRange;

/** A model's answers, good, false, broken and hostile, from a server on this machine. */
final class ModelReaderTest {

  private static final ClaimReader GRAMMAR = ClaimReader.named(List.of("afghanistan"));
  private static final LocalDate FRIDAY = LocalDate.of(2021, 7, 9);
  private static final String FALL =
      "Taliban fighters overran Kohsan district in Herat on Thursday, Gul Ahmad, a police"
          + " commander, told Wire A.";
  private static final String DEATHS = "At least 12 soldiers were killed there.";
  private static final String DENIAL = "The interior ministry denied that Kohsan had been lost.";
  private static final Report REPORT =
      report(FALL + " " + DEATHS + "\n\n" + DENIAL + " It gave no figures.\n", FRIDAY);

  private static final String CAPTURE =
      """
      {"quote": "%s",
       "kind": "control", "action": "captured", "standing": "asserted",
       "actor": {"text": "Taliban fighters", "party": "taliban"},
       "place": {"text": "Kohsan"}, "fought": true,
       "when": {"from": "2021-07-08", "to": "2021-07-08"},
       "sources": [{"text": "Gul Ahmad", "role": "a police commander", "kind": "official",
                    "party": "afghan-government", "anonymous": false},
                   {"text": "Wire A", "kind": "outlet"}]}
      """
          .formatted(FALL);

  private final List<String> notices = Collections.synchronizedList(new ArrayList<>());
  private StubModel stub;

  @BeforeEach
  void start() throws IOException {
    stub = new StubModel();
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  private static Report report(String text, LocalDate day) {
    return Report.of("a.txt", "Daily D", null, day, PublishedFrom.GIVEN, text);
  }

  private static Place place(Claim claim) {
    return requireNonNull(requireNonNull(claim.place()).place());
  }

  private ModelReader reader() {
    return reader(Duration.ofSeconds(20), 4);
  }

  private ModelReader reader(Duration timeout, int requests) {
    Endpoint endpoint =
        new Endpoint(Endpoint.address(stub.url()), "small", "k-secret", timeout, requests);
    return new ModelReader(GRAMMAR, endpoint, List.of("taliban"), notices::add);
  }

  private Coding read(String... proposals) throws IOException {
    stub.says("{\"claims\": [" + String.join(",", proposals) + "]}");
    return reader().read(REPORT);
  }

  @Test
  void aGoodAnswerIsTakenWithItsPlaceChainAndDays() throws IOException {
    Coding coding = read(CAPTURE);

    assertThat(notices).isEmpty();
    assertThat(coding.refusals()).isEmpty();
    assertThat(coding.sentences()).isEqualTo(4);
    Claim claim = coding.claims().get(0);
    assertThat(claim.evidence().span().in(REPORT.text())).isEqualTo(FALL);
    assertThat(requireNonNull(claim.actor()).party()).isEqualTo("taliban");
    assertThat(place(claim).path()).contains("Afghanistan", "Herat");
    assertThat(claim.when().days())
        .isEqualTo(new DayRange(LocalDate.of(2021, 7, 8), LocalDate.of(2021, 7, 8)));
    assertThat(claim.sources())
        .extracting(source -> source.text())
        .containsExactly("Gul Ahmad", "Wire A", "Daily D");
    assertThat(claim.innermost().party()).isEqualTo("afghan-government");
    assertThat(claim.rule()).isEqualTo("model:small");
  }

  @Test
  void placesAreThoseThatTheGrammarFinds() throws IOException {
    Claim ours = GRAMMAR.read(REPORT).claims().get(0);

    assertThat(place(read(CAPTURE).claims().get(0))).isEqualTo(place(ours));
  }

  @Test
  void theSameAnswerGivesTheSameCoding() throws IOException {
    assertThat(read(CAPTURE)).isEqualTo(read(CAPTURE));
  }

  @Test
  void theRequestHoldsTheRulesTheReportAndTheKeyAsBearer() throws IOException {
    read(CAPTURE);

    assertThat(stub.keys()).containsExactly("Bearer k-secret");
    assertThat(stub.asked().get(0))
        .contains("\"model\":\"small\"", "Gul Ahmad", "2021-07-09, a friday", "taliban", "repelled")
        .doesNotContain("{kinds}", "{parties}", "{standings}", "{sources}");
  }

  @Test
  void wordsAndFencesAroundTheJsonDoNoHarm() throws IOException {
    stub.says("Here you are:\n```json\n{\"claims\": [" + CAPTURE + "]}\n```\nDone.");

    assertThat(reader().read(REPORT).claims()).hasSize(1);
  }

  @Test
  void aQuoteThatIsNotInTheReportIsDroppedAndCounted() throws IOException {
    stub.says("{\"claims\": [" + CAPTURE.replace("overran", "seized") + ", 7, {}, null]}");
    ModelReader reader = reader();
    Coding coding = reader.read(REPORT);

    assertThat(coding.claims()).isEmpty();
    assertThat(coding.refusals()).isEmpty();
    assertThat(reader.told())
        .isEqualTo(
            "read 1 report: 0 claims taken, 0 refused, 4 dropped (no quote from the report);"
                + " 0 reports read by the grammar instead");
  }

  @Test
  void aQuoteMayNotCutAWord() throws IOException {
    assertThat(read(CAPTURE.replace("\"Taliban fighters overran", "\"liban fighters overran")))
        .extracting(Coding::claims, Coding::refusals)
        .containsExactly(List.of(), List.of());
  }

  @Test
  void anInventedPlaceIsRefusedBesideItsPassage() throws IOException {
    Coding coding = read(CAPTURE.replace("\"Kohsan\"", "\"Atlantis\""));

    assertThat(coding.claims()).isEmpty();
    Refusal refusal = coding.refusals().get(0);
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_PLACE);
    assertThat(refusal.detail()).isEqualTo("the place is not in the report: \"Atlantis\"");
    assertThat(refusal.evidence().text()).isEqualTo(FALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"Kohsan\"}| \"soldiers\"}| no place's name",
        "\"Kohsan\"}| \"Taliban\"}| no place's name",
        "\"Kohsan\"}| \"Koh\"}| the place is not in the report",
        "\"Taliban fighters\", \"party\"| \"Northern Front\", \"party\"| the actor is not in",
        "\"Gul Ahmad\"| \"Abdul Karim\"| the source is not in the report",
        "a police commander\", \"kind| a general\", \"kind| the source's role is not in",
        "\"Gul Ahmad\"| \"It\"| the source is not named",
        "\"Taliban fighters\", \"party\": \"taliban\"| \"It\"| who is meant by",
        "\"Taliban fighters\", \"party\"| \".\", \"party\"| the actor is not in",
        "\"official\"| \"wizard\"| no kind of source",
        "\"captured\"| \"killed\"| no action of control",
        "\"asserted\"| \"sworn\"| no standing",
        "\"control\"| \"weather\"| no kind",
        "\"to\": \"2021-07-08\"| \"to\": \"2021-07-10\"| a day that lies too late",
        "\"to\": \"2021-07-08\"| \"to\": \"2021-07-07\"| the days end before they begin",
        "\"to\": \"2021-07-08\"| \"to\": \"2021-02-30\"| no day",
        "\"to\": \"2021-07-08\"| \"to\": \"+999999999-01-01\"| no day",
        "\"fought\": true| \"fought\": \"yes\"| fought is neither true nor false",
        "\"fought\": true| \"hedges\": [\"maybe\"]| no hedge",
        "\"fought\": true| \"noComment\": [\"the mayor\"]| who was asked is not in the report",
        "\"fought\": true| \"quantity\": {\"text\": \"12\"}| the number is not in the passage",
        "\"fought\": true| \"target\": [[[1]]]| target is no text",
      })
  void whatTheReportDoesNotBearOutIsRefused(String part, String instead, String why)
      throws IOException {
    Coding coding = read(CAPTURE.replace(part, instead));

    assertThat(coding.claims()).isEmpty();
    assertThat(coding.refusals()).hasSize(1);
    assertThat(coding.refusals().get(0).detail()).startsWith(why);
  }

  @Test
  void aControlClaimWithoutAnActorIsRefused() throws IOException {
    Coding coding = read(CAPTURE.replace("\"actor\"", "\"somebody\""));

    assertThat(coding.refusals())
        .extracting(Refusal::reason)
        .containsExactly(Refusal.Reason.NO_ACTOR);
  }

  @Test
  void whatANumberAmountsToIsReadFromThePrint() throws IOException {
    Coding coding =
        read(
            """
            {"quote": "%s", "kind": "casualties", "action": "killed", "standing": "asserted",
             "target": "soldiers", "place": "Kohsan",
             "quantity": {"text": "12", "value": 1200, "unit": "people"}, "sources": []}
            """
                .formatted(DEATHS));

    Claim claim = coding.claims().get(0);
    assertThat(claim.quantity())
        .isEqualTo(new Quantity(12.0, 12.0, null, "people", null, null, "At least 12"));
    assertThat(claim.when().days()).isEqualTo(DayRange.by(FRIDAY));
    assertThat(claim.sources()).hasSize(1);
    assertThat(claim.innermost().kind()).isEqualTo(SourceKind.OUTLET);
  }

  @Test
  void thePublisherEndsTheChainOnceAlsoWhereTheModelNamesIt() throws IOException {
    Coding coding =
        read(CAPTURE.replace("\"kind\": \"outlet\"}", "\"kind\": \"outlet\"}, \"Daily D\""));

    assertThat(coding.claims().get(0).sources())
        .extracting(source -> source.text())
        .containsExactly("Gul Ahmad", "Wire A", "Daily D");
  }

  @Test
  void aNamedCivilianWithoutAnOfficeIsPrivateWhateverTheModelSays() throws IOException {
    Coding coding =
        read(
            CAPTURE
                .replace(
                    "\"role\": \"a police commander\", \"kind\": \"official\"",
                    "\"kind\": \"civilian\"")
                .replace("\"party\": \"afghan-government\", ", ""));

    assertThat(coding.claims().get(0).innermost().isPrivate()).isTrue();
  }

  @Test
  void whatIsToldTwiceIsOneClaimWithBothPassages() throws IOException {
    String denial =
        """
        {"quote": "%s", "kind": "control", "action": "lost", "standing": "denied",
         "place": "Kohsan", "sources": [{"text": "The interior ministry", "kind": "official"}]}
        """;
    Coding coding = read(denial.formatted(DENIAL), denial.formatted("Kohsan had been lost"));

    assertThat(coding.claims()).hasSize(1);
    assertThat(coding.claims().get(0).also()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I cannot help with that.", "{\"claims\": [", "{}", "[1, 2]", ""})
  void anAnswerThatIsNotWhatWasAskedForIsAskedForOnceMore(String content) throws IOException {
    stub.says(content).says("{\"claims\": [" + CAPTURE + "]}");

    assertThat(reader().read(REPORT).claims())
        .extracting(Claim::rule)
        .containsExactly("model:small");
    assertThat(stub.asked()).hasSize(2);
    assertThat(stub.asked().get(0)).contains("temperature");
    assertThat(stub.asked().get(1)).doesNotContain("temperature");
    assertThat(notices).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{\"choices\": []}", "{\"error\": {}}", "null", ""})
  void malformedAnswersLeaveTheReportToTheGrammar(String body) {
    stub.replies(200, body);

    assertThat(reader().read(REPORT)).isEqualTo(GRAMMAR.read(REPORT));
    assertThat(stub.asked()).hasSize(2);
    assertThat(notices).hasSize(1).first().asString().startsWith("a.txt: read by the grammar");
  }

  @Test
  void aServerFaultIsTriedOnceMore() {
    stub.replies(500, "k-secret");

    assertThat(reader().read(REPORT)).isEqualTo(GRAMMAR.read(REPORT));
    assertThat(stub.asked()).hasSize(2);
    assertThat(notices)
        .containsExactly("a.txt: read by the grammar, not the model: HTTP 500, asked twice");
  }

  @Test
  void aWrongKeyIsNotTriedAgain() {
    stub.replies(401, "k-secret is wrong");
    ModelReader reader = reader();

    assertThat(reader.read(REPORT)).isEqualTo(GRAMMAR.read(REPORT));
    assertThat(stub.asked()).hasSize(1);
    assertThat(notices)
        .containsExactly(
            "a.txt: read by the grammar, not the model: HTTP 401, see --model-key-env");
    assertThat(reader.told()).endsWith("; 1 report read by the grammar instead");
  }

  @Test
  void aServerThatIsSlowIsNotWaitedFor() {
    stub.replies(200, "{}", Duration.ofSeconds(30));
    long begin = System.nanoTime();

    assertThat(reader(Duration.ofSeconds(1), 1).read(REPORT)).isEqualTo(GRAMMAR.read(REPORT));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    assertThat(notices.get(0)).endsWith("no answer within 1 s, asked twice");
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    ModelReader reader = reader();
    stub.close();

    assertThat(reader.read(REPORT)).isEqualTo(GRAMMAR.read(REPORT));
    assertThat(notices.get(0)).contains("no connection to http://127.0.0.1:");
  }

  @Test
  void aHugeAnswerIsNotReadToItsEnd() {
    stub.replies(200, "x".repeat(30 << 20));

    assertThat(reader().read(REPORT)).isEqualTo(GRAMMAR.read(REPORT));
    assertThat(notices.get(0)).endsWith("an answer of more than 4 MB");
  }

  @Test
  void deepNestingIsNoAnswer() throws IOException {
    stub.replies(200, "[".repeat(1_000_000));
    stub.says("{\"claims\": " + "[".repeat(500_000) + "]".repeat(500_000) + "}");

    assertThat(reader().read(REPORT)).isEqualTo(GRAMMAR.read(REPORT));
    assertThat(notices.get(0)).endsWith("an answer that is not JSON, asked twice");
  }

  @Test
  void aFloodOfProposalsIsCutOff() throws IOException {
    List<String> flood =
        IntStream.range(0, 5_000)
            .mapToObj(i -> CAPTURE.replace("\"Kohsan\"", "\"No-such-place " + i + "\""))
            .toList();
    stub.says("{\"claims\": [" + String.join(",", flood) + "]}");
    ModelReader reader = reader();

    assertThat(reader.read(REPORT).refusals()).hasSize(300);
    assertThat(reader.told()).contains("300 refused, 4700 dropped");
  }

  @Test
  void theModelsWordsInARefusalAreShortAndSteerNoTerminal() throws IOException {
    Coding coding =
        read(CAPTURE.replace("\"Kohsan\"", "\"\\u001b[2J\\u202e\\n" + "X".repeat(250) + "\""));

    assertThat(coding.refusals().get(0).detail())
        .matches("the place is not in the report: \" \\[2J  X{74}…\"");
  }

  @Test
  void aReportThatIsTooLongIsNotSent() throws IOException {
    stub.says("{\"claims\": []}");
    reader().read(report((FALL + "\n\n").repeat(1_000), FRIDAY));

    assertThat(stub.asked()).isEmpty();
    assertThat(notices.get(0)).endsWith("not asked, for it is longer than 60,000 characters");
  }

  @Test
  void noMoreRequestsAtOnceThanAllowed() {
    stub.replies(200, "{\"choices\": []}", Duration.ofMillis(100));
    ModelReader reader = reader(Duration.ofSeconds(20), 2);
    List<Thread> threads =
        IntStream.range(0, 6).mapToObj(i -> new Thread(() -> reader.read(REPORT))).toList();
    threads.forEach(Thread::start);
    threads.forEach(ModelReaderTest::join);

    assertThat(stub.asked()).hasSize(12);
    assertThat(stub.mostInFlight()).isEqualTo(2);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void withoutADayOfPublicationADayNeedsAYearThatIsPrinted() throws IOException {
    stub.says("{\"claims\": [" + CAPTURE + "]}");
    Report undated = Report.of("a.txt", null, null, null, null, FALL + "\n");
    Coding coding = reader().read(undated);

    assertThat(coding.refusals().get(0).detail())
        .startsWith("a year that the report does not give");
  }
}
