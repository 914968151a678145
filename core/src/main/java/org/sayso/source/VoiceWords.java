package org.sayso.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Nations;
import org.sayso.pack.PackFile;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** The words of saying, of those who say, of outlets and of states, in one language. */
public final class VoiceWords {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

  /** What a speaker does with the words that he or she stands for. */
  public enum Act {
    /** Says them. */
    SAY,
    /** Tells them as news. */
    REPORT,
    /** Says them where the writer keeps a distance. */
    CLAIM,
    /** Bears them out. */
    CONFIRM,
    /** Says that they are not so. */
    DENY,
    /** Says that they may be so. */
    DOUBT,
    /** Passes on another's words. */
    QUOTE,
    /** Says them to a named listener. */
    TELL,
    /** Lays a deed at another's door. */
    ACCUSE;

    /** The class of {@code voices.txt} that lists the verbs of this act. */
    String wordClass() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A noun for somebody who speaks.
   *
   * @param kind what sort of source
   * @param body whether a body and not a person
   * @param isPrivate whether it names no public role
   */
  record Noun(SourceKind kind, boolean body, boolean isPrivate) {}

  /**
   * An outlet known by name.
   *
   * @param name its usual name
   * @param agency whether it sells its copy to others
   */
  record Outlet(String name, boolean agency) {}

  private static final List<String> MEDIA =
      List.of("tweet", "interview", "phone", "video", "document", "statement");

  private final WordClasses classes;
  private final Map<String, Act> verbs = new HashMap<>();

  /** The verbs, without the particles of those that have one. */
  private final Set<String> acting = new HashSet<>();

  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<String, Outlet> outlets = new HashMap<>();
  private final Nations nations;
  private final Map<String, String> variants = new HashMap<>();

  /** The phrases of each class that was asked for. */
  private final Map<String, List<List<String>>> phrases = new ConcurrentHashMap<>();

  private VoiceWords(PackFile voices, PackFile outlets, Nations nations) {
    this.nations = nations;
    this.classes = WordClasses.read(voices);
    for (Act act : Act.values()) {
      classes.of(act.wordClass()).forEach(verb -> verbs.put(verb, act));
    }
    classes.of("beside").forEach(verb -> verbs.put(verb, Act.SAY));
    classes.of("denies-told").forEach(verb -> verbs.put(verb, Act.DENY));
    verbs.keySet().forEach(verb -> acting.add(verb.split(" ")[0]));
    for (SourceKind kind : SourceKind.values()) {
      addNouns(kind.code(), new Noun(kind, false, false));
      addNouns(kind.code() + ".body", new Noun(kind, true, false));
      addNouns(kind.code() + ".private", new Noun(kind, false, true));
    }
    for (String pair : classes.of("variant")) {
      variants.put(pair.substring(pair.indexOf('/') + 1), pair.substring(0, pair.indexOf('/')));
    }
    outlets.lines().forEach(this::addOutlet);
  }

  private void addNouns(String wordClass, Noun noun) {
    classes.of(wordClass).forEach(word -> nouns.put(word, noun));
  }

  private void addOutlet(PackFile.Line line) {
    String[] parts = line.text().split("\\s+", 2);
    boolean agency = parts[0].equals("agency");
    if (parts.length < 2 || !(agency || parts[0].equals("outlet"))) {
      throw line.fault("not an outlet; write agency Name|Other name, or outlet Name|Other name");
    }
    Outlet outlet = new Outlet(parts[1].split("\\|", 2)[0].strip(), agency);
    names(parts[1]).forEach(name -> outlets.put(name, outlet));
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split("\\|")).map(VoiceWords::fold).toList();
  }

  /**
   * The bundled English words.
   *
   * @throws org.sayso.pack.PackException on a bad entry
   */
  public static VoiceWords english() {
    return new VoiceWords(
        PackFile.bundled("languages/en/voices.txt"),
        PackFile.bundled("languages/en/outlets.txt"),
        Nations.english());
  }

  /** What a verb of that base form does, or null for a verb that tells nothing. */
  public @Nullable Act act(String lemma) {
    return verbs.get(lemma);
  }

  /**
   * What the verb at a token does, with the particle behind it: "carried out" is another verb than
   * "carried". Null for a verb that tells nothing.
   */
  public @Nullable Act act(Sentence s, int verb) {
    String lemma = s.token(verb).lemma();
    if (classes.is("brand", lemma) && callsUntrue(s, verb)) {
      return Act.DENY;
    }
    if (!acting.contains(lemma)) {
      return null; // whatever stands beside it, so that no tree is asked for
    }
    String phrase = phrase(s, verb);
    boolean silent = classes.is("denies-told", phrase) && !isOfTold(s, verb);
    return silent ? null : act(phrase);
  }

  /** Whether a verb has for its object what others say: "reports", "the claim", "that". */
  private boolean isOfTold(Sentence s, int verb) {
    int what = Tree.child(s, verb, "obj", "nsubj:pass");
    return what >= 0 && isTold(s, what);
  }

  private boolean isTold(Sentence s, int noun) {
    return classes.is("pointer", fold(s.token(noun).form()))
        || classes.is("hearsay", s.token(noun).lemma());
  }

