package eu.cpms.ingest.ftp;

import eu.cpms.api.file.DropBoxDirectory;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every command before it is done: encryption, and whether the drop box is still open. */
final class SessionGuard extends DefaultFtplet {

  private static final Logger LOG = LoggerFactory.getLogger(SessionGuard.class);
  private static final Set<String> SIGN_IN = Set.of("USER", "PASS");
  private static final Set<String> WITH_DATA = Set.of("STOR", "APPE", "LIST", "NLST", "MLSD");
  private static final int PROTECTION_REQUIRED = 521;

  private final DropBoxDirectory boxes;
  private final OpenSessions sessions;
  private final int maxConnections;
  private final boolean plain;
  private final AtomicInteger connections = new AtomicInteger();

  SessionGuard(DropBoxDirectory boxes, FtpProperties settings) {
    this.boxes = boxes;
    this.sessions = new OpenSessions(settings.maxSessionsPerBox());
    this.maxConnections = 2 * settings.maxSessions();
    this.plain = settings.plain();
  }

  @Override
  public FtpletResult beforeCommand(FtpSession session, FtpRequest request) throws FtpException {
    String command = request.getCommand().toUpperCase(Locale.ROOT);
    if (session.getAttribute(StartTls.pending()) != null) {
      return FtpletResult.DISCONNECT;
    }
    if (SIGN_IN.contains(command) && !plain && !session.isSecure()) {
      return refuse(
          session,
          FtpReply.REPLY_530_NOT_LOGGED_IN,
          "ENCRYPTION_REQUIRED: set the encryption to \"explicit FTP over TLS\".");
    }
    try {
      if (!mayGoOn(session, command)) {
        return end(session, "DROP_BOX_CLOSED: the drop box has expired or was closed.");
      }
    } catch (RuntimeException away) {
      LOG.warn("Drop boxes cannot be looked up now: {}", away.toString());
      return end(session, "UNAVAILABLE: the server cannot work now; try again in a few minutes.");
    }
    if (WITH_DATA.contains(command) && !plain && !session.getDataConnection().isSecure()) {
      return refuse(
          session,
          PROTECTION_REQUIRED,
          "ENCRYPTION_REQUIRED: data connections must be encrypted too (PROT P).");
    }
    return FtpletResult.DEFAULT;
  }

  /** Looks before a password is asked about, too: the library would call a failure a wrong one. */
  private boolean mayGoOn(FtpSession session, String command) {
    if (session.isLoggedIn()) {
      return boxes.findOpen(session.getUser().getName()).isPresent();
    }
    if (command.equals("PASS") && session.getUserArgument() != null) {
      boxes.findOpen(session.getUserArgument());
    }
    return true;
  }

  @Override
  public FtpletResult onConnect(FtpSession session) throws FtpException {
    return connections.incrementAndGet() <= maxConnections
        ? FtpletResult.DEFAULT
        : end(session, "TOO_MANY_SESSIONS: the server is busy; try again in a few minutes.");
  }

  /** The library calls this after every attempt, right or wrong. */
  @Override
  public FtpletResult onLogin(FtpSession session, FtpRequest request) throws FtpException {
    if (!session.isLoggedIn()) {
      return FtpletResult.DEFAULT;
    }
    return sessions.open(session.getSessionId(), session.getUser().getName())
        ? FtpletResult.DEFAULT
        : end(session, "TOO_MANY_SESSIONS: this drop box has as many sessions as it may.");
  }

  @Override
  public FtpletResult onDisconnect(FtpSession session) {
    connections.decrementAndGet();
    sessions.close(session.getSessionId());
    return FtpletResult.DEFAULT;
  }

  private static FtpletResult refuse(FtpSession session, int code, String why) throws FtpException {
    session.write(new DefaultFtpReply(code, why));
    return FtpletResult.SKIP;
  }

  private static FtpletResult end(FtpSession session, String why) throws FtpException {
    session.write(
        new DefaultFtpReply(
            FtpReply.REPLY_421_SERVICE_NOT_AVAILABLE_CLOSING_CONTROL_CONNECTION, why));
    return FtpletResult.DISCONNECT;
  }
}
