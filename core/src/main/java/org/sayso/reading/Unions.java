package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.predicate.Grammar;
import org.sayso.reading.Events.Event;
import org.sayso.text.Sentence;
import org.sayso.toll.Fugitives;

/**
 * Makes one event of two that a sentence tells with two words: "claimed responsibility for the
 * bombing", "launched air strikes, hitting a convoy", "a bomb killed ten in an attack blamed on X".
 */
final class Unions {

  private static final List<String> DONE = List.of("done");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final Fugitives fugitives;

  Unions(Sentence sentence, Grammar grammar, Phrases phrases) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.fugitives = new Fugitives(sentence, grammar);
  }

  /** Joins, in place, the events that are one. */
  void join(List<Event> found) {
    List<Event> told = List.copyOf(found);
    found.removeIf(e -> isWhoTheyAre(e, told));
    oneFlight(found);
    claimed(found);
    blamed(found);
    accused(found);
    failed(found);
    struck(found);
    raided(found);
  }

  /** "Claimed responsibility for the bombing": who claims it did it, and it is told as such. */
  private void claimed(List<Event> found) {
    for (Event claim : List.copyOf(found)) {
      if (!claim.frame().lemma().equals("claim") || claim.frame().kind() != Kind.CLASH) {
        continue;
      }
      for (int i = 0; i < found.size(); i++) {
        Event told = found.get(i);
        if (told != claim && told.frame().kind() == Kind.CLASH && isFor(told.trigger(), claim)) {
          Map<Role, List<Phrase>> roles = new EnumMap<>(claim.roles());
          roles.putAll(told.roles());
          roles.put(Role.ACTOR, claim.of(Role.ACTOR));
          unite(found, told, claim, roles);
          break;
        }
      }
    }
  }

  /** "The bomb killed ten in an attack blamed on X": the bombing is what X is blamed for. */
  private static void blamed(List<Event> found) {
    for (Event blamed : List.copyOf(found)) {
      List<Event> others =
          found.stream().filter(e -> e != blamed && e.frame().kind() == Kind.CLASH).toList();
      boolean one = isBlamed(blamed.frame()) && others.size() == 1;
      if (one && isThere(blamed, others.get(0)) && others.get(0).of(Role.ACTOR).isEmpty()) {
        Map<Role, List<Phrase>> roles = new EnumMap<>(others.get(0).roles());
        roles.put(Role.ACTOR, blamed.of(Role.ACTOR));
        roles.putIfAbsent(Role.PLACE, blamed.of(Role.PLACE));
        unite(found, others.get(0), blamed, roles);
      }
    }
  }

  /** "Ten died in a raid, police said, blaming X": X did what nobody else is said to have done. */
  private void accused(List<Event> found) {
    for (int verb = 0; verb < sentence.size() && !found.isEmpty(); verb++) {
      blamedAt(verb).stream()
          .map(phrases::at)
          .filter(p -> p.type() == Phrase.Type.PARTY && p.mayAct())
          .findFirst()
          .ifPresent(p -> found.replaceAll(e -> isOpenDeed(e) ? e.with(doneBy(e, p)) : e));
    }
  }

  /** Whom a speaker blames beside what he says; nobody where the clause names another deed. */
  private List<Integer> blamedAt(int verb) {
    boolean blamed = grammar.lemma(verb).equals("blame");
    boolean beside =
        (blamed || grammar.lemma(verb).equals("attribute"))
            && sentence.relation(verb).matches("advcl|acl:relcl|conj")
            && !grammar.passive(verb);
    List<Integer> objects = beside ? grammar.object(verb) : List.of();
    boolean deed =
        objects.stream()
            .anyMatch(o -> grammar.lemma(o).matches("attack|raid|assault|it|this|blast"));
    if (deed) {
      return grammar.by(verb, blamed ? "on" : "to");
    }
    return blamed && grammar.by(verb, "for").isEmpty() && grammar.by(verb, "on").isEmpty()
        ? objects
        : List.of();
  }

  private static boolean isOpenDeed(Event event) {
    boolean loss = event.frame().action().matches("killed|wounded");
    boolean deed = event.frame().action().matches("attack|strike|bombing");
    return (loss || deed) && event.of(Role.ACTOR).isEmpty();
  }

  private static Map<Role, List<Phrase>> doneBy(Event event, Phrase party) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(event.roles());
    roles.put(Role.ACTOR, List.of(party));
    return roles;
  }

  /** Whether it is told to have been nowhere else. */
  private static boolean isThere(Event blamed, Event told) {
    List<Integer> there = told.heads(Role.PLACE);
    return there.isEmpty() || there.containsAll(blamed.heads(Role.PLACE));
  }

  private static boolean isBlamed(Frame frame) {
    return frame.kind() == Kind.CLASH
        && frame.conditions().stream()
            .anyMatch(c -> c.slot().steps().equals(DONE) && c.lemmas().contains("blame"));
  }

  /** "Repelled rebels who attacked X", "failed attempt to take X": one attack that failed, at X. */
  private void failed(List<Event> found) {
    found.removeIf(e -> e.frame().kind() == Kind.CONTROL && isTried(e.trigger(), found));
    for (Event repelled : List.copyOf(found)) {
      boolean open =
          repelled.frame().action().equals("repelled") && repelled.of(Role.PLACE).isEmpty();
      found.stream()
          .filter(e -> open && e.frame().kind() == Kind.CLASH && isBy(e, repelled.of(Role.TARGET)))
          .findFirst()
          .ifPresent(
              attack -> {
                Map<Role, List<Phrase>> roles = new EnumMap<>(repelled.roles());
                roles.put(Role.PLACE, attack.of(Role.PLACE));
                unite(found, repelled, attack, roles);
              });
    }
  }

  /** Whether it is what somebody who was beaten off had tried to do. */
  private boolean isTried(int token, List<Event> found) {
    int first = sentence.relation(token).equals("conj") ? sentence.head(token) : token;
    return sentence.relation(first).equals("acl")
        && found.stream()
            .anyMatch(
                o -> o.trigger() == sentence.head(first) && o.frame().action().equals("repelled"));
  }

  /** "Launched air strikes, hitting a convoy": what the strikes hit. */
  private void struck(List<Event> found) {
    for (Event hit : List.copyOf(found)) {
      boolean attack = hit.frame().kind() == Kind.CLASH && hit.frame().action().equals("attack");
      boolean below = attack && sentence.relation(hit.trigger()).equals("advcl");
      int above = below ? sentence.head(hit.trigger()) : -1;
      found.stream()
          .filter(e -> e.trigger() == above && e.frame().action().equals("strike"))
          .findFirst()
          .ifPresent(
              strike -> {
                Map<Role, List<Phrase>> roles = new EnumMap<>(hit.roles());
                roles.putAll(strike.roles());
                unite(found, strike, hit, roles);
              });
    }
  }

  /** "Carried out raids across X, striking the village of Y": the raids, which struck Y. */
  private void raided(List<Event> found) {
    for (Event strike : List.copyOf(found)) {
      boolean below =
          strike.frame().action().equals("strike")
              && sentence.relation(strike.trigger()).equals("advcl")
              && sentence.token(strike.trigger()).tag().equals("VBG");
      int above = below ? sentence.head(strike.trigger()) : -1;
      found.stream()
          .filter(e -> e != strike && above >= 0 && grammar.object(above).contains(e.trigger()))
          .filter(e -> e.frame().action().matches("attack|strike"))
          .findFirst()
          .ifPresent(
              raids -> {
                Map<Role, List<Phrase>> roles = new EnumMap<>(raids.roles());
                roles.putAll(strike.roles());
                unite(found, strike, raids, roles);
              });
    }
  }

  /** Makes one event of two, in the words of the first. */
  private static void unite(
      List<Event> found, Event kept, Event gone, Map<Role, List<Phrase>> roles) {
    found.set(found.indexOf(kept), kept.with(roles));
    found.remove(gone);
  }

  /** Whether it is told in a clause about them that they did it. */
  private boolean isBy(Event attack, List<Phrase> attackers) {
    int noun = sentence.head(attack.trigger());
    return sentence.relation(attack.trigger()).startsWith("acl")
        && attackers.stream().anyMatch(a -> a.head() == noun);
  }

  private boolean isFor(int token, Event claim) {
    List<Integer> objects = new ArrayList<>(grammar.object(claim.trigger()));
    objects.add(claim.trigger());
    return objects.stream().anyMatch(o -> grammar.by(o, "for").contains(token));
  }

  /** "Arrived in X after fleeing Y": the same people's one way. */
  private static void oneFlight(List<Event> found) {
    for (int i = 0; i < found.size(); i++) {
      Event first = found.get(i);
      Optional<Event> second =
          found.subList(i + 1, found.size()).stream()
              .filter(o -> isSameFlight(first, o))
              .findFirst();
      if (second.isPresent()) {
        Map<Role, List<Phrase>> roles = new EnumMap<>(first.roles());
        second.get().roles().forEach(roles::putIfAbsent);
        unite(found, first, second.get(), roles);
      }
    }
  }

  /**
   * "Residents who had fled are returning", "11,000 displaced people flee": that they fled is only
   * who they are, of whom the sentence tells something else.
   */
  private boolean isWhoTheyAre(Event flight, List<Event> others) {
    if (flight.frame().kind() != Kind.DISPLACEMENT) {
      return false;
    }
    String relation = sentence.relation(flight.trigger());
    boolean ofThem = fugitives.areSomeOfThem(flight.trigger(), flight.of(Role.TARGET));
    boolean attribute = relation.equals("amod") || ofThem;
    boolean back = flight.frame().action().equals("fled") && relation.startsWith("acl");
    boolean during =
        sentence.token(flight.trigger()).tag().equals("VBG")
            && fugitives.areMeanwhile(flight.trigger());
    return others.stream()
        .filter(o -> o != flight)
        .filter(
            o ->
                attribute && (!ofThem || o.frame().kind() == Kind.DISPLACEMENT)
                    || back && o.frame().action().equals("returned")
                    || during && sentence.head(flight.trigger()) == o.trigger())
        .anyMatch(o -> ofThem || o.heads(Role.TARGET).equals(flight.heads(Role.TARGET)));
  }

  private static boolean isSameFlight(Event first, Event second) {
    return first.frame().kind() == Kind.DISPLACEMENT
        && second.frame().kind() == Kind.DISPLACEMENT
        && first.frame().action().equals(second.frame().action())
        && first.heads(Role.TARGET).equals(second.heads(Role.TARGET))
        && !first.heads(Role.TARGET).isEmpty();
  }
}
