package org.sayso.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that answers as it is told to; the last reply is given again. */
public final class StubModel implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

  record Reply(int status, byte[] body, Duration delay) {}

  public StubModel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  /** Answers with a message, as models do. */
  public StubModel says(String content) throws IOException {
    ObjectNode body = MAPPER.createObjectNode();
    body.putArray("choices")
        .addObject()
        .putObject("message")
        .put("role", "assistant")
        .put("content", content);
    return replies(200, MAPPER.writeValueAsString(body));
  }

  StubModel replies(int status, String body) {
    return replies(status, body, Duration.ZERO);
  }

  StubModel replies(int status, String body, Duration delay) {
    replies.add(new Reply(status, body.getBytes(StandardCharsets.UTF_8), delay));
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    try (exchange) {
      keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      byte[] request = exchange.getRequestBody().readAllBytes();
      asked.add(new String(request, StandardCharsets.UTF_8));
      Reply reply = next();
      Thread.sleep(reply.delay().toMillis());
      inFlight.decrementAndGet();
      exchange.sendResponseHeaders(reply.status(), 0);
      exchange.getResponseBody().write(reply.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Reply next() {
    return replies.size() > 1 ? replies.remove() : replies.element();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** The bodies of all requests so far. */
  public List<String> asked() {
    return asked;
  }

  /** What each request carried as its authorization. */
  public List<String> keys() {
    return keys;
  }

  int mostInFlight() {
    return mostInFlight.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
