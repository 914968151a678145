package org.sayso.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.sayso.perceptron.PackedTable;

class SyntaxModelTest {

  @Test
  void comesBackFromItsFileAsItWas() throws IOException {
    byte[] file = written(model());

    SyntaxModel read = SyntaxModel.read(new ByteArrayInputStream(file));

    assertThat(read.tags()).containsExactly("NN", "VB");
    assertThat(read.labels()).containsExactly("nsubj", "root", "dobj");
    assertThat(read.clusters().find(Forms.key("Town"))).isEqualTo(7);
    assertThat(read.clusters().find(Forms.key("village"))).isEqualTo(-1);
    assertThat(written(read)).isEqualTo(file);
  }

  @Test
  void refusesAnotherFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      out.write("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> SyntaxModel.read(new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IOException.class);
  }

  private static SyntaxModel model() {
    return new SyntaxModel(
        "a manifest",
        List.of("NN", "VB"),
        List.of("nsubj", "root", "dobj"),
        new WordMap(Map.of(Forms.key("town"), 7)),
        new WordMap(Map.of(Forms.key("fell"), 1)),
        PackedTable.pack(4, 2, new float[32]),
        PackedTable.pack(4, 3, new float[48]),
        PackedTable.pack(4, 3, new float[48]));
  }

  private static byte[] written(SyntaxModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
