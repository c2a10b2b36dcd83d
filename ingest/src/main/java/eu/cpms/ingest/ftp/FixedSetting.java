package eu.cpms.ingest.ftp;

import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

/** A command of the standard that may set one value only, which is set already. */
final class FixedSetting extends AbstractCommand {

  private final String value;

  FixedSetting(String value) {
    this.value = value;
  }

  @Override
  public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request) {
    session.write(
        value.equalsIgnoreCase(request.getArgument())
            ? new DefaultFtpReply(FtpReply.REPLY_200_COMMAND_OKAY, "It is so.")
            : new DefaultFtpReply(
                FtpReply.REPLY_504_COMMAND_NOT_IMPLEMENTED_FOR_THAT_PARAMETER,
                "Only " + value + " is possible here."));
  }
}
