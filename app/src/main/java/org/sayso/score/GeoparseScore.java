package org.sayso.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.geoparse.Toponym;

/** Counts how many marked places are found, and how many of these are put where they lie. */
public final class GeoparseScore {

  /** A place counts as right up to that distance, a hundred miles, as is usual in the field. */
  public static final double RIGHT_KM = 161;

  private static final double EARTH_KM = 6371;
  private static final int BANDS = 10;

  private int gold;
  private int found;
  private int placed;
  private int given;
  private int givenFound;
  private final int[] resolved = new int[BANDS];
  private final int[] right = new int[BANDS];
  private final double[] confidence = new double[BANDS];
  private final List<String> faults = new ArrayList<>();

  /** Takes the mentions of one text in. */
  public void add(GoldToponyms text, List<Toponym> mentions) {
    for (GoldToponyms.Toponym marked : text.toponyms()) {
      Toponym over = over(mentions, marked);
      boolean right = over != null && near(over.place(), marked);
      gold++;
      found += over == null ? 0 : 1;
      placed += right ? 1 : 0;
      if (!right) {
        faults.add(fault(text, marked, over));
      }
    }
    for (Toponym mention : mentions) {
      GoldToponyms.Toponym marked = under(text, mention);
      if (mention.use() == Toponym.Use.PLACE) {
        given++;
        givenFound += marked == null ? 0 : 1;
        if (marked == null) {
          faults.add(
              text.file()
                  + " false "
                  + mention.text()
                  + " "
                  + name(mention.place())
                  + " "
                  + mention.confidence());
        }
      }
      Place place = mention.place();
      if (place != null && (marked != null || mention.use() == Toponym.Use.PLACE)) {
        int band = (int) Math.min(BANDS - 1, mention.confidence() * BANDS);
        resolved[band]++;
        confidence[band] += mention.confidence();
        right[band] += marked != null && near(place, marked) ? 1 : 0;
      }
    }
  }

  private static String fault(
      GoldToponyms text, GoldToponyms.Toponym marked, @Nullable Toponym over) {
    String at = String.format(Locale.ROOT, "%.2f,%.2f", marked.lat(), marked.lon());
    String words = marked.span().in(text.text());
    String context =
        text.text()
            .substring(
                Math.max(0, marked.span().begin() - 40),
                Math.min(text.text().length(), marked.span().end() + 30))
            .replace('\n', ' ');
    return text.file()
        + (over == null
            ? " missed " + words + " " + at
            : " misplaced " + words + " " + at + " at " + name(over.place()))
        + " | "
        + context;
  }

  private static String name(@Nullable Place place) {
    return place == null
        ? "nowhere"
        : String.format(Locale.ROOT, "%s %.2f,%.2f", place.path(), place.lat(), place.lon());
  }

  private static @Nullable Toponym over(List<Toponym> mentions, GoldToponyms.Toponym marked) {
    return mentions.stream().filter(m -> m.span().overlaps(marked.span())).findFirst().orElse(null);
  }

  private static GoldToponyms.@Nullable Toponym under(GoldToponyms text, Toponym mention) {
    return text.toponyms().stream()
        .filter(t -> t.span().overlaps(mention.span()))
        .findFirst()
        .orElse(null);
  }

  private static boolean near(@Nullable Place place, GoldToponyms.Toponym marked) {
    if (place == null) {
      return false;
    }
    double lat = Math.toRadians(marked.lat() - place.lat());
    double lon = Math.toRadians(marked.lon() - place.lon());
    double haversine =
        Math.pow(Math.sin(lat / 2), 2)
            + Math.cos(Math.toRadians(place.lat()))
                * Math.cos(Math.toRadians(marked.lat()))
                * Math.pow(Math.sin(lon / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.sqrt(haversine)) < RIGHT_KM;
  }

  /** Of all marked places, those that are found. */
  public Figures found() {
    return new Figures(gold, given, found);
  }

  /** Of all marked places, those that are found and put within {@link #RIGHT_KM}. */
  public Figures placed() {
    return new Figures(gold, found, placed);
  }

  /** Of all names given as places, those that are marked. */
  public Figures marked() {
    return new Figures(gold, given, givenFound);
  }

  /** For each tenth of confidence: how sure, how many, and which share is right. */
  public List<String> calibration() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < BANDS; i++) {
      if (resolved[i] > 0) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%-22s %6d %10.3f",
                String.format(Locale.ROOT, "confidence %.2f", confidence[i] / resolved[i]),
                resolved[i],
                (double) right[i] / resolved[i]));
      }
    }
    return lines;
  }

  /** What is missed, misplaced or false, a line each. */
  public List<String> faults() {
    return List.copyOf(faults);
  }
}
