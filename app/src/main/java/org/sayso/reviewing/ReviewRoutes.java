package org.sayso.reviewing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.account.Gate;
import org.sayso.claim.Claim;
import org.sayso.live.LiveAtlas;
import org.sayso.review.Decision.Act;
import org.sayso.serve.JsonBody;
import org.sayso.serve.Problem;
import org.sayso.serve.RouteGroup;

/**
 * {@code POST /api/reviews} decides, {@code POST /api/reviews/NUMBER/undo} takes an own decision
 * back, {@code GET /api/reviews} lists all of them, the newest first.
 */
public final class ReviewRoutes implements RouteGroup {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LISTED = 50;
  private static final int MOST_LISTED = 500;

  private final Gate gate;
  private final Desk desk;
  private final LiveAtlas atlas;

  /** The review of this atlas, by those whom the gate lets through. */
  public ReviewRoutes(Gate gate, Desk desk, LiveAtlas atlas) {
    this.gate = gate;
    this.desk = desk;
    this.atlas = atlas;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/reviews", this::list);
    routes.post("/api/reviews", this::decide);
    routes.post("/api/reviews/{number}/undo", this::undo);
  }

  private void decide(Context context) throws IOException {
    String by = gate.writer(context).account().name();
    JsonNode sent = JsonBody.of(context);
    Desk.Wish wish =
        new Desk.Wish(
            act(text(sent, "decision")),
            text(sent, "subject"),
            text(sent, "field"),
            text(sent, "value"),
            text(sent, "note"));
    if (wish.act() == Act.UNDO) {
      throw Problem.badRequest("Undo a decision by POST to /api/reviews/NUMBER/undo.");
    }
    tell(context, desk.decide(by, wish));
  }

  private void undo(Context context) throws IOException {
    String by = gate.writer(context).account().name();
    int number = number(context.pathParam("number"), 1, Integer.MAX_VALUE, "The number");
    tell(context, desk.undo(by, number, text(JsonBody.of(context), "note")));
  }

  private void tell(Context context, Desk.Taken taken) {
    ObjectNode node = JSON.createObjectNode();
    int line = taken.number() - 1;
    Audit audit = new Audit(desk.log());
    audit.write(line, claims(List.of(line), audit).get(audit.claim(line)), node);
    taken.change().places().forEach(node.putArray("places")::add);
    node.put("tag", taken.change().tag());
    context.status(201).header("Cache-Control", "no-store");
    context.header("Location", "/api/reviews?to=" + taken.number());
    context.contentType("application/json").result(node.toString());
  }

  private void list(Context context) {
    Audit audit = new Audit(desk.log());
    int all = desk.log().size();
    int to = number(context.queryParam("to"), 0, all, "\"to\"");
    int limit = Math.min(MOST_LISTED, number(context.queryParam("limit"), 1, LISTED, "\"limit\""));
    List<Integer> lines =
        IntStream.range(Math.max(0, to - limit), Math.min(to, all))
            .boxed()
            .sorted(Comparator.reverseOrder())
            .toList();
    Map<String, Claim> claims = claims(lines, audit);
    ObjectNode root = JSON.createObjectNode().put("total", all);
    ArrayNode array = root.putArray("reviews");
    for (int line : lines) {
      audit.write(line, claims.get(audit.claim(line)), array.addObject());
    }
    if (to - limit > 0) {
      root.put("next", "/api/reviews?to=" + (to - limit) + "&limit=" + limit);
    }
    context.contentType("application/json").result(root.toString());
  }

  private Map<String, Claim> claims(List<Integer> lines, Audit audit) {
    List<String> ids = lines.stream().map(audit::claim).filter(Objects::nonNull).toList();
    return atlas.file().claims(ids).claims().stream()
        .collect(Collectors.toMap(Claim::id, Function.identity()));
  }

  private static Act act(String code) {
    try {
      return Act.of(code);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private static String text(JsonNode sent, String field) {
    JsonNode value = sent.path(field);
    if (!value.isMissingNode() && !value.isTextual()) {
      throw Problem.badRequest("\"" + field + "\" must be a text.");
    }
    return value.asText("").strip();
  }

  private static int number(@Nullable String asked, int least, int without, String what) {
    if (asked == null) {
      return without;
    }
    if (!asked.matches("\\d{1,9}") || Integer.parseInt(asked) < least) {
      throw Problem.badRequest(what + " must be a number from " + least + " up.");
    }
    return Integer.parseInt(asked);
  }
}
