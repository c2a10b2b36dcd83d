package eu.cpms.ingest.ftp;

import java.io.IOException;
import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.command.Command;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.IoSession;

/**
 * AUTH. Marks the session until the first encrypted bytes arrive: a command that is found meanwhile
 * was sent in the clear behind AUTH, perhaps by somebody in between, and must not be obeyed.
 */
final class StartTls extends AbstractCommand {

  private static final String PENDING = "eu.cpms.encryption-pending";

  private final Command library;

  StartTls(Command library) {
    this.library = library;
  }

  /** The name of the session's mark. */
  static String pending() {
    return PENDING;
  }

  @Override
  public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
      throws IOException, FtpException {
    boolean before = session.isSecure();
    library.execute(session, context, request);
    if (session.isSecure() && !before) {
      session.setAttribute(PENDING, true);
      session.getFilterChain().addBefore("codec", PENDING, new FirstEncryptedBytes());
    }
  }

  private static final class FirstEncryptedBytes extends IoFilterAdapter {
    @Override
    public void messageReceived(NextFilter next, IoSession session, Object bytes) {
      session.removeAttribute(PENDING);
      session.getFilterChain().remove(this);
      next.messageReceived(session, bytes);
    }
  }
}
