package org.sayso.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every answer says of how it may be used: no script but the site's own files, no foreign
 * frame, no guessing of types, no reading by other web sites unless they are named; and the tag of
 * the state, by which a reader's browser asks again only for what changed.
 */
final class Safeguards implements RouteGroup {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final List<HandlerType> READS = List.of(HandlerType.GET, HandlerType.HEAD);

  private final ServerOptions options;
  private final Editions editions;

  Safeguards(ServerOptions options, Editions editions) {
    this.options = options;
    this.editions = editions;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.before(this::guard);
    routes.beforeMatched(this::unchanged);
    routes.after(this::tag);
    if (!options.origins().isEmpty()) {
      routes.options("/*", Safeguards::preflight);
    }
  }

  private void guard(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Vary", "Accept-Encoding");
    share(context);
    if (!options.answersTo(context.req().getServerName())) {
      throw new Problem(
          421,
          "Misdirected request",
          "This server does not answer to the name in the request; ask by the address that it"
              + " printed when it began, or begin it with --address.");
    }
  }

  /** Lets the scripts of the named sites read the answer, without cookies. */
  private void share(Context context) {
    boolean sharing = !options.origins().isEmpty();
    context.header("Cross-Origin-Resource-Policy", sharing ? "cross-origin" : "same-origin");
    if (sharing) {
      context.addHeader("Vary", "Origin");
      String origin = context.header("Origin");
      if (origin != null && options.origins().contains(origin)) {
        context.header("Access-Control-Allow-Origin", origin);
        context.header("Access-Control-Expose-Headers", "ETag, Link");
      }
    }
  }

  private static void preflight(Context context) {
    context.header("Access-Control-Allow-Methods", "GET, HEAD");
    context.header("Access-Control-Allow-Headers", "If-None-Match, Accept");
    context.header("Access-Control-Max-Age", "600").status(204);
  }

  private void unchanged(Context context) {
    String known = context.header("If-None-Match");
    if (READS.contains(context.method()) && known != null && names(known, etag(context))) {
      context.header("ETag", etag(context)).status(304);
      context.header("Cache-Control", "no-cache");
      context.res().setContentType(null); // what a browser keeps would take on the server's default
      context.skipRemainingHandlers();
    }
  }

  /** After the handler, which may have said otherwise. */
  private void tag(Context context) {
    if (READS.contains(context.method()) && context.statusCode() == 200 && !told(context)) {
      context.header("ETag", etag(context));
      context.header("Cache-Control", "no-cache");
    }
  }

  /** Whether the handler said itself how long its answer holds. */
  static boolean told(Context context) {
    return context.res().getHeader("ETag") != null
        || context.res().getHeader("Cache-Control") != null;
  }

  /** Weak, for the same content may be sent packed and unpacked. */
  private String etag(Context context) {
    ServedState state = editions.of(context).state();
    return "W/\"" + state.tagOf(context.path(), context.queryString()) + "\"";
  }

  private static boolean names(String known, @Nullable String tag) {
    return List.of(known.split("\\s*,\\s*")).contains(tag);
  }
}
