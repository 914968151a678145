package org.sayso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.sayso.build.Builder;
import org.sayso.model.Endpoint;
import org.sayso.pack.PackFolder;

/**
 * Tells the program, packs and model by which reports are read from any others, also from another
 * build of the same version: by the check sums of all classes, bundled packs and models of parsing,
 * and of the files of packs in folders.
 */
final class Fingerprint {

  private static final int DIGITS = 16;
  private static final String BUNDLED = "packs/conflicts/";

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * A short text that is the same for the same program, packs and model.
   *
   * @param packs as the user names them
   * @param model the language model that reads, or null for none
   */
  static String of(List<String> packs, @Nullable Endpoint model) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(Builder.class, "");
    fingerprint.add(Fingerprint.class, "");
    packs.forEach(fingerprint::pack);
    if (model != null) {
      fingerprint.add(model.base() + " " + model.model());
    }
    return fingerprint.value();
  }

  /** The program's version, and a digest of each pack's files. */
  static SortedMap<String, String> versions(List<String> packs) {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("program", Main.VERSION);
    for (String pack : packs) {
      Fingerprint fingerprint = new Fingerprint();
      fingerprint.add(Builder.class, BUNDLED + pack + "/");
      fingerprint.pack(pack);
      versions.put("pack " + pack, fingerprint.value());
    }
    return versions;
  }

  private void pack(String pack) {
    add(pack);
    PackFolder of = PackFolder.of(pack);
    add(of.folder());
    add(of.imported());
  }

  private String value() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  /** What lies below a folder of the jar or folder that a class comes from; empty for all. */
  private void add(Class<?> type, String below) {
    CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    try {
      Path path = Path.of(source.getLocation().toURI());
      if (Files.isDirectory(path)) {
        add(path.resolve(below));
      } else {
        jar(path, below);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path that is no path", e);
    }
  }

  private void jar(Path path, String below) {
    try (ZipFile jar = new ZipFile(path.toFile())) {
      TreeSet<String> entries = new TreeSet<>();
      jar.stream()
          .filter(e -> e.getName().startsWith(below))
          .map(Fingerprint::told)
          .forEach(entries::add);
      entries.forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String told(ZipEntry entry) {
    return entry.getName() + " " + entry.getCrc();
  }

  /** All files below a folder; nothing where there is no such folder. */
  private void add(@Nullable Path folder) {
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(folder.relativize(file).toString());
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
