package eu.cpms.server.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The properties that the application and its libraries declare in their metadata. */
final class KnownProperties {

  private static final String METADATA = "META-INF/spring-configuration-metadata.json";

  /** Type by name. */
  private final Map<String, String> types = new TreeMap<>();

  static KnownProperties onClassPath() {
    KnownProperties known = new KnownProperties();
    try {
      for (URL file :
          Collections.list(KnownProperties.class.getClassLoader().getResources(METADATA))) {
        known.add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  private void add(URL file) throws IOException {
    try (InputStream content = file.openStream()) {
      for (JsonNode property : JsonMapper.shared().readTree(content).get("properties")) {
        types.put(property.get("name").asString(), property.path("type").asString(""));
      }
    }
  }

  Map<String, String> startingWith(String prefix) {
    Map<String, String> found = new TreeMap<>(types);
    found.keySet().removeIf(name -> !name.startsWith(prefix));
    return found;
  }

  /** Whether an environment variable sets a declared property, or an entry of a declared map. */
  boolean areSetBy(String variable) {
    return types.entrySet().stream()
        .anyMatch(
            property ->
                variable.equals(asVariable(property.getKey()))
                    || (property.getValue().startsWith("java.util.Map")
                        && variable.startsWith(asVariable(property.getKey()) + "_")));
  }

  /** The name by which Spring Boot looks a property up in the environment. */
  private static String asVariable(String property) {
    return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
