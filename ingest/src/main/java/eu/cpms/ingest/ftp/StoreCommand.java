package eu.cpms.ingest.ftp;

import eu.cpms.ingest.check.FileName;
import eu.cpms.ingest.receive.FileRefused;
import eu.cpms.ingest.receive.FileTooLarge;
import eu.cpms.ingest.receive.NothingToResume;
import eu.cpms.ingest.receive.Reception;
import eu.cpms.ingest.receive.Sender;
import eu.cpms.ingest.receive.StorageFailed;
import eu.cpms.ingest.receive.Upload;
import eu.cpms.ingest.receive.UploadBusy;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * STOR, and APPE, which goes on where an upload was cut off. Each outcome has its own reply: 226
 * stored for good, 4xx try again, 5xx a rule was broken.
 */
final class StoreCommand extends AbstractCommand {

  /** Where the first byte of the transfer belongs. */
  @FunctionalInterface
  interface Start {
    long offset(FtpIoSession session, Sender sender, FileName name) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(StoreCommand.class);

  private final Reception reception;
  private final Transfers transfers;
  private final Start start;

  StoreCommand(Reception reception, Transfers transfers, Start start) {
    this.reception = reception;
    this.transfers = transfers;
    this.start = start;
  }

  @Override
  public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request) {
    try {
      reply(session, store(session, request.getArgument()));
    } finally {
      session.resetState();
      session.getDataConnection().closeDataConnection();
    }
  }

  private Answer store(FtpIoSession session, String givenName) {
    if (givenName == null || session.getDataConnection().getInetAddress() == null) {
      return Answer.BAD_SEQUENCE;
    }
    Sender sender = sender(session);
    try {
      FileName name = reception.requireAllowed(sender, givenName);
      try (Upload upload = reception.begin(sender, name, start.offset(session, sender, name))) {
        return receive(session, upload);
      }
    } catch (FileRefused e) {
      return Answer.nameRefused(e);
    } catch (UploadBusy e) {
      return Answer.busy(e);
    } catch (NothingToResume e) {
      return Answer.nothingToResume(e);
    } catch (IOException e) {
      LOG.error("{}", e.getMessage());
      return Answer.NOT_STORED;
    }
  }

  private Answer receive(FtpIoSession session, Upload upload) throws IOException {
    reply(session, Answer.GO_ON);
    try (Transfers.Transfer transfer = transfers.open(session)) {
      upload.catchUp();
      transfer.into(upload);
      upload.finish();
      return Answer.STORED;
    } catch (FileRefused e) {
      return Answer.contentRefused(e);
    } catch (FileTooLarge e) {
      upload.refuseAsTooLarge(e);
      return Answer.tooLarge(e);
    } catch (StorageFailed e) {
      LOG.error("{}", e.getMessage());
      upload.discard();
      return Answer.NOT_STORED;
    } catch (IOException e) {
      LOG.info("An upload was cut off: {}", e.getMessage());
      return Answer.CUT_OFF;
    }
  }

  static Sender sender(FtpIoSession session) {
    DropBoxUser user = (DropBoxUser) session.getUser();
    InetSocketAddress client = (InetSocketAddress) session.getRemoteAddress();
    return new Sender(user.box(), client.getAddress().getHostAddress());
  }

  private static void reply(FtpIoSession session, Answer answer) {
    session.write(new DefaultFtpReply(answer.code(), answer.text()));
  }
}
