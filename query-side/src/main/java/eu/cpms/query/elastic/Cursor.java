package eu.cpms.query.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import eu.cpms.api.Refused;
import graphql.relay.DefaultConnectionCursor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cursors as clients see them: base64url of the list's name and the sort values of one entry. */
final class Cursor {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 1_000;

  private Cursor() {}

  static DefaultConnectionCursor encode(String list, List<FieldValue> sort) {
    List<Object> values = new ArrayList<>();
    values.add(list);
    sort.forEach(value -> values.add(value._get()));
    byte[] json = JSON.writeValueAsBytes(values);
    return new DefaultConnectionCursor(
        Base64.getUrlEncoder().withoutPadding().encodeToString(json));
  }

  /** The sort values again; refuses cursors of other lists and what is no cursor at all. */
  static List<FieldValue> decode(String list, int size, String cursor) {
    JsonNode values = json(cursor);
    if (!values.isArray()
        || values.size() != size + 1
        || !values.get(0).isString()
        || !values.get(0).stringValue().equals(list)) {
      throw unusable();
    }
    return values.valueStream().skip(1).map(Cursor::value).toList();
  }

  static Refused unusable() {
    return Refused.badInput("after", "is not a cursor of this list: use one that it gave you");
  }

  private static JsonNode json(String cursor) {
    if (cursor.length() > LONGEST) {
      throw unusable();
    }
    try {
      return JSON.readTree(
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | JacksonException e) {
      throw unusable();
    }
  }

  private static FieldValue value(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return FieldValue.of(node.longValue());
    }
    if (node.isNumber()) {
      return FieldValue.of(node.doubleValue());
    }
    if (node.isString()) {
      return FieldValue.of(node.stringValue());
    }
    throw unusable();
  }
}
