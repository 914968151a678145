package org.sayso.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PartyName;
import org.sayso.source.Mention.Shape;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;

/** Finds who is meant by one who is not named where he speaks, beside those who spoke before. */
public final class Antecedents {

  private static final Pattern POSSESSED = Pattern.compile("(?i)^(its|their|his|her) spokes");
  private static final Set<String> OWNERS = Set.of("its", "their");
  private static final Pattern PERSONAL = Pattern.compile("(?i)^(his|her) ");

  /** One of those who have spoken before, or one more of their sort. */
  private static final Pattern ONE_MORE =
      Pattern.compile(
          "(?i)(?:another|(?:a )?(?:second|third|fourth)|both|(?:the |both |another )sources?"
              + "|(?:one|two|some|several|both) of (?:them|(?:the|these|those|his|its) sources))");

  /** Most words between "but" and its pronoun: "but in a joint statement they". */
  private static final int REACH = 6;

  /** So many letters make two words one stem: "regional" and "region". */
  private static final int STEM = 5;

  /** Within so many acts of saying a report names whom its lead describes. */
  private static final int SOON = 3;

  private final Text text;
  private final MentionReader reader;
  private final VoiceWords words;
  private final Map<Mention, Mention> named = new HashMap<>();
  private final Map<Mention, Mention> described = new HashMap<>();
  private final Map<Mention, Mention> sorted = new HashMap<>();

  /**
   * Looks at one report.
   *
   * @param speakers all who speak in it, in order
   */
  public Antecedents(Text text, MentionReader reader, VoiceWords words, List<Mention> speakers) {
    this.text = text;
    this.reader = reader;
    this.words = words;
    for (int i = 0; i < speakers.size() && !person(speakers.get(i)); i++) {
      Mention later = next(speakers, i);
      if (later != null && introduces(speakers.get(i), later)) {
        named.put(speakers.get(i), later);
      }
    }
    for (int i = 1; i < speakers.size(); i++) {
      Mention one = speakers.get(i);
      Mention before = speakers.get(i - 1);
      boolean near = one.sentence() - before.sentence() <= SOON;
      if (near && titled(one) && office(before)) {
        described.putIfAbsent(one, before);
      }
      if (isOneMore(one)) {
        speakers.subList(Math.max(0, i - SOON), i).stream()
            .filter(m -> one.sentence() - m.sentence() <= SOON && isOfASort(m))
            .reduce((first, last) -> last)
            .ifPresent(m -> sorted.put(one, m));
      }
    }
  }

  /** "Another", "one of the sources": of whom his words alone do not say who he is. */
  public boolean isOneMore(Mention mention) {
    return mention.kind() == SourceKind.UNNAMED
        && mention.text() != null
        && ONE_MORE.matcher(mention.text()).matches();
  }

  /** "A resident", "security sources": of whom there are more. */
  private static boolean isOfASort(Mention mention) {
    return !mention.named()
        && !mention.pointsBack()
        && mention.kind() != SourceKind.UNNAMED
        && mention.kind() != SourceKind.OUTLET;
  }

  private static boolean person(Mention mention) {
    return mention.shape() == Shape.PERSON && mention.named();
  }

  /** Whether a person's name has a title and no office: "Mr. X", "Col. X". */
  private boolean titled(Mention mention) {
    List<String> parts = SourceKey.parts(mention.role());
    return person(mention)
        && !parts.isEmpty()
        && parts.stream().allMatch(part -> words.is("courtesy", part) || words.isRank(part));
  }

  private static boolean office(Mention mention) {
    boolean outside =
        mention.kind() == SourceKind.UNNAMED
            || mention.kind() == SourceKind.CIVILIAN
            || mention.kind() == SourceKind.OUTLET;
    return mention.shape() == Shape.PERSON && !mention.named() && !outside;
  }

