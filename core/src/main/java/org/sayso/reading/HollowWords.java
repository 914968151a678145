package org.sayso.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Courses;
import org.sayso.predicate.Gerunds;
import org.sayso.predicate.Grammar;
import org.sayso.predicate.OtherSenses;
import org.sayso.predicate.Pasts;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Events.Event;
import org.sayso.text.Sentence;
import org.sayso.toll.Visitors;

/** Words that have a frame and what it asks for, and yet tell of nothing that happened. */
final class HollowWords {

  private static final Set<String> SENT = Set.of("deployed", "mobilised");
  private static final Set<String> LEAVING = Set.of("withdrew", "left");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;
  private final Pasts pasts;
  private final OtherSenses senses;
  private final Courses courses;
  private final Visitors visitors;

  HollowWords(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
    this.pasts = new Pasts(sentence, grammar, words);
    this.senses = new OtherSenses(sentence, grammar, words);
    this.courses = new Courses(sentence, grammar, words);
    this.visitors = new Visitors(sentence, grammar, phrases, words);
  }

  /** "The captured soldiers", "the ten men killed": known of them, of whom a count is told. */
  boolean isAttribute(int token) {
    boolean bare = sentence.relation(token).equals("acl") && sentence.children(token).isEmpty();
    if (!bare && !sentence.relation(token).equals("amod")
        || bare && grammar.marked(sentence.head(token), "among")) { // "among the ten men killed"
      return false;
    }
    Phrase noun = phrases.at(sentence.head(token));
    boolean jailed = // "ten jailed politicians"
        noun.type() != Phrase.Type.PARTY && words.is("jailing", grammar.lemma(token)) && !bare;
    boolean counted = noun.number() != null; // "the seven fleeing civilians"
    boolean known = !bare && counted == Gerunds.describes(sentence, token);
    return noun.definite() || known || jailed;
  }

  /**
   * "They took those wounded to hospital": who they are, whom something else is told of. Of "those
   * uprooted by the fighting in X" it is told what uprooted them.
   */
  boolean areThose(int token, Kind kind) {
    int head = sentence.head(token);
    boolean told = kind == Kind.DISPLACEMENT && grammar.has(token, "obl:agent");
    return sentence.relation(token).equals("acl")
        && grammar.lemma(head).equals("those")
        && !told
        && !grammar.marked(head, "among");
  }

  /**
   * "Burned two lorries before leaving the village": raiders who had never held it. "Sent troops to
   * reinforce the garrison": those troops.
   */
  boolean isParting(Event event, List<Event> others) {
    int token = event.trigger();
    boolean before =
        LEAVING.contains(event.frame().action())
            && sentence.token(token).tag().equals("VBG")
            && sentence.relation(token).equals("advcl")
            && grammar.children(token, "mark").stream()
                .anyMatch(m -> grammar.lemma(m).equals("before"));
    boolean reinforces =
        event.frame().kind() == Kind.FORCE
            && grammar.isInfinitive(token)
            && others.stream()
                .filter(o -> o.trigger() == sentence.head(token))
                .anyMatch(o -> o.frame().action().equals(event.frame().action()));
    if (reinforces) {
      return true;
    }
    int done = before ? sentence.head(token) : token;
    int first = sentence.relation(done).equals("conj") ? sentence.head(done) : done;
    return before
        && others.stream()
            .filter(o -> o.trigger() == done || o.trigger() == first)
            .anyMatch(o -> o.frame().kind() != Kind.CONTROL && o.frame().kind() != Kind.FORCE);
  }

  /** "Stopped the rebels from entering", "to stop them infiltrating the south". */
  static boolean isKeptFrom(Sentence sentence, Grammar grammar, WordClasses words, int done) {
    int verb = sentence.head(done);
    boolean from =
        grammar.children(done, "mark").stream().anyMatch(m -> grammar.lemma(m).equals("from"));
    boolean hurt = words.is("befall-verb", grammar.lemma(verb)); // "injured from shelling"
    boolean kept = (grammar.has(verb, "obj") || grammar.passive(verb)) && !hurt;
    boolean them =
        sentence.relation(done).equals("ccomp") && words.is("prevent", grammar.lemma(verb));
    return sentence.token(done).tag().equals("VBG") && (from && kept || them);
  }

