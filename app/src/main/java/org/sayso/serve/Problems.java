package org.sayso.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers every fault with a problem document; a fault of the program's own is told loudly. */
final class Problems implements RouteGroup {

  private final PrintWriter err;

  /** Faults of the program go to {@code err}, with their trace. */
  Problems(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.exception(Problem.class, (problem, context) -> answer(problem, context));
    routes.exception(HttpResponseException.class, Problems::refused);
    routes.exception(Exception.class, this::bug);
  }

  /** The same for requests that the server refuses before they reach any path. */
  static ErrorHandler beforePaths() {
    return new ErrorHandler() {
      @Override
      public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
        byte[] document = of(status).document().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(document);
      }

      @Override
      protected void generateResponse(
          Request request,
          Response response,
          int status,
          @Nullable String message,
          @Nullable Throwable cause,
          Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
        Content.Sink.write(response, true, of(status).document(), callback);
      }
    };
  }

  private static void answer(Problem problem, Context context) {
    context.status(problem.status());
    context.header("Cache-Control", "no-store");
    context.removeHeader("ETag");
    context.contentType(Problem.TYPE).result(problem.document());
  }

  private void bug(Exception fault, Context context) {
    synchronized (err) {
      err.println("sayso: a fault while answering " + context.method() + " " + context.path());
      fault.printStackTrace(err);
      err.flush();
    }
    answer(of(500), context);
  }

  private static void refused(HttpResponseException fault, Context context) {
    String methods = fault.getDetails().get("availableMethods");
    if (methods != null) {
      context.header("Allow", methods);
    }
    answer(of(fault.getStatus()), context);
  }

  /** What a status alone says. */
  private static Problem of(int status) {
    String title = HttpStatus.forStatus(status).getMessage();
    String detail =
        switch (status) {
          case 404 -> "Nothing is at this address; begin at the root of the site.";
          case 405 -> "This address does not take this method.";
          case 413 -> "The body is too large for this address.";
          case 414 -> "The address is too long; ask for less at once.";
          case 431 -> "The headers are too long.";
          case 500 -> "The program failed; the machine it runs on has the details.";
          default -> "The request cannot be understood as it is.";
        };
    return new Problem(status, title, detail);
  }
}
