package eu.cpms.ingest.ftp;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the FTP drop boxes.
 *
 * @param port port of the control connection
 * @param passivePorts ports for data connections, as a range or list
 * @param bindAddress address to listen on; 0.0.0.0 for all
 * @param host name that senders type into their client; also goes into the certificate
 * @param externalAddress address to tell clients for data connections, when the server is behind
 *     address translation; none by default
 * @param plain whether FTP without encryption is taken too; passwords and files are then readable
 *     on the way
 * @param requireTlsClose whether an encrypted upload must end with a TLS close notice, so that a
 *     cut connection is never taken for the end of a file; false only for clients that never send
 *     it
 * @param keyStore PKCS12 file with the server's own certificate; one is made when not set
 * @param keyStorePassword password of that file
 * @param maxFileSize longest file that is taken
 * @param maxSessions most sessions at once, of all drop boxes
 * @param maxSessionsPerBox most sessions at once of one drop box
 * @param idleTimeout after which a session without commands is ended
 * @param dataTimeout after which a data connection that has gone silent is ended
 * @param maxWaitingMessages most files whose message may wait for Kafka before further ones are put
 *     off
 * @param refusalsPerHour most refused files per drop box and hour that reach the panel's timeline
 * @param keepUnfinished how long an upload that was cut off can be resumed
 */
@ConfigurationProperties("cpms.ftp")
public record FtpProperties(
    @DefaultValue("2121") int port,
    @DefaultValue("2122-2199") String passivePorts,
    @DefaultValue("127.0.0.1") String bindAddress,
    @DefaultValue("localhost") String host,
    @Nullable String externalAddress,
    @DefaultValue("false") boolean plain,
    @DefaultValue("true") boolean requireTlsClose,
    @Nullable Path keyStore,
    @Nullable String keyStorePassword,
    @DefaultValue("20GB") DataSize maxFileSize,
    @DefaultValue("64") int maxSessions,
    @DefaultValue("8") int maxSessionsPerBox,
    @DefaultValue("5m") Duration idleTimeout,
    @DefaultValue("60s") Duration dataTimeout,
    @DefaultValue("100000") int maxWaitingMessages,
    @DefaultValue("200") int refusalsPerHour,
    @DefaultValue("7d") Duration keepUnfinished) {}