  /** What is told of no one time, and "leaving it a ghost town", where nobody leaves. */
  boolean isAtNoTime(int token) {
    boolean stands = words.is("standing", grammar.lemma(token)); // "often patrol the valley"
    boolean untold = stands ? pasts.isScene(token) : pasts.isHabit(token);
    return isStruggle(token) || untold || makes(token) || pasts.isPlot(token);
  }

  /**
   * A verb with two objects, of which the second is what the first one is made; and "have little
   * left", which nobody leaves.
   */
  private boolean makes(int token) {
    boolean leave = grammar.lemma(token).equals("leave");
    boolean left =
        sentence.token(token).tag().equals("VBN")
            && token > 0
            && words.is("scant", grammar.lemma(token - 1));
    return leave && (left || grammar.children(token, "obj").size() > 1);
  }

  /** Whether the verb means something else than its frame. */
  boolean isOtherSense(Event event) {
    return senses.isOther(event.trigger(), event.frame());
  }

  /** "Trapped in a car": shut in by walls, and not cut off in a place. */
  boolean isShutIn(Event event) {
    return event.frame().kind() == Kind.ACCESS
        && !event.of(Role.TARGET).isEmpty()
        && Stream.of("in", "inside", "under")
            .flatMap(p -> grammar.by(event.trigger(), p).stream())
            .anyMatch(n -> words.is("enclosure", grammar.lemma(n)));
  }

  /** "Were flown to a hospital": the hurt, who are no troops that are sent somewhere. */
  boolean isToCare(Event event) {
    return event.frame().kind() == Kind.FORCE && isCare(grammar, words, event.trigger());
  }

  /**
   * "Casualties are unknown", "condolences over the casualties", "the casualties were taken to X".
   */
  boolean isNoToll(Event event) {
    int noun = event.trigger();
    int head = sentence.head(noun);
    boolean word =
        event.frame().kind() == Kind.CASUALTIES && event.frame().word() == Frame.Word.NOUN;
    boolean whole =
        grammar.children(noun, "det").stream().anyMatch(d -> grammar.lemma(d).equals("the"));
    return word
        && head >= 0
        && (Stream.concat(Stream.of(head), grammar.children(head, "obj").stream())
                .filter(w -> w != noun)
                .anyMatch(
                    w ->
                        grammar.isOf("no-toll", w) // "were not yet clear"
                            || grammar.isOf("settled", w) && grammar.has(w, "advmod", "not"))
            || whole && isCare(grammar, words, head));
  }

  /** Whether a verb tells that somebody is taken to where he is cared for. */
  static boolean isCare(Grammar grammar, WordClasses words, int verb) {
    return words.is("scene.taken", grammar.lemma(verb))
        && Stream.of("to", "in", "at", "into")
            .flatMap(p -> grammar.by(verb, p).stream())
            .anyMatch(n -> words.is("scene.care", grammar.lemma(n)));
  }

  /** Of "40 dead and 12 wounded" the second, who are not what the first are said to be. */
  boolean isToldOtherwise(int token, Phrase phrase) {
    int first = sentence.head(token);
    return sentence.relation(token).matches("amod|acl")
        && first != phrase.head()
        && sentence.relation(phrase.head()).equals("conj")
        && sentence.head(phrase.head()) == first
        && grammar.children(phrase.head(), "amod", "acl").stream()
            .anyMatch(c -> c > phrase.head() && words.is("loss", grammar.lemma(c)));
  }

  /** "In their fight against the rebels": a struggle at large and no battle anywhere. */
  private boolean isStruggle(int token) {
    return sentence.token(token).tag().startsWith("NN")
        && (grammar.has(token, "nmod:poss") || grammar.lemma(token).equals("fight"))
        && grammar.marked(token, "in")
        && !grammar.by(token, "against").isEmpty();
  }

  /** "No group has claimed responsibility": of the attack itself nothing is told by that. */
  boolean isUnclaimed(Event event) {
    return event.frame().kind() == Kind.CLASH
        && event.frame().marks().contains(Frame.SPOKEN)
        && Modality.of(sentence, grammar, words, event.trigger()).standing() == Standing.DENIED;
  }

