package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.model.KurentoModel;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The object that speaks for the server. */
final class ServerManager extends MediaObject {
  static final String ID = "manager_ServerManager";

  private static final long KIBI = 1024;
  private static final int LONGEST_INTERVAL_MILLIS = 10_000;

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
      case "getUsedMemory" -> Json.of(usedMemory());
      default -> super.callNow(operation, parameters);
    };
  }

  @Override
  public CompletableFuture<JsonNode> call(String operation, JsonNode parameters) {
    return operation.equals("getUsedCpu")
        ? usedCpu(Math.clamp(parameters.path("interval").asInt(), 1, LONGEST_INTERVAL_MILLIS))
        : super.call(operation, parameters);
  }

  /** Percent of all processors in the interval that begins now. */
  private static CompletableFuture<JsonNode> usedCpu(int millis) {
    if (!(ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system)) {
      return CompletableFuture.completedFuture(Json.of(0.0));
    }
    long processor = system.getProcessCpuTime();
    long started = System.nanoTime();
    return CompletableFuture.supplyAsync(
        () -> {
          double used = system.getProcessCpuTime() - processor;
          double there = (System.nanoTime() - started) * (double) system.getAvailableProcessors();
          return Json.of(100 * used / there);
        },
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
  }

  private String kmd(String module) {
    return model
        .source(module)
        .orElseThrow(
            () -> KurentoException.of(40500, "UNDEFINED", "Requested kmd module doesn't exist"));
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

  private static long usedMemory() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / KIBI;
  }
}
