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

/** Every story of the corpus gives the timelines that its statements tell. */
class StoriesTest {

  private static final Path STORIES = Path.of("..", "corpus", "stories");
  private static final ClaimReader READER = ClaimReader.bundled();

  static Stream<Path> stories() throws IOException {
    try (Stream<Path> files = Files.list(STORIES)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void givesTheTimelineThatAReaderExpects(Path file) throws IOException {
    Story story = Story.read(file);
    List<String> wrong = wrong(story);
    if (NotYet.named("stories").contains(story.name())) {
      assertThat(wrong).as("passes now: strike it from corpus/not-yet.txt").isNotEmpty();
    } else {
      assertThat(wrong).isEmpty();
    }
  }

  static List<String> wrong(Story story) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String statement : story.statements()) {
      story.check(READER, statement).ifPresent(wrong::add);
    }
    return wrong;
  }
}
