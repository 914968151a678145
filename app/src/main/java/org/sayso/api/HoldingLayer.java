package org.sayso.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.BaseMap;
import org.sayso.gazetteer.Place;
import org.sayso.live.LiveAtlas;
import org.sayso.query.Box;
import org.sayso.query.HoldingFilter;
import org.sayso.query.Page;
import org.sayso.query.Paging;
import org.sayso.query.PlaceHolding;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/** Who is said to hold which place from when to when: areas by their shape, others as points. */
final class HoldingLayer implements Layer {

  private static final int ALL_PLACES = 1_000_000;

  private final LiveAtlas atlas;
  private final Ground ground;

  HoldingLayer(LiveAtlas atlas, Ground ground) {
    this.atlas = atlas;
    this.ground = ground;
  }

  @Override
  public String id() {
    return "holdings";
  }

  @Override
  public String title() {
    return "Holdings";
  }

  @Override
  public String description() {
    return "Who is said to hold which place from one day to another, with the chances of each party.";
  }

  /** Those in the file first, then those of places that were weighed again since. */
  @Override
  public Stretch items(@Nullable Box box, Span days, Paging paging) {
    TreeMap<String, Timeline> over = new TreeMap<>(atlas.over());
    Set<String> places = box == null ? null : within(box);
    Page<PlaceHolding> page =
        atlas
            .file()
            .holdings(new HoldingFilter(days.from(), days.to(), places, over.keySet()), paging);
    List<PlaceHolding> since = new ArrayList<>();
    over.forEach(
        (place, line) -> {
          if (places == null || places.contains(place)) {
            line.holdings().stream()
                .filter(holding -> in(days, holding))
                .forEach(holding -> since.add(new PlaceHolding(place, holding)));
          }
        });
    List<Feature> features = new ArrayList<>();
    page.items().forEach(one -> add(one, features));
    long skipped = Math.max(0, paging.offset() - page.total());
    since.stream()
        .skip(skipped)
        .limit(paging.limit() - (long) features.size())
        .forEach(one -> add(one, features));
    return new Stretch(features, page.total() + since.size());
  }

  private static boolean in(Span days, Holding holding) {
    return (days.from() == null || !holding.to().isBefore(days.from()))
        && (days.to() == null || !holding.from().isAfter(days.to()));
  }

  private Set<String> within(Box box) {
    Set<String> places = new HashSet<>(ground.within(box));
    for (Place place : atlas.file().places(box, Paging.first(ALL_PLACES)).items()) {
      if (ground.area(place.id()) == null) {
        places.add(place.id());
      }
    }
    return places;
  }

  @Override
  public @Nullable Feature item(String id) {
    int at = id.lastIndexOf('@');
    if (at < 0 || !id.substring(at + 1).matches("\\d{4}-\\d\\d-\\d\\d")) {
      return null;
    }
    String place = id.substring(0, at);
    String from = id.substring(at + 1);
    List<Feature> found = new ArrayList<>();
    atlas.timeline(place).stream()
        .flatMap(line -> line.holdings().stream())
        .filter(holding -> holding.from().toString().equals(from))
        .forEach(holding -> add(new PlaceHolding(place, holding), found));
    return found.isEmpty() ? null : found.get(0);
  }

  private void add(PlaceHolding one, List<Feature> to) {
    BaseMap.Area area = ground.area(one.place());
    Optional<Place> place = area == null ? atlas.placeOf(one.place()) : Optional.of(area.place());
    if (place.isPresent()) {
      Answer.Body shape =
          area == null || area.shape() == null
              ? Layer.point(place.get().lon(), place.get().lat())
              : json -> json.writeRawValue(area.shape());
      boolean approximate = area != null && area.approximate();
      to.add(
          new Feature(
              one.place() + "@" + one.holding().from(),
              shape,
              json -> properties(json, place.get(), approximate, one.holding())));
    }
  }

  private void properties(JsonGenerator json, Place place, boolean approximate, Holding holding)
      throws IOException {
    String holder = holding.leader();
    BaseMap.Side side = ground.side(holder);
    json.writeStringField("place", place.id());
    json.writeStringField("name", place.name());
    json.writeStringField("kind", place.kind().code());
    json.writeStringField("start", holding.from().toString());
    json.writeStringField("end", holding.to().toString());
    Answer.cell(json, "holder", holder);
    Answer.cell(json, "holder_name", side == null ? holder : side.name());
    Answer.cell(json, "colour", side == null ? null : side.colour());
    double chance = holder == null ? 0 : holding.probabilities().getOrDefault(holder, 0.0);
    json.writeNumberField("probability", Answer.rounded(chance));
    json.writeNumberField("contested", Answer.rounded(holding.contested()));
    json.writeNumberField("unknown", Answer.rounded(holding.unknown()));
    LocalDate news = holding.lastNews();
    Answer.cell(json, "last_news", news);
    json.writeBooleanField("approximate", approximate);
    json.writeObjectFieldStart("chances");
    for (var each : holding.probabilities().entrySet()) {
      json.writeNumberField(each.getKey(), Answer.rounded(each.getValue()));
    }
    json.writeEndObject();
  }
}
