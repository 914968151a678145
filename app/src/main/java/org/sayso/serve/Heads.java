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
import java.util.function.Consumer;

/**
 * Routes where each path that answers to GET remembers what it answered, and answers to HEAD by the
 * same handler, so that both say the same of an address; the server leaves the body out.
 */
record Heads(JavalinDefaultRoutingApi routes, Memory memory) implements JavalinDefaultRoutingApi {

  @Override
  public JavalinDefaultRoutingApi addEndpoint(Endpoint endpoint) {
    if (endpoint.method.equals(HandlerType.GET)) {
      Handler remembering = memory.around(endpoint.handler);
      routes.addEndpoint(new Endpoint(HandlerType.GET, endpoint.path, remembering));
      routes.addEndpoint(new Endpoint(HandlerType.HEAD, endpoint.path, remembering));
    } else {
      routes.addEndpoint(endpoint);
    }
    return this;
  }

  @Override
  public <E extends Exception> JavalinDefaultRoutingApi exception(
      Class<E> kind, ExceptionHandler<? super E> handler) {
    routes.exception(kind, handler);
    return this;
  }

  @Override
  public JavalinDefaultRoutingApi error(int status, String contentType, Handler handler) {
    routes.error(status, contentType, handler);
    return this;
  }

  @Override
  public <E extends Exception> JavalinDefaultRoutingApi wsException(
      Class<E> kind, WsExceptionHandler<? super E> handler) {
    routes.wsException(kind, handler);
    return this;
  }

  @Override
  public JavalinDefaultRoutingApi addWsHandler(
      WsHandlerType type, String path, Consumer<WsConfig> config, RouteRole... roles) {
    routes.addWsHandler(type, path, config, roles);
    return this;
  }
}
