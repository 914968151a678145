package org.sayso.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.sayso.live.LiveAtlas;
import org.sayso.query.Box;
import org.sayso.query.Paging;
import org.sayso.serve.Problem;
import org.sayso.serve.RouteGroup;

/**
 * OGC API - Features, Part 1: Core (OGC 17-069r4), with GeoJSON and OpenAPI 3.0: what QGIS and
 * other map programs read by the address {@code /api}.
 */
final class FeatureRoutes implements RouteGroup {

  /** The classes of the standard that are kept to. */
  static final List<String> CONFORMS =
      List.of(
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");

  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  private static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

  private final LiveAtlas atlas;
  private final Ground ground;
  private final Site site;
  private final InstantSource clock;
  private final List<Layer> layers;

  /** The features of an atlas, at a site, answers being dated by a clock. */
  FeatureRoutes(LiveAtlas atlas, Ground ground, Site site, InstantSource clock) {
    this.atlas = atlas;
    this.ground = ground;
    this.site = site;
    this.clock = clock;
    this.layers =
        List.of(new HoldingLayer(atlas, ground), new ClaimLayer(atlas), new PlaceLayer(atlas));
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api", this::landing);
    routes.get("/api/", this::landing);
    routes.get("/api/openapi", this::description);
    routes.get("/api/conformance", this::conformance);
    routes.get("/api/collections", this::collections);
    routes.get("/api/collections/{layer}", this::collection);
    routes.get("/api/collections/{layer}/items", this::items);
    routes.get("/api/collections/{layer}/items/{feature}", this::item);
  }

  private void landing(Context context) {
    new Asked(context, "f").format("json");
    String root = site.root(context);
    Answer.send(
        context,
        Answer.JSON,
        json -> {
          json.writeStartObject();
          json.writeStringField("title", "Sayso: who is said to hold what, and on whose word");
          json.writeStringField(
              "description",
              "Claims from news reports on an armed conflict and what they add up to. It gives no"
                  + " verdict of its own: follow each holding back to the quoted words.");
          json.writeStringField("atlas", atlas.tag());
          json.writeArrayFieldStart("links");
          Answer.link(json, "self", Answer.JSON, root, "This document");
          Answer.link(
              json, "service-desc", OPEN_API, root + "/openapi", "The interface, described");
          Answer.link(
              json, "conformance", Answer.JSON, root + "/conformance", "What it conforms to");
          Answer.link(json, "data", Answer.JSON, root + "/collections", "The collections");
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void description(Context context) {
    new Asked(context, "f").format("json");
    context.contentType(OPEN_API).result(OpenApi.document(site.root(context)));
  }

  private void conformance(Context context) {
    new Asked(context, "f").format("json");
    Answer.send(
        context,
        Answer.JSON,
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("conformsTo");
          for (String each : CONFORMS) {
            json.writeString(each);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void collections(Context context) {
    new Asked(context, "f").format("json");
    String root = site.root(context);
    Answer.send(
        context,
        Answer.JSON,
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("links");
          Answer.link(json, "self", Answer.JSON, root + "/collections", "This document");
          json.writeEndArray();
          json.writeArrayFieldStart("collections");
          for (Layer layer : layers) {
            collection(json, layer, root);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void collection(Context context) {
    new Asked(context, "f").format("json");
    Layer layer = layer(context);
    Answer.send(context, Answer.JSON, json -> collection(json, layer, site.root(context)));
  }

  private void collection(JsonGenerator json, Layer layer, String root) throws IOException {
    String self = root + "/collections/" + layer.id();
    json.writeStartObject();
    json.writeStringField("id", layer.id());
    json.writeStringField("title", layer.title());
    json.writeStringField("description", layer.description());
    json.writeStringField("itemType", "feature");
    json.writeObjectFieldStart("extent");
    json.writeObjectFieldStart("spatial");
    json.writeArrayFieldStart("bbox");
    json.writeStartArray();
    for (double side : ground.extent()) {
      json.writeNumber(side);
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeStringField("crs", CRS84);
    json.writeEndObject();
    json.writeObjectFieldStart("temporal");
    json.writeArrayFieldStart("interval");
    json.writeStartArray();
    json.writeNull();
    json.writeString(atlas.until() + "T23:59:59Z");
    json.writeEndArray();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("crs");
    json.writeString(CRS84);
    json.writeEndArray();
    json.writeArrayFieldStart("links");
    Answer.link(json, "self", Answer.JSON, self, layer.title());
    Answer.link(json, "items", Answer.GEO_JSON, self + "/items", layer.title() + " as GeoJSON");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void items(Context context) {
    Layer layer = layer(context);
    Asked asked = new Asked(context, "bbox", "datetime", "limit", "offset", "f");
    asked.format("json", "geojson");
    Box box = asked.box();
    Span span = asked.span();
    Paging paging = asked.paging();
    Layer.Stretch stretch = layer.items(box, span, paging);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    long next = paging.offset() + stretch.features().size();
    Answer.send(
        context,
        Answer.GEO_JSON,
        json -> {
          json.writeStartObject();
          json.writeStringField("type", "FeatureCollection");
          json.writeStringField("timeStamp", now.toString());
          json.writeNumberField("numberMatched", stretch.total());
          json.writeNumberField("numberReturned", stretch.features().size());
          json.writeArrayFieldStart("links");
          page(json, context, "self", paging.offset());
          if (next < stretch.total() && !stretch.features().isEmpty()) {
            page(json, context, "next", next);
          }
          if (paging.offset() > 0) {
            page(json, context, "prev", Math.max(0, paging.offset() - paging.limit()));
          }
          String self = site.root(context) + "/collections/" + layer.id();
          Answer.link(json, "collection", Answer.JSON, self, layer.title());
          json.writeEndArray();
          json.writeArrayFieldStart("features");
          for (Layer.Feature feature : stretch.features()) {
            feature.write(json, nothing -> {});
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void page(JsonGenerator json, Context context, String relation, long offset)
      throws IOException {
    Map<String, String> other = offset == 0 ? Map.of() : Map.of("offset", String.valueOf(offset));
    String address = site.again(context, relation.equals("self") ? Map.of() : other);
    Answer.link(json, relation, Answer.GEO_JSON, address, relation + " page");
  }

  private void item(Context context) {
    new Asked(context, "f").format("json", "geojson");
    Layer layer = layer(context);
    Layer.Feature feature = layer.item(context.pathParam("feature"));
    if (feature == null) {
      throw Problem.notFound("The collection " + layer.id() + " has no feature of this id.");
    }
    String self = site.root(context) + "/collections/" + layer.id();
    Answer.send(
        context,
        Answer.GEO_JSON,
        json ->
            feature.write(
                json,
                inside -> {
                  inside.writeArrayFieldStart("links");
                  String own = self + "/items/" + Site.encoded(feature.id());
                  Answer.link(inside, "self", Answer.GEO_JSON, own, "This feature");
                  Answer.link(inside, "collection", Answer.JSON, self, layer.title());
                  inside.writeEndArray();
                }));
  }

  private Layer layer(Context context) {
    String id = context.pathParam("layer");
    return layers.stream()
        .filter(layer -> layer.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound(
                    "There is no such collection; there are "
                        + String.join(", ", layers.stream().map(Layer::id).toList())
                        + "."));
  }
}
