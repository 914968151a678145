package org.sayso.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.Row;

/**
 * One place or area as a file lists it.
 *
 * @param row where it stands, for messages
 * @param kind what sort of place it is
 * @param country code of its country in two or three letters, or empty where the file does not say
 * @param codes its codes, that of the file's own scheme first; empty where it has none
 * @param names its names, the one to show first; empty where only its codes are given
 * @param areaCodes codes of the area that it lies in, the smallest first; empty where none is given
 * @param areaName name of the area that it lies in, or empty
 * @param point longitude and latitude of a point in it, or null
 * @param shape its outline in degrees, or null
 * @param role capital, province-seat, district-seat or empty
 * @param since first day that it holds, as the file prints it, or empty
 * @param figures how many people live there
 * @param otherwise what becomes of it where no place of the pack is meant
 */
public record Listed(
    Row row,
    PlaceKind kind,
    String country,
    List<Code> codes,
    List<Name> names,
    List<Code> areaCodes,
    String areaName,
    @Nullable Geometry point,
    @Nullable Geometry shape,
    String role,
    String since,
    List<Figure> figures,
    Otherwise otherwise) {

  /** Copies the lists. */
  public Listed {
    codes = List.copyOf(codes);
    names = List.copyOf(names);
    areaCodes = List.copyOf(areaCodes);
    figures = List.copyOf(figures);
  }

  /**
   * A number or word that stands for a place in one way of numbering, and means nothing in others.
   */
  public record Code(String scheme, String code) {}

  /** A name, with the language or script that it is in, or empty where that is not said. */
  public record Name(String name, String language) {}

  /**
   * How many people live in a place.
   *
   * @param people the number
   * @param year the year that it is for
   * @param source on whose word, or empty for that of the file
   */
  public record Figure(long people, int year, String source) {}

  /** What becomes of a listed place where no place of the pack is meant. */
  public enum Otherwise {
    /** It is new; where its area is divided already, a person must say so. */
    NEW,
    /** A person must say which is meant. */
    ASK,
    /** It is left out: the file covers more than the pack. */
    DROP
  }

  /** The name to show; empty where it has none. */
  public String name() {
    return names.isEmpty() ? "" : names.get(0).name();
  }

  /** Its first code; empty where it has none. */
  public String code() {
    return codes.isEmpty() ? "" : codes.get(0).code();
  }

  /** What its first code is a code in; empty where it has none. */
  public String scheme() {
    return codes.isEmpty() ? "" : codes.get(0).scheme();
  }

  /** Gathers what is known of a listed place. */
  static final class Builder {
    private final Row row;
    private final PlaceKind kind;
    private String country = "";
    private List<Code> codes = List.of();
    private List<Name> names = List.of();
    private List<Code> areaCodes = List.of();
    private String areaName = "";
    private @Nullable Geometry point;
    private @Nullable Geometry shape;
    private String role = "";
    private String since = "";
    private List<Figure> figures = List.of();
    private Otherwise otherwise = Otherwise.NEW;

    Builder(Row row, PlaceKind kind) {
      this.row = row;
      this.kind = kind;
    }

    Builder country(String code) {
      country = code;
      return this;
    }

    Builder codes(List<Code> all) {
      codes = all;
      return this;
    }

    Builder names(List<Name> all) {
      names = all;
      return this;
    }

    Builder within(List<Code> areas, String name) {
      areaCodes = areas;
      areaName = name;
      return this;
    }

    Builder point(@Nullable Geometry at) {
      point = at;
      return this;
    }

    /** The row's shape: an outline, or a point where it is one. */
    Builder shaped() {
      Geometry found = row.shape();
      if (found != null && found.getDimension() == 2) {
        shape = found;
      } else if (found != null) {
        point = found;
      }
      return this;
    }

    Builder role(String name) {
      role = name;
      return this;
    }

    Builder since(String day) {
      since = day;
      return this;
    }

    Builder figures(List<Figure> all) {
      figures = all;
      return this;
    }

    Builder otherwise(Otherwise what) {
      otherwise = what;
      return this;
    }

    Listed build() {
      return new Listed(
          row, kind, country, codes, names, areaCodes, areaName, point, shape, role, since, figures,
          otherwise);
    }
  }
}
