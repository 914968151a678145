package org.sayso.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.source.Affiliations.Affiliation;
import org.sayso.source.Mention.Shape;
import org.sayso.source.VoiceWords.Noun;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;

/** Reads a noun phrase as somebody who speaks: name, role, kind and party. */
public final class MentionReader {

  private final Text text;
  private final VoiceWords words;
  private final Parties parties;
  private final Affiliations affiliations;
  private final Roles roles;
  private final OutletNames outlets;

  public MentionReader(Text text, VoiceWords words, Parties parties) {
    this.text = text;
    this.words = words;
    this.parties = parties;
    this.affiliations = new Affiliations(words, parties);
    this.roles = new Roles(words);
    this.outlets = new OutletNames(text, words, roles);
  }

  /** The speaker whose head is that token, with those joined to it by "and". */
  public Mention read(Sentence s, int head) {
    List<Mention> others = new ArrayList<>();
    for (int child : s.children(head)) {
      if (Tree.is(s, child, "conj") && Tree.noun(s, child) && Phrases.joined(s, head, child)) {
        others.add(single(s, child));
      }
    }
    return single(s, head).joined(others);
  }

  /** Two speakers of one clause whom the parse has parted. */
  public Mention read(Sentence s, int first, int second) {
    return single(s, first).joined(List.of(single(s, second)));
  }

  /** Whether those tokens name a state or its capital, or what goes on there: "Mali war: …". */
  public boolean nation(Sentence s, int begin, int end) {
    String last = VoiceWords.fold(s.token(end - 1).lemma());
    boolean thing = !Tree.name(s, end - 1) && words.noun(last) == null;
    int name = begin;
    while (thing && name < end && Tree.name(s, name)) {
      name++;
    }
    return words.nation(String.join(" ", Phrases.forms(s, begin, thing ? name : end)));
  }

  /** Whether a word names a state, its people or its capital: "afghan". */
  boolean nation(String word) {
    return words.nation(word);
  }

  /** Ids of all parties that those tokens name. */
  public Set<String> parties(Sentence s, int begin, int end) {
    return affiliations.parties(Phrases.forms(s, begin, end));
  }

  private Mention single(Sentence s, int head) {
    String lemma = s.token(head).lemma();
    if (s.token(head).tag().startsWith("PRP") || s.token(head).tag().equals("DT")) {
      return pronoun(s, head);
    }
    if (words.is("text", lemma) && outlets.begin(s, runBegin(s, head), head + 1) < 0) {
      return ofText(s, head, lemma);
    }
    return ofPhrase(s, head);
  }

  private Mention pronoun(Sentence s, int head) {
    Shape shape =
        switch (VoiceWords.fold(s.token(head).form())) {
          case "he", "she", "him", "her", "his" -> Shape.HE;
          case "they", "them", "their", "we", "our", "these", "those" -> Shape.THEY;
          default -> Shape.IT;
        };
    String form = s.token(head).form();
    return new Mention(
        s.index(),
        head,
        head + 1,
        form,
        null,
        shape,
        SourceKind.UNNAMED,
        null,
        false,
        false,
        null,
        Set.of(),
        true,
        List.of());
  }

  private Mention ofText(Sentence s, int head, String lemma) {
    String medium = words.medium(s, head);
    int owner = owner(s, head);
    int begin = runBegin(s, head);
    if (owner >= 0) {
      Mention author = read(s, owner);
      boolean named = owner > head || author.named() || author.shape() == Shape.BODY;
      String printed = Phrases.print(text, s, Phrases.skipArticle(s, begin), head + 1);
      return (named || owner < begin ? author : author.printed(printed)).said(medium);
    }
    return new Mention(
        s.index(),
        begin,
        head + 1,
        Phrases.print(text, s, begin, head + 1),
        null,
        Shape.TEXT,
        SourceKind.UNNAMED,
        null,
        false,
        false,
        medium,
        Set.of(lemma),
        Phrases.definite(s, begin) || !Phrases.plural(s, head) && !words.is("mass", lemma),
        List.of());
  }

