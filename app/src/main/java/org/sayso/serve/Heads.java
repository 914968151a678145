package org.sayso.serve;

import io.javalin.http.ExceptionHandler;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.javalin.security.RouteRole;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsExceptionHandler;
import io.javalin.websocket.WsHandlerType;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gathers the paths of groups. Each that answers to GET remembers what it answered, and answers to
 * HEAD by the same handler, so that both say the same of an address; the server leaves the body
 * out. Nothing but paths can be added: faults and safeguards are the server's own.
 */
record Heads(Map<Edition.Way, Handler> handlers, Memory memory)
    implements JavalinDefaultRoutingApi {

  @Override
  public JavalinDefaultRoutingApi addEndpoint(Endpoint endpoint) {
    if (endpoint.method.equals(HandlerType.GET)) {
      Handler remembering = memory.around(endpoint.handler);
      handlers.putIfAbsent(new Edition.Way(HandlerType.GET, endpoint.path), remembering);
      handlers.putIfAbsent(new Edition.Way(HandlerType.HEAD, endpoint.path), remembering);
    } else {
      handlers.putIfAbsent(new Edition.Way(endpoint.method, endpoint.path), endpoint.handler);
    }
    return this;
  }

  @Override
  public <E extends Exception> JavalinDefaultRoutingApi exception(
      Class<E> kind, ExceptionHandler<? super E> handler) {
    throw onlyPaths();
  }

  @Override
  public JavalinDefaultRoutingApi error(int status, String contentType, Handler handler) {
    throw onlyPaths();
  }

  @Override
  public <E extends Exception> JavalinDefaultRoutingApi wsException(
      Class<E> kind, WsExceptionHandler<? super E> handler) {
    throw onlyPaths();
  }

  @Override
  public JavalinDefaultRoutingApi addWsHandler(
      WsHandlerType type, String path, Consumer<WsConfig> config, RouteRole... roles) {
    throw onlyPaths();
  }

  private static UnsupportedOperationException onlyPaths() {
    return new UnsupportedOperationException("a group adds paths and nothing else");
  }
}