  /** The next speaker with a name, if near, or null. */
  private static @Nullable Mention next(List<Mention> speakers, int at) {
    int last = Math.min(speakers.size(), at + 1 + SOON);
    for (int i = at + 1; i < last; i++) {
      Mention other = speakers.get(i);
      if (other.named() && (other.shape() == Shape.PERSON || other.shape() == Shape.BODY)) {
        return other;
      }
    }
    return null;
  }

  /** Whether the lead's "regional chief" or "rights group" is the one who is named next. */
  private boolean introduces(Mention lead, Mention later) {
    boolean anonymous = !lead.named() && later.named();
    boolean parties =
        lead.party() == null || later.party() == null || lead.party().equals(later.party());
    if (!anonymous || !parties || isWithheld(lead) || isContrasted(later)) {
      return false;
    }
    if (lead.shape() == Shape.BODY) {
      boolean body = later.shape() == Shape.BODY && !lead.definite();
      boolean armed = later.kind() == SourceKind.ARMED_GROUP && lead.kind() == later.kind();
      boolean monitors = bare(lead) && lead.kind() == SourceKind.AID && later.kind() == lead.kind();
      return (body || speaksFor(later)) && (armed || monitors || shares(lead, later));
    }
    boolean state = bare(lead) && lead.party() != null && lead.party().equals(later.party());
    boolean same =
        lead.kind() == later.kind() && state || ofState(lead, later) && shares(lead, later);
    return office(lead) && later.shape() == Shape.PERSON && (titled(later) || same);
  }

  /** Whether one who spoke by his office alone can be the one who is named next. */
  public boolean mayBe(Mention office, Mention name) {
    return !isWithheld(office) && !isContrasted(name);
  }

