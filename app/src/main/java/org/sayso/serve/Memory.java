package org.sayso.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given lately, packed, so that what many people look at is worked out once for
 * each {@link ServedState}. Only what depends on nothing else is kept, and nobody who sends a
 * cookie is answered from here.
 */
final class Memory {

  private static final List<String> OWN =
      List.of("date", "content-length", "content-encoding", "transfer-encoding", "connection");

  /** Answers that are worked out at a time; with more, none would be ready sooner. */
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors()) + 1;

  private final ServedState state;
  private final long most;
  private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private long size;

  /**
   * An empty memory.
   *
   * @param most bytes of packed answers at most
   */
  Memory(ServedState state, long most) {
    this.state = state;
    this.most = most;
  }

  /** An answer as it was given: the state's tag, its headers, its body. */
  private record Kept(String tag, Map<String, String> headers, Packed body) {}

  /**
   * A handler that is asked only for what is not remembered, by some people at a time: an answer
   * may need much of the machine's memory while it is worked out, and who waits for the same one
   * finds it remembered.
   */
  Handler around(Handler handler) {
    return context -> {
      if (recalled(context)) {
        return;
      }
      turns.acquire();
      try {
        if (!recalled(context)) {
          String tag = tag(context);
          handler.handle(context);
          keep(context, tag);
        }
      } finally {
        turns.release();
      }
    };
  }

  private boolean recalled(Context context) {
    Kept answer = asksForAll(context) ? find(key(context), tag(context)) : null;
    if (answer != null) {
      answer.headers().forEach(context::header);
      answer.body().send(context);
    }
    return answer != null;
  }

  /**
   * Keeps an answer; one during which the state changed is of neither and bears no tag. What its
   * handler packed, the handler keeps.
   */
  private void keep(Context context, String tag) throws IOException {
    if (context.statusCode() != 200 || Safeguards.told(context)) {
      return;
    }
    if (!tag.equals(tag(context))) {
      context.header("Cache-Control", "no-store");
      return;
    }
    if (!asksForAll(context) || context.res().getHeader("Content-Encoding") != null) {
      return;
    }
    InputStream result = context.resultInputStream();
    if (result == null) {
      return;
    }
    byte[] body = result.readAllBytes();
    context.result(body);
    Map<String, String> headers = new TreeMap<>();
    for (String name : context.res().getHeaderNames()) {
      if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
        headers.put(name, String.join(", ", context.res().getHeaders(name)));
      }
    }
    put(key(context), new Kept(tag, headers, Packed.of(body)));
  }

  private static boolean asksForAll(Context context) {
    return context.method().equals(HandlerType.GET)
        && context.header("Cookie") == null
        && context.header("Range") == null;
  }

  /** What an answer may depend on; addresses in it are those of the name that was asked by. */
  private static String key(Context context) {
    return String.join(
        "\n",
        String.valueOf(context.header("Accept")),
        String.valueOf(context.header("Origin")),
        context.scheme() + "://" + context.host(),
        context.path() + "?" + context.queryString());
  }

  private String tag(Context context) {
    return state.tagOf(context.path(), context.queryString());
  }

  private synchronized @Nullable Kept find(String key, String tag) {
    Kept answer = kept.get(key);
    if (answer != null && !answer.tag().equals(tag)) {
      forget(key);
      return null;
    }
    return answer;
  }

  private synchronized void put(String key, Kept answer) {
    forget(key);
    if (answer.body().size() > most / 8) {
      return;
    }
    kept.put(key, answer);
    size += weight(key, answer);
    while (size > most) {
      forget(kept.keySet().iterator().next());
    }
  }

  private void forget(String key) {
    Kept old = kept.remove(key);
    if (old != null) {
      size -= weight(key, old);
    }
  }

  private static long weight(String key, Kept answer) {
    return 2L * key.length() + answer.body().size() + 1_000;
  }
}
