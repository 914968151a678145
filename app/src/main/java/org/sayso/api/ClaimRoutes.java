package org.sayso.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.api.ShownClaims.Shown;
import org.sayso.export.ClaimJson;
import org.sayso.live.LiveAtlas;
import org.sayso.pack.Kind;
import org.sayso.query.ClaimFilter;
import org.sayso.query.Found;
import org.sayso.query.Paging;
import org.sayso.serve.Problem;
import org.sayso.serve.RouteGroup;

/** {@code /api/claims}: claims as the codebook writes them, some or one. */
final class ClaimRoutes implements RouteGroup {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final LiveAtlas atlas;
  private final Site site;

  ClaimRoutes(LiveAtlas atlas, Site site) {
    this.atlas = atlas;
    this.site = site;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/claims", this::some);
    routes.get("/api/claims/{id}", this::one);
  }

  private void some(Context context) {
    Asked asked =
        new Asked(
            context, "place", "report", "party", "speaker", "kind", "from", "to", "bbox", "limit",
            "offset", "f");
    ClaimFilter filter =
        ClaimFilter.ALL
            .withPlace(asked.word("place"))
            .withReport(asked.word("report"))
            .withParty(asked.word("party"))
            .withSpeaker(asked.word("speaker"))
            .withKind(kind(asked.word("kind")))
            .withDays(asked.day("from"), asked.day("to"))
            .withBox(asked.box());
    String accepted = context.header("Accept");
    boolean lines = accepted != null && accepted.contains(Answer.LINES);
    lines = asked.format(lines ? "jsonl" : "json", "json", "jsonl").equals("jsonl");
    context.addHeader("Vary", "Accept");
    Paging paging = asked.paging();
    Found found = atlas.file().found(filter, paging);
    List<Shown> claims = new ShownClaims(atlas, found.part()).all();
    long next = paging.offset() + claims.size();
    boolean more = next < found.total() && !claims.isEmpty();
    String following = site.again(context, Map.of("offset", String.valueOf(next)));
    if (more) {
      context.header("Link", "<" + following + ">; rel=\"next\"");
    }
    if (lines) {
      lines(context, claims);
    } else {
      list(context, claims, found.total(), more ? following : null);
    }
  }

  private static void lines(Context context, List<Shown> claims) {
    Answer.send(
        context,
        Answer.LINES,
        json -> {
          json.setRootValueSeparator(null);
          for (Shown shown : claims) {
            write(json, shown);
            json.writeRaw('\n');
          }
        });
  }

  private static void list(Context context, List<Shown> claims, long total, @Nullable String next) {
    Answer.send(
        context,
        Answer.JSON,
        json -> {
          json.writeStartObject();
          json.writeNumberField("total", total);
          json.writeNumberField("returned", claims.size());
          Answer.text(json, "next", next);
          json.writeArrayFieldStart("claims");
          for (Shown shown : claims) {
            write(json, shown);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void one(Context context) {
    new Asked(context, "f").format("json");
    String id = context.pathParam("id");
    Shown shown = new ShownClaims(atlas, atlas.file().claims(List.of(id))).of(id);
    if (shown == null) {
      throw Problem.notFound("The atlas has no claim of this id.");
    }
    Answer.send(context, Answer.JSON, json -> write(json, shown));
  }

  private static @Nullable Kind kind(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "\"kind\" must be one of "
                        + String.join(", ", Arrays.stream(Kind.values()).map(Kind::code).toList())
                        + "."));
  }

  /** Writes a claim as a line of {@code claims.jsonl}, and what the report and reviewers add. */
  static void write(JsonGenerator json, Shown shown) throws IOException {
    TokenBuffer line = new TokenBuffer(MAPPER, false);
    ClaimJson.write(line, shown.claim());
    ObjectNode node = MAPPER.readTree(line.asParser());
    if (shown.report().publisher() != null) {
      node.put("publisher", shown.report().publisher());
    }
    if (shown.report().published() != null) {
      node.put("published", shown.report().published().toString());
    }
    if (shown.review() != null) {
      node.put("review", shown.review());
    }
    json.writeRawValue(node.toString());
  }
}