  /** Whose words a noun stands for: "a Y report", "the claims by Y"; null for "reports". */
  public @Nullable Mention author(Sentence s, int noun) {
    int owner = owner(s, noun);
    if (owner < 0) {
      return null;
    }
    Mention author = read(s, owner).said(words.medium(s, noun));
    boolean adjective = Tree.is(s, owner, "amod") && words.nation(s.token(owner).form());
    return adjective ? author.printed(Phrases.print(text, s, owner, noun + 1)) : author;
  }

  /** Whose text it is: "Y's report", "a Y report", "a statement by Y"; -1 where not said. */
  private int owner(Sentence s, int head) {
    int before = Tree.exact(s, head, "nmod:poss");
    if (before >= 0 && Tree.noun(s, before)) {
      return before;
    }
    for (int child : s.children(head)) {
      int agent = Tree.is(s, child, "acl") ? Tree.exact(s, child, "obl:agent") : -1;
      if (agent >= 0 && read(s, agent).shape() != Shape.OUTLET) {
        return agent; // "a report prepared by Y", but not "a report seen by" an outlet
      }
      if (Tree.is(s, child, "nmod") && Phrases.cased(s, child, "by", "from", "of", "in")) {
        String noun = s.token(child).lemma();
        boolean author = !words.is("day", noun) && !words.is("ground", noun);
        return Tree.noun(s, child) && author && !isSomewhere(s, head, child) ? child : -1;
      }
    }
    for (int child : s.children(head)) {
      boolean modifies = child < head && (nominal(s, child) || sideOf(s, child));
      modifies &= words.medium(s.token(child).lemma() + " " + s.token(head).lemma()) == null;
      boolean author =
          outlets.begin(s, runBegin(s, head), child + 1) >= 0
              || speaks(s, child)
              || nominal(s, child);
      if (modifies && author) {
        return child;
      }
    }
    boolean issued = Tree.is(s, head, "obj") && words.is("issue", words.phrase(s, s.head(head)));
    int issuing = issued ? s.head(head) : head;
    int issuer = issued ? Tree.exact(s, issuing, "nsubj") : -1;
    issuer = Tree.is(s, issuing, "acl") ? s.head(issuing) : issuer;
    return issued && issuer >= 0 && Tree.noun(s, issuer) ? issuer : -1;
  }

  /** "Reports from X": of a name that nobody is known by, rather a place than an author. */
  private boolean isSomewhere(Sentence s, int text, int name) {
    return words.is("hearsay", s.token(text).lemma())
        && Phrases.cased(s, name, "from", "in")
        && Tree.name(s, name)
        && !Phrases.initials(s, name)
        && read(s, name).shape() != Shape.OUTLET;
  }

  /**
   * "A rebel statement", "aid agency estimates", "Russian claims": those who speak before their
   * text; "Russian reports" may be anybody's.
   */
  private boolean sideOf(Sentence s, int token) {
    Noun noun = words.noun(VoiceWords.fold(s.token(token).lemma()));
    boolean state =
        Tree.is(s, token, "amod")
            && words.is("chargeable", s.token(s.head(token)).lemma())
            && words.nation(s.token(token).form());
    return state || noun != null && (Tree.noun(s, token) || noun.kind().isArmed());
  }

  /** "An UNMIS statement": a name, and none of where texts are published. */
  private boolean nominal(Sentence s, int token) {
    String form = VoiceWords.fold(s.token(token).form());
    return (Phrases.initials(s, token) || Tree.name(s, token))
        && !words.is("platform", form)
        && !words.is("day", form);
  }

  private boolean speaks(Sentence s, int token) {
    String form = s.token(token).form();
    return words.noun(VoiceWords.fold(form)) != null || affiliations.side(List.of(form)) != null;
  }

