package org.sayso.geofile;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file, unpacked in memory and never onto the disk, up to a bound that counts what comes out
 * and not what the archive says of itself.
 */
final class Archive implements Closeable {

  private static final int MOST_ENTRIES = 10_000;

  private final String name;
  private final ZipFile zip;
  private final Limits limits;
  private long unpacked;

  private Archive(String name, ZipFile zip, Limits limits) {
    this.name = name;
    this.zip = zip;
    this.limits = limits;
  }

  /** Opens the archive; throws {@link BadFile} where it is cut off or damaged. */
  static Archive open(String name, Path file, Limits limits) throws IOException, BadFile {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      if (zip.size() > MOST_ENTRIES) {
        zip.close();
        throw new BadFile(name, "holds over " + MOST_ENTRIES + " files; take out the one you mean");
      }
      return new Archive(name, zip, limits);
    } catch (ZipException | IllegalArgumentException e) {
      throw damaged(name, e);
    }
  }

  private static BadFile damaged(String name, Exception cause) {
    return new BadFile(
        name, "is a damaged or cut-off archive (" + cause.getMessage() + "); fetch it again");
  }

  /** Names of its files, without folders and what systems put there for themselves. */
  List<String> entries() {
    return Collections.list(zip.entries()).stream()
        .filter(e -> !e.isDirectory())
        .map(ZipEntry::getName)
        .filter(n -> !n.startsWith("__MACOSX/"))
        .toList();
  }

  boolean has(String entry) {
    return zip.getEntry(entry) != null;
  }

  /** All bytes of an entry; throws {@link BadFile} as soon as the archive gives too many. */
  byte[] bytes(String entry) throws IOException, BadFile {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new BadFile(name, "has no part " + entry + "; fetch it again");
    }
    try (InputStream in = zip.getInputStream(found)) {
      long left = limits.bytes() - unpacked;
      byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 16));
      unpacked += bytes.length;
      limits.size(name, unpacked);
      return bytes;
    } catch (ZipException | EOFException e) {
      throw damaged(name, e);
    }
  }

  /** A file of the archive with those beside it that differ only in their ending. */
  Part part(String entry) throws IOException, BadFile {
    Map<String, byte[]> beside = new LinkedHashMap<>();
    byte[] bytes = bytes(entry);
    if (ending(entry).equals("shp")) {
      for (String other : entries()) {
        if (!other.equals(entry) && stem(other).equals(stem(entry))) {
          beside.put(ending(other), bytes(other));
        }
      }
    }
    return new Part(name + "/" + entry, bytes, beside);
  }

  /** Whether it goes with a shapefile of the archive, which is read with it. */
  boolean besideShapes(String entry) {
    return !ending(entry).equals("shp")
        && entries().stream()
            .anyMatch(other -> ending(other).equals("shp") && stem(other).equals(stem(entry)));
  }

  static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return (dot < 0 ? file : file.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
