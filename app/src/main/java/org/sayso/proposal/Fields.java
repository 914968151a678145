package org.sayso.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object as they were given. What is missing, null or blank is null; what is
 * of another type or too long is unfit.
 *
 * @param node an object
 */
record Fields(JsonNode node) {

  private static final int LONGEST = 300;
  private static final int MOST = 10;

  /** A string, without blanks around it. */
  @Nullable String text(String name) throws Unfit {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    String text = string(name, value);
    return text.isEmpty() ? null : text;
  }

  /** A string that must be there, in lower case. */
  String code(String name) throws Unfit {
    String text = text(name);
    if (text == null) {
      throw new Unfit("no " + name);
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** True, false or null. */
  @Nullable Boolean flag(String name) throws Unfit {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isBoolean()) {
      throw new Unfit(name + " is neither true nor false");
    }
    return value.booleanValue();
  }

  /** Whether it is true. */
  boolean is(String name) throws Unfit {
    Boolean value = flag(name);
    return value != null && value;
  }

  /** An object; a bare string stands for one with a text. */
  @Nullable Fields part(String name) throws Unfit {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull() || value.isObject() && value.isEmpty()) {
      return null;
    }
    return part(name, value);
  }

  /** A list of objects; empty where it is missing. */
  List<Fields> parts(String name) throws Unfit {
    List<Fields> parts = new ArrayList<>();
    for (JsonNode value : list(name)) {
      parts.add(part(name, value));
    }
    return parts;
  }

  /** A list of strings; empty where it is missing. */
  List<String> texts(String name) throws Unfit {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : list(name)) {
      texts.add(string(name, value));
    }
    return texts;
  }

  private JsonNode list(String name) throws Unfit {
    JsonNode value = node.path(name);
    boolean none = value.isMissingNode() || value.isNull();
    if (!none && (!value.isArray() || value.size() > MOST)) {
      throw new Unfit(name + " is no list, or too long");
    }
    return value;
  }

  private static Fields part(String name, JsonNode value) throws Unfit {
    if (value.isObject()) {
      return new Fields(value);
    }
    string(name, value);
    return new Fields(value.isTextual() ? wrapped(value) : value);
  }

  private static JsonNode wrapped(JsonNode text) {
    return JsonNodeFactory.instance.objectNode().set("text", text);
  }

  private static String string(String name, JsonNode value) throws Unfit {
    if (!value.isTextual() || value.textValue().length() > LONGEST) {
      throw new Unfit(name + " is no text, or too long");
    }
    return value.textValue().strip();
  }
}
