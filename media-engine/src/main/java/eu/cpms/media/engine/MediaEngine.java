package eu.cpms.media.engine;

import eu.cpms.media.engine.object.Realm;
import eu.cpms.media.engine.rpc.RpcServer;
import eu.cpms.media.engine.transport.LocalAddresses;
import eu.cpms.media.engine.transport.MediaLoop;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

  private final Realm realm;
  private final RpcServer server;

  private MediaEngine(Realm realm, RpcServer server) {
    this.realm = realm;
    this.server = server;
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
    Realm realm = new Realm(loop, control, config.limits(), config.recordings());
    return new MediaEngine(
        realm, new RpcServer(config.listen(), config.secret(), realm, config.collectorPeriod()));
  }

  /** The address for {@code KurentoClient.create}. */
  public URI uri() {
    return URI.create("ws://" + NetUtil.toSocketAddressString(server.address()) + "/kurento");
  }

  /** The addresses at which media is received. */
  public List<InetSocketAddress> mediaAddresses() {
    return realm.loop().addresses();
  }

  /** What the engine holds and did. */
  public CompletableFuture<EngineStatistics> statistics() {
    return CompletableFuture.supplyAsync(server.objects()::countByType, realm.control())
        .thenCombine(realm.loop().statistics(), EngineStatistics::new);
  }

  /** Releases everything: recordings are completed, browsers told, ports closed. */
  @Override
  public void close() {
    server.close();
    await(CompletableFuture.runAsync(server.objects()::releaseAll, realm.control()));
    await(CompletableFuture.allOf(realm.endings().toArray(CompletableFuture<?>[]::new)));
    await(CompletableFuture.runAsync(() -> {}, realm.loop()::execute));
    realm.control().shutdown();
    realm.loop().close();
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
