package org.sayso.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.source.Antecedents;
import org.sayso.source.FullNames;
import org.sayso.source.Mention;
import org.sayso.source.Mention.Shape;
import org.sayso.source.Source;
import org.sayso.source.SourceKey;
import org.sayso.source.SourceKind;
import org.sayso.source.Speakers;
import org.sayso.source.Speakers.Heard;
import org.sayso.source.VoiceWords;

/** Works out the whole chain behind each act of saying, one sentence after the other. */
final class Chains {

  /** So many words make a description that can be nobody else's. */
  private static final int TELLING = 3;

  /** Sentences within which one who is named again still speaks to the same outlet. */
  private static final int NEAR = 4;

  private final VoiceWords words;
  private final FullNames names;
  private final Antecedents antecedents;
  private final Speakers speakers;
  private final Map<Saying, List<Source>> chains = new HashMap<>();
  private final Map<Set<String>, Mention> described = new HashMap<>();

  /** Those who first spoke by an office alone, and who they then are told to be. */
  private final Map<Source, Source> introduced = new HashMap<>();

  private final @Nullable Heard firstOutlet;

  /** The last sentence taken in which somebody speaks. */
  private int lastSpoke = -1;

  /** Chains of a report whose sayings, in order, are these; they are still to be taken. */
  Chains(VoiceWords words, FullNames names, Antecedents antecedents, List<Saying> all) {
    this.words = words;
    this.names = names;
    this.antecedents = antecedents;
    this.speakers = new Speakers(words);
    all.stream()
        .flatMap(saying -> saying.speakers().stream())
        .filter(m -> m.named() && m.role() != null && roleWords(m).size() >= TELLING)
        .forEach(m -> described.putIfAbsent(roleWords(m), m));
    this.firstOutlet =
        all.stream()
            .flatMap(saying -> saying.speakers().stream())
            .filter(mention -> mention.shape() == Shape.OUTLET && mention.named())
            .findFirst()
            .map(mention -> new Heard(mention, mention.source(), List.of(mention.source())))
            .orElse(null);
  }

  /** The chain of an act of saying, innermost first. */
  List<Source> of(Saying saying) {
    return chains.getOrDefault(saying, List.of());
  }

  /** Takes the sayings of one sentence, those of earlier sentences having been taken. */
  void take(List<Saying> sentence) {
    int before = speakers.size();
    Map<Saying, List<Heard>> heard = new HashMap<>();
    for (Saying saying : sentence) {
      List<Heard> links = new ArrayList<>();
      for (Mention mention : saying.speakers()) {
        links.add(heard(mention, tellsOfOthers(saying, sentence) ? before : speakers.size()));
      }
      for (int i = links.size() - 1; i >= 0; i--) {
        speakers.add(links.get(i));
      }
      heard.put(saying, links);
    }
    speakers.rewind(before);
    List<Saying> innerFirst = new ArrayList<>(sentence);
    innerFirst.sort(Comparator.comparingInt(saying -> -depth(saying, sentence)));
    for (Saying saying : innerFirst) {
      chains.put(saying, chain(saying, sentence, heard));
    }
    for (Saying saying : sentence) {
      chains.put(saying, shared(saying, sentence));
    }
    for (Saying saying : innerFirst) {
      remember(heard.getOrDefault(saying, List.of()), of(saying));
      lastSpoke = saying.speakers().isEmpty() ? lastSpoke : saying.sentence();
    }
  }

  /** "Told Y that A, adding B": B came to Y too. */
  private List<Source> shared(Saying saying, List<Saying> sentence) {
    List<Source> own = of(saying);
    for (Saying other : sentence) {
      List<Source> longer = of(other);
      boolean same =
          !own.isEmpty()
              && longer.size() > own.size()
              && !saying.speakers().isEmpty()
              && !other.speakers().isEmpty()
              && SourceKey.same(words, own.get(0), longer.get(0))
              && other.speakers().get(0).sentence() == saying.speakers().get(0).sentence()
              && other.speakers().get(0).begin() == saying.speakers().get(0).begin();
      if (same) {
        return longer;
      }
    }
    return own;
  }

