package org.sayso.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Facts;
import org.sayso.page.LinkedData;
import org.sayso.page.MainText;
import org.sayso.page.PageFacts;

/** Takes the texts out of files of each {@link Kind}. */
final class Drafts {

  private Drafts() {}

  /** The kinds of file that reports come in, told by the ending of the name. */
  enum Kind {
    TEXT,
    PAGE,
    LINES;

    /** The kind of a file, or null where its name ends in none of theirs. */
    static @Nullable Kind of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (name.endsWith(".txt")) {
        return TEXT;
      }
      if (name.endsWith(".html") || name.endsWith(".htm")) {
        return PAGE;
      }
      return name.endsWith(".jsonl") ? LINES : null;
    }
  }

  /** One text on its way in: reading it gives the draft or the reason why there is none. */
  interface Pending {
    /** Reads it. */
    Draft read() throws IOException, Unreadable;
  }

  /**
   * A text that can be asked for.
   *
   * @param source where it is, for a message
   * @param pending how to read it
   */
  record Entry(String source, Pending pending) {}

  /**
   * The texts in a file, read one by one as the stream is drawn.
   *
   * @param source what the file is called in what is kept of it
   * @param given what the user says of the file
   */
  static Stream<Entry> in(Path file, String source, Facts given) {
    String path = file.toString();
    Kind kind = Kind.of(file);
    if (kind == null) {
      return Stream.of(new Entry(path, Drafts::refuse));
    }
    return switch (kind) {
      case TEXT -> Stream.of(new Entry(path, () -> text(source, given, bytes(file))));
      case PAGE -> Stream.of(new Entry(path, () -> page(source, given, bytes(file))));
      case LINES -> lines(file, source, given);
    };
  }

  /** The text of a stream that has no name. */
  static Entry in(String source, InputStream stream) {
    return new Entry(source, () -> text(source, Facts.NONE, Decoding.bytes(stream)));
  }

  private static Draft refuse() throws Unreadable {
    throw new Unreadable("is not .txt, .html, .htm or .jsonl");
  }

  private static byte[] bytes(Path file) throws IOException, Unreadable {
    if (Files.size(file) > Decoding.MAX_BYTES) {
      throw Decoding.tooLarge(Files.size(file), "");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Decoding.bytes(in);
    }
  }

  private static Draft text(String source, Facts given, byte[] bytes) throws Unreadable {
    return new Draft(source, given, Facts.NONE, Decoding.text(bytes));
  }

  private static Draft page(String source, Facts given, byte[] bytes) throws Unreadable {
    Document page = Jsoup.parse(Decoding.page(bytes));
    Facts declared = PageFacts.of(page);
    String stated = LinkedData.body(page);
    String text = MainText.of(page);
    text = text.isBlank() && stated != null ? stated : text;
    if (text.isBlank()) {
      throw new Unreadable("no readable text was found in the page");
    }
    return new Draft(source, given, declared, text);
  }

  private static Stream<Entry> lines(Path file, String source, Facts given) {
    try {
      InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      Iterable<LineReader.Line> lines = () -> new LineReader(in);
      return StreamSupport.stream(lines.spliterator(), false)
          .filter(line -> line.length() > 0)
          .map(
              line ->
                  new Entry(at(file.toString(), line), () -> line(at(source, line), given, line)))
          .onClose(() -> close(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String at(String file, LineReader.Line line) {
    return file + ":" + line.number();
  }

  private static Draft line(String where, Facts given, LineReader.Line line) throws Unreadable {
    JsonLine read = JsonLine.of(line);
    String source = read.source() == null ? where : read.source();
    return new Draft(source, read.facts().or(given), Facts.NONE, read.text());
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
