package org.sayso.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Why a request is not answered, as a client reads it (RFC 9457). The detail says what to send
 * instead; it never holds anything of the inside of the program.
 */
public final class Problem extends RuntimeException {

  /** The media type of problem documents. */
  public static final String TYPE = "application/problem+json";

  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int status;
  private final String title;

  /**
   * A problem.
   *
   * @param status the HTTP status, 400 to 599
   * @param title what kind of problem it is, the same for all of the kind
   * @param detail what is wrong with this request and what to send instead
   */
  public Problem(int status, String title, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
  }

  /** A request that cannot be understood. */
  public static Problem badRequest(String detail) {
    return new Problem(400, "Bad request", detail);
  }

  /** Something that does not exist. */
  public static Problem notFound(String detail) {
    return new Problem(404, "Not found", detail);
  }

  /** Something that this person may not do. */
  public static Problem forbidden(String detail) {
    return new Problem(403, "Forbidden", detail);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The problem document: type, title, status and detail. */
  public String document() {
    ObjectNode node = JSON.createObjectNode();
    node.put("type", "about:blank").put("title", title).put("status", status);
    node.put("detail", getMessage());
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of our own making is always JSON", e);
    }
  }
}
