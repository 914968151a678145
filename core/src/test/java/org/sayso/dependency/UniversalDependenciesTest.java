package org.sayso.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sayso.conversion.Dependencies;

/** Trees as the parser gives them, written form/TAG/head/label, and the relations they become. */
class UniversalDependenciesTest {

  private static final List<String> LABELS =
      List.of(
          "prep",
          "pobj",
          "pcomp",
          "conj",
          "cc",
          "attr",
          "acomp",
          "nsubj",
          "dobj",
          "aux",
          "agent",
          "npadvmod",
          "compound",
          "punct",
          "expl",
          "relcl",
          "nmod",
          "acl",
          "appos",
          "advcl",
          "ccomp",
          "xcomp",
          "nsubjpass",
          "auxpass",
          "advmod",
          "poss",
          "mark",
          "dep",
          "det");
  private static final List<String> TAGS =
      List.of(
          "NN", "NNP", "IN", "TO", "VBD", "VBG", "CC", "CD", ",", "RB", "PRP", "EX", "VBN", "VBZ",
          "VB", "WDT", "DT", "``", "''", "PRP$", "JJ", "MD", "NNS");

  private static final List<String> LEMMAS =
      List.of(
          "be",
          "have",
          "thursday",
          "night",
          "town",
          ",",
          "on",
          "at",
          "after",
          "according",
          "back",
          "say",
          "the",
          "and",
          "declare",
          "himself",
          "accuse",
          "blame",
          "as",
          "well");

  private final UniversalDependencies converter =
      new UniversalDependencies(
          "thursday"::equals,
          lemma -> lemma.equals("thursday") || lemma.equals("night"),
          lemma -> lemma.equals("say") || lemma.equals("added"));

  @Test
  void leavesATreeOfWhomeverTheWholeSentenceIs() {
    assertIsTree(
        converter.convert(
            List.of("VBZ", "PRP", "NN", "NN", "VBD"),
            List.of("declare", "himself", "president", "king", "flee"),
            new int[] {3, 0, 4, -1, 3},
            List.of("dep", "dobj", "nsubj", "root", "dep")));
    assertIsTree(
        converter.convert(
            List.of("NNS", "IN", "NNP", "VBN", "CC", "NNP"),
            List.of("district", "of", "a", "take", "and", "b"),
            new int[] {-1, 0, 1, 5, 2, 2},
            List.of("root", "prep", "pobj", "relcl", "cc", "conj")));
  }

  @Test
  void hangsPrepositionsOnTheirNouns() {
    assertThat(converted("Troops/NNS/2/nsubj fled/VBD/0/root from/IN/2/prep town/NN/3/pobj"))
        .contains("fled obl town", "town case from");
    assertThat(converted("fall/NN/0/root of/IN/1/prep Kelbur/NNP/2/pobj"))
        .contains("fall nmod Kelbur", "Kelbur case of");
  }

  @Test
  void makesChainsOfPrepositionsCases() {
    assertThat(converted("fled/VBD/0/root because/IN/1/prep of/IN/2/pcomp shelling/NN/2/pobj"))
        .contains("fled obl shelling", "shelling case because", "shelling case of");
    assertThat(converted("fled/VBD/0/root out/IN/1/prep of/IN/2/prep town/NN/3/pobj"))
        .contains("fled obl town", "town case out", "town case of");
    assertThat(converted("fled/VBD/0/root according/VBG/1/prep to/IN/2/prep him/PRP/3/pobj"))
        .contains("fled obl him", "him case according", "him case to");
  }

  @Test
  void hangsOneNounOnTwoPrepositions() {
    assertThat(
            converted("fought/VBD/0/root in/IN/1/prep and/CC/2/cc around/IN/2/conj town/NN/4/pobj"))
        .contains("fought obl town", "town case in", "town case around", "town cc and");
  }

  @Test
  void opensAClauseBehindAPreposition() {
    assertThat(
            converted(
                "fell/VBD/0/root after/IN/1/prep dozens/NNS/2/pobj of/IN/3/prep men/NNS/4/pobj"
                    + " left/VBD/1/advcl"))
        .contains("fell advcl left", "left mark after", "left nsubj dozens");
    assertThat(converted("fell/VBD/0/root after/IN/1/prep talks/NNS/2/pobj held/VBN/3/acl"))
        .contains("fell obl talks", "talks acl held");
  }

  @Test
  void marksClausesBehindPrepositions() {
    assertThat(converted("left/VBD/0/root without/IN/1/prep firing/VBG/2/pcomp shots/NNS/3/dobj"))
        .contains("left advcl firing", "firing mark without", "firing obj shots");
  }

  @Test
  void namesThePassive() {
    assertThat(
            converted(
                "It/PRP/3/nsubjpass was/VBD/3/auxpass taken/VBN/0/root by/IN/3/agent"
                    + " rebels/NNS/4/pobj"))
        .contains(
            "taken nsubj:pass It",
            "taken aux:pass was",
            "taken obl:agent rebels",
            "rebels case by");
  }

