package org.sayso.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.source.VoiceWords.Act;
import org.sayso.source.VoiceWords.Noun;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;

/** Finds the names of outlets in noun phrases, known ones and those that say what they are. */
final class OutletNames {

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,6}");

  private final Text text;
  private final VoiceWords words;
  private final Roles roles;
  private final Map<String, Optional<String>> explained = new HashMap<>();

  OutletNames(Text text, VoiceWords words, Roles roles) {
    this.text = text;
    this.words = words;
    this.roles = roles;
  }

  /** Whether a title behind a name makes it the body of a spokesman: "AA spokesman X". */
  boolean spokenFor(Sentence s, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (words.is("spokesman", s.token(i).lemma()) || words.isRank(s.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** First token of an outlet's name among those tokens, or -1. */
  int begin(Sentence s, int begin, int end) {
    for (int from = begin; from < end; from++) {
      for (int to = end; to > from; to--) {
        if (isOutlet(s, from, to)) {
          return words.articled(String.join(" ", Phrases.forms(s, from, to))) ? from : from + 1;
        }
      }
    }
    return unknownOutlet(s, begin, end);
  }

  /** Whether the tokens are an outlet's name, printed as a name and not as the word it also is. */
  private boolean isOutlet(Sentence s, int begin, int end) {
    String name = String.join(" ", Phrases.forms(s, begin, end));
    VoiceWords.Outlet outlet = words.outlet(name);
    boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
    boolean longer = words.articled(name) && end < s.size() && Tree.name(s, end) && !day(s, end);
    return outlet != null
        && !longer
        && !isSurname(s, begin, name, outlet.name())
        && (!lower || outlet.name().equals(name))
        && !another(name);
  }

  /** "La Nan", "Ali Irna": what else are initials printed behind a name as one is a part of it. */
  private static boolean isSurname(Sentence s, int begin, String printed, String initials) {
    return initials.equals(initials.toUpperCase(Locale.ROOT))
        && !printed.equals(initials)
        && begin > 0
        && s.token(begin - 1).capital()
        && Tree.name(s, begin - 1);
  }

  /** Whether an outlet's initials are those of somebody else in this report. */
  private boolean another(String initials) {
    String name = standsFor(initials.substring(initials.lastIndexOf(' ') + 1));
    return name != null && words.outlet(name) == null;
  }

  /** The name that the report explains initials by, or null. */
  @Nullable String standsFor(String initials) {
    return explained
        .computeIfAbsent(initials, form -> Optional.ofNullable(Phrases.standsFor(text.raw(), form)))
        .orElse(null);
  }

  /** Where in "the BBC's Jane Doe" the name of the BBC's own begins; -1 where nobody is told. */
  int ownedName(Sentence s, int outlet, int end) {
    int owner = IntStream.range(outlet, end).filter(i -> isPossessive(s, i)).findFirst().orElse(-1);
    boolean another = owner >= 0 && begin(s, owner + 1, end) >= 0;
    return owner < 0 || another || owner + 1 == end ? -1 : owner + 1;
  }

  private static boolean isPossessive(Sentence s, int token) {
    return s.token(token).tag().equals("POS");
  }

  /** Where the name begins in "state-run X", of whom no noun tells what else it is; or -1. */
  int runBy(Sentence s, int begin, int end) {
    int name = end;
    while (name > begin && s.token(name - 1).capital() && Tree.name(s, name - 1)) {
      name--;
    }
    String before = name > begin && name < end ? VoiceWords.fold(s.token(name - 1).form()) : "";
    int hyphen = before.lastIndexOf('-');
    return hyphen > 0 && words.is("outlet.run", before.substring(hyphen + 1)) ? name : -1;
  }

  /**
   * Where the name in "the daily \"Mediafax\"" begins and ends; empty where no name is quoted so.
   *
   * @param head the word for what it is, or one of the name
   */
  int[] quoted(Sentence s, int head) {
    int open = s.token(head).capital() ? head : Math.min(head + 1, s.size() - 1);
    while (open > 1 && s.token(open).capital()) {
      open--;
    }
    int end = open + 1;
    while (end < s.size() && s.token(end).capital()) {
      end++;
    }
    boolean quoted =
        open > 0
            && end > open + 1
            && end < s.size()
            && s.token(open).tag().equals("``")
            && s.token(end).tag().equals("''");
    Noun sort = quoted ? words.noun(VoiceWords.fold(s.token(open - 1).lemma())) : null;
    boolean publishes = sort != null && sort.body() && sort.kind() == SourceKind.OUTLET;
    return publishes ? new int[] {open + 1, end} : new int[0];
  }

  private int unknownOutlet(Sentence s, int begin, int end) {
    int station = beforeNoun(s, begin, end);
    if (station >= 0) {
      return station;
    }
    int initials = initials(s, begin, end);
    if (initials >= 0) {
      return initials;
    }
    int name = end;
    while (name > begin && s.token(name - 1).capital() && !day(s, name - 1)) {
      name--;
    }
    boolean labelled = Phrases.forms(s, name, end).stream().anyMatch(this::isLabel);
    if (labelled && end - name > 1) {
      return otherBody(s, end - 1) || serves(s, name, end) ? -1 : name;
    }
    Noun before = name > begin && name < end ? roles.noun(s, begin, name) : null;
    return before != null && before.kind() == SourceKind.OUTLET && before.body() ? name : -1;
  }

  private boolean isLabel(String form) {
    return words.is("outlet.name", VoiceWords.fold(form));
  }

  /** "Told HMC", where the report explains it as "Highland Media Company"; or -1. */
  private int initials(Sentence s, int begin, int end) {
    for (int i = begin; i < end; i++) {
      String form = s.token(i).form();
      boolean explaining = i > 0 && s.token(i - 1).form().equals("(");
      boolean initials = INITIALS.matcher(form).matches() && !explaining;
      String name = initials ? standsFor(form) : null;
      boolean media = name != null && Stream.of(name.split(" ")).anyMatch(this::isLabel);
      if (media || initials && name == null && listens(s, i)) {
        return i;
      }
    }
    return -1;
  }

  /** "The Doctors Network", "the Border Agency": whom or what it is of that publishes nothing. */
  private boolean serves(Sentence s, int begin, int end) {
    boolean vague = words.is("outlet.vague", VoiceWords.fold(s.token(end - 1).form()));
    boolean aims = end + 1 < s.size() && s.token(end).lemma().equals("for");
    if (vague && aims && s.token(end + 1).capital()) {
      return true; // "the Syrian Network for Human Rights"
    }
    return vague
        && IntStream.range(begin, end - 1)
            .mapToObj(i -> VoiceWords.fold(s.token(i).lemma()).replaceFirst("s$", ""))
            .anyMatch(this::isNoNews)
        && IntStream.range(begin, end)
            .noneMatch(i -> words.is("news", VoiceWords.fold(s.token(i).form())));
  }

  private boolean isNoNews(String form) {
    Noun noun = words.noun(form);
    return noun != null && noun.kind() != SourceKind.OUTLET || words.is("source.official", form);
  }

  /** "Told XYZ": initials of nobody that is known who are told something. */
  private boolean listens(Sentence s, int token) {
    String form = VoiceWords.fold(s.token(token).form());
    int verb = s.head(token);
    return verb >= 0
        && verb == token - 1
        && words.act(s, verb) == Act.TELL
        && (Tree.is(s, token, "obj") || Tree.is(s, token, "iobj"))
        && words.noun(form) == null
        && !words.is("foreign", form)
        && !words.nation(s.token(token).form());
  }

  /** "The Independent Commission" is no paper. */
  private boolean otherBody(Sentence s, int last) {
    String form = VoiceWords.fold(s.token(last).form());
    Noun noun = words.is("outlet.name", form) ? null : words.noun(form);
    return noun != null && noun.body() && noun.kind() != SourceKind.OUTLET;
  }

  /** "ORT television": where the name begins before the noun that says what it is; or -1. */
  private int beforeNoun(Sentence s, int begin, int end) {
    boolean airs = end - begin > 1 && words.is("airs", s.token(end - 1).lemma());
    int name = end - 1;
    while (airs && name > begin && Tree.name(s, name - 1) && s.token(name - 1).capital()) {
      name--;
    }
    return airs && name < end - 1 && Phrases.printedLower(s, end - 1) ? name : -1;
  }

  private boolean day(Sentence s, int token) {
    return words.is("day", VoiceWords.fold(s.token(token).form()));
  }

  /** One past the outlet's name that begins there, at most the end of the phrase. */
  int end(Sentence s, int name, int end) {
    for (int to = end; to > name; to--) {
      if (isOutlet(s, name, to)) {
        return to;
      }
    }
    return end;
  }
}
