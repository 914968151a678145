package org.sayso.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.sayso.ingest.BadArgument;

/** Reads files of JSON objects, one a line; a line that does not fit is told by file and line. */
final class CodedClaims {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CodedClaims() {}

  /**
   * Reads a coding (codebook, section 8); what only an extractor knows, such as ids, evidence and
   * offsets, may be missing.
   *
   * @param reports the names that the reports go by
   * @throws BadArgument where a line does not fit
   */
  static List<CodedClaim> read(Path file, ReportNames reports) throws IOException {
    return lines(file, (line, node) -> reports.resolved(new ClaimLine(line, node).claim()));
  }

  /**
   * Reads something from each line that is not blank.
   *
   * @param reader takes file and line number, and the object
   * @throws BadArgument where a line is no JSON object
   */
  static <T> List<T> lines(Path file, BiFunction<String, JsonNode, T> reader) throws IOException {
    List<T> parts = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          String at = file + ":" + number;
          parts.add(reader.apply(at, object(at, line)));
        }
      }
    } catch (CharacterCodingException e) {
      throw new BadArgument(file + ":" + (number + 1) + ": is no UTF-8; save the file as UTF-8");
    }
    return parts;
  }

  private static JsonNode object(String at, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
      throw new BadArgument(at + ": is no JSON object; write one object a line");
    } catch (JsonProcessingException e) {
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new BadArgument(at + ": is no JSON: " + why + "; write one object a line");
    }
  }
}
