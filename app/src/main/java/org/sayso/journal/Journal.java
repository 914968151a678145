package org.sayso.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The log of decisions while it is added to, by one program at a time. What {@link #add} returned
 * from is on the disk: nothing short of losing the disk takes it away.
 */
public final class Journal implements AutoCloseable {

  private static final int SHOWN = 120;

  private final @Nullable FileChannel channel;
  private final List<Entry> entries;

  private Journal(@Nullable FileChannel channel, List<Entry> entries) {
    this.channel = channel;
    this.entries = entries;
  }

  /** The log of an atlas: {@code FILE.reviews.jsonl}. */
  public static Path of(Path atlas) {
    return atlas.resolveSibling(atlas.getFileName() + ".reviews.jsonl");
  }

  /**
   * Reads a log as it stands; no entries where there is no file. A last line that was cut off while
   * it was written is left out.
   *
   * @param told hears of a line that is left out
   * @throws IOException with file and line where another line is no decision
   */
  public static List<Entry> read(Path file, Consumer<String> told) throws IOException {
    return Files.exists(file)
        ? read(file, Files.readAllBytes(file), told).entries()
        : new ArrayList<>();
  }

  /**
   * Opens a log to add to, which is begun where there is none; takes a last line away that was cut
   * off while it was written, and so never acknowledged.
   *
   * @param told hears of what is mended
   * @throws IOException where another program adds to it, or with file and line where one is no
   *     decision
   */
  public static Journal open(Path file, Consumer<String> told) throws IOException {
    boolean begun = Files.exists(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(file, channel);
      if (!begun) {
        keepName(file);
      }
      byte[] bytes = Files.readAllBytes(file);
      Whole whole = read(file, bytes, told);
      if (whole.length() < bytes.length) {
        channel.truncate(whole.length());
      }
      channel.position(channel.size());
      if (whole.open()) {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
      channel.force(true);
      return new Journal(channel, whole.entries());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Opens a log to look at only: what is in it now, to which nothing can be added. */
  public static Journal still(Path file, Consumer<String> told) throws IOException {
    return new Journal(null, read(file, told));
  }

  /** All entries so far, in their order. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /**
   * Adds an entry; when this returns it is on the disk.
   *
   * @throws IOException where it is not; then the log is as it was
   */
  public synchronized void add(Entry entry) throws IOException {
    if (channel == null) {
      throw new IllegalStateException("the log was opened to look at only");
    }
    ByteBuffer line = StandardCharsets.UTF_8.encode(entry.line() + "\n");
    long end = channel.position();
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(end);
      channel.position(end);
      throw e;
    }
    entries.add(entry);
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  /**
   * What is sound in a file.
   *
   * @param length bytes of it
   * @param open whether the last line lacks its end
   */
  private record Whole(List<Entry> entries, int length, boolean open) {}

  private static Whole read(Path file, byte[] bytes, Consumer<String> told) throws IOException {
    List<Entry> entries = new ArrayList<>();
    int begin = 0;
    int number = 0;
    while (begin < bytes.length) {
      number++;
      int end = begin;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      String line = new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
      boolean last = end == bytes.length;
      try {
        if (!line.isBlank()) {
          entries.add(Entry.of(line));
        }
      } catch (IllegalArgumentException e) {
        if (!last) {
          throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
        }
        told.accept(
            file
                + ":"
                + number
                + ": cut off while it was written, never acknowledged, left out: "
                + line.substring(0, Math.min(SHOWN, line.length())));
        return new Whole(entries, begin, false);
      }
      if (last) {
        return new Whole(entries, end, true);
      }
      begin = end + 1;
    }
    return new Whole(entries, bytes.length, false);
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // told below: it is this very program that holds it
    }
    throw new IOException("another program adds to " + file + "; stop that one first");
  }

  /** Makes the new file's name outlast a loss of power; some systems cannot open a folder. */
  private static void keepName(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
