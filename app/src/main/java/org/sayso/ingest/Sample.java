package org.sayso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The bundled sample: reports written for this project, with their manifest. */
public final class Sample {

  private static final String MANIFEST = "manifest.csv";

  private Sample() {}

  /** Writes the sample's files to a folder, over what is there, and gives its manifest. */
  public static Path unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path manifest = copy(MANIFEST, folder);
    for (String file : Manifest.read(manifest).files()) {
      copy(file, folder);
    }
    return manifest;
  }

  private static Path copy(String name, Path folder) throws IOException {
    Path target = folder.resolve(name);
    try (InputStream in = Sample.class.getResourceAsStream("/sample/" + name)) {
      Files.copy(
          Objects.requireNonNull(in, "bundled: " + name),
          target,
          StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }
}
