package org.sayso.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.ingest.BadArgument;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.PackFolder;

/**
 * Where an import is put together, beside the place where it is to lie: nothing of the pack changes
 * until all is there, and then one folder is moved into its place.
 */
public final class Staging implements Closeable {

  private static final String PARTIES = "parties.txt";
  private static final String TEMPORARY = ".sayso-import";

  private final Path target;
  private final Path temporary;
  private final Path imported;
  private final PackFolder pack;

  private Staging(Path target, Path temporary, Path imported, PackFolder pack) {
    this.target = target;
    this.temporary = temporary;
    this.imported = imported;
    this.pack = pack;
  }

  /**
   * Makes room for an import.
   *
   * @param name a bundled pack, over which a folder is laid, or a pack's folder
   * @param output the folder to lay over a bundled pack; null for one of its name right here
   * @param country code of the country of a pack that is to be started; null where it is there
   * @throws BadArgument where there is no such pack and none is to be started
   */
  public static Staging of(String name, @Nullable Path output, @Nullable String country)
      throws IOException {
    if (ConflictPack.bundledNames().contains(name)) {
      return overBundled(name, output == null ? Path.of(".", name) : output);
    }
    if (output != null) {
      throw new BadArgument(
          "-o is for bundled packs; " + name + " is a folder and stays where it is");
    }
    Path folder = Path.of(name);
    boolean begun =
        Files.exists(folder.resolve(PARTIES)) || Files.exists(folder.resolve(PackFolder.BASE));
    if (begun) {
      PackFolder pack = PackFolder.of(name);
      Path temporary = temporary(folder);
      return new Staging(folder.resolve(PackFolder.IMPORTED), temporary, temporary, pack);
    }
    if (country == null) {
      throw new BadArgument(
          String.format(
              "no pack \"%s\"; there is %s; to start one in the folder %s, name its country"
                  + " (--country SD)",
              name, String.join(", ", ConflictPack.bundledNames()), folder));
    }
    return started(folder, country);
  }

  private static Staging overBundled(String name, Path target) throws IOException {
    if (Files.exists(target)) {
      throw new BadArgument(
          String.format(
              "the folder %s is there already; to add to it, give it as --pack %s",
              target, target));
    }
    Path temporary = beside(target);
    Files.writeString(temporary.resolve(PackFolder.BASE), name + "\n");
    return new Staging(
        target,
        temporary,
        temporary.resolve(PackFolder.IMPORTED),
        PackFolder.of(temporary.toString()));
  }

  private static Staging started(Path folder, String code) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new BadArgument(
              "the folder " + folder + " holds other files and no pack; name an empty one");
        }
      }
    }
    Country country = Country.coded(code, Gazetteer.world());
    Path temporary = beside(folder);
    Files.writeString(
        temporary.resolve(PARTIES),
        "# The parties to the conflict and what reports call them; see the pack afghanistan.\n"
            + "country: "
            + country.place().name()
            + "\n");
    return new Staging(
        folder,
        temporary,
        temporary.resolve(PackFolder.IMPORTED),
        PackFolder.of(temporary.toString()));
  }

  private static Path beside(Path target) throws IOException {
    Path parent = target.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new BadArgument("there is no folder " + parent + " to put " + target + " into");
    }
    return temporary(parent);
  }

  /** A new folder that all who may read its neighbours may read, as it stays when it is moved. */
  private static Path temporary(Path parent) throws IOException {
    return Files.createDirectory(parent.resolve(TEMPORARY + "-" + UUID.randomUUID()));
  }

  /** The pack with its imports as they are being put together. */
  PackFolder pack() {
    return pack.withImports(imported);
  }

  /** The folder for the imports, as they were before the first is written. */
  Path before() {
    return target.endsWith(PackFolder.IMPORTED) ? target : imported;
  }

  /** The folder in which the imports are put together. */
  Path imported() {
    return imported;
  }

  /** The folder of the pack, as it will be. */
  public Path folder() {
    Path parent = target.getParent();
    return target.endsWith(PackFolder.IMPORTED) && parent != null ? parent : target;
  }

  /** Moves what was put together into its place; on failure all is as it was. */
  void commit() throws IOException {
    if (Files.isDirectory(target)) {
      Path old = folder().resolve(TEMPORARY + "-" + UUID.randomUUID());
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        throw e;
      }
      delete(old);
    } else {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Takes away what was not moved. */
  @Override
  public void close() throws IOException {
    delete(temporary);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
