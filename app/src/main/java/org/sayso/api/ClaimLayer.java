package org.sayso.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.api.ShownClaims.Shown;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.explain.Chains;
import org.sayso.gazetteer.Place;
import org.sayso.live.LiveAtlas;
import org.sayso.query.Box;
import org.sayso.query.ClaimFilter;
import org.sayso.query.Found;
import org.sayso.query.Paging;

/** What reports say happened or holds, each at the place that it names; without one, nowhere. */
final class ClaimLayer implements Layer {

  private final LiveAtlas atlas;

  ClaimLayer(LiveAtlas atlas) {
    this.atlas = atlas;
  }

  @Override
  public String id() {
    return "claims";
  }

  @Override
  public String title() {
    return "Claims";
  }

  @Override
  public String description() {
    return "What reports say happened or holds at a place, on whose word, with the quoted sentence.";
  }

  @Override
  public Stretch items(@Nullable Box box, Span days, Paging paging) {
    ClaimFilter filter = ClaimFilter.ALL.withDays(days.from(), days.to()).withBox(box);
    Found found = atlas.file().found(filter, paging);
    List<Feature> features =
        new ShownClaims(atlas, found.part()).all().stream().map(ClaimLayer::feature).toList();
    return new Stretch(features, found.total());
  }

  @Override
  public @Nullable Feature item(String id) {
    Shown shown = new ShownClaims(atlas, atlas.file().claims(List.of(id))).of(id);
    return shown == null ? null : feature(shown);
  }

  private static Feature feature(Shown shown) {
    PlaceRef ref = shown.claim().place();
    Place place = ref == null ? null : ref.place();
    return new Feature(
        shown.claim().id(),
        place == null ? JsonGenerator::writeNull : Layer.point(place.lon(), place.lat()),
        json -> properties(json, shown));
  }

  private static void properties(JsonGenerator json, Shown shown) throws IOException {
    Claim claim = shown.claim();
    json.writeStringField("kind", claim.kind().code());
    json.writeStringField("action", claim.action());
    json.writeStringField("standing", claim.standing().code());
    Answer.cell(json, "actor", party(claim.actor()));
    Answer.cell(json, "target", party(claim.target()));
    PlaceRef place = claim.place();
    Answer.cell(json, "place", place == null || place.place() == null ? null : place.key());
    Answer.cell(json, "place_name", place == null ? null : place.text());
    Answer.cell(json, "start", claim.when().days().from());
    Answer.cell(json, "end", claim.when().days().to());
    json.writeStringField("quote", claim.evidence().text());
    json.writeStringField("sources", Chains.of(claim));
    Answer.cell(json, "publisher", shown.report().publisher());
    Answer.cell(json, "published", shown.report().published());
    json.writeStringField("report", claim.report());
    json.writeBooleanField("background", claim.background());
    json.writeNumberField("confidence", Answer.rounded(claim.confidence()));
    Answer.cell(json, "review", shown.review());
  }

  private static @Nullable String party(@Nullable PartyRef ref) {
    return ref == null ? null : ref.party();
  }
}
