package org.sayso.training;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** NLP4J (Choi, 2016), which says what is right; it sees our tokens, not its own. */
final class Teacher {

  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/en-";

  /** Where NLP4J keeps the word classes that it uses and that our model takes over. */
  static final String CLUSTERS = LEXICA + "brown-clusters-simplified-lowercase.xz";

  private static final String CONFIGURATION =
      """
      <configuration>
        <tsv><column index="1" field="form"/></tsv>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase"
            >%sambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">%s</word_clusters>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
        </models>
      </configuration>
      """
          .formatted(LEXICA, CLUSTERS);

  private final NLPDecoder decoder =
      new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

  /** The teacher's tree of the sentence. */
  Example label(List<String> forms) {
    NLPNode[] nodes = decoder.decode(decoder.toNodeArray(forms.stream().map(Token::new).toList()));
    List<String> lemmas = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 1; i < nodes.length; i++) {
      lemmas.add(nodes[i].getLemma());
      tags.add(nodes[i].getPartOfSpeechTag());
      heads.add(nodes[i].getDependencyHead().getID());
      labels.add(nodes[i].getDependencyLabel());
    }
    return new Example(forms, lemmas, tags, heads, labels);
  }
}
