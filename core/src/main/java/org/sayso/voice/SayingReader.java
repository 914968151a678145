package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sayso.pack.Standing;
import org.sayso.source.Mention;
import org.sayso.source.Mention.Shape;
import org.sayso.source.MentionReader;
import org.sayso.source.VoiceWords;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;

/** Collects all acts of saying of a report, quotations given to their speakers. */
final class SayingReader {

  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "my", "our");

  private final Text text;
  private final Positions positions;
  private final VerbSayings verbs;
  private final PhraseSayings phrases;

  SayingReader(Text text, VoiceWords words, MentionReader reader, Positions positions) {
    this.text = text;
    this.positions = positions;
    this.verbs = new VerbSayings(words, reader, positions);
    this.phrases = new PhraseSayings(words, reader, verbs, positions);
  }

  /** The acts of saying in the order of their cues. */
  List<Saying> all() {
    List<Saying> all = new ArrayList<>();
    for (Sentence s : text.sentences()) {
      Saying signed = phrases.signed(s);
      Saying headline = signed != null ? signed : phrases.headline(s);
      List<Saying> own = new ArrayList<>(headline == null ? verbs.of(s) : List.of(headline));
      own.addAll(headline == null ? phrases.of(s) : List.of());
      TreeSet<Integer> marks = semicolons(s);
      own = relayed(own);
      IntSummaryStatistics cues = own.stream().mapToInt(Saying::cue).summaryStatistics();
      own.forEach(saying -> all.add(marks.isEmpty() ? saying : parted(s, saying, marks, cues)));
    }
    List<Saying> attached = new Quotes(text, positions).attach(all);
    attached.sort(Comparator.comparingInt(Saying::cue));
    List<Saying> owned = attached.stream().map(saying -> own(saying, attached)).toList();
    Map<Integer, List<Saying>> bySentence =
        owned.stream().collect(Collectors.groupingBy(Saying::sentence));
    return owned.stream().map(saying -> backed(saying, bySentence)).toList();
  }

  /**
   * "The mayor announced this, an agency reports", "this was reported by the mayor": what nobody
   * said in the sentence before.
   */
  private Saying backed(Saying saying, Map<Integer, List<Saying>> bySentence) {
    int before = saying.sentence() - 1;
    boolean pointing =
        bySentence.getOrDefault(saying.sentence(), List.of()).stream()
            .filter(other -> other == saying || saying.content().get(other.cue()))
            .anyMatch(this::pointsBack);
    if (!pointing || before < 0 || bySentence.containsKey(before)) {
      return saying;
    }
    BitSet told = new BitSet();
    told.set(positions.of(before, 0), positions.of(saying.sentence(), 0));
    return saying.extendedBy(told);
  }

  private boolean pointsBack(Saying saying) {
    Sentence s = text.sentences().get(saying.sentence());
    int verb = saying.cue() - positions.of(s.index(), 0);
    int object = Tree.child(s, verb, "obj");
    boolean passive = Tree.exact(s, verb, "obl:agent") >= 0;
    int told = passive ? Tree.exact(s, verb, "nsubj:pass") : object > verb ? object : -1;
    return told >= 0
        && saying.standing() != Standing.DENIED
        && s.token(told).lemma().equals("this")
        && Tree.child(s, verb, "ccomp", "xcomp") < 0;
  }

  /**
   * "An agency reported: 'A, police said'", "police said that A, according to an agency": what the
   * police said is told by the agency, though their words are read as all that stands there.
   */
  private static List<Saying> relayed(List<Saying> sentence) {
    return sentence.stream()
        .map(
            saying ->
                sentence.stream()
                    .filter(outlet -> outlet != saying && isOutlets(outlet))
                    .filter(outlet -> isSomebodys(saying) && saying.content().get(outlet.cue()))
                    .filter(
                        outlet -> outlet.cue() < saying.cue() || outlet.content().get(saying.cue()))
                    .findFirst()
                    .map(outlet -> beside(saying, outlet.cue()))
                    .orElse(saying))
        .toList();
  }

  private static boolean isOutlets(Saying saying) {
    List<Mention> speakers = saying.speakers();
    return !speakers.isEmpty() && speakers.stream().allMatch(m -> m.shape() == Shape.OUTLET);
  }

  /** Whether people say it, and no "report", which may be the outlet's own. */
  private static boolean isSomebodys(Saying saying) {
    Set<Shape> shapes = Set.of(Shape.OUTLET, Shape.TEXT, Shape.IT);
    return !isOutlets(saying)
        && saying.speakers().stream().noneMatch(m -> shapes.contains(m.shape()));
  }

  private static Saying beside(Saying saying, int cue) {
    BitSet said = (BitSet) saying.content().clone();
    boolean behind = cue < saying.cue();
    said.clear(behind ? 0 : cue, behind ? cue + 1 : Math.max(cue, said.length()));
    return saying.saying(said);
  }

  /** "'I can confirm that …,' X said", "'by our account …,' X said": X says so himself. */
  private Saying own(Saying saying, List<Saying> all) {
    boolean self = saying.speakers().size() == 1 && firstPerson(saying.speakers().get(0));
    return !self
        ? saying
        : all.stream()
            .filter(other -> other != saying && other.content().get(saying.cue()))
            .filter(other -> !other.speakers().isEmpty())
            .filter(other -> !firstPerson(other.speakers().get(0)))
            .min(Comparator.comparingInt(other -> other.content().cardinality()))
            .map(other -> saying.by(other.speakers().subList(0, 1)))
            .orElse(saying);
  }

  private boolean firstPerson(Mention speaker) {
    Sentence s = text.sentences().get(speaker.sentence());
    return IntStream.range(Math.max(0, speaker.begin() - 1), speaker.end())
        .mapToObj(i -> s.token(i).form().toLowerCase(Locale.ROOT))
        .anyMatch(FIRST_PERSON::contains);
  }

  private TreeSet<Integer> semicolons(Sentence s) {
    TreeSet<Integer> all = new TreeSet<>();
    for (int i = 0; i < s.size(); i++) {
      if (s.token(i).form().equals(";")) {
        all.add(positions.of(s.index(), i));
      }
    }
    return all;
  }

  /** "A, X said; B": with nobody else to tell it, B is X's, too. */
  private Saying goesOn(Sentence s, Saying saying, int mark) {
    int first = saying.content().nextSetBit(0);
    if (first < 0 || first > saying.cue()) {
      return saying;
    }
    BitSet rest = new BitSet();
    rest.set(mark + 1, positions.of(s.index(), s.size()));
    return saying.extendedBy(rest);
  }

  /** "A, X said; B, said Y": each without what stands on the other's side of the semicolon. */
  private Saying parted(
      Sentence s, Saying saying, TreeSet<Integer> marks, IntSummaryStatistics cues) {
    int base = positions.of(s.index(), 0);
    Integer before = marks.lower(saying.cue());
    Integer behind = marks.higher(saying.cue());
    int begin = before != null && cues.getMin() < before ? before + 1 - base : 0;
    int end = behind != null && cues.getMax() > behind ? behind - base : s.size();
    if (end - begin == s.size()) {
      return behind == null || saying.speakers().isEmpty() ? saying : goesOn(s, saying, behind);
    }
    BitSet side = new BitSet();
    side.set(base + begin, base + end);
    BitSet said = (BitSet) saying.content().clone();
    said.and(side);
    if (said.isEmpty() && !saying.speakers().isEmpty()) {
      said.set(base + begin, base + Math.max(begin, saying.speakers().get(0).begin() - 1));
    }
    return saying.saying(said);
  }
}
