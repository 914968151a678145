package org.sayso.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The bundled list of the world's places as it lies in its file, column by column, read where it
 * lies: 282,000 places and 640,000 names in one array.
 *
 * <p>After the mark come the number of places, of names and of bytes of text; then for every place
 * the number of what holds it, its latitude and longitude in ten-thousandths of a degree, its
 * population, and where its text begins; then the names by the hash of their folded letters, and
 * the place of each; then rank and radius in kilometres; then the texts: id and names, parted by
 * tabs. The places of a country follow it, first areas, then towns by their ids. Written by {@code
 * tools/places/build-world.mjs}.
 */
final class WorldFile {

  private static final String FILE = "/packs/world/gazetteer.bin.gz";
  private static final int MARK = 0x5341594f;
  private static final int HEADER = 16;
  private static final int RANK_BYTES = 3;

  private final ByteBuffer bytes;
  private final int places;
  private final int names;
  private final int textStarts;
  private final int hashes;
  private final int ranks;
  private final int texts;

  private WorldFile(ByteBuffer bytes) {
    this.bytes = bytes;
    this.places = bytes.getInt(Integer.BYTES);
    this.names = bytes.getInt(2 * Integer.BYTES);
    this.textStarts = HEADER + 4 * column();
    this.hashes = textStarts + column() + Integer.BYTES;
    this.ranks = hashes + 2 * names * Integer.BYTES;
    this.texts = ranks + RANK_BYTES * places;
  }

  /** Reads the bundled file, in about a tenth of a second. */
  static WorldFile read() {
    try (InputStream in = WorldFile.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no bundled " + FILE);
      }
      return of(new GZIPInputStream(in, 1 << 16));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read bundled " + FILE, e);
    }
  }

  private static WorldFile of(InputStream in) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
    if (header.remaining() < HEADER || header.getInt(0) != MARK) {
      throw new IOException("not a list of places");
    }
    int places = header.getInt(Integer.BYTES);
    int names = header.getInt(2 * Integer.BYTES);
    int text = header.getInt(3 * Integer.BYTES);
    int size = HEADER + Integer.BYTES * (5 * places + 1 + 2 * names) + RANK_BYTES * places + text;
    byte[] all = Arrays.copyOf(header.array(), size);
    if (in.readNBytes(all, HEADER, size - HEADER) < size - HEADER) {
      throw new IOException("the list of places is cut short");
    }
    return new WorldFile(ByteBuffer.wrap(all));
  }

  int places() {
    return places;
  }

  private int column() {
    return places * Integer.BYTES;
  }

  private int cell(int column, int place) {
    return bytes.getInt(HEADER + column * column() + place * Integer.BYTES);
  }

  /** The place that holds it, or a negative number. */
  int parent(int place) {
    return cell(0, place);
  }

  double lat(int place) {
    return cell(1, place) / 1e4;
  }

  double lon(int place) {
    return cell(2, place) / 1e4;
  }

  int population(int place) {
    return cell(3, place);
  }

  int rank(int place) {
    return bytes.get(ranks + RANK_BYTES * place);
  }

  int radius(int place) {
    return bytes.getShort(ranks + RANK_BYTES * place + 1);
  }

  /** The id without its mark of origin, then the names, parted by tabs. */
  String text(int place) {
    int at = textStarts + place * Integer.BYTES;
    int begin = bytes.getInt(at);
    int end = bytes.getInt(at + Integer.BYTES);
    return new String(bytes.array(), texts + begin, end - begin, StandardCharsets.UTF_8);
  }

  /** The first name whose hash is not below that one; the number of names where none is. */
  int firstName(int hash) {
    int low = 0;
    int high = names;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hash(middle) < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int names() {
    return names;
  }

  int hash(int name) {
    return bytes.getInt(hashes + name * Integer.BYTES);
  }

  /** The place that a name is filed for. */
  int placeOf(int name) {
    return bytes.getInt(hashes + (names + name) * Integer.BYTES);
  }
}
