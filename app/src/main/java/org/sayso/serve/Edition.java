package org.sayso.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is served of one atlas: what answers at which path, and what was answered lately. */
final class Edition {

  /** A way to ask: the method and the path, as it was registered. */
  record Way(HandlerType method, String path) {}

  private final ServedState state;
  private final List<RouteGroup> groups;
  private final Map<Way, Handler> handlers = new LinkedHashMap<>();
  private int busy;
  private boolean over;

  /**
   * An edition.
   *
   * @param state the state of what the groups answer
   * @param groups the paths, of which an earlier group's go before a later one's
   * @param remembered bytes of answers to remember at most
   */
  Edition(ServedState state, List<RouteGroup> groups, long remembered) {
    this.state = state;
    this.groups = List.copyOf(groups);
    Heads heads = new Heads(handlers, new Memory(state, remembered));
    groups.forEach(group -> group.addTo(heads));
  }

  /** The state of what is answered. */
  ServedState state() {
    return state;
  }

  /** All ways to ask. */
  Set<Way> ways() {
    return handlers.keySet();
  }

  /**
   * Answers, unless the edition is over.
   *
   * @return whether it did
   */
  boolean answered(Way way, Context context) throws Exception {
    synchronized (this) {
      if (over) {
        return false;
      }
      busy++;
    }
    try {
      Handler handler = handlers.get(way);
      if (handler == null) {
        throw Problem.notFound("Nothing is at this address any more.");
      }
      handler.handle(context);
      return true;
    } finally {
      synchronized (this) {
        busy--;
        notifyAll();
      }
    }
  }

  /** Takes no more requests, waits until those that it took are answered, and stops. */
  synchronized void end() throws InterruptedException {
    over = true;
    while (busy > 0) {
      wait();
    }
    stop();
  }

  /** Ends what goes on beyond requests. */
  void stop() {
    groups.forEach(RouteGroup::end);
  }
}
