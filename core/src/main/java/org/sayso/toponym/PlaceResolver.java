package org.sayso.toponym;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.report.Span;

/**
 * Decides for all place names of one report together which places they mean: by what holds what, by
 * the areas named nearby, by the words that tell the sort of place, and by spelling.
 */
public final class PlaceResolver {

  private final Gazetteer gazetteer;

  /** A resolver over the places of a gazetteer. */
  public PlaceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** As below, where grammar has told nothing of what holds what. */
  public List<Resolution> resolve(String text, List<Mention> mentions) {
    return resolve(text, mentions, Map.of());
  }

  /**
   * One resolution for each mention, in their order.
   *
   * @param text the report
   * @param mentions its place names in the order of the text
   * @param holders for the span of a mention, the spans of those that grammar says hold it
   */
  public List<Resolution> resolve(
      String text, List<Mention> mentions, Map<Span, List<Span>> holders) {
    PlaceContext context = new PlaceContext(gazetteer, text, mentions, holders);
    List<PlaceChoice> choices = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      choices.add(PlaceChoice.of(gazetteer, context, i));
    }
    agree(mentions, choices);
    List<Resolution> result = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      result.add(choices.get(i).resolution(mentions.get(i)));
    }
    return result;
  }

  /**
   * One name means one place in a report, unless the words around it say otherwise. A province and
   * the town or district of its name are told apart by these words alone.
   */
  private void agree(List<Mention> mentions, List<PlaceChoice> choices) {
    Map<String, PlaceChoice> best = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      best.merge(
          Gazetteer.folded(mentions.get(i).text()),
          choices.get(i),
          (a, b) -> b.score() > a.score() ? b : a);
    }
    for (int i = 0; i < mentions.size(); i++) {
      PlaceChoice own = choices.get(i);
      PlaceChoice other = best.get(Gazetteer.folded(mentions.get(i).text()));
      if (other != null && !own.held() && gives(other, own, mentions.get(i).level())) {
        choices.set(i, other);
      }
    }
  }

  private boolean gives(PlaceChoice other, PlaceChoice own, @Nullable PlaceKind level) {
    Place better = other.place();
    if (better == null || !PlaceChoice.fits(level, better)) {
      return false;
    }
    Place place = own.place();
    return place == null
        || level == null
            && !gazetteer.within(place.id(), better.id())
            && !gazetteer.within(better.id(), place.id());
  }
}
