package org.sayso.serve;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** Serves one page on the local machine, for as long as it is open. */
public final class MapServer implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int FIRST_PORT = 8484;
  private static final int LAST_PORT = 8583;

  private final Javalin server;

  private MapServer(Javalin server) {
    this.server = server;
  }

  /**
   * Serves the page at {@code /} on the first free port from 8484 up, on 127.0.0.1 only, and
   * returns at once.
   *
   * @throws IOException where none of a hundred ports is free
   */
  public static MapServer start(String html) throws IOException {
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.routes.get(
                  "/", context -> context.contentType("text/html; charset=utf-8").result(html));
            });
    return new MapServer(server.start(HOST, freePort()));
  }

  /** Where the page is: {@code http://127.0.0.1:PORT/}. */
  public URI address() {
    return URI.create("http://" + HOST + ":" + server.port() + "/");
  }

  /** Stops serving. */
  @Override
  public void close() {
    server.stop();
  }

  private static int freePort() throws IOException {
    for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new IOException("no free port from " + FIRST_PORT + " to " + LAST_PORT);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