  private Mention ofPhrase(Sentence s, int head) {
    int[] quoted = outlets.quoted(s, head);
    if (quoted.length > 0) {
      return outlet(s, quoted[0], quoted[0], quoted[1]);
    }
    int begin = runBegin(s, head);
    int end = runEnd(s, head);
    int outlet = outlets.begin(s, begin, end);
    int name = nameBegin(s, begin, end);
    if (outlet >= 0 && !outlets.spokenFor(s, outlets.end(s, outlet, end), end)) {
      int owned = outlets.ownedName(s, outlet, end);
      return owned != name || body(s, name, end)
          ? outlet(s, begin, outlet, end)
          : reporter(s, outlet, name, end);
    }
    int run = outlets.runBy(s, begin, end);
    if (run >= 0) {
      return outlet(s, begin, run, end);
    }
    if (name < end
        && !body(s, name, end)
        && !affiliations.isParty(Phrases.forms(s, Phrases.skipArticle(s, begin), end))) {
      return person(s, begin, name, roles.nameEnd(s, begin, name, end));
    }
    int led = Phrases.descriptionEnd(s, head, end, words);
    int leader = nameBegin(s, end, led);
    if (leader > end
        && leader < led
        && !Phrases.forms(s, end, led).contains("close") // "people close to rebel chief X"
        && roles.introduces(s, head, leader - 1)) {
      return person(s, begin, leader, led);
    }
    BitSet below = Tree.subtree(s, head);
    int comma = Phrases.descriptionEnd(s, head, end, words);
    while (below.get(comma) && !Phrases.comma(s, comma)) {
      comma++;
    }
    Mention beside = named(s, begin, comma);
    int called = beside == null ? roles.bodyName(s, head) : -1;
    Mention body = called < 0 ? beside : single(s, called);
    return body != null ? body : description(s, head, begin, end);
  }

  /** "The BBC's Jane Doe". */
  private Mention reporter(Sentence s, int outlet, int name, int end) {
    String printed = Phrases.print(text, s, outlet, outlets.end(s, outlet, name - 1));
    return person(s, name, end, printed, outlet, name - 1).of(SourceKind.OUTLET, null);
  }

  private @Nullable Mention named(Sentence s, int begin, int end) {
    int last = roles.nameAfter(s, begin, end);
    boolean outlet = last >= 0 && outlets.begin(s, end + 1, last) >= 0;
    Noun noun = last < 0 ? null : roles.noun(s, begin, end);
    boolean publishes = noun != null && noun.body() && noun.kind() == SourceKind.OUTLET;
    if (last < 0 || outlet && !publishes) {
      return null;
    }
    String role = Phrases.print(text, s, Phrases.skipArticle(s, begin), end);
    Mention named = person(s, end + 1, last, role, begin, end);
    return publishes ? named.asOutlet() : named;
  }

  private Mention person(Sentence s, int begin, int name, int end) {
    int from = Phrases.skipArticle(s, begin);
    int[] before = from < name ? new int[0] : roles.before(s, name);
    if (before.length > 0) {
      String office = Phrases.print(text, s, before[0], before[1]);
      return person(s, name, end, office, before[0], before[1]);
    }
    int[] after = roles.after(s, end);
    if (from < name && (after.length == 0 || !roles.rank(s, from, name))) {
      return person(s, name, end, Phrases.print(text, s, from, name), from, name);
    }
    after = after.length == 0 ? roles.of(s, end, affiliations) : after;
    if (after.length == 0) {
      boolean does = roles.doing(s, end) != null;
      String clause = does ? Phrases.print(text, s, end + 1, roles.clauseEnd(s, end)) : null;
      return person(s, name, end, clause, name, name);
    }
    int roleFrom = Phrases.skipArticle(s, after[0]);
    return person(s, name, end, Phrases.print(text, s, roleFrom, after[1]), roleFrom, after[1]);
  }