  @Test
  void makesThePredicateTheHeadOfACopula() {
    assertThat(converted("It/PRP/2/nsubj is/VBZ/0/root ours/JJ/2/acomp now/RB/2/advmod"))
        .contains("ours nsubj It", "ours cop is", "ours advmod now", "ROOT root ours");
    assertThat(
            converted(
                "It/PRP/2/nsubj is/VBZ/0/root under/IN/2/prep control/NN/3/pobj of/IN/4/prep"
                    + " rebels/NNS/5/pobj"))
        .contains("control nsubj It", "control cop is", "control nmod rebels", "ROOT root control");
  }

  @Test
  void leavesTheVerbOfExistenceAtTheHead() {
    assertThat(converted("There/EX/2/expl were/VBD/0/root clashes/NNS/2/attr"))
        .contains("were expl There", "were nsubj clashes");
  }

  @Test
  void hangsAllConjunctsOnTheFirst() {
    assertThat(converted("Herat/NNP/0/root ,/,/1/punct Kut/NNP/1/conj and/CC/3/cc Sow/NNP/3/conj"))
        .contains("Herat conj Kut", "Herat conj Sow", "Sow cc and");
  }

  @Test
  void joinsConjunctsThatHaveTheirOwnPrepositions() {
    assertThat(
            converted(
                "fell/VBD/0/root in/IN/1/prep May/NNP/2/pobj and/CC/2/cc in/IN/2/conj"
                    + " June/NNP/5/pobj"))
        .contains("fell obl May", "May conj June", "June cc and");
  }

  @Test
  void joinsARepeatedVerbToTheFirst() {
    assertThat(
            converted(
                "said/VBD/0/root Kut/NNP/3/nsubj fell/VBD/1/ccomp and/CC/3/cc said/VBD/3/conj"
                    + " Herat/NNP/7/nsubj held/VBD/5/ccomp"))
        .contains("said conj said", "fell nsubj Kut", "said ccomp held");
  }

  @Test
  void leavesParticiplesWithAPrepositionVerbs() {
    assertThat(converted("fled/VBD/0/root and/CC/1/cc hid/VBD/1/conj in/IN/3/prep town/NN/4/pobj"))
        .contains("fled conj hid", "hid obl town");
    assertThat(converted("fell/VBD/0/root compared/VBN/1/prep with/IN/2/prep May/NNP/3/pobj"))
        .contains("fell obl May", "May case compared", "May case with");
  }

  @Test
  void partsABareWeekdayFromTheNameBeforeIt() {
    assertThat(converted("fell/VBD/0/root to/IN/1/prep rebels/NNS/4/compound Thursday/NNP/2/pobj"))
        .contains("fell obl rebels", "rebels case to", "fell obl:tmod Thursday");
  }

  @Test
  void hangsABareTimeBehindAnObjectOnTheVerb() {
    assertThat(converted("lost/VBD/0/root town/NN/1/dobj Thursday/NNP/2/npadvmod"))
        .contains("lost obj town", "lost obl:tmod Thursday");
  }

  @Test
  void handsAPhraseOverFromABareWeekdayToTheObject() {
    assertThat(
            converted(
                "took/VBD/0/root control/NN/1/dobj on/IN/1/prep Thursday/NNP/3/pobj of/IN/4/prep"
                    + " town/NN/5/pobj"))
        .contains("control nmod town", "took obl Thursday");
  }

  @Test
  void readsAParticipleWithoutItsAuxiliaryAsAPassive() {
    assertThat(converted("12/CD/2/nsubj killed/VBN/0/root in/IN/2/prep raid/NN/3/pobj"))
        .contains("killed nsubj:pass 12", "killed obl raid");
    assertThat(
            converted(
                "Mayor/NN/0/root :/:/1/punct rebels/NNS/2/appos driven/VBN/3/acl out/RP/4/prt"))
        .contains("driven nsubj:pass rebels");
    assertThat(
            converted(
                "UN/NNP/2/nsubj says/VBZ/0/root 40/CD/2/nsubj killed/VBN/3/acl in/IN/4/prep"
                    + " raid/NN/5/pobj"))
        .contains("says ccomp killed", "killed nsubj:pass 40");
  }

  @Test
  void tellsAuxiliariesFromVerbs() {
    assertThat(
            converted(
                "rebels/NNS/3/nsubj deny/VBP/3/aux losing/VBG/0/root the/DT/5/det town/NN/3/dobj"))
        .contains("deny nsubj rebels", "deny xcomp losing", "losing obj town", "ROOT root deny");
    assertThat(
            converted(
                "convoy/NN/3/nsubjpass reaches/VBZ/3/auxpass besieged/VBN/0/root town/NN/3/dobj"))
        .contains("reaches nsubj convoy", "reaches obj town", "town amod besieged");
    assertThat(
            converted(
                "army/NN/2/nsubj had/VBD/0/root “/``/4/punct retaken/VBN/2/xcomp it/PRP/4/dobj"))
        .contains("retaken nsubj army", "retaken aux had", "ROOT root retaken");
  }

