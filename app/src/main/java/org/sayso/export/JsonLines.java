package org.sayso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sayso.atlas.PartJson;

/** Files of JSON objects, one a line, in UTF-8 with {@code \n} ends. */
public final class JsonLines {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonLines() {}

  /** Writes a line for each part, to a file beside the path that is then moved there. */
  public static <T> void write(Path path, List<T> parts, PartJson.Writer<T> writer)
      throws IOException {
    Path temporary = path.resolveSibling(path.getFileName() + ".part");
    try {
      try (Writer file = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
        write(file, parts, writer);
      }
      Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Writes a line for each part; leaves the writer open. */
  public static <T> void write(Writer out, List<T> parts, PartJson.Writer<T> writer)
      throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (T part : parts) {
        writer.write(json, part);
      }
      json.writeRaw(parts.isEmpty() ? "" : "\n");
    }
  }

  /**
   * Reads a part from each line that is not blank.
   *
   * @throws IOException with file and line where one is no JSON or lacks a field
   */
  public static <T> List<T> read(Path path, Function<JsonNode, T> reader) throws IOException {
    List<T> parts = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          parts.add(reader.apply(MAPPER.readTree(line)));
        }
      }
    } catch (JsonProcessingException e) {
      throw new IOException(path + ":" + number + ": is no JSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ":" + number + ": " + e.getMessage(), e);
    }
    return parts;
  }
}