  private Mention person(
      Sentence s, int name, int end, @Nullable String role, int roleFrom, int roleEnd) {
    String printed = Phrases.print(text, s, name, end);
    Noun noun = roleFrom < roleEnd ? roles.noun(s, roleFrom, roleEnd) : roles.doing(s, end);
    SourceKind kind = noun == null ? SourceKind.UNNAMED : noun.kind();
    Affiliation side = affiliations.of(kind, explained(s, roleFrom, roleEnd));
    Parties.Side known = parties.person(printed);
    if (known != null) {
      boolean armed = kind == SourceKind.MILITARY && known.nature() == Parties.Nature.ARMED;
      boolean publicRole = noun != null && !noun.isPrivate() && !armed;
      side = publicRole ? side.in(known.id()) : Affiliations.known(known);
    }
    boolean isBody = noun != null && noun.body() && roleFrom >= end;
    boolean isPrivate =
        known == null && !isBody && (noun == null ? role == null : noun.isPrivate());
    Set<String> all = new LinkedHashSet<>(Phrases.lemmas(s, name, end));
    all.addAll(Phrases.lemmas(s, roleFrom, roleEnd));
    return new Mention(
        s.index(),
        name,
        end,
        printed,
        role,
        isBody ? Shape.BODY : Shape.PERSON,
        side.kind(),
        side.party(),
        true,
        isPrivate,
        null,
        all,
        false,
        List.of());
  }

  private Mention outlet(Sentence s, int begin, int name, int end) {
    int stop = outlets.end(s, name, end);
    int from = Phrases.skipArticle(s, begin);
    String role = from < name ? Phrases.print(text, s, from, name) : null;
    String printed = Phrases.print(text, s, name, stop);
    return new Mention(
        s.index(),
        name,
        stop,
        printed,
        role,
        Shape.OUTLET,
        SourceKind.OUTLET,
        null,
        true,
        false,
        null,
        Set.copyOf(Phrases.lemmas(s, begin, stop)),
        false,
        List.of());
  }

  private Mention description(Sentence s, int head, int begin, int end) {
    int stop = Phrases.descriptionEnd(s, head, end, words);
    int behind = Phrases.skipArticle(s, begin);
    int from = behind < stop ? behind : begin; // the "Â" of a broken text, which is no article
    Noun noun = words.noun(VoiceWords.fold(String.join(" ", Phrases.forms(s, from, stop))));
    noun = noun == null ? roles.noun(s, from, end) : noun;
    noun = noun == null ? nounOfGroup(s, head) : noun;
    String lemma = s.token(end - 1).lemma();
    List<String> forms = Phrases.forms(s, from, stop);
    boolean common = !s.token(end - 1).capital();
    if (noun == null && common && words.is("body.word", lemma)) {
      noun = new Noun(SourceKind.UNNAMED, true, false);
    }
    Affiliation side =
        affiliations.of(affiliations.kind(noun, lemma, forms, common), explained(s, from, stop));
    if (common && side.kind() == SourceKind.UNNAMED && words.is("body.word", lemma)) {
      side = new Affiliation(SourceKind.CIVILIAN, side.party());
    }
    boolean body = noun == null ? Tree.name(s, end - 1) || side.party() != null : noun.body();
    Shape shape = side.kind() == SourceKind.OUTLET && body ? Shape.OUTLET : shape(s, end - 1, body);
    return new Mention(
        s.index(),
        from,
        stop,
        Phrases.print(text, s, from, stop),
        null,
        shape,
        side.kind(),
        side.party(),
        body && Tree.name(s, end - 1) && !Phrases.printedLower(s, end - 1),
        false,
        null,
        Set.copyOf(Phrases.lemmas(s, from, stop)),
        Phrases.definite(s, begin),
        List.of());
  }

  /** Of "one of the officials" the officials. */
  private @Nullable Noun nounOfGroup(Sentence s, int head) {
    for (int child : s.children(head)) {
      if (Tree.is(s, child, "nmod") && Phrases.cased(s, child, "of")) {
        Noun noun = words.noun(VoiceWords.fold(s.token(child).lemma()));
        return noun == null ? null : new Noun(noun.kind(), false, noun.isPrivate());
      }
    }
    return null;
  }