  @Test
  void givesTheSubjectBehindAVerbOfSaying() {
    assertThat(
            converted(
                "Two/CD/2/nsubj died/VBD/0/root ,/,/2/punct added/VBD/2/conj the/DT/6/det"
                    + " doctor/NN/4/dobj"))
        .contains("added nsubj doctor", "added ccomp died", "ROOT root added");
  }

  @Test
  void partsSubjectsFromThePhraseBeforeThem() {
    assertThat(
            converted(
                "In/IN/8/prep Kut/NNP/1/pobj ,/,/2/punct soldiers/NNS/2/conj and/CC/4/cc"
                    + " police/NNS/4/conj were/VBD/8/aux fighting/VBG/0/root"))
        .contains("fighting nsubj soldiers", "soldiers conj police", "fighting obl Kut");
    assertThat(
            converted(
                "Between/IN/6/prep 60/CD/5/nmod and/CC/2/cc 80/CD/2/conj rebels/NNS/1/pobj"
                    + " left/VBD/0/root"))
        .contains("left nsubj rebels", "60 case Between");
  }

  @Test
  void hangsTimesOnTheVerb() {
    assertThat(
            converted(
                "held/VBN/0/root by/IN/1/agent rebels/NNS/2/pobj at/IN/3/prep night/NN/4/pobj"))
        .contains("held obl night", "held obl:agent rebels");
    assertThat(
            converted(
                "fled/VBD/0/root with/IN/1/prep men/NNS/2/pobj after/IN/3/prep siege/NN/4/pobj"))
        .contains("fled obl siege");
    assertThat(converted("fell/VBD/0/root back/RB/1/advmod to/IN/2/prep town/NN/3/pobj"))
        .contains("fell obl town");
  }

  @Test
  void joinsTwoSubjectsWithAnAndBetween() {
    assertThat(converted("Sow/NNP/4/nsubj and/CC/1/cc Kut/NNP/4/nsubj died/VBD/0/root"))
        .contains("died nsubj Sow", "Sow conj Kut", "Kut cc and");
  }

  @Test
  void makesATreeOfAnyTree() {
    Random random = new Random(7);
    for (int round = 0; round < 30_000; round++) {
      int size = 1 + random.nextInt(12);
      int[] heads = randomTree(size, random);
      List<String> tags = new ArrayList<>();
      List<String> lemmas = new ArrayList<>();
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        tags.add(TAGS.get(random.nextInt(TAGS.size())));
        lemmas.add(LEMMAS.get(random.nextInt(LEMMAS.size())));
        labels.add(LABELS.get(random.nextInt(LABELS.size())));
      }
      assertIsTree(converter.convert(tags, lemmas, heads, labels));
    }
  }

  private static int[] randomTree(int size, Random random) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    int[] heads = new int[size];
    for (int i = 0; i < size; i++) {
      heads[order[i]] = i == 0 ? -1 : order[random.nextInt(i)];
    }
    return heads;
  }

  private static void assertIsTree(Dependencies tree) {
    int roots = 0;
    for (int i = 0; i < tree.size(); i++) {
      roots += tree.head(i) < 0 ? 1 : 0;
      int steps = 0;
      for (int at = i; at >= 0; at = tree.head(at)) {
        steps++;
        assertThat(steps).as("steps to the root").isLessThanOrEqualTo(tree.size());
      }
    }
    assertThat(roots).isEqualTo(1);
  }

  private static String lemma(String form) {
    if (form.equals("had")) {
      return "have";
    }
    return List.of("is", "was", "were").contains(form) ? "be" : form.toLowerCase(Locale.ROOT);
  }

  /** The edges of the converted tree, as "head relation dependent". */
  private List<String> converted(String tree) {
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    for (String token : tree.split(" ")) {
      String[] parts = token.split("/");
      forms.add(parts[0]);
      tags.add(parts[1]);
      lemmas.add(lemma(parts[0]));
      heads.add(Integer.parseInt(parts[2]) - 1);
      labels.add(parts[3]);
    }
    int[] packed = heads.stream().mapToInt(Integer::intValue).toArray();
    Dependencies result = converter.convert(tags, lemmas, packed, labels);
    List<String> edges = new ArrayList<>();
    for (int i = 0; i < result.size(); i++) {
      String head = result.head(i) < 0 ? "ROOT" : forms.get(result.head(i));
      edges.add(head + " " + result.relation(i) + " " + forms.get(i));
    }
    return edges;
  }
}
