package org.sayso.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

/** Serves a site by HTTP for as long as it is open. */
public final class SiteServer implements AutoCloseable {

  private static final int FIRST_PORT = 8484;
  private static final int LAST_PORT = 8583;
  private static final long LARGEST_BODY = 64 * 1024;
  private static final int LONGEST_HEADERS = 8 * 1024;

  /** Characters of headers that each connection keeps; the usual 1,024 take 100 kB of memory. */
  private static final int HEADERS_KEPT = 0;

  private static final long IDLE_MILLIS = 30_000;
  private static final long REMEMBERED = 64L * 1024 * 1024;

  private final Javalin server;
  private final ServerOptions options;
  private final Editions editions;

  private SiteServer(Javalin server, ServerOptions options, Editions editions) {
    this.server = server;
    this.options = options;
    this.editions = editions;
  }

  /**
   * Begins to serve and returns at once.
   *
   * @param options where, and for whom
   * @param state the state of what the groups answer
   * @param groups the paths, of which an earlier group's go before a later one's
   * @param err hears of faults of the program while it answers
   * @throws IOException where the port is taken, or none of a hundred is free
   */
  public static SiteServer start(
      ServerOptions options, ServedState state, List<RouteGroup> groups, PrintWriter err)
      throws IOException {
    Editions editions = new Editions(new Edition(state, groups, REMEMBERED));
    if (options.port() != null) {
      return on(options.port(), options, editions, err);
    }
    for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
      if (isFree(options.host(), port)) {
        try {
          return on(port, options, editions, err);
        } catch (PortTaken e) {
          // somebody else was quicker; the next one, then
        }
      }
    }
    throw new IOException("no free port from " + FIRST_PORT + " to " + LAST_PORT);
  }

  private static SiteServer on(int port, ServerOptions options, Editions editions, PrintWriter err)
      throws PortTaken {
    Javalin server =
        Javalin.create(
            config -> {
              configure(config);
              new Problems(err).addTo(config.routes);
              new Safeguards(options, editions).addTo(config.routes);
              for (Edition.Way way : editions.current().ways()) {
                config.routes.addEndpoint(
                    new Endpoint(
                        way.method(), way.path(), context -> editions.answer(way, context)));
              }
            });
    try {
      return new SiteServer(server.start(options.host(), port), options, editions);
    } catch (JavalinBindException e) {
      throw new PortTaken(
          "port " + port + " of " + options.host() + " is not free; name another with --port", e);
    }
  }

  /** Another program listens there. */
  private static final class PortTaken extends IOException {

    private static final long serialVersionUID = 1;

    PortTaken(String message, Exception cause) {
      super(message, cause);
    }
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = LARGEST_BODY;
    config.jetty.modifyServer(server -> server.setErrorHandler(Problems.beforePaths()));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(LONGEST_HEADERS);
          http.setHeaderCacheSize(HEADERS_KEPT);
          http.setIdleTimeout(IDLE_MILLIS);
        });
  }

  /** Where the site is, with the slash at its end. */
  public URI address() {
    URI named = options.address();
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return named != null ? named : URI.create("http://" + host + ":" + server.port() + "/");
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /**
   * Answers by other groups from now on, at the paths that the first ones had. Nobody is turned
   * away meanwhile: what was asked before is answered by the groups before, which then end.
   *
   * @param state the state of what the groups answer
   * @param groups the paths
   * @throws InterruptedException where the program is stopped while it waits for the last answer
   */
  public void show(ServedState state, List<RouteGroup> groups) throws InterruptedException {
    editions.next(new Edition(state, groups, REMEMBERED)).end();
  }

  /** Stops serving. */
  @Override
  public void close() {
    editions.current().stop();
    server.stop();
  }

  private static boolean isFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