  /** "Called that a lie", "described reports of killings as false", "called the report false". */
  private boolean callsUntrue(Sentence s, int verb) {
    int object = Tree.exact(s, verb, "obj");
    int predicate = object < 0 ? Tree.exact(s, verb, "xcomp") : -1;
    int subject = predicate < 0 ? -1 : Tree.exact(s, predicate, "nsubj");
    int what = object >= 0 ? object : subject >= 0 ? subject : predicate;
    boolean told = what > verb && isTold(s, what);
    if (Tree.is(s, verb, "acl")) { // "a claim that the army called false", "which it called a lie"
      boolean which = object >= 0 && s.token(object).lemma().equals("which");
      told = object < verb && (which || classes.is("hearsay", s.token(s.head(verb)).lemma()));
      what = verb;
    }
    for (int i = what + 1; told && i < s.size(); i++) {
      int above = s.relation(i).equals("amod") && s.head(i) > i ? s.head(i) : i;
      boolean named = s.head(above) == verb && s.relation(above).matches("xcomp|obl");
      boolean second = Tree.is(s, above, "obj") && Tree.child(s, s.head(above), "obj") < above;
      boolean ofIt =
          (second || s.relation(above).matches("nmod|amod|acl|advcl|obl"))
              && s.isBelow(s.head(above), what);
      if ((named || ofIt) && classes.is("untrue", s.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb tells only what stands beside it: "…, he went on". */
  public boolean tellsBeside(Sentence s, int verb) {
    return classes.is("beside", phrase(s, verb));
  }

  /** A verb with its particle, also where the parse takes that for any adverb. */
  String phrase(Sentence s, int verb) {
    String lemma = s.token(verb).lemma();
    int particle = Tree.exact(s, verb, "compound:prt");
    if (particle < 0 && verb + 1 < s.size() && s.token(verb + 1).tag().startsWith("R")) {
      String phrase = lemma + " " + fold(s.token(verb + 1).form());
      return verbs.containsKey(phrase) || classes.is("issue", phrase) ? phrase : lemma;
    }
    return particle < 0 ? lemma : lemma + " " + fold(s.token(particle).form());
  }

  /**
   * The noun for a speaker that these folded words are, or null; ranks with a hyphen are what the
   * last of them is.
   */
  @Nullable Noun noun(String words) {
    Noun noun = nouns.get(words);
    boolean ranks = noun == null && words.indexOf('-') > 0 && isRank(words);
    return ranks ? nouns.get(words.substring(words.lastIndexOf('-') + 1)) : noun;
  }

  /** Whether a word, or each part of one with hyphens, is a military rank: "Colonel-General". */
  boolean isRank(String word) {
    return Arrays.stream(fold(word).split("-")).allMatch(part -> classes.is("rank", part));
  }

  /** Whether a noun is one for people who may speak. */
  public boolean isPerson(String lemma) {
    Noun noun = noun(fold(lemma));
    return noun != null && !noun.body();
  }

  /** Whether a noun is one for people or bodies who may speak. */
  public boolean isSpeaker(String lemma) {
    return noun(fold(lemma)) != null;
  }

  /** The outlet of that name in any case, or null. */
  public @Nullable Outlet outlet(String name) {
    String folded = fold(name);
    Outlet outlet = outlets.get(folded);
    return outlet != null || !folded.startsWith("the ") ? outlet : outlets.get(folded.substring(4));
  }

  /** Whether a name is printed with its article, as that of some papers is. */
  boolean articled(String name) {
    return outlets.containsKey(fold(name));
  }

  /** The usual name of an outlet where the report prints that too, else the same. */
  public String shortest(String name, String raw) {
    Outlet outlet = outlet(name);
    boolean printed =
        outlet != null
            && Pattern.compile("\\b" + Pattern.quote(outlet.name()) + "\\b").matcher(raw).find();
    return outlet != null && printed && outlet.name().length() < name.length()
        ? outlet.name()
        : name;
  }

  /** Whether an agency goes by that name. */
  public boolean agency(String name) {
    Outlet outlet = outlet(name);
    return outlet != null && outlet.agency();
  }

  /** Whether these words name a state, its people or its capital. */
  boolean nation(String words) {
    return nations.named(words) != null;
  }

  /** How something is said by means of a text or talk of that base form, or null. */
  public @Nullable String medium(String lemma) {
    return MEDIA.stream().filter(m -> classes.is("medium." + m, lemma)).findFirst().orElse(null);
  }

  /** Whether the word is of that class of {@code voices.txt}. */
  public boolean is(String wordClass, String word) {
    return classes.is(wordClass, word);
  }

  /** The words or phrases of a class. */
  public Set<String> of(String wordClass) {
    return classes.of(wordClass);
  }

  /** The phrases of a class in the order of the alphabet, each as its words. */
  public List<List<String>> phrases(String wordClass) {
    return phrases.computeIfAbsent(
        wordClass,
        name -> of(name).stream().sorted().map(phrase -> List.of(phrase.split(" "))).toList());
  }

  /** The usual spelling of a word. */
  String usual(String word) {
    return variants.getOrDefault(word, word);
  }

  /** In lower case with plain letters and apostrophes and without outer blanks. */
  public static String fold(String words) {
    if (isFolded(words)) {
      return words;
    }
    String lower = words.strip().toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return lower;
    }
    lower = lower.replace('’', '\'');
    return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Whether no letter has an accent. */
  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isFolded(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < '!' || c > '~' || c >= 'A' && c <= 'Z') {
        return false;
      }
    }
    return true;
  }

  /** How it was said by that text: "a press release", "a statement"; else null. */
  public @Nullable String medium(Sentence s, int head) {
    String lemma = s.token(head).lemma();
    String pair = head > 0 ? medium(s.token(head - 1).lemma() + " " + lemma) : null;
    return pair == null ? medium(lemma) : pair;
  }
}
