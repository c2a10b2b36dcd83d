package eu.cpms.ingest.ftp;

import eu.cpms.ingest.receive.Reception;
import eu.cpms.ingest.receive.Spool;
import java.util.List;
import org.apache.ftpserver.command.CommandFactory;
import org.apache.ftpserver.command.CommandFactoryFactory;

/** The only FTP commands there are: what a sender needs, and refusals that say why. */
final class Commands {

  private static final List<String> OF_THE_LIBRARY =
      List.of(
          "USER", "PASS", "PBSZ", "PROT", "QUIT", "NOOP", "SYST", "FEAT", "OPTS", "TYPE", "PWD",
          "CWD", "CDUP", "PASV", "EPSV", "REST", "SIZE", "LIST", "NLST", "MLSD", "ABOR");
  private static final List<String> READING_OR_CHANGING =
      List.of("RETR", "DELE", "RNFR", "RNTO", "RMD", "SITE", "MDTM", "MFMT", "MLST", "STOU");

  private Commands() {}

  static CommandFactory create(Reception reception, Spool spool, Transfers transfers) {
    CommandFactory library = new CommandFactoryFactory().createCommandFactory();
    CommandFactoryFactory ours = new CommandFactoryFactory();
    ours.setUseDefaultCommands(false);
    OF_THE_LIBRARY.forEach(name -> ours.addCommand(name, library.getCommand(name)));
    ours.addCommand("AUTH", new StartTls(library.getCommand("AUTH")));
    READING_OR_CHANGING.forEach(
        name ->
            ours.addCommand(
                name, new RefusedCommand("WRITE_ONLY: a drop box takes files and does no more.")));
    ours.addCommand("MKD", new RefusedCommand("ONE_FOLDER: a drop box has no folders."));
    RefusedCommand active = new RefusedCommand("PASSIVE_ONLY: switch your client to passive mode.");
    ours.addCommand("PORT", active);
    ours.addCommand("EPRT", active);
    ours.addCommand("MODE", new FixedSetting("S"));
    ours.addCommand("STRU", new FixedSetting("F"));
    ours.addCommand(
        "STOR",
        new StoreCommand(reception, transfers, (session, sender, name) -> session.getFileOffset()));
    ours.addCommand(
        "APPE",
        new StoreCommand(
            reception,
            transfers,
            (session, sender, name) -> spool.partial(sender.box().id(), name).resumableSize()));
    return ours.createCommandFactory();
  }
}
