package org.sayso.reviewing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sayso.live.LiveAtlas;
import org.sayso.serve.Problem;
import org.sayso.serve.RouteGroup;

/**
 * {@code GET /api/events}: server-sent events. Each decision gives an event {@code review} with the
 * places that changed and the new tag of the atlas; at the beginning stands an event {@code hello}
 * with the tag.
 */
public final class EventRoutes implements RouteGroup {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_CLIENTS = 500;
  private static final int BEAT_SECONDS = 20;

  private final LiveAtlas atlas;
  private final Queue<SseClient> clients = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService sender =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "events");
            thread.setDaemon(true);
            return thread;
          });

  /** The events of this atlas. */
  public EventRoutes(LiveAtlas atlas) {
    this.atlas = atlas;
    atlas.listen(change -> sender.execute(() -> send("review", json(change))));
    sender.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    SseHandler events = new SseHandler(this::welcome);
    routes.get(
        "/api/events",
        context -> {
          String takes = context.header("Accept");
          if (takes == null || !takes.contains("text/event-stream")) {
            throw new Problem(
                406, "Not acceptable", "Events come as text/event-stream; ask for it by Accept.");
          }
          events.handle(context);
        });
  }

  /** The one who has listened longest must go where too many listen. */
  private void welcome(SseClient client) {
    client.keepAlive();
    client.onClose(() -> clients.remove(client));
    clients.add(client);
    if (clients.size() > MOST_CLIENTS) {
      SseClient oldest = clients.poll();
      if (oldest != null) {
        oldest.close();
      }
    }
    client.sendEvent("hello", JSON.createObjectNode().put("tag", atlas.tag()).toString());
  }

  private static String json(LiveAtlas.Change change) {
    ObjectNode node = JSON.createObjectNode();
    node.put("tag", change.tag()).put("decision", change.decision().act().code());
    node.put("subject", change.decision().subject()).put("by", change.decision().by());
    change.places().forEach(node.putArray("places")::add);
    return node.toString();
  }

  private void send(String event, String data) {
    for (SseClient client : clients) {
      if (client.terminated()) {
        clients.remove(client);
      } else {
        client.sendEvent(event, data);
      }
    }
  }

  /** Keeps connections open that pass through others' servers, and finds those that are gone. */
  private void beat() {
    clients.removeIf(SseClient::terminated);
    clients.forEach(client -> client.sendComment("beat"));
  }

  @Override
  public void end() {
    sender.shutdownNow();
    clients.forEach(SseClient::close);
  }
}
