package org.sayso.serve;

import io.javalin.router.JavalinDefaultRoutingApi;

/** The map of an atlas as one page at the root of the site. */
public final class MapRoutes implements RouteGroup {

  private final String html;

  /** With a page as {@link MapPage} makes it, which brings its own content policy. */
  public MapRoutes(String html) {
    this.html = html;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(
        "/",
        context -> {
          context.header("Content-Security-Policy", "frame-ancestors 'none'");
          context.contentType("text/html; charset=utf-8").result(html);
        });
  }
}
