package org.sayso.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.BadArgument;

/**
 * Where a language model answers, and how it is asked.
 *
 * @param base address that {@code /chat/completions} is added to, without a slash at its end
 * @param model the model's name at that address
 * @param key sent as bearer token, or null; never printed nor kept
 * @param timeout how long one answer may take
 * @param requests how many may be asked for at once
 */
public record Endpoint(
    URI base, String model, @Nullable String key, Duration timeout, int requests) {

  private static final Pattern NAME = Pattern.compile("\\S{1,200}");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

  /** Throws {@link BadArgument} on an address, name, key or number that cannot be. */
  public Endpoint {
    if (!NAME.matcher(model).matches()) {
      throw new BadArgument("--model: write the name that the server knows the model by");
    }
    if (key != null && !KEY.matcher(key).matches()) {
      throw new BadArgument("--model-key-env: the variable holds no key, or one with blanks in it");
    }
    if (timeout.isNegative() || timeout.isZero() || requests < 1) {
      throw new BadArgument("--model-timeout and --model-requests: write 1 or more");
    }
  }

  /**
   * The address as the user wrote it.
   *
   * @throws BadArgument where it is none that can be asked
   */
  public static URI address(String written) {
    String bare = written.replaceFirst("/+$", "");
    try {
      URI uri = new URI(bare);
      boolean web = Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
      boolean plain = uri.getUserInfo() == null && uri.getQuery() == null;
      if (web && plain && uri.getFragment() == null && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new BadArgument(fault());
    }
    throw new BadArgument(fault());
  }

  /** An address may hold a key where none belongs, so it is not repeated. */
  private static String fault() {
    return "--model-url: write an address such as http://127.0.0.1:8080/v1,"
        + " without a name, a password or a query";
  }

  URI completions() {
    return URI.create(base + "/chat/completions");
  }

  /** Whether a key would travel readable for all on the way. */
  public boolean exposesKey() {
    boolean local = Set.of("localhost", "127.0.0.1", "[::1]").contains(base.getHost());
    return key != null && "http".equals(base.getScheme()) && !local;
  }

  /** The model and its address, without the key. */
  @Override
  public String toString() {
    return model + " at " + base;
  }
}
