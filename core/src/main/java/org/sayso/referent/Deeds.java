package org.sayso.referent;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.pack.Kind;
import org.sayso.reading.Reading;

/**
 * Who did what, as the report goes on: of "A left X, and B took it. They also left Y" the second
 * leaving is A's, though B was told of last.
 */
public final class Deeds {

  /** After so many sentences a deed is not gone back to by "also". */
  private static final int MOST_SENTENCES = 2;

  private record Deed(PartyRef doer, int sentence) {}

  private final Map<String, Deed> latest = new HashMap<>();

  /** Remembers what somebody did in a sentence; nothing where nobody is said to have. */
  public void saw(Kind kind, String action, @Nullable PartyRef doer, int sentence) {
    if (doer != null) {
      latest.put(like(kind, action), new Deed(doer, sentence));
      latest.put(same(kind, action), new Deed(doer, sentence));
    }
  }

  /** Who did the same, or else the like, just before what a reading tells with "also". */
  public Optional<PartyRef> again(Reading reading, String action) {
    return reading.marks().contains(Reading.ALSO)
        ? Stream.of(same(reading.kind(), action), like(reading.kind(), action))
            .flatMap(deed -> Stream.ofNullable(latest.get(deed)))
            .filter(deed -> isJustBefore(deed.sentence, reading.sentence()))
            .map(Deed::doer)
            .findFirst()
        : Optional.empty();
  }

  private static boolean isJustBefore(int one, int other) {
    return one < other && other - one <= MOST_SENTENCES;
  }

  private static String same(Kind kind, String action) {
    return kind + "/" + action + "/";
  }

  /** What is the like of it: places are taken or retaken, and fights are fights. */
  private static String like(Kind kind, String action) {
    return switch (action) {
      case "withdrew", "left" -> "left";
      case "retaken" -> kind + "/captured";
      case "battle", "strike", "bombing" -> kind + "/attack";
      default -> kind + "/" + action;
    };
  }
}
