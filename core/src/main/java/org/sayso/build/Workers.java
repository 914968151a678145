package org.sayso.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sayso.build.Progress.Stage;

/** Does the same to each of many things on some threads, with the results in their order. */
record Workers(int threads, Progress progress) {

  /** Results for each thread that may wait to be taken. */
  private static final int WAITING = 500;

  Workers {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread, not " + threads);
    }
  }

  /** One result for each thing, in the same order; the first exception of a thing ends it all. */
  <T, R> List<R> each(Stage stage, List<T> things, Function<T, R> work) {
    List<R> results = new ArrayList<>(things.size());
    each(stage, things, work, results::add);
    return results;
  }

  /**
   * The same, where each result is handed over in its turn and not kept; no more of them wait for
   * their turn than a slow taker needs to find the next one ready.
   */
  <T, R> void each(Stage stage, List<T> things, Function<T, R> work, Consumer<R> taker) {
    Slots<R> slots = new Slots<>(things.size(), WAITING * threads);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Function<T, R> told =
        thing -> {
          R result = work.apply(thing);
          synchronized (done) {
            progress.done(stage, done.incrementAndGet(), things.size());
          }
          return result;
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int thread = 0; thread < Math.min(threads, things.size()); thread++) {
        pool.execute(() -> slots.fill(next, things, told));
      }
      for (int at = 0; at < things.size(); at++) {
        taker.accept(slots.take(at));
      }
    } finally {
      next.set(things.size());
      pool.shutdownNow();
    }
  }

  /**
   * Results that wait for their turn. A slot is cleared when its result is taken: what an old
   * object still points to, the garbage collector carries along as if it were old itself.
   */
  private static final class Slots<R> {

    private final Object[] results;
    private final int ahead;
    private int taken;

    /** What went wrong with a thing. */
    private record Failure(Throwable cause) {}

    Slots(int size, int ahead) {
      results = new Object[size];
      this.ahead = ahead;
    }

    /** Works on what is next until nothing is left or something went wrong. */
    <T> void fill(AtomicInteger next, List<T> things, Function<T, R> work) {
      int at = next.getAndIncrement();
      while (at < things.size() && put(at, result(things.get(at), work))) {
        at = next.getAndIncrement();
      }
    }

    private static <T, R> Object result(T thing, Function<T, R> work) {
      try {
        return Objects.requireNonNull(work.apply(thing));
      } catch (RuntimeException | Error e) {
        return new Failure(e);
      }
    }

    private synchronized boolean put(int at, Object result) {
      try {
        while (at - taken >= ahead) {
          wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false; // nobody takes any more
      }
      results[at] = result;
      notifyAll();
      return !(result instanceof Failure);
    }

    /** Waits for a result; throws what the work threw. */
    @SuppressWarnings("unchecked")
    synchronized R take(int at) {
      while (results[at] == null) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("stopped while at work", e);
        }
      }
      Object result = results[at];
      results[at] = null;
      taken = at + 1;
      notifyAll();
      if (result instanceof Failure failure) {
        throw new IllegalStateException(failure.cause());
      }
      return (R) result;
    }
  }
}
