package org.sayso.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.source.SourceKind;

/**
 * Somebody on whose word claims rest; a private person goes by a description.
 *
 * @param id its number in the atlas, for {@link ClaimFilter#source}
 * @param name as printed
 * @param kind what sort of source
 * @param party id of the party that it belongs to, or null
 * @param anonymous whether the person is not named
 * @param claims how many claims have it in their chain
 * @param innermost of how many it is the first
 * @param first day of publication of the first report, or null where none has a day
 * @param last day of publication of the last report, or null
 */
public record SourceCount(
    long id,
    String name,
    SourceKind kind,
    @Nullable String party,
    boolean anonymous,
    long claims,
    long innermost,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {}
