package org.sayso.draft;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.quantity.Quantity;
import org.sayso.reading.Reading;

/** Those to whom a draft tells that something was done: civilians are harmed, fighters are lost. */
public final class DraftVictims {

  /** What stands between victims that are counted together, and no "among them". */
  private static final Pattern JOINED = Pattern.compile("[\\s,]*(and\\s+)?");

  private DraftVictims() {}

  /** Sorts a draft on people by who they are: civilians are harmed, fighters are lost. */
  public static void sort(Draft draft) {
    draft.actor = fellOnTheirOwn(draft) ? null : draft.actor;
    boolean men = draft.reading.marks().contains(Reading.MAYBE_ARMED);
    boolean people = draft.unarmed() && !men;
    if (draft.kind == Kind.HARM && (men || draft.target != null && !people)) {
      lose(draft);
    } else if (draft.kind == Kind.CASUALTIES && people) {
      befall(draft);
    }
  }

  /** "Five soldiers died when the army raided a camp": the army did not kill them. */
  private static boolean fellOnTheirOwn(Draft draft) {
    return draft.kind == Kind.CASUALTIES
        && draft.actorId() != null
        && draft.actorId().equals(draft.targetId())
        && isToldBehind(draft);
  }

  /** Whether those who did it are only named behind what befell the others, in words on a deed. */
  public static boolean isToldBehind(Draft draft) {
    List<Phrase> doers = draft.reading.of(Role.ACTOR);
    return !doers.isEmpty() && doers.stream().allMatch(p -> p.head() > draft.reading.trigger());
  }

  private static void lose(Draft draft) {
    if (draft.action.equals("killed") || draft.action.equals("detained")) {
      draft.kind = Kind.CASUALTIES;
      draft.action = draft.action.equals("detained") ? "captured" : "killed";
    }
  }

  private static void befall(Draft draft) {
    if (draft.action.equals("captured")) {
      draft.action = "detained";
      harm(draft);
    } else if (draft.action.equals("killed")
        && draft.reading.marks().contains(Reading.ON_PURPOSE)) {
      harm(draft);
    }
  }

  /** Takes those to whom it was done for civilians who were harmed. */
  public static void harm(Draft draft) {
    PartyRef victims = draft.target;
    draft.kind = Kind.HARM;
    draft.target =
        victims == null ? null : new PartyRef(victims.text(), "civilians", victims.with());
  }

  /** Of "a woman and her two children" the woman is one. */
  public static void countOne(Draft draft, List<Phrase> victims) {
    if (victims.size() != 1 || draft.quantity != null || draft.reading.of(Role.TARGET).size() < 2) {
      return;
    }
    Phrase one = victims.get(0);
    if (one.reference() == Phrase.Reference.ONE && !one.plural()) {
      draft.quantity = Quantity.onePerson(one.text());
    }
  }

  /** Adds the victims of a next draft of the same words, where they are of one side; or not. */
  public static boolean countTogether(Draft draft, Draft next) {
    PartyRef first = draft.target;
    PartyRef second = next.target;
    Quantity sum = sum(draft.quantity, next.quantity);
    if (sum == null || first == null || second == null || !areToldTogether(draft, next)) {
      return false;
    }
    String said = draft.evidence.text();
    int begin = said.indexOf(first.text());
    int end = begin < 0 ? -1 : said.indexOf(second.text(), begin + first.text().length());
    boolean joined =
        end >= 0
            && first.party().equals(second.party())
            && JOINED.matcher(said.substring(begin + first.text().length(), end)).matches();
    if (joined) {
      String text = said.substring(begin, end + second.text().length());
      draft.quantity = sum.printed(text);
      draft.target = new PartyRef(text, first.party(), List.of());
    }
    return joined;
  }

  private static @Nullable Quantity sum(@Nullable Quantity one, @Nullable Quantity other) {
    return one == null || other == null ? null : one.and(other);
  }

  private static boolean areToldTogether(Draft draft, Draft next) {
    return next.reading == draft.reading
        && draft.kind.hurtsPeople()
        && draft.kind == next.kind
        && draft.action.equals(next.action)
        && draft.standing == next.standing
        && Objects.equals(draft.placeKey(), next.placeKey());
  }
}
