package org.sayso.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sayso.corpus.Misreading.Sort;

/**
 * Every name on the list of cases that do not pass yet is a case; on demand the list is renewed.
 */
class NotYetTest {

  @Test
  void namesOnlyCases() throws IOException {
    assertThat(CorpusTest.cases().map(CorpusCase::name)).containsAll(NotYet.named("reports"));
  }

  @Test
  @EnabledIfSystemProperty(named = "notyet", matches = "write")
  void isWrittenAnew() throws IOException {
    Map<String, List<Sort>> failing = new HashMap<>();
    for (CorpusCase one : CorpusTest.cases().toList()) {
      List<Sort> sorts = CorpusTest.misreadings(one).stream().map(Misreading::sort).toList();
      if (!sorts.isEmpty()) {
        failing.put("reports/" + one.name(), sorts);
      }
    }
    for (Path file : StoriesTest.stories().toList()) {
      Story story = Story.read(file);
      if (!StoriesTest.wrong(story).isEmpty()) {
        failing.put("stories/" + story.name(), List.of(Sort.TIMELINE));
      }
    }
    NotYet.write(failing);
  }
}
