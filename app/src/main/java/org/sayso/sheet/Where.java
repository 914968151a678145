package org.sayso.sheet;

import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.PlaceKind;

/**
 * A place with the areas that hold it; what is not known is null.
 *
 * @param id the gazetteer's id
 * @param name its preferred name or, of one that no gazetteer knows, as printed
 * @param kind what sort of place
 * @param country name of the country
 * @param countryCode its two letters of ISO 3166-1
 * @param admin1 name of the province
 * @param admin1Id its id
 * @param admin2 name of the district
 * @param admin2Id its id
 * @param lat latitude in degrees, WGS 84
 * @param lon longitude in degrees
 * @param radiusKm how vague the point is, in kilometres
 * @param near whether it is only told by its distance from another, or as near it
 */
public record Where(
    @Nullable String id,
    String name,
    @Nullable PlaceKind kind,
    @Nullable String country,
    @Nullable String countryCode,
    @Nullable String admin1,
    @Nullable String admin1Id,
    @Nullable String admin2,
    @Nullable String admin2Id,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable Double radiusKm,
    boolean near) {}