  /**
   * What tells of no one's hold of a place: "withdrew its envoys from X", "one of the most
   * contested towns", "a blow to their control of X".
   */
  boolean isNoControl(int token, Frame frame) {
    boolean others =
        frame.word() == Frame.Word.VERB
            && LEAVING.contains(frame.action())
            && !grammar.passive(token)
            && grammar.object(token).stream().map(phrases::at).anyMatch(HollowWords::isNoForce);
    boolean ranked =
        sentence.relation(token).equals("amod")
            && grammar.children(token, "advmod").stream()
                .flatMap(a -> Stream.concat(Stream.of(a), grammar.children(a, "advmod").stream()))
                .anyMatch(a -> sentence.token(a).tag().equals("RBS"));
    boolean part =
        frame.word() == Frame.Word.NOUN
            && frame.action().equals("holds")
            && frame.conditions().isEmpty()
            && sentence.relation(token).startsWith("nmod");
    boolean lying = frame.action().equals("besieged") && isByLand(token, frame);
    boolean anybody = // "those reaching the town"
        frame.action().equals("entered")
            && sentence.relation(token).startsWith("acl")
            && grammar.lemma(sentence.head(token)).matches("those|anyone|everyone");
    boolean office =
        frame.action().equals("holds") && grammar.object(token).stream().anyMatch(senses::isOffice);
    boolean around = // "the surrounding villages"
        grammar.lemma(token).equals("surround") && sentence.relation(token).equals("amod");
    return lying
        || office
        || around
        || anybody
        || visitors.areTold(token, frame.action())
        || others
        || ranked
        || part
        || frame.action().equals("entered") && drivesOthers(token);
  }

  /** "Captured one of the fugitives", "took 58 percent of the votes": so many, and no areas. */
  boolean countsOthers(Phrase number) {
    return grammar.by(number.head(), "of").stream()
        .map(phrases::at)
        .anyMatch(
            p ->
                switch (p.type()) {
                  case OTHER, PEOPLE, OFFICIALS, THING, PARTY -> true;
                  default -> false;
                });
  }

  /** "The hills that surround the town", "is surrounded by sea": how it lies, and no siege. */
  private boolean isByLand(int token, Frame frame) {
    List<Integer> around =
        frame.word() == Frame.Word.VERB ? grammar.subject(token) : List.<Integer>of();
    return !around.isEmpty()
        && around.stream().noneMatch(this::isArmys)
        && around.stream()
            .map(phrases::at)
            .allMatch(
                p ->
                    switch (p.type()) {
                      case AREA, FACILITY, OTHER -> true;
                      default -> false;
                    });
  }

  /** "The Russian lines", "army posts": those of men who stand there. */
  private boolean isArmys(int noun) {
    return grammar.children(noun, "amod", "compound", "nmod:poss").stream()
        .anyMatch(
            m ->
                words.is("nationality", grammar.lemma(m))
                    || sentence.token(m).capital()
                    || phrases.at(m).type() == Phrase.Type.PARTY);
  }

  /** "Drove the rebels into the jungle": it is they who are there now. */
  private boolean drivesOthers(int token) {
    return !grammar.passive(token)
        && grammar.object(token).stream()
            .filter(o -> !grammar.has(o, "nmod:poss"))
            .map(phrases::at)
            .anyMatch(p -> p.type() == Phrase.Type.PARTY && p.definite());
  }

  private static boolean isNoForce(Phrase taken) {
    return Set.of(Phrase.Type.OTHER, Phrase.Type.PEOPLE, Phrase.Type.OFFICIALS)
        .contains(taken.type());
  }

  /** "Vulnerable to attack by rebels", but not a headline's "Attack kills ten": none somewhere. */
  boolean isAnyAttack(Event event) {
    return event.frame().word() == Frame.Word.NOUN
        && event.frame().action().equals("attack")
        && event.of(Role.PLACE).isEmpty()
        && event.of(Role.TARGET).isEmpty()
        && (sentence.isWhole() || phrases.at(event.trigger()).plural())
        && phrases.at(event.trigger()).reference() == Phrase.Reference.BARE;
  }

