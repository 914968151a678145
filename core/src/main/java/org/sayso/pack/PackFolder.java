package org.sayso.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of one conflict pack lie: in the program, or in a folder of the user's.
 *
 * <p>A user's folder may be laid over a bundled pack that its file {@code base.txt} names: then the
 * bundled files hold where the folder has none. What was imported lies in its subfolder {@link
 * #IMPORTED}, so that deleting that undoes all imports.
 */
public final class PackFolder {

  /** The subfolder that holds what was imported. */
  public static final String IMPORTED = "imported";

  /** The file that names the bundled pack beneath a folder. */
  public static final String BASE = "base.txt";

  private final String name;
  private final @Nullable String base;
  private final @Nullable Path folder;
  private final @Nullable Path imported;

  private PackFolder(
      String name, @Nullable String base, @Nullable Path folder, @Nullable Path imported) {
    this.name = name;
    this.base = base;
    this.folder = folder;
    this.imported = imported;
  }

  /**
   * The pack of that name.
   *
   * @param name a bundled pack's, else the path of a folder
   * @throws PackException where it is neither
   */
  public static PackFolder of(String name) {
    List<String> bundled = bundledNames();
    if (bundled.contains(name)) {
      return new PackFolder(name, name, null, null);
    }
    Path folder = path(name);
    if (folder == null || !Files.isDirectory(folder)) {
      throw new PackException(
          String.format(
              "no pack \"%s\"; there is %s, or give the path of a pack's folder",
              name, String.join(", ", bundled)));
    }
    return in(name, folder);
  }

  private static PackFolder in(String name, Path folder) {
    String base = null;
    Path file = folder.resolve(BASE);
    if (Files.exists(file)) {
      base = read(file).strip();
      if (!bundledNames().contains(base)) {
        throw new PackException(
            file.toString(),
            1,
            "no bundled pack \"" + base + "\"; write " + String.join(" or ", bundledNames()));
      }
    }
    return new PackFolder(name, base, folder, folder.resolve(IMPORTED));
  }

  private static @Nullable Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the bundled packs. */
  static List<String> bundledNames() {
    return PackFile.bundled("conflicts/index.txt").lines().stream()
        .map(PackFile.Line::text)
        .toList();
  }

  /** The same pack with what was imported into another folder, not yet put in its place. */
  public PackFolder withImports(Path other) {
    return new PackFolder(name, base, folder, other);
  }

  /** As the user names the pack. */
  public String name() {
    return name;
  }

  /** The user's folder, or null where the pack is bundled. */
  public @Nullable Path folder() {
    return folder;
  }

  /** The folder with what was imported, which need not be there; null where none can be. */
  public @Nullable Path imported() {
    return imported;
  }

  /** What a file of the pack is called in messages. */
  public String shown(String file) {
    Path own = own(file);
    return own != null && (base == null || Files.exists(own))
        ? own.toString()
        : "conflicts/" + base + "/" + file;
  }

  /**
   * A file of the pack, to be closed by the caller; nothing where the pack does without it.
   *
   * @throws UncheckedIOException where it is there and cannot be read
   */
  public Optional<InputStream> open(String file) {
    Path own = own(file);
    if (own != null && Files.exists(own)) {
      try {
        return Optional.of(Files.newInputStream(own));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return base == null
        ? Optional.empty()
        : Optional.ofNullable(
            PackFolder.class.getResourceAsStream(PackFile.ROOT + "conflicts/" + base + "/" + file));
  }

  /** The whole of a text file of the pack; empty where the pack does without it. */
  public String text(String file) {
    try (InputStream in = open(file).orElseGet(InputStream::nullInputStream)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + shown(file), e);
    }
  }

  /** The entries of a plain-text file of the pack; nothing where it does without the file. */
  public Optional<PackFile> entries(String file) {
    try (InputStream in = open(file).orElse(null)) {
      return in == null ? Optional.empty() : Optional.of(PackFile.read(shown(file), in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + shown(file), e);
    }
  }

  private @Nullable Path own(String file) {
    if (imported != null && file.startsWith(IMPORTED + "/")) {
      return imported.resolve(file.substring(IMPORTED.length() + 1));
    }
    return folder == null ? null : folder.resolve(file);
  }
}
