package org.sayso.serve;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens and whom it answers.
 *
 * @param host name or address of the interface to listen on
 * @param port the port, or null for the first free one from 8484 up
 * @param address by which people reach the server where another server stands before it, such as
 *     {@code https://atlas.example.org/}; null where they reach it directly
 * @param origins web sites (such as {@code https://example.org}) whose scripts may read what is
 *     served; none by default
 */
public record ServerOptions(
    String host, @Nullable Integer port, @Nullable URI address, List<String> origins) {

  /** The address of this machine that no other machine reaches. */
  public static final String LOCAL = "127.0.0.1";

  private static final List<String> LOCAL_NAMES = List.of("127.0.0.1", "localhost", "[::1]", "::1");

  /** This machine only, on the first free port. */
  public static final ServerOptions DEFAULT = new ServerOptions(LOCAL, null, null, List.of());

  /**
   * Throws {@link IllegalArgumentException}, with what to write instead, on a port that cannot be
   * and an address that is none of the web.
   */
  public ServerOptions {
    origins = List.copyOf(origins);
    if (port != null && (port < 0 || port > 65535)) {
      throw new IllegalArgumentException("no such port: " + port + "; write one from 1 to 65535");
    }
    if (address != null && (address.getHost() == null || !isWeb(address))) {
      throw new IllegalArgumentException(
          "no address of the web: " + address + "; write one such as https://atlas.example.org/");
    }
    for (String origin : origins) {
      if (!origin.matches("https?://[^/\\s*]+")) {
        throw new IllegalArgumentException(
            "no web site: " + origin + "; write one such as https://example.org");
      }
    }
  }

  private static boolean isWeb(URI address) {
    return List.of("http", "https").contains(String.valueOf(address.getScheme()));
  }

  /** The same on a port. */
  public ServerOptions on(int number) {
    return new ServerOptions(host, number, address, origins);
  }

  /** Whether other machines reach the server. */
  public boolean open() {
    return !LOCAL_NAMES.contains(host.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the server answers to this name. One that listens on this machine only answers to this
   * machine's names, so that no web page that gives its own name this address can read from it (DNS
   * rebinding).
   *
   * @param asked the name in the request, without its port
   */
  boolean answersTo(String asked) {
    String name = asked.toLowerCase(Locale.ROOT);
    boolean named = address != null && name.equalsIgnoreCase(address.getHost());
    return named || LOCAL_NAMES.contains(name) || (open() && address == null);
  }

  /** Whether what the server sends travels where nobody can read along. */
  public boolean encrypted() {
    return address != null && "https".equals(address.getScheme());
  }
}