  /** "Attacks on civilians", "denies targeting civilians", "those who attack us": no one fight. */
  boolean isAtLarge(Event event) {
    if (event.frame().kind() != Kind.CLASH || !event.of(Role.PLACE).isEmpty()) {
      return false;
    }
    int trigger = event.trigger();
    boolean many =
        event.frame().word() == Frame.Word.NOUN
            ? phrases.at(trigger).plural()
            : sentence.token(trigger).tag().equals("VBG") || event.of(Role.ACTOR).isEmpty();
    boolean anybody =
        many
            && event.frame().action().equals("attack")
            && event.frame().conditions().isEmpty()
            && !event.of(Role.TARGET).isEmpty()
            && event.of(Role.TARGET).stream().allMatch(this::isAnyCivilian);
    int head = sentence.head(trigger);
    boolean generic =
        sentence.relation(trigger).equals("acl:relcl")
            && grammar.lemma(head).matches("those|anyone|whoever");
    boolean walkout =
        words.is("either-way", grammar.lemma(trigger)) && !grammar.by(trigger, "for").isEmpty();
    return anybody || generic || walkout && grammar.object(trigger).isEmpty();
  }

  private boolean isAnyCivilian(Phrase phrase) {
    return words.is("civilian", phrase.noun())
        && phrase.number() == null
        && phrase.reference() == Phrase.Reference.BARE;
  }

  /** "Fighting cholera", "battled a blaze": against nobody. */
  boolean isAgainstNobody(Event event) {
    return isStruggle(event)
        || event.frame().word() == Frame.Word.VERB
            && event.frame().action().equals("battle")
            && event.frame().conditions().stream().noneMatch(HollowWords::isOnObject)
            && event.of(Role.TARGET).isEmpty()
            && grammar.object(event.trigger()).stream()
                .anyMatch(
                    o ->
                        phrases.at(o).type() == Phrase.Type.OTHER
                            && !grammar.lemma(o).equals("other") // "each other"
                            && !words.is("combat", grammar.lemma(o))
                            && !words.is("war", grammar.lemma(o))
                            && !words.is("warfare", grammar.lemma(o))
                            && grammar.by(o, "by").isEmpty()); // "street by street"
  }

  /** "The fight against drugs", "its battle against corruption". */
  private boolean isStruggle(Event event) {
    return event.frame().word() == Frame.Word.NOUN
        && event.frame().action().equals("battle")
        && event.of(Role.TARGET).isEmpty()
        && !grammar.by(event.trigger(), "against").isEmpty()
        && grammar.by(event.trigger(), "against").stream()
            .allMatch(t -> phrases.at(t).type() == Phrase.Type.OTHER);
  }

  /**
   * What says who somebody is or what for he fights, and of no fight: "groups fighting the army
   * have fled", "fighting for independence", "fighting to stay in power"; and "met little
   * resistance".
   */
  boolean isNoFight(Event event) {
    if (!event.frame().action().equals("battle") || event.frame().word() != Frame.Word.VERB) {
      return false;
    }
    int verb = event.trigger();
    boolean bare = event.of(Role.TARGET).isEmpty() && event.of(Role.PLACE).isEmpty();
    boolean cause =
        bare
            && grammar.object(verb).isEmpty()
            && (hasAim(verb) || grammar.by(verb, "for").stream().anyMatch(this::isCause));
    boolean scant =
        grammar.object(verb).stream()
            .flatMap(o -> grammar.children(o, "amod", "det").stream())
            .anyMatch(m -> words.is("scant", grammar.lemma(m)));
    return scant || cause || isDescription(event);
  }

  /** What people fight for that is no hold of a place. */
  private boolean isCause(int noun) {
    return switch (phrases.at(noun).type()) {
      case PLACE, AREA, FACILITY -> false;
      default ->
          !words.is("control-noun", grammar.lemma(noun))
              && !words.is("time-unit", grammar.lemma(noun));
    };
  }

  private boolean hasAim(int verb) {
    return grammar.children(verb, "xcomp", "advcl").stream().anyMatch(grammar::isInfinitive);
  }

