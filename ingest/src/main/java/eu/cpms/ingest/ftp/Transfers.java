package eu.cpms.ingest.ftp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ftpserver.ftplet.DataConnection;
import org.apache.ftpserver.ftplet.DataType;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.ServerDataConnectionFactory;

/** The data connections in use, so that a stopping server can cut them. */
final class Transfers {

  private final Set<ServerDataConnectionFactory> open = ConcurrentHashMap.newKeySet();

  /** Waits for the client's data connection; the session does not count as idle meanwhile. */
  Transfer open(FtpIoSession session) throws IOException {
    ServerDataConnectionFactory connections = session.getDataConnection();
    try {
      DataConnection connection = connections.openConnection();
      open.add(connections);
      return new Transfer(session, connections, connection);
    } catch (Exception e) {
      throw new IOException("No data connection", e);
    }
  }

  void cutAll() {
    open.forEach(ServerDataConnectionFactory::closeDataConnection);
  }

  /** One data connection. */
  final class Transfer implements AutoCloseable {

    private final FtpIoSession session;
    private final ServerDataConnectionFactory connections;
    private final DataConnection connection;
    private final int idleSeconds;

    Transfer(
        FtpIoSession session, ServerDataConnectionFactory connections, DataConnection connection) {
      this.session = session;
      this.connections = connections;
      this.connection = connection;
      this.idleSeconds = session.getConfig().getBothIdleTime();
      session.getConfig().setBothIdleTime(0);
    }

    /** Takes all bytes as they come; no line ends are changed, whatever type the client set. */
    void into(OutputStream target) throws IOException {
      DataType type = session.getDataType();
      session.setDataType(DataType.BINARY);
      HeardOut taken = new HeardOut(target);
      try {
        connection.transferFromClient(session.getFtpletSession(), taken);
      } catch (IOException e) {
        taken.requireTaken();
        throw e;
      } finally {
        session.setDataType(type);
      }
      taken.requireTaken();
      if (!session.isConnected()) {
        throw new IOException("The client is gone");
      }
    }

    @Override
    public void close() {
      open.remove(connections);
      session.getConfig().setBothIdleTime(idleSeconds);
    }
  }
}
