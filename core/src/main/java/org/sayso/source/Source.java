package org.sayso.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain on whose word a claim rests.
 *
 * @param text name or description as printed; null only for an unknown publisher
 * @param role office or description beside a name, as printed, or null
 * @param kind what sort of source
 * @param party id of the party that the source belongs to, or null for outlets, residents, aid and
 *     where unknown
 * @param anonymous whether the person is not named
 * @param medium statement, tweet, interview, phone, video or document, or null where not said
 * @param isPrivate whether a named person without office or public role
 * @param with others who say the same in the same clause
 */
public record Source(
    @Nullable String text,
    @Nullable String role,
    SourceKind kind,
    @Nullable String party,
    boolean anonymous,
    @Nullable String medium,
    boolean isPrivate,
    List<Source> with) {

  /** Copies the list. */
  public Source {
    with = List.copyOf(with);
  }

  /** The publisher as the last link; unknown where the name is null. */
  public static Source publisher(@Nullable String name) {
    return new Source(name, null, SourceKind.OUTLET, null, name == null, null, false, List.of());
  }

  /** The same together with others. */
  public Source beside(List<Source> others) {
    return new Source(text, role, kind, party, anonymous, medium, isPrivate, others);
  }
}
