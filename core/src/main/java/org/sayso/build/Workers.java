package org.sayso.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    AtomicInteger done = new AtomicInteger();
    Object turn = new Object();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<R>> futures = new ArrayDeque<>();
      for (T thing : things) {
        if (futures.size() == WAITING * threads) {
          taker.accept(result(futures.remove()));
        }
        futures.add(
            pool.submit(
                () -> {
                  R result = work.apply(thing);
                  synchronized (turn) {
                    progress.done(stage, done.incrementAndGet(), things.size());
                  }
                  return result;
                }));
      }
      while (!futures.isEmpty()) {
        taker.accept(result(futures.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while at work", e);
    }
  }
}
