package eu.cpms.server.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code docker-compose.yml} with its anchors resolved. Integration tests start the packaged
 * application with what it sets.
 */
public final class ComposeFile {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?<name>[A-Z0-9_]+)(?<how>:[-?])?(?<rest>[^}]*)}");

  private final Map<String, Service> services;

  private ComposeFile(Map<String, Service> services) {
    this.services = services;
  }

  /** The file at the root of the project. */
  public static ComposeFile read() {
    Map<String, Object> file = new Yaml().load(ProjectFiles.text("docker-compose.yml"));
    Map<String, Service> services = new TreeMap<>();
    map(file.get("services"))
        .forEach((name, settings) -> services.put(name, new Service(name, map(settings))));
    return new ComposeFile(services);
  }

  /**
   * The environment of a service.
   *
   * @param variables values for what the file leaves open, by name
   * @throws IllegalArgumentException when one is missing that the file asks for
   */
  public Map<String, String> environment(String service, Map<String, String> variables) {
    Map<String, String> filled = new LinkedHashMap<>();
    service(service)
        .environment()
        .forEach((name, value) -> filled.put(name, fill(value, variables)));
    return filled;
  }

  List<Service> services() {
    return List.copyOf(services.values());
  }

  Service service(String name) {
    Service service = services.get(name);
    if (service == null) {
      throw new IllegalArgumentException("no service " + name);
    }
    return service;
  }

  /** Names of all variables that the file leaves open. */
  static Set<String> variables() {
    Set<String> names = new TreeSet<>();
    VARIABLE
        .matcher(ProjectFiles.text("docker-compose.yml"))
        .results()
        .forEach(found -> names.add(found.group("name")));
    return names;
  }

  /**
   * The value after docker's own rules for {@code ${NAME:-default}} and {@code ${NAME:?reason}}.
   */
  static String fill(String value, Map<String, String> variables) {
    return VARIABLE
        .matcher(value)
        .replaceAll(found -> Matcher.quoteReplacement(valueOf(found, variables)));
  }

  private static String valueOf(MatchResult found, Map<String, String> variables) {
    String set = variables.getOrDefault(found.group("name"), "");
    if (!set.isEmpty()) {
      return set;
    }
    if (":?".equals(found.group("how"))) {
      throw new IllegalArgumentException(found.group("name") + ": " + found.group("rest"));
    }
    return found.group("rest");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }

  record Service(String name, Map<String, Object> settings) {

    String text(String setting) {
      return String.valueOf(settings.get(setting));
    }

    List<?> list(String setting) {
      return settings.get(setting) instanceof List<?> list ? list : List.of();
    }

    Map<String, Object> mapping(String setting) {
      return map(settings.get(setting));
    }

    Map<String, String> environment() {
      Map<String, String> environment = new LinkedHashMap<>();
      mapping("environment").forEach((name, value) -> environment.put(name, value.toString()));
      return environment;
    }
  }
}
