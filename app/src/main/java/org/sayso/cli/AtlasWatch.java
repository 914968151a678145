package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.sayso.atlas.Manifest;
import org.sayso.query.AtlasQuery;

/** Notices that an atlas file was built anew, in its place or by another file put there. */
final class AtlasWatch {

  private final Path file;
  private final String digest;

  /**
   * Watches from what was read.
   *
   * @param read the manifest of the atlas that is served
   */
  AtlasWatch(Path file, Manifest read) {
    this.file = file;
    this.digest = read.text(Manifest.DIGEST);
  }

  /**
   * Whether the file now is another atlas, and a whole one: a build that is at work is not done.
   */
  boolean changed() {
    try (AtlasQuery query = AtlasQuery.open(file, 1)) {
      Manifest now = query.manifest();
      return now.complete() && !now.text(Manifest.DIGEST).equals(digest);
    } catch (IOException e) {
      return false; // being replaced at this moment, or gone: what was read goes on being served
    }
  }
}
