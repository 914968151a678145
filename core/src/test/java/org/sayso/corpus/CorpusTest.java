package org.sayso.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.claim.Claim;
import org.sayso.coding.ClaimReader;

/** Every mini report of the corpus gives the claims that are written under it. */
class CorpusTest {

  private static final Path REPORTS = Path.of("..", "corpus", "reports");
  private static final ClaimReader READER = ClaimReader.bundled();

  static Stream<CorpusCase> cases() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      List<CorpusCase> cases = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        cases.add(CorpusCase.read(file));
      }
      return cases.stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesTheClaimsThatACarefulCoderGives(CorpusCase corpusCase) throws IOException {
    List<String> problems = problems(corpusCase);
    if (NotYet.named("reports").contains(corpusCase.name())) {
      assertThat(problems).as("passes now: strike it from corpus/not-yet.txt").isNotEmpty();
    } else {
      assertThat(problems).as(corpusCase.report().text()).isEmpty();
    }
  }

  private static List<String> problems(CorpusCase corpusCase) {
    List<Claim> left = new ArrayList<>(READER.read(corpusCase.report()).claims());
    List<String> problems = new ArrayList<>();
    for (Map<String, String> expected : corpusCase.claims()) {
      Optional<Claim> match = best(expected, left);
      if (match.isEmpty()) {
        problems.add("missing: " + expected);
      } else {
        left.remove(match.get());
        ClaimCheck.differences(expected, match.get())
            .forEach(d -> problems.add(d + " in " + expected));
      }
    }
    left.stream()
        .filter(c -> c.kind().core() && !c.background())
        .forEach(c -> problems.add("not expected: " + ClaimLine.of(c)));
    return problems;
  }

  private static Optional<Claim> best(Map<String, String> expected, List<Claim> claims) {
    return claims.stream()
        .filter(c -> ClaimCheck.matches(expected, c))
        .min(Comparator.comparingInt(c -> ClaimCheck.differences(expected, c).size()));
  }
}
