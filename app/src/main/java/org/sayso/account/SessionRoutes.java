package org.sayso.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.Optional;
import org.sayso.serve.JsonBody;
import org.sayso.serve.Problem;
import org.sayso.serve.RouteGroup;

/**
 * Signing in and out: {@code GET /api/session} tells who is signed in, {@code POST /api/session}
 * with {@code {"name": …, "password": …}} signs in, {@code DELETE /api/session} signs out.
 */
public final class SessionRoutes implements RouteGroup {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Gate gate;

  /** The sign-in of this gate. */
  public SessionRoutes(Gate gate) {
    this.gate = gate;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/session", context -> tell(context, gate.session(context)));
    routes.post("/api/session", this::signIn);
    routes.delete("/api/session", this::signOut);
  }

  private void signIn(Context context) throws IOException {
    JsonNode sent = JsonBody.of(context);
    String name = sent.path("name").asText("");
    String password = sent.path("password").asText("");
    if (name.isBlank() || password.isEmpty() || password.length() > Passwords.LONGEST) {
      throw Problem.badRequest("Send {\"name\": …, \"password\": …}.");
    }
    tell(context, Optional.of(gate.signIn(context, name, password.toCharArray())));
  }

  private void signOut(Context context) {
    gate.signOut(context);
    tell(context, Optional.empty());
  }

  private void tell(Context context, Optional<Session> session) {
    ObjectNode node = JSON.createObjectNode();
    node.put("writable", gate.writable()).put("signedIn", session.isPresent());
    session.ifPresent(
        one -> {
          node.put("name", one.account().name()).put("csrf", one.form());
          node.put("until", one.until().toString());
        });
    context.header("Cache-Control", "no-store");
    context.contentType("application/json").result(node.toString());
  }
}
