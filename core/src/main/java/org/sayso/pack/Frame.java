package org.sayso.pack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one word means for the conflict, and where in its grammar the parties and places stand.
 *
 * @param lemma the trigger's lemma
 * @param particle the particle that goes with it ("over" in "take over"), or null
 * @param word verb, noun or adjective
 * @param kind what it is about
 * @param action what is done
 * @param bindings the roles, in order
 * @param conditions words that must stand in a slot
 * @param marks further marks: part, fought, unfought; planned or possible, where the word says so;
 *     arrived, where it tells where people came to and not whence; told, where it tells of nothing
 *     unless as done; spoken, where saying so is what is told: "we will never yield"
 * @param entry file and line, for provenance
 */
public record Frame(
    String lemma,
    @Nullable String particle,
    Word word,
    Kind kind,
    String action,
    List<Binding> bindings,
    List<Condition> conditions,
    Set<String> marks,
    String entry) {

  /** Actions of control that are no change but last. */
  public static final Set<String> STATES = Set.of("holds", "contested", "besieged", "threatened");

  /** The mark of words by which a stance is taken, however they are put. */
  public static final String SPOKEN = "spoken";

  /** The mark of words by which somebody says what others did: "accused the army of atrocities". */
  public static final String ACCUSING = "accusing";

  /** The mark of words that tell where people came to, and not whence. */
  public static final String ARRIVED = "arrived";

  /** The mark of what is told by its negation: "calls did not go through", "has no water". */
  public static final String FAILING = "failing";

  /**
   * The mark of what is told in passing: a claim only where the report tells nothing else there.
   */
  public static final String PASSING = "passing";

  /** The mark of what counts anew what was counted before: "others put the number at 40". */
  public static final String RECOUNTING = "recounting";

  /** The mark of words that tell of the dead when they are found: "buried the bodies on Sunday". */
  public static final String AFTERWARDS = "afterwards";

  /** The mark of words by which who took a place, or his friends, call that: "liberated". */
  public static final String FREED = "freed";

  /** The mark of what the police do in peace: "prosecutors raided the firm's office". */
  public static final String POLICING = "policing";

  /** Part of speech of a trigger. */
  public enum Word {
    VERB("V"),
    NOUN("N"),
    ADJECTIVE("J");

    private final String tagPrefix;

    Word(String tagPrefix) {
      this.tagPrefix = tagPrefix;
    }

    /** Whether a Penn tag is of this part of speech. */
    public boolean fits(String tag) {
      return tag.startsWith(tagPrefix) || this == NOUN && tag.equals("PRP"); // "is theirs"
    }
  }

  /**
   * Where a role is found.
   *
   * @param role the part
   * @param slots tried in order
   * @param required whether the frame needs it
   */
  public record Binding(Role role, List<Slot> slots, boolean required) {

    /** Copies the slots. */
    public Binding {
      slots = List.copyOf(slots);
    }
  }

  /**
   * A word that must stand in a slot.
   *
   * @param slot where
   * @param lemmas any of these
   */
  public record Condition(Slot slot, Set<String> lemmas) {

    /** Copies the set. */
    public Condition {
      lemmas = Set.copyOf(lemmas);
    }

    /** Whether it asks how the word itself is put, and for no other word. */
    public boolean isOfTree() {
      return slot.steps().size() == 1
          && switch (slot.steps().get(0)) {
            case "voice", "use", "form", "mood", "polarity" -> true;
            default -> false;
          };
    }

    /** Whether it asks for the preposition before the word. */
    public boolean isOfCase() {
      return slot.is("case");
    }
  }

  /** Copies the collections. */
  public Frame {
    bindings = List.copyOf(bindings);
    conditions = List.copyOf(conditions);
    marks = Set.copyOf(marks);
  }

  /** The same word where it tells of another action of its kind. */
  public Frame as(String other) {
    return other.equals(action)
        ? this
        : new Frame(lemma, particle, word, kind, other, bindings, conditions, marks, entry);
  }

  /** Whether it tells that a place is cut off: "besiege", "the siege of X". */
  public boolean besieges() {
    return action.equals("besieged");
  }
}
