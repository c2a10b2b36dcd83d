package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.model.KurentoModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The object that speaks for the server. */
final class ServerManager extends MediaObject {
  private static final long KIBI = 1024;
  private static final int LONGEST_INTERVAL_MILLIS = 10_000;

  ServerManager(Realm realm, Supplier<List<String>> sessions) {
    super(realm, "ServerManager", null, "manager_ServerManager");
    answers("getInfo", p -> info());
    answers("getPipelines", p -> pipelines());
    answers("getSessions", p -> sessions.get());
    answers("getKmd", p -> kmd(p.path("moduleName").asString()));
    answers("getCpuCount", p -> Runtime.getRuntime().availableProcessors());
    answers("getUsedMemory", p -> usedMemory());
    answers("getUsedCpu", p -> usedCpu(p.path("interval").asInt()));
  }

  private List<String> pipelines() {
    return ids(realm.objects().values().stream().filter(MediaPipeline.class::isInstance).toList());
  }

  /** Percent of all processors in the interval that begins now. */
  private static CompletableFuture<Double> usedCpu(int interval) {
    int millis = Math.clamp(interval, 1, LONGEST_INTERVAL_MILLIS);
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    long processor = system.getProcessCpuTime();
    long started = System.nanoTime();
    return CompletableFuture.supplyAsync(
        () -> {
          double used = system.getProcessCpuTime() - processor;
          double there = (System.nanoTime() - started) * (double) system.getAvailableProcessors();
          return 100 * used / there;
        },
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
  }

  private String kmd(String module) {
    return realm
        .model()
        .source(module)
        .orElseThrow(
            () -> KurentoException.of(40500, "UNDEFINED", "Requested kmd module doesn't exist"));
  }

  private static ObjectNode info() {
    ArrayNode modules = Json.array();
    for (String module : KurentoModel.MODULES) {
      ObjectNode entry = Json.complex("ModuleInfo").put("name", module);
      entry.put("version", KurentoModel.VERSION).put("generationTime", "");
      entry.set("factories", Json.of(ObjectFactory.TYPES.get(module)));
      modules.add(entry);
    }
    ObjectNode info = Json.complex("ServerInfo").put("version", KurentoModel.VERSION);
    info.put("type", "KMS").set("modules", modules);
    info.set("capabilities", Json.array().add("transactions"));
    return info;
  }

  /** What the process occupies, in KiB; what its heap does where only Linux would tell. */
  private static long usedMemory() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      String occupied = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElse("0");
      return Long.parseLong(occupied.replaceAll("\\D", ""));
    } catch (IOException e) {
      Runtime runtime = Runtime.getRuntime();
      return (runtime.totalMemory() - runtime.freeMemory()) / KIBI;
    }
  }
}