  /** "An official, who declined to be named": nobody whom the report names. */
  private boolean isWithheld(Mention lead) {
    Sentence s = text.sentences().get(lead.sentence());
    for (int i = lead.end(); i < s.size(); i++) {
      String word = s.token(i).lemma();
      boolean infinitive = i > 1 && s.token(i - 1).lemma().equals("be") && isTo(s, i - 2);
      if (words.is("withheld", word) || infinitive && words.is("withheld.passive", word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTo(Sentence s, int at) {
    return s.token(at).lemma().equals("to");
  }

  /** "But N said": another than the one who spoke before him. */
  private boolean isContrasted(Mention later) {
    Sentence s = text.sentences().get(later.sentence());
    return words.is("contrast", s.token(0).lemma());
  }

  /** Of one sort, or an official and one who has a rank as well: "the minister, General X". */
  private static boolean ofState(Mention one, Mention other) {
    Set<SourceKind> both = Set.of(SourceKind.OFFICIAL, SourceKind.MILITARY);
    return one.kind() == other.kind() || both.contains(one.kind()) && both.contains(other.kind());
  }

  /** Whether a lead's words say no more than what sort of body or official it is. */
  private boolean bare(Mention lead) {
    boolean body = lead.shape() == Shape.BODY;
    return lead.words().stream().noneMatch(word -> words.is("unnamed", word))
        && lead.words().stream()
            .allMatch(
                word ->
                    words.is(body ? "generic.body" : "generic", word)
                        || words.is("source." + lead.kind().code(), word)
                        || reader.nation(word));
  }

  private boolean speaksFor(Mention mention) {
    return mention.words().stream().anyMatch(word -> words.is("spokesman", word));
  }

  /** Whether they have the stem of a telling word in common. */
  private boolean shares(Mention one, Mention other) {
    Set<String> stems = new HashSet<>();
    stems(other).forEach(stems::add);
    return stems(one).stream().anyMatch(stems::contains);
  }

  private List<String> stems(Mention mention) {
    List<String> all = new ArrayList<>();
    for (String word : SourceKey.normal(words, mention.words())) {
      if (!words.is("generic", word) && !reader.nation(word)) {
        all.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return all;
  }

  /** Whom a description in the report's lead means, by the name that follows; else null. */
  public @Nullable Mention named(Mention mention) {
    return named.get(mention);
  }

  /** One who is named after a spokesman without a name, with that office; else the same. */
  public Mention withOffice(Mention mention) {
    Mention office = titled(mention) ? described.get(mention) : null;
    return office == null ? mention : mention.in(office);
  }

  /**
   * One who only is a spokesman as the speaker of those whom he is told beside: of "the front took
   * X, spokesman N said" the front's, of "a spokesman for the group" that of the armed group which
   * is named before; else the same.
   */
  public Mention speakingFor(Mention mention) {
    Mention sort = sorted.get(mention);
    if (sort != null) {
      return mention.of(sort.kind(), sort.party());
    }
    if (isTheGroup(mention)) {
      Mention named = groupBefore(mention);
      named = named == null ? forcesBefore(mention) : named;
      return named == null ? mention : named.said(mention.medium());
    }
    if (mention.shape() == Shape.BODY && mention.definite()) {
      Mention named = forcesBefore(mention);
      return named == null ? mention : named.said(mention.medium());
    }
    if (mention.shape() != Shape.PERSON || !speaksFor(mention)) {
      return mention;
    }
    List<String> office =
        Stream.ofNullable(mention.role())
            .flatMap(role -> SourceKey.parts(role).stream())
            .filter(word -> !OWNERS.contains(word))
            .toList();
    office = office.isEmpty() ? List.copyOf(mention.words()) : office;
    boolean bare = office.stream().allMatch(word -> words.is("spokesman", word));
    boolean group =
        office.stream()
            .allMatch(word -> words.is("spokesman", word) || words.is("for-the-group", word));
    Mention told = bare ? subjectBefore(mention) : group ? groupBefore(mention) : null;
    told = told == null && bare ? ownerBefore(mention) : told;
    told = told == null && !bare ? forcesBefore(mention) : told;
    return told == null ? mention : mention.of(told.kind(), told.party());
  }

  /** Whether "the group" cannot be one who spoke before, who is of the state. */
  public boolean isOther(Mention mention, Mention earlier) {
    boolean state =
        earlier.kind() == SourceKind.OFFICIAL
            || earlier.kind() == SourceKind.MILITARY
            || earlier.kind() == SourceKind.FOREIGN_GOVERNMENT;
    return state && isTheGroup(mention);
  }

  /** "The group", "the movement", by no other word. */
  private boolean isTheGroup(Mention mention) {
    return mention.shape() == Shape.BODY
        && mention.definite()
        && mention.party() == null
        && mention.words().stream().allMatch(word -> words.is("for-the-group", word));
  }

  /** The body that is the nearest subject before a spokesman in his sentence; or null. */
  private @Nullable Mention subjectBefore(Mention mention) {
    Sentence s = text.sentences().get(mention.sentence());
    for (int i = mention.begin() - 1; i >= 0; i--) {
      if (Tree.is(s, i, "nsubj") && Tree.noun(s, i)) {
        Mention subject = reader.read(s, i);
        return subject.party() != null && subject.shape() == Shape.BODY ? subject : null;
      }
    }
    return null;
  }

  /**
   * Of "the ministry denied it. Its spokesman N said" the ministry, which the sentence before, in
   * the same paragraph or the last one, is about; or null.
   */
  private @Nullable Mention ownerBefore(Mention mention) {
    Sentence s = text.sentences().get(mention.sentence());
    boolean its =
        IntStream.range(0, mention.begin() + 1)
            .anyMatch(
                i ->
                    OWNERS.contains(VoiceWords.fold(s.token(i).form()))
                        && words.is("spokesman", s.token(i + 1).lemma()));
    for (int i = 0; its && s.index() > 0 && i < text.sentences().get(s.index() - 1).size(); i++) {
      Sentence before = text.sentences().get(s.index() - 1);
      int verb = before.head(i);
      if (Tree.is(before, i, "nsubj") && Tree.noun(before, i) && before.head(verb) < 0) {
        Mention subject = reader.read(before, i);
        return subject.party() != null && subject.shape() == Shape.BODY ? subject : null;
      }
    }
    return null;
  }

  /**
   * The armed group that is named last before somebody, in his sentence or soon before; of "the
   * coalition", which may be one of states, the last that is called so. Null for none.
   */
  private @Nullable Mention groupBefore(Mention mention) {
    String league =
        mention.words().stream().filter(word -> words.is("foreign", word)).findFirst().orElse(null);
    int end = mention.begin();
    for (int at = mention.sentence(); at >= 0 && mention.sentence() - at <= SOON; at--) {
      Sentence s = text.sentences().get(at);
      int last = at == mention.sentence() ? end : s.size();
      for (int i = last - 1; i >= 0; i--) {
        boolean may = league == null ? Tree.name(s, i) : s.token(i).lemma().equals(league);
        Mention named = may ? reader.read(s, i) : null;
        if (named != null
            && named.party() != null
            && (league != null || named.kind() == SourceKind.ARMED_GROUP)) {
          return named;
        }
      }
    }
    return null;
  }

  /**
   * The forces of nobody's state that somebody speaks for by their noun alone, named before him
   * with that noun: of "the Zintan brigades left, a spokesman for the brigades said" those of
   * Zintan. Null for none.
   */
  private @Nullable Mention forcesBefore(Mention mention) {
    List<String> nouns =
        mention.words().stream().filter(word -> words.is("for-the-force", word)).toList();
    boolean others =
        mention.words().stream()
            .anyMatch(
                word ->
                    !words.is("for-the-force", word)
                        && !words.is("for-the-group", word)
                        && !words.is("spokesman", word));
    for (int at = mention.sentence(); nouns.size() == 1 && !others && at >= 0; at--) {
      Sentence s = text.sentences().get(at);
      int last = at == mention.sentence() ? mention.begin() : s.size();
      for (int i = last - 1; i > 0; i--) {
        if (s.token(i).lemma().equals(nouns.get(0)) && isNamedForce(s, i)) {
          return ofNoState(s, i);
        }
      }
      if (mention.sentence() - at == SOON) {
        return null;
      }
    }
    return null;
  }

  /** "The Zintan brigades", "the Amhara militia"; a brigade that has a name is an army's. */
  private boolean isNamedForce(Sentence s, int noun) {
    VoiceWords.Noun body = words.noun(s.token(noun).lemma());
    boolean armys = body != null && body.kind() == SourceKind.MILITARY;
    return s.token(noun - 1).capital()
        && Tree.name(s, noun - 1)
        && !s.token(noun).capital()
        && (!armys || s.token(noun).tag().equals("NNS"));
  }

  private @Nullable Mention ofNoState(Sentence s, int noun) {
    Mention named = reader.read(s, noun);
    String printed = named.text();
    boolean state =
        printed == null
            || Stream.of(printed.split(" ")).map(VoiceWords::fold).anyMatch(reader::nation);
    if (state) {
      return null;
    }
    boolean listed = named.kind() == SourceKind.ARMED_GROUP && named.party() != null;
    return listed
        ? named
        : named.of(SourceKind.ARMED_GROUP, PartyName.unknownId(String.valueOf(printed)));
  }

  /**
   * Whom "he", "it" or "its spokesman" means in its own sentence, where it names a subject before:
   * "the president dismissed two men who he said fled"; else null.
   */
  public @Nullable Mention inSentence(Mention mention) {
    boolean owned = mention.text() != null && POSSESSED.matcher(mention.text()).find();
    Sentence s = text.sentences().get(mention.sentence());
    if (mention.shape() == Shape.IT || mention.shape() == Shape.THEY) {
      return contrasted(s, mention);
    }
    if (!owned && (mention.shape() != Shape.HE || !below(s, mention.begin()))) {
      return null;
    }
    for (int i = mention.begin() - 1; i >= 0; i--) {
      if (Tree.is(s, i, "nsubj") && Tree.noun(s, i)) {
        Mention subject = reader.read(s, i);
        VoiceWords.Noun noun = words.noun(s.token(i).lemma());
        boolean known = noun == null ? Tree.name(s, i) : noun.body();
        boolean body = subject.shape() == Shape.BODY && known;
        boolean one = subject.shape() == Shape.PERSON && (subject.named() || owned && noun != null);
        boolean personal = owned && PERSONAL.matcher(mention.text()).find();
        if (owned && !personal ? body : one) {
          return subject;
        }
      }
    }
    return null;
  }

  /** Of "the group gave no comment, but in a message it said" the group; else null. */
  private @Nullable Mention contrasted(Sentence s, Mention mention) {
    int but = mention.begin() - 1;
    while (but > 0 && mention.begin() - but < REACH && s.token(but).tag().matches("IN|DT|JJ|NN")) {
      but--;
    }
    boolean set = but > 0 && words.is("contrast", s.token(but).lemma());
    for (int i = but - 1; set && i >= 0; i--) {
      int verb = s.head(i);
      boolean first = Tree.is(s, i, "nsubj") && verb < but && s.head(verb) < 0;
      int who = first ? giver(s, i) : -1;
      Mention subject = who >= 0 && Tree.noun(s, who) ? reader.read(s, who) : null;
      if (subject != null
          && (subject.party() != null || subject.kind() == SourceKind.ARMED_GROUP)
          && isOf(mention.shape(), subject.shape())) {
        return subject;
      }
    }
    return null;
  }

  /** "There was no comment from X": X; else who the subject is. */
  private static int giver(Sentence s, int subject) {
    return s.children(subject).stream()
        .filter(c -> Tree.is(s, c, "nmod") && Phrases.cased(s, c, "from", "by"))
        .findFirst()
        .orElse(subject);
  }

  private static boolean isOf(Shape pronoun, Shape shape) {
    return shape == Shape.BODY || pronoun == Shape.THEY && shape == Shape.PEOPLE;
  }

  /**
   * Whom "he" means where the sentence before it, in its paragraph, tells of somebody by name who
   * said nothing there: "Col. X led the raid. He said"; else null.
   */
  public @Nullable Mention toldBefore(Mention mention) {
    return mention.pointsBack() && mention.shape() != Shape.TEXT
        ? toldIn(mention.sentence() - 1, mention)
        : null;
  }

  /** The same in one of the few sentences before it, the nearest first; else null. */
  public @Nullable Mention toldSoonBefore(Mention mention) {
    return IntStream.rangeClosed(1, SOON)
        .mapToObj(back -> toldIn(mention.sentence() - back, mention))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Mention toldIn(int before, Mention mention) {
    Sentence s = before < 0 ? null : text.sentences().get(before);
    int paragraph = text.sentences().get(mention.sentence()).paragraph();
    for (int i = 0; s != null && s.paragraph() == paragraph && i < s.size(); i++) {
      boolean some = mention.shape() != Shape.HE || Tree.name(s, i);
      if (Tree.is(s, i, "nsubj") && some && s.head(s.head(i)) < 0) {
        Mention subject = reader.read(s, i);
        return mayBe(mention.shape(), subject) ? subject : null;
      }
    }
    return null;
  }

  /** "X fled. He said", "the army took it. It said": whether a pronoun can mean whom it follows. */
  private static boolean mayBe(Shape pronoun, Mention subject) {
    return pronoun == Shape.HE
        ? subject.shape() == Shape.PERSON && subject.named()
        : subject.kind() != SourceKind.UNNAMED && isOf(pronoun, subject.shape());
  }

  /** Whether the clause of a pronoun hangs on a noun: "a raid that he said failed". */
  private static boolean below(Sentence s, int pronoun) {
    int verb = s.head(pronoun);
    return verb >= 0 && Tree.is(s, verb, "acl");
  }
}