  private static Shape shape(Sentence s, int head, boolean body) {
    if (body) {
      return Shape.BODY;
    }
    String tag = s.token(head).tag();
    return tag.equals("NNS") || tag.equals("NNPS") ? Shape.PEOPLE : Shape.PERSON;
  }

  private int runBegin(Sentence s, int head) {
    BitSet below = Tree.subtree(s, head);
    int begin = head;
    while (begin > 0 && below.get(begin - 1) && Phrases.inPhrase(s, begin - 1)) {
      begin--;
    }
    while (begin < head && Phrases.link(s, begin)) {
      begin++;
    }
    return roles.isBody(s, begin - 1, head) ? begin - 1 : office(s, begin);
  }

  /** "Chief of Staff X", "Minister of Defence X": where the office before the name begins. */
  private int office(Sentence s, int begin) {
    int title = begin - 2;
    boolean of = title >= 0 && s.token(begin - 1).lemma().equals("of") && Tree.name(s, title);
    Noun noun = of ? words.noun(VoiceWords.fold(s.token(title).lemma())) : null;
    boolean named = nameBegin(s, begin, runEnd(s, begin)) < runEnd(s, begin);
    if (noun == null || noun.body() || !named) {
      return begin;
    }
    while (title > 0 && Tree.name(s, title - 1)) {
      title--;
    }
    return title;
  }

  private int runEnd(Sentence s, int head) {
    int end = head + 1;
    while (end < s.size()
        && (Tree.noun(s, end) && !hangs(s, end) && !day(s, end) || Phrases.label(s, end))) {
      end++;
    }
    return end;
  }

  /** "Told X television yesterday", "told X Monday": a time that no mark parts from the name. */
  private boolean day(Sentence s, int token) {
    boolean last = token + 1 == s.size() || !Tree.name(s, token + 1);
    return last && words.is("day", VoiceWords.fold(s.token(token).form()));
  }

  /** Whether a noun names the text of those before it: "UN estimates". */
  private boolean hangs(Sentence s, int token) {
    String noun = s.token(token).lemma();
    return !Tree.name(s, token) && (words.is("text", noun) || words.is("chargeable", noun));
  }

  /** First token of the name in capitals that ends the phrase; its end where there is none. */
  private int nameBegin(Sentence s, int begin, int end) {
    int name = end;
    boolean lower = Phrases.printedLower(s, end - 1);
    while (!lower && name > begin && Tree.name(s, name - 1) && !roles.title(s, name - 1)) {
      name--;
    }
    while (name > begin && name < end && roles.department(s, name)) {
      name++;
    }
    return name;
  }

  /** Whether a name in capitals is that of a party, a state or an organisation. */
  private boolean body(Sentence s, int name, int end) {
    List<String> forms = Phrases.forms(s, name, end);
    String whole = String.join(" ", forms);
    boolean initials =
        forms.size() == 1 && whole.length() > 1 && whole.equals(whole.toUpperCase(Locale.ROOT));
    boolean society = words.is("body.word", VoiceWords.fold(s.token(end - 1).lemma()));
    return initials
        || society
        || words.noun(VoiceWords.fold(whole)) != null
        || affiliations.side(List.of(whole)) != null
        || Affiliations.spans(forms).stream()
            .map(VoiceWords::fold)
            .map(words::noun)
            .anyMatch(n -> n != null && n.body());
  }

  /** The words of a role, initials as the name that the report explains them by. */
  private List<String> explained(Sentence s, int begin, int end) {
    List<String> all = new ArrayList<>();
    for (String form : Phrases.forms(s, begin, end)) {
      String name = outlets.standsFor(form);
      all.addAll(name == null ? List.of(form) : List.of(name.split(" ")));
    }
    return all;
  }
}
