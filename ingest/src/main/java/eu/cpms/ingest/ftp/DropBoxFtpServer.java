package eu.cpms.ingest.ftp;

import eu.cpms.api.file.DropBoxDirectory;
import eu.cpms.ingest.receive.Reception;
import eu.cpms.ingest.receive.Spool;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.ftpserver.ConnectionConfig;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfiguration;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerConfigurationException;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The FTP server of the drop boxes; runs while the application does. */
public final class DropBoxFtpServer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DropBoxFtpServer.class);
  private static final String LISTENER = "default";

  private final FtpProperties settings;
  private final Path folder;
  private final DropBoxDirectory boxes;
  private final Reception reception;
  private final Spool spool;
  private final MeterRegistry registry;
  private final Clock clock;
  private final Transfers transfers = new Transfers();
  private @Nullable FtpServer server;

  /** A server that keeps its certificate in {@code folder}. */
  public DropBoxFtpServer(
      FtpProperties settings,
      Path folder,
      DropBoxDirectory boxes,
      Reception reception,
      Spool spool,
      MeterRegistry registry,
      Clock clock) {
    this.settings = settings;
    this.folder = folder;
    this.boxes = boxes;
    this.reception = reception;
    this.spool = spool;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    try {
      FtpServer made = create();
      made.start();
      server = made;
      LOG.info("Drop boxes listen on {}:{}", settings.bindAddress(), settings.port());
    } catch (FtpServerConfigurationException e) {
      throw new IllegalStateException(
          "FTP cannot listen on %s:%d: another program uses the port, or the address is not of this"
                  .formatted(settings.bindAddress(), settings.port())
              + " machine. Set cpms.ftp.port or cpms.ftp.bind-address.",
          e);
    } catch (FtpException | IOException | GeneralSecurityException e) {
      throw new IllegalStateException("FTP cannot start: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void stop() {
    FtpServer running = server;
    server = null;
    if (running != null) {
      running.suspend();
      transfers.cutAll();
      running.stop();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return server != null;
  }

  private FtpServer create() throws IOException, GeneralSecurityException {
    FtpServerFactory factory = new FtpServerFactory();
    factory.addListener(LISTENER, listener());
    factory.setUserManager(new DropBoxUsers(boxes, clock, registry));
    factory.setFileSystem(user -> new DropBoxFolder(spool, ((DropBoxUser) user).box().id()));
    factory.setCommandFactory(Commands.create(reception, spool, transfers));
    factory.setFtplets(new HashMap<>(Map.of("guard", new SessionGuard(boxes, settings))));
    factory.setMessageResource(new Texts());
    factory.setConnectionConfig(connections());
    return factory.createServer();
  }

  private Listener listener() throws IOException, GeneralSecurityException {
    ListenerFactory factory = new ListenerFactory();
    factory.setServerAddress(settings.bindAddress());
    factory.setPort(settings.port());
    factory.setIdleTimeout((int) settings.idleTimeout().toSeconds());
    factory.setSslConfiguration(
        new FtpTls(new FtpCertificate(folder, settings, clock).load(), settings.requireTlsClose()));
    factory.setDataConnectionConfiguration(dataConnections());
    return factory.createListener();
  }

  private DataConnectionConfiguration dataConnections() {
    DataConnectionConfigurationFactory factory = new DataConnectionConfigurationFactory();
    factory.setActiveEnabled(false);
    factory.setPassivePorts(settings.passivePorts());
    factory.setPassiveIpCheck(true);
    if (settings.externalAddress() != null) {
      factory.setPassiveExternalAddress(settings.externalAddress());
    }
    factory.setIdleTime((int) settings.dataTimeout().toSeconds());
    return factory.createDataConnectionConfiguration();
  }

  private ConnectionConfig connections() {
    ConnectionConfigFactory factory = new ConnectionConfigFactory();
    factory.setAnonymousLoginEnabled(false);
    factory.setMaxLogins(settings.maxSessions());
    factory.setMaxThreads(2 * settings.maxSessions());
    factory.setMaxLoginFailures(3);
    return factory.createConnectionConfig();
  }
}
