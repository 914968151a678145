package org.sayso.conversion;

import java.util.List;

/** Frees times and directions from the names and phrases that they only happen to stand beside. */
public final class BareTimes {

  private static final List<String> DIRECTIONS =
      List.of("back", "away", "down", "up", "over", "across", "forward", "early", "late");

  private static final List<String> DAYS = List.of("yesterday", "today", "tonight", "overnight");

  private static final List<String> PLACING =
      List.of("in", "at", "near", "on", "outside", "inside", "around");

  /** What may stand between a verb and the day that dates it. */
  private static final List<String> BEFORE_DAY = List.of("on", "early", "late");

  /** What no verb has for an object: "struck about noon". */
  private static final List<String> CLOCK = List.of("a.m.", "p.m.", "noon", "midday", "midnight");

  private final Relations relations;
  private final Draft draft;

  public BareTimes(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  public void free() {
    for (int i = 1; i < draft.size(); i++) {
      freeFromObject(i);
      freeFromOblique(i);
      freeFromAdverb(i);
      freeClauseLike(i);
      freeFromTime(i);
      freeObject(i);
      if (isDistance(i)) {
        freeFromTaken(i);
      }
      boolean day = relations.isWeekday(draft.lemmas.get(i)) || DAYS.contains(draft.lemmas.get(i));
      if ((day || isDistance(i)) && draft.isNoun(i)) {
        freeFromNameBefore(i);
        freeFromNounBefore(i);
        freeFromPhraseAfter(i);
        freeFromSpeakersWords(i);
      }
    }
  }

  /** In "took X a day later" the day is not what was taken. */
  private void freeFromTaken(int time) {
    boolean object = draft.is(time, "obj");
    int verb = object ? draft.head[time] : draft.verbAbove(time);
    int taken = verb == Draft.NONE ? Draft.NONE : draft.child(verb, "iobj", 0);
    if (taken != Draft.NONE && taken < time) {
      draft.relation[taken] = "obj";
      draft.relation[time] = object ? "obl:tmod" : draft.relation[time];
    }
  }

  /** "Hours before the raid", "a day after it". */
  private boolean isDistance(int i) {
    return draft.tagged(i, "NN", "NNS")
        && relations.isTime(draft.lemmas.get(i))
        && i + 1 < draft.size()
        && List.of("before", "after", "earlier", "later", "ago").contains(draft.lemmas.get(i + 1));
  }

  /** In "lost the town last week" the time goes with the verb. */
  private void freeFromObject(int time) {
    int object = draft.head[time];
    if (draft.is(time, "obl:tmod") && object < time && draft.is(object, "obj")) {
      draft.head[time] = draft.head[object];
    }
  }

  /** In "fired on the base on Thursday", "held by rebels at night" the time goes with the verb. */
  private void freeFromOblique(int time) {
    int noun = draft.head[time];
    boolean timed =
        draft.is(time, "nmod") && relations.isTime(draft.lemmas.get(time)) && noun < time;
    int preposition = timed ? draft.child(time, "case", noun) : Draft.NONE;
    boolean when =
        preposition != Draft.NONE
            && List.of("on", "at", "by", "in", "since").contains(draft.lemmas.get(preposition));
    if (!when || relations.isTime(draft.lemmas.get(noun)) || isDeed(noun, preposition)) {
      return;
    }
    boolean daily = List.of("at", "by").contains(draft.lemmas.get(preposition));
    int top = draft.is(noun, "conj") ? draft.head[noun] : noun;
    boolean object = draft.is(top, "obj") && (daily || draft.tags.get(noun).startsWith("NNP"));
    boolean oblique = draft.is(top, "obl:agent") || draft.is(top, "obl") && !isOfTime(top);
    if ((object || oblique) && draft.isVerb(draft.head[top])) {
      draft.head[time] = draft.head[top];
      draft.relation[time] = "obl";
    }
  }

  /** Whether the time can date the noun itself: "the seizure of Kut on Monday", "talks in May". */
  private boolean isDeed(int noun, int preposition) {
    int phrase = draft.child(noun, "nmod", noun);
    boolean whose = phrase != Draft.NONE && phrase < preposition;
    boolean common = draft.tags.get(noun).equals("NN") && !draft.is(noun, "obl:agent");
    return whose || common && draft.lemmas.get(preposition).equals("in");
  }

  /** In "fell back to the hills", "came late on Monday" the phrase goes with the verb. */
  private void freeFromAdverb(int phrase) {
    int adverb = draft.head[phrase];
    boolean loose =
        adverb >= 0
            && draft.is(phrase, "obl")
            && (draft.is(adverb, "advmod") || draft.is(adverb, "compound:prt"))
            && DIRECTIONS.contains(draft.lemmas.get(adverb))
            && draft.isVerb(draft.head[adverb]);
    int preposition = loose ? draft.child(phrase, "case", 0) : Draft.NONE;
    if (preposition != Draft.NONE && !isOf(phrase)) {
      draft.head[phrase] = draft.head[adverb];
    }
  }

  /** "After the siege", "according to him" say when and on whose word, not which. */
  private void freeClauseLike(int phrase) {
    int noun = draft.head[phrase];
    int preposition = draft.is(phrase, "nmod") ? draft.child(phrase, "case", 0) : Draft.NONE;
    if (preposition == Draft.NONE || noun > phrase) {
      return;
    }
    int top = draft.is(noun, "conj") ? draft.head[noun] : noun;
    String word = draft.lemmas.get(preposition);
    boolean governed = draft.is(top, "obj", "obl", "obl:agent");
    boolean when = governed && List.of("after", "during", "amid").contains(word);
    boolean whose =
        word.startsWith("accord") && (governed || draft.relation[top].startsWith("nsubj"));
    if ((when || whose) && draft.isVerb(draft.head[top])) {
      draft.attach(phrase, draft.head[top], "obl");
    }
  }

  /**
   * In "struck at 9 a.m. in Kelbur", "on Friday night near Kelbur" the place goes with the verb.
   */
  private void freeFromTime(int place) {
    int time = draft.is(place, "nmod") ? draft.head[place] : Draft.NONE;
    if (time < 0 || time > place || !relations.isTime(draft.lemmas.get(time))) {
      return;
    }
    int preposition = draft.child(place, "case", time);
    boolean placed =
        preposition != Draft.NONE
            && PLACING.contains(draft.lemmas.get(preposition))
            && !relations.isTime(draft.lemmas.get(place))
            && !draft.tags.get(place).equals("CD");
    boolean when = draft.is(time, "obl", "obl:tmod") || CLOCK.contains(draft.lemmas.get(time));
    int told = draft.head[time];
    if (placed && when && told >= 0 && (draft.isVerb(told) || draft.isNoun(told))) {
      draft.hang(place, told, draft.isVerb(told) ? "obl" : "nmod");
    }
  }

  /** In "captured on Monday the town of X" they captured the town, then. */
  private void freeObject(int noun) {
    int time = draft.isNoun(noun) ? draft.head[noun] : Draft.NONE;
    int verb = time >= 0 && time < noun ? draft.head[time] : Draft.NONE;
    boolean behind =
        verb >= 0
            && draft.is(time, "obl", "obl:tmod")
            && relations.isTime(draft.lemmas.get(time))
            && draft.isVerb(verb)
            && draft.begin(noun) == time + 1
            && draft.tagged(time + 1, "DT", "PRP$")
            && !relations.isTime(draft.lemmas.get(noun));
    if (behind
        && !draft.hasChild(noun, "case")
        && !draft.hasChild(verb, "obj")
        && !draft.hasChild(verb, "aux:pass")) {
      draft.attach(noun, verb, "obj");
    }
  }

  /** Whether the phrase itself dates or explains, as in "since the raid on Monday". */
  private boolean isOfTime(int phrase) {
    int preposition = draft.child(phrase, "case", 0);
    return preposition >= 0
        && List.of(
                "since",
                "after",
                "before",
                "during",
                "following",
                "for",
                "over",
                "about",
                "until",
                "of")
            .contains(draft.lemmas.get(preposition));
  }

  /** Parts "the rebels Thursday night" into the rebels and a bare time of the verb. */
  private void freeFromNameBefore(int weekday) {
    boolean partOfDay = draft.is(weekday, "compound") && draft.head[weekday] == weekday + 1;
    int time = partOfDay ? weekday + 1 : weekday;
    int name = weekday - 1;
    boolean joined =
        draft.is(name, "compound")
            && (draft.head[name] == time || draft.head[name] == weekday)
            && draft.isNoun(name)
            && draft.head[time] >= 0;
    if (joined && relations.isTime(draft.lemmas.get(time))) {
      boolean oblique = draft.relation[time].equals("obl:tmod");
      if (isLastOfName(name)) {
        draft.attach(name, draft.head[name - 1], draft.relation[name - 1]);
        draft.moveChildren(name - 1, name);
        draft.attach(name - 1, name, "compound");
      } else {
        int above = draft.head[time];
        boolean later = draft.is(above, "advmod"); // "took the town hours later"
        above = later ? draft.head[above] : above;
        draft.attach(name, above, oblique ? "obj" : draft.relation[time]);
        draft.moveChildren(time, name);
      }
      draft.attach(time, verbAbove(name), "obl:tmod");
      draft.head[weekday] = partOfDay ? time : draft.head[weekday];
    }
  }

  /** In "echoed in the capital Tuesday" the day is no other name of the capital. */
  private void freeFromNounBefore(int day) {
    boolean apposed =
        draft.is(day, "appos")
            && draft.head[day] == day - 1
            && draft.child(day, "det", 0) == Draft.NONE
            && !relations.isTime(draft.lemmas.get(day - 1));
    int verb = apposed ? verbAbove(day) : Draft.NONE;
    if (apposed && draft.isVerb(verb)) {
      draft.attach(day, verb, "obl:tmod");
    }
  }

  /** In "fired on Beit Jala Wednesday night" the parse may have parted the name in two. */
  private boolean isLastOfName(int i) {
    return i > 0
        && draft.tags.get(i).equals("NNP")
        && draft.tags.get(i - 1).equals("NNP")
        && draft.is(i - 1, "obj", "obl", "nmod")
        && draft.head[i - 1] >= 0
        && draft.head[i - 1] < i - 1;
  }

  private int verbAbove(int i) {
    int verb = draft.head[i];
    while (draft.head[verb] >= 0 && !draft.isVerb(verb)) {
      verb = draft.head[verb];
    }
    return verb;
  }

  /**
   * In "said on Friday rebel fighters fled", "said late Friday Y fell" the day dates the saying.
   */
  private void freeFromSpeakersWords(int day) {
    int noun = day;
    while (noun >= 0 && draft.is(noun, "compound") && draft.head[noun] > noun) {
      noun = draft.head[noun];
    }
    int begin = day;
    while (begin > 0 && BEFORE_DAY.contains(draft.lemmas.get(begin - 1))) {
      begin--;
    }
    int verb = begin - 1;
    int told = noun > day && draft.is(noun, "nmod:poss") ? draft.head[noun] : noun;
    boolean on = draft.lemmas.subList(begin, day).contains("on");
    if (on
        && noun > day
        && begin > 0
        && !relations.isTime(draft.lemmas.get(noun))
        && draft.is(told, "obl")
        && draft.child(told, "case", 0) == begin) {
      draft.relation[told] = "obj"; // "denied on Sunday Y's claim"
    }
    boolean named =
        noun > day
            && verb >= 0
            && draft.isVerb(verb)
            && (draft.relation[told].startsWith("nsubj") || on && draft.is(told, "obj"))
            && (on || relations.isSaying(draft.lemmas.get(verb)))
            && draft.descends(told, verb);
    if (!named) {
      return;
    }
    boolean part = draft.is(day + 1, "compound") && relations.isTime(draft.lemmas.get(day + 1));
    int time = part ? day + 1 : day;
    draft.attach(day, time, "compound");
    draft.attach(time, verb, on ? "obl" : "obl:tmod");
    for (int i = begin; i < day; i++) {
      draft.attach(i, time, draft.lemmas.get(i).equals("on") ? "case" : "advmod");
    }
  }

  /** In "took control on Thursday of the town" the town goes with the control. */
  private void freeFromPhraseAfter(int weekday) {
    int verb = draft.head[weekday];
    int object = verb < 0 ? Draft.NONE : draft.child(verb, "obj", 0);
    int phrase = draft.child(weekday, "nmod", weekday + 1);
    boolean between = object >= 0 && object < weekday && phrase >= 0;
    if (between && isOf(phrase) && !relations.isTime(draft.lemmas.get(phrase))) {
      draft.head[phrase] = object;
    }
  }

  private boolean isOf(int phrase) {
    int preposition = draft.child(phrase, "case", 0);
    return preposition >= 0 && draft.lemmas.get(preposition).equals("of");
  }
}
