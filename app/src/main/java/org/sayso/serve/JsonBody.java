package org.sayso.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

/** What is sent to the server as one JSON object. */
public final class JsonBody {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonBody() {}

  /**
   * The object in a request's body.
   *
   * @throws Problem 400 where the body is anything else
   */
  public static JsonNode of(Context context) {
    try {
      JsonNode node = JSON.readTree(context.body());
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // told below, as any other body that is no object
    }
    throw Problem.badRequest("The body must be a JSON object.");
  }
}
