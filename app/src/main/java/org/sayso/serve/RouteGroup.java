package org.sayso.serve;

import io.javalin.router.JavalinDefaultRoutingApi;

/** Some paths of the site and what answers at them. */
@FunctionalInterface
public interface RouteGroup {

  /**
   * Adds the paths.
   *
   * <p>A handler throws {@link Problem} for what a client did wrong. What it answers to GET is
   * taken to depend on the address and the {@link ServedState} alone, and is sent with the state's
   * tag; what depends on who asks sets {@code Cache-Control: no-store} itself, and what has a tag
   * of its own sets {@code ETag}.
   */
  void addTo(JavalinDefaultRoutingApi routes);

  /** Ends what goes on beyond a request; called once, before the server stops. */
  default void end() {}
}
