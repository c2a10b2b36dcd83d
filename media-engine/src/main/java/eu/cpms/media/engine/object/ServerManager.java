package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.model.KurentoModel;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The object that speaks for the server. */
final class ServerManager extends MediaObject {
  static final String ID = "manager_ServerManager";

  private static final long KIBI = 1024;

  private final KurentoModel model;
  private final Supplier<List<MediaObject>> pipelines;
  private final Supplier<List<String>> sessions;

  ServerManager(
      KurentoModel model, Supplier<List<MediaObject>> pipelines, Supplier<List<String>> sessions) {
    super(model.get("ServerManager"), null, ID);
    this.model = model;
    this.pipelines = pipelines;
    this.sessions = sessions;
    set("metadata", Json.of(""));
  }

  @Override
  JsonNode callNow(String operation, JsonNode parameters) {
    return switch (operation) {
      case "getInfo" -> info();
      case "getPipelines" -> ids(pipelines.get());
      case "getSessions" -> Json.of(sessions.get());
      case "getKmd" -> Json.of(kmd(parameters.path("moduleName").asString()));
      case "getCpuCount" -> Json.of(Runtime.getRuntime().availableProcessors());
      case "getUsedCpu" -> Json.of(usedCpu());
      case "getUsedMemory" -> Json.of(usedMemory());
      default -> super.callNow(operation, parameters);
    };
  }

  private String kmd(String module) {
    return model
        .source(module)
        .orElseThrow(() -> KurentoException.marshal("there is no module '" + module + "'"));
  }

  private ObjectNode info() {
    ArrayNode modules = Json.array();
    for (String module : model.modules()) {
      ObjectNode entry =
          Json.complex("ModuleInfo")
              .put("name", module)
              .put("version", KurentoModel.VERSION)
              .put("generationTime", "");
      entry.set("factories", Json.of(module.equals("core") ? List.of() : ObjectFactory.TYPES));
      modules.add(entry);
    }
    ObjectNode info =
        Json.complex("ServerInfo").put("version", KurentoModel.VERSION).put("type", "KMS");
    info.set("modules", modules);
    info.set("capabilities", Json.array().add("transactions"));
    return info;
  }

  /** Percent of all processors, since the last call. */
  private static double usedCpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Math.max(0, system.getProcessCpuLoad() * 100)
        : 0;
  }

  private static long usedMemory() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / KIBI;
  }
}
