package org.sayso.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.sayso.perceptron.PackedTable;

/**
 * All that was learnt about a language: tags, labels and the weights that choose them.
 *
 * @param manifest a line that says what it was trained on
 * @param tags names of the tags
 * @param labels names of the arc labels, at most 64
 * @param clusters word class of each known word; classes of near numbers are near one another
 * @param fixedTags tag of each word that only ever has one
 * @param tagTable weights of the tagger
 * @param moveTable weights of the parser's moves
 * @param labelTable weights of the arc labels
 */
public record SyntaxModel(
    String manifest,
    List<String> tags,
    List<String> labels,
    WordMap clusters,
    WordMap fixedTags,
    PackedTable tagTable,
    PackedTable moveTable,
    PackedTable labelTable) {

  private static final int MAGIC = 0x53415932;
  private static final int BUFFER = 1 << 16;

  /** Copies the lists. */
  public SyntaxModel {
    tags = List.copyOf(tags);
    labels = List.copyOf(labels);
  }

  /** A tagger of this model, for one thread. */
  public Tagger tagger() {
    return new Tagger(tagTable, fixedTags);
  }

  /** A parser of this model, for one thread. */
  public Parser parser() {
    return new Parser(moveTable, labelTable);
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream stream) throws IOException {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (var out = new DataOutputStream(new DeflaterOutputStream(stream, deflater, BUFFER))) {
      out.writeInt(MAGIC);
      out.writeUTF(manifest);
      writeNames(out, tags);
      writeNames(out, labels);
      clusters.write(out);
      fixedTags.write(out);
      tagTable.write(out);
      moveTable.write(out);
      labelTable.write(out);
    } finally {
      deflater.end();
    }
  }

  /** Reads a model; throws {@link IOException} where the stream holds something else. */
  public static SyntaxModel read(InputStream stream) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), BUFFER))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a syntax model of this version");
      }
      return new SyntaxModel(
          in.readUTF(),
          readNames(in),
          readNames(in),
          WordMap.read(in),
          WordMap.read(in),
          PackedTable.read(in),
          PackedTable.read(in),
          PackedTable.read(in));
    }
  }

  private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
    out.writeByte(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  private static List<String> readNames(DataInputStream in) throws IOException {
    List<String> names = new ArrayList<>();
    int size = in.readUnsignedByte();
    for (int i = 0; i < size; i++) {
      names.add(in.readUTF().intern()); // compared with literals over and over
    }
    return names;
  }
}
