package org.sayso.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    List<String> problems = misreadings(corpusCase).stream().map(Misreading::told).toList();
    if (NotYet.named("reports").contains(corpusCase.name())) {
      assertThat(problems).as("passes now: strike it from corpus/not-yet.txt").isNotEmpty();
    } else {
      assertThat(problems).as(corpusCase.report().text()).isEmpty();
    }
  }

  static List<Misreading> misreadings(CorpusCase corpusCase) {
    return Misreading.of(corpusCase, READER.read(corpusCase.report()).claims());
  }
}