  /**
   * Gives those who only later are told to speak to an agency that agency for what they said just
   * before: "X said. X told Y", which is Y's copy.
   */
  void lend(List<Saying> all) {
    for (int i = all.size() - 1; i >= 0; i--) {
      List<Source> own = of(all.get(i));
      if (own.isEmpty() || hasOutlet(own)) {
        continue;
      }
      for (int j = i + 1; j < all.size() && near(all.get(i), all.get(j)); j++) {
        List<Source> next = of(all.get(j));
        if (!next.isEmpty() && isOne(own.get(0), next.get(0))) {
          List<Source> longer = new ArrayList<>(own);
          next.stream().filter(this::isAgency).forEach(longer::add);
          chains.put(all.get(i), List.copyOf(longer));
          break;
        }
      }
    }
  }

  /** Whether two links are one source: "a tribal chief said. X told Y", where the chief is X. */
  private boolean isOne(Source one, Source other) {
    return SourceKey.same(words, one, other) || other.equals(introduced.get(one));
  }

  private static boolean near(Saying one, Saying next) {
    return next.sentence() - one.sentence() <= NEAR;
  }

  private boolean isAgency(Source link) {
    String name = link.text();
    return link.kind() == SourceKind.OUTLET && name != null && words.agency(name);
  }

  private static boolean hasOutlet(List<Source> chain) {
    return chain.stream().anyMatch(link -> link.kind() == SourceKind.OUTLET);
  }

  private Set<String> roleWords(Mention mention) {
    Set<String> all = new HashSet<>(SourceKey.normal(words, mention.words()));
    SourceKey.parts(mention.text()).forEach(all::remove);
    return all;
  }

  private void remember(List<Heard> links, List<Source> chain) {
    for (int i = links.size() - 1; i >= 0; i--) {
      Heard link = links.get(i);
      int from = Math.min(i, chain.size());
      speakers.add(new Heard(link.mention(), link.source(), chain.subList(from, chain.size())));
    }
  }

  /** Whether the words said hold others' sayings, who then are not the one who says them. */
  private static boolean tellsOfOthers(Saying saying, List<Saying> sentence) {
    return sentence.stream()
        .anyMatch(other -> other.cue() < saying.cue() && saying.content().get(other.cue()));
  }

  private Heard heard(Mention mention, int among) {
    Mention subject = antecedents.inSentence(mention);
    boolean spoke = lastSpoke >= mention.sentence() - 1;
    subject = subject == null && !spoke ? antecedents.toldBefore(mention) : subject;
    if (subject != null) {
      Heard meant = heard(subject.said(mention.medium()), among);
      return new Heard(
          mention.pointsBack() ? meant.mention() : mention, meant.source(), meant.chain());
    }
    List<Heard> both = both(mention) ? speakers.lastTwo(among) : List.of();
    if (!both.isEmpty()) {
      Mention first = both.get(0).mention().alone().joined(List.of(both.get(1).mention().alone()));
      List<Source> chain = new ArrayList<>(List.of(first.source()));
      both.get(0).chain().stream().filter(x -> x.kind() == SourceKind.OUTLET).forEach(chain::add);
      return new Heard(first, first.source(), chain);
    }
    if (mention.shape() == Shape.TEXT && !mention.definite()) {
      return new Heard(mention, mention.source(), List.of(mention.source())); // "reports say"
    }
    Heard earlier = antecedents.isOneMore(mention) ? null : speakers.earlier(mention, among);
    boolean person = earlier != null && earlier.mention().shape() == Shape.PERSON;
    Mention told =
        mention.shape() == Shape.HE && !person ? antecedents.toldSoonBefore(mention) : null;
    if (told != null) {
      return heard(told.said(mention.medium()), among);
    }
    if (earlier != null && antecedents.isOther(mention, earlier.mention())) {
      earlier = null;
    }
    if (earlier == null && mention.shape() == Shape.TEXT) {
      earlier = firstOutlet != null ? firstOutlet : speakers.lastBody(among);
    }
    if (earlier != null) {
      return again(mention, earlier);
    }
    boolean unnamed = mention.shape() == Shape.PERSON && !mention.named();
    Mention other = unnamed ? described.get(SourceKey.normal(words, mention.words())) : null;
    if (other != null) {
      return new Heard(other, other.source(), List.of(other.source()));
    }
    Mention lead = antecedents.named(mention);
    Mention full = names.of(lead == null ? mention : lead.joined(mention.with()));
    full = antecedents.speakingFor(antecedents.withOffice(full));
    Heard office = speakers.byOffice(full, among);
    if (office == null || !antecedents.mayBe(office.mention(), full)) {
      return new Heard(full, full.source(), List.of(full.source()));
    }
    Heard now = inOffice(full, office.source());
    introduced.put(office.source(), now.source());
    return now;
  }

