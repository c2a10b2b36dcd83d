package eu.cpms.media.engine;

import eu.cpms.media.engine.model.KurentoModel;
import eu.cpms.media.engine.object.ObjectRegistry;
import eu.cpms.media.engine.object.Realm;
import eu.cpms.media.engine.rpc.RpcServer;
import eu.cpms.media.engine.rpc.Sessions;
import eu.cpms.media.engine.transport.DtlsIdentity;
import eu.cpms.media.engine.transport.LocalAddresses;
import eu.cpms.media.engine.transport.MediaLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running media server that {@code org.kurento:kurento-client} 7.3.0 takes for a Kurento Media
 * Server. Two threads do the work and share nothing: one for control, one for media.
 */
public final class MediaEngine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MediaEngine.class);

  private final ScheduledExecutorService control;
  private final MediaLoop loop;
  private final ObjectRegistry objects;
  private final RpcServer server;
  private final Set<CompletableFuture<?>> endings;

  private MediaEngine(
      ScheduledExecutorService control,
      MediaLoop loop,
      ObjectRegistry objects,
      RpcServer server,
      Set<CompletableFuture<?>> endings) {
    this.control = control;
    this.loop = loop;
    this.objects = objects;
    this.server = server;
    this.endings = endings;
  }

  /**
   * Starts an engine.
   *
   * @throws IOException when a port is taken
   */
  public static MediaEngine start(MediaEngineConfig config) throws IOException {
    ScheduledExecutorService control = new ControlThread();
    MediaLoop loop =
        MediaLoop.open(LocalAddresses.all(), config.externalAddresses(), config.mediaPort());
    try {
      return start(config, control, loop);
    } catch (IOException e) {
      loop.close();
      control.shutdownNow();
      throw e;
    }
  }

  private static MediaEngine start(
      MediaEngineConfig config, ScheduledExecutorService control, MediaLoop loop)
      throws IOException {
    Set<CompletableFuture<?>> endings = ConcurrentHashMap.newKeySet();
    Realm realm =
        new Realm(
            KurentoModel.load(),
            loop,
            DtlsIdentity.create(),
            control,
            config.limits(),
            config.recordings(),
            endings);
    Sessions sessions = new Sessions();
    ObjectRegistry objects = new ObjectRegistry(realm, sessions::ids);
    RpcServer server =
        RpcServer.start(
            config.listen(), config.secret(), control, objects, sessions, config.collectorPeriod());
    return new MediaEngine(control, loop, objects, server, endings);
  }

  /** The address for {@code KurentoClient.create}. */
  public URI uri() {
    InetSocketAddress address = server.address();
    String host = address.getAddress().getHostAddress();
    return URI.create(
        "ws://%s:%d/kurento"
            .formatted(host.contains(":") ? "[" + host + "]" : host, address.getPort()));
  }

  /** The addresses at which media is received. */
  public List<InetSocketAddress> mediaAddresses() {
    return loop.addresses();
  }

  /** What the engine holds and did. */
  public CompletableFuture<EngineStatistics> statistics() {
    return CompletableFuture.supplyAsync(objects::countByType, control)
        .thenCombine(loop.statistics(), EngineStatistics::new);
  }

  /** Releases everything: recordings are completed, browsers told, ports closed. */
  @Override
  public void close() {
    server.close();
    await(CompletableFuture.runAsync(objects::releaseAll, control));
    await(CompletableFuture.allOf(endings.toArray(CompletableFuture<?>[]::new)));
    await(CompletableFuture.runAsync(() -> {}, loop::execute));
    control.shutdown();
    loop.close();
  }

  private static void await(CompletableFuture<?> work) {
    try {
      work.get(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("closing the media engine", e);
    }
  }
}
