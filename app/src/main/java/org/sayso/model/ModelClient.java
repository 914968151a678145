package org.sayso.model;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the model over HTTP; so many requests at once, each for so long, each answer so large. */
final class ModelClient {

  private static final int MOST_BYTES = 4 << 20;
  private static final Set<Integer> PASSING = Set.of(400, 408, 429);
  private static final int SERVER_FAULT = 500;
  private static final int OK = 200;

  private final Endpoint endpoint;
  private final HttpClient http;
  private final Semaphore turns;

  ModelClient(Endpoint endpoint) {
    this.endpoint = endpoint;
    this.turns = new Semaphore(endpoint.requests());
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(endpoint.timeout())
            .build();
  }

  /** The body that answers a request. */
  byte[] answer(byte[] request) throws NoAnswer {
    try {
      turns.acquire();
      try {
        return received(sent(request));
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the model was asked", e);
    }
  }

  private CompletableFuture<HttpResponse<byte[]>> sent(byte[] request) {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(endpoint.completions())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(request));
    if (endpoint.key() != null) {
      post.header("Authorization", "Bearer " + endpoint.key());
    }
    return http.sendAsync(post.build(), response -> new BoundedBody(MOST_BYTES));
  }

  private byte[] received(CompletableFuture<HttpResponse<byte[]>> sent)
      throws NoAnswer, InterruptedException {
    try {
      HttpResponse<byte[]> response =
          sent.get(endpoint.timeout().toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != OK) {
        throw fault(response.statusCode());
      }
      return response.body();
    } catch (TimeoutException e) {
      throw new NoAnswer("no answer within " + endpoint.timeout().toSeconds() + " s", true);
    } catch (ExecutionException e) {
      throw fault(Objects.requireNonNullElse(e.getCause(), e));
    } finally {
      sent.cancel(true);
    }
  }

  private static NoAnswer fault(int status) {
    String hint =
        switch (status) {
          case 401, 403 -> ", see --model-key-env";
          case 404 -> ", see --model-url and --model";
          default -> "";
        };
    return new NoAnswer(
        "HTTP " + status + hint, status >= SERVER_FAULT || PASSING.contains(status));
  }

  private NoAnswer fault(Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof BoundedBody.TooLong) {
        return new NoAnswer("an answer of more than 4 MB", false);
      }
      if (each instanceof ConnectException) {
        return new NoAnswer("no connection to " + endpoint.base(), true);
      }
    }
    if (cause instanceof IOException) {
      return new NoAnswer("the connection broke off", true);
    }
    throw new IllegalStateException("asking the model failed", cause);
  }
}