  /** One who only now is named, with the office by which he spoke before. */
  private static Heard inOffice(Mention name, Source office) {
    Source now =
        new Source(
            name.text(),
            office.text(),
            office.kind(),
            office.party(),
            false,
            name.medium(),
            false,
            List.of());
    return new Heard(name, now, List.of(now));
  }

  private boolean both(Mention mention) {
    return mention.text() != null && words.is("both", VoiceWords.fold(mention.text()));
  }

  /** The earlier speaker with the means of this saying; the fuller of the two names. */
  private static Heard again(Mention mention, Heard earlier) {
    Mention best = longer(mention, earlier.mention()) ? mention : earlier.mention();
    Source old = best == mention ? mention.source() : earlier.source();
    Source now =
        new Source(
            old.text(),
            old.role() == null ? earlier.source().role() : old.role(),
            old.kind() == SourceKind.UNNAMED ? earlier.source().kind() : old.kind(),
            old.party() == null ? earlier.source().party() : old.party(),
            old.anonymous(),
            old.kind() == SourceKind.OUTLET ? null : mention.medium(),
            old.isPrivate() && earlier.source().isPrivate(),
            together(mention) ? old.with() : List.of());
    boolean near = mention.sentence() - earlier.mention().sentence() <= NEAR;
    List<Source> chain =
        new ArrayList<>(mention.named() && !near ? List.<Source>of() : earlier.chain());
    if (chain.isEmpty()) {
      chain.add(now);
    } else {
      chain.set(0, now);
    }
    return new Heard(best, now, chain);
  }

  /** Whether all who spoke together are meant, and not one of them. */
  private static boolean together(Mention mention) {
    return !mention.with().isEmpty() || mention.shape() == Shape.THEY;
  }

  private static boolean longer(Mention mention, Mention earlier) {
    return mention.named()
        && mention.shape() == Shape.PERSON
        && SourceKey.parts(mention.text()).size() > SourceKey.parts(earlier.text()).size();
  }

  private List<Source> chain(Saying saying, List<Saying> sentence, Map<Saying, List<Heard>> heard) {
    List<Source> chain = new ArrayList<>();
    List<Heard> own = heard.getOrDefault(saying, List.of());
    boolean within = own.size() > 1 || told(saying, sentence);
    for (Heard link : own) {
      if (within && link.mention().shape() == Shape.TEXT) {
        continue;
      }
      boolean alone = own.size() == 1 && !saying.open();
      join(chain, alone ? link.chain() : List.of(link.source()));
    }
    sentence.stream()
        .filter(other -> other != saying && other.content().get(saying.cue()))
        .sorted(Comparator.comparingInt(other -> other.content().cardinality()))
        .forEach(
            other ->
                heard.getOrDefault(other, List.of()).stream()
                    .filter(link -> chain.isEmpty() || link.mention().shape() != Shape.TEXT)
                    .forEach(link -> join(chain, link.chain())));
    return List.copyOf(chain);
  }

  /** Whether somebody else of the sentence says that somebody says it. */
  private static boolean told(Saying saying, List<Saying> sentence) {
    return sentence.stream()
        .anyMatch(
            other ->
                other != saying
                    && !other.speakers().isEmpty()
                    && other.content().get(saying.cue()));
  }

  /** Adds to a chain the links that it does not hold yet. */
  void join(List<Source> chain, List<Source> more) {
    for (Source source : more) {
      if (chain.stream().noneMatch(link -> SourceKey.same(words, link, source))) {
        chain.add(source);
      }
    }
  }

  private static int depth(Saying saying, List<Saying> sentence) {
    return (int)
        sentence.stream()
            .filter(other -> other != saying && other.content().get(saying.cue()))
            .count();
  }

  /** The chain without one outlet, which the caller adds. */
  List<Source> without(List<Source> chain, @Nullable String outlet) {
    if (outlet == null) {
      return chain;
    }
    String key = SourceKey.outlet(words, outlet);
    return chain.stream()
        .filter(link -> link.kind() != SourceKind.OUTLET || !SourceKey.of(words, link).equals(key))
        .toList();
  }
}
