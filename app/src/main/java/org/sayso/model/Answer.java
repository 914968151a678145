package org.sayso.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes the proposed claims out of what a server sent, whatever that is. */
final class Answer {

  private static final int DEEPEST = 30;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private Answer() {}

  /** The members of {@code claims}, of any type, in the order of the answer. */
  static List<JsonNode> claims(byte[] body) throws NoAnswer {
    JsonNode said = tree(body).path("choices").path(0).path("message").path("content");
    if (!said.isTextual()) {
      throw new NoAnswer("an answer without a message", true);
    }
    JsonNode claims = tree(object(said.textValue())).path("claims");
    if (!claims.isArray()) {
      throw new NoAnswer("an answer without a list of claims", true);
    }
    List<JsonNode> all = new ArrayList<>();
    claims.forEach(all::add);
    return all;
  }

  /** From the first brace to the last: models put words or fences around what is asked for. */
  private static byte[] object(String said) throws NoAnswer {
    int begin = said.indexOf('{');
    int end = said.lastIndexOf('}');
    if (begin < 0 || end < begin) {
      throw new NoAnswer("an answer that is not JSON", true);
    }
    return said.substring(begin, end + 1).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode tree(byte[] json) throws NoAnswer {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new NoAnswer("an answer that is not JSON", true);
    }
  }
}
