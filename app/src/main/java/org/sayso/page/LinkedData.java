package org.sayso.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in JSON-LD, in the words of schema.org ({@code NewsArticle}). */
public final class LinkedData {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LinkedData() {}

  /** Outlet, headline and day of the first article that the page describes. */
  static Facts facts(Document page) {
    List<JsonNode> things = things(page);
    return things.stream()
        .filter(LinkedData::article)
        .map(article -> facts(article, things))
        .reduce(Facts.NONE, Facts::or);
  }

  /** The body that the page gives there, or null. */
  public static @Nullable String body(Document page) {
    return things(page).stream()
        .filter(LinkedData::article)
        .map(article -> article.path("articleBody").asText(""))
        .filter(body -> !body.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static Facts facts(JsonNode article, List<JsonNode> things) {
    String day = article.path("datePublished").asText("");
    LocalDate published = day.isBlank() ? null : PrintedDays.read(day);
    return new Facts(
        name(article.path("publisher"), things), textOrNull(article.path("headline")), published);
  }

  /** The name of an organisation given in place, in a list, or by reference. */
  private static @Nullable String name(JsonNode publisher, List<JsonNode> things) {
    JsonNode one = publisher.isArray() ? publisher.path(0) : publisher;
    if (one.isTextual()) {
      return textOrNull(one);
    }
    String id = one.path("@id").asText("");
    if (one.path("name").isMissingNode() && !id.isEmpty()) {
      return things.stream()
          .filter(thing -> thing.path("@id").asText("").equals(id) && thing.has("name"))
          .map(thing -> textOrNull(thing.path("name")))
          .findFirst()
          .orElse(null);
    }
    return textOrNull(one.path("name"));
  }

  private static boolean article(JsonNode thing) {
    JsonNode type = thing.path("@type");
    for (JsonNode each : type.isArray() ? type : List.of(type)) {
      if (each.asText("").endsWith("Article") || each.asText("").endsWith("BlogPosting")) {
        return true;
      }
    }
    return false;
  }

  private static List<JsonNode> things(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      collect(tree(script.data()), found);
    }
    return found;
  }

  /** The data, or nothing where it is broken: that says nothing of the page's text. */
  private static JsonNode tree(String data) {
    try {
      return JSON.readTree(data);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    if (node.isObject()) {
      found.add(node);
    }
    for (JsonNode child : node) {
      collect(child, found);
    }
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.asText("").isBlank() ? null : node.asText().strip();
  }
}