  /** "The groups fighting them have gained ground". */
  private boolean isDescription(Event event) {
    int verb = event.trigger();
    return sentence.relation(verb).equals("acl")
        && sentence.token(verb).tag().equals("VBG")
        && event.of(Role.PLACE).isEmpty()
        && words.is("opposing", grammar.lemma(verb));
  }

  private static boolean isOnObject(Frame.Condition condition) {
    return condition.slot().steps().get(0).equals("obj");
  }

  /** "They halted their advance": their own, which nobody beat back. */
  boolean isOwnHalt(Event event) {
    return event.frame().action().equals("repelled")
        && grammar.object(event.trigger()).stream()
            .flatMap(o -> grammar.children(o, "nmod:poss").stream())
            .anyMatch(p -> sentence.token(p).tag().startsWith("PRP"));
  }

  /** "Pledged allegiance": no word on the war; and what is no body of people takes no stance. */
  boolean isNoStance(Event event) {
    boolean allegiance =
        grammar.object(event.trigger()).stream()
            .anyMatch(o -> words.is("allegiance", grammar.lemma(o)));
    boolean nobody = event.of(Role.ACTOR).stream().anyMatch(p -> words.is("speechless", p.noun()));
    return event.frame().kind() == Kind.STATEMENT && (allegiance || nobody);
  }

  /** "Soldiers who surrendered were shot", "camps where they hide": which ones are meant. */
  boolean isWhichOnes(Event event) {
    int trigger = event.trigger();
    if (event.frame().action().equals("present") && isOfThoseOneHas(trigger)) {
      return true;
    }
    boolean who = Stream.of(Role.ACTOR, Role.TARGET).anyMatch(r -> isWhich(event, r));
    boolean now = sentence.token(trigger).tag().equals("VBG");
    if (who && event.frame().kind() == Kind.DISPLACEMENT) { // "people fleeing" do so
      return event.of(Role.TO).isEmpty() && !(now && grammar.isOf("scene.left", trigger));
    }
    boolean sent = SENT.contains(event.frame().action());
    return event.frame().kind() == Kind.FORCE
        && sentence.relation(trigger).startsWith("acl")
        && (event.frame().lemma().matches("involve|participate|arm|equip") // "the men involved"
            || who && (now || sentence.relation(trigger).equals("acl:relcl"))
            || event.frame().word() == Frame.Word.VERB
                && event.of(Role.PLACE).isEmpty()
                && (sent
                    ? senses.isEarlier(trigger)
                    : phrases.at(sentence.head(trigger)).number() == null));
  }

  /** "The soldiers who were in X", "families who had fled": only who is meant, and not how many. */
  private boolean isWhich(Event event, Role role) {
    return event.of(role).stream()
        .anyMatch(p -> p.number() == null && courses.isWhich(event.trigger(), p.head()));
  }

  /** "Has 200 soldiers stationed in X": that somebody has them there is told of him. */
  private boolean isOfThoseOneHas(int participle) {
    int noun = sentence.head(participle);
    return sentence.relation(participle).equals("acl")
        && sentence.relation(noun).equals("obj")
        && grammar.lemma(sentence.head(noun)).matches("have|keep|maintain");
  }

  /**
   * "A nurse who fled the town", "the patrol returned", "she was stationed in X": where one person
   * went or was, or armed men came back to, is no movement of people or forces.
   */
  boolean isOnePersonsWay(Event event) {
    List<Phrase> who = event.of(Role.TARGET);
    if (event.frame().kind() == Kind.FORCE && !who.isEmpty()) {
      return who.stream().allMatch(p -> visitors.isOne(p) || visitors.isUnarmed(event.frame(), p));
    }
    return event.frame().kind() == Kind.DISPLACEMENT
        && !who.isEmpty()
        && (who.stream().allMatch(this::isOnePerson)
            || event.frame().action().equals("returned")
                && who.stream().allMatch(p -> p.type() == Phrase.Type.PARTY));
  }

  /** Whether it is one person on no side: "a nurse", and not "a family", "thousands of Tutsi". */
  private boolean isOnePerson(Phrase phrase) {
    Quantity number = phrase.number();
    return phrase.type() == Phrase.Type.PEOPLE
        && !phrase.plural()
        && (number == null || Double.valueOf(1).equals(number.value()))
        && !words.is("people-as-one", phrase.noun());
  }
}
