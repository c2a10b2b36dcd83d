package eu.cpms.ingest.ftp;

import eu.cpms.ingest.receive.FileRefused;
import eu.cpms.ingest.receive.FileTooLarge;
import eu.cpms.ingest.receive.NothingToResume;
import eu.cpms.ingest.receive.UploadBusy;

/** The reply to an upload: an FTP code (RFC 959, 4.2) and a text for the person who sends. */
record Answer(int code, String text) {

  static final Answer GO_ON = new Answer(150, "Send the file.");
  static final Answer STORED = new Answer(226, "The file was checked and stored.");
  static final Answer CUT_OFF =
      new Answer(426, "The connection was cut; what has arrived is kept, resume the upload.");
  static final Answer NOT_STORED =
      new Answer(
          452,
          "NOT_STORED: the file cannot be stored now, nothing of it was kept; try again later.");
  static final Answer BAD_SEQUENCE =
      new Answer(503, "Name a file, and open a passive data connection (PASV or EPSV) first.");

  static Answer nameRefused(FileRefused why) {
    return new Answer(553, text(why));
  }

  static Answer contentRefused(FileRefused why) {
    return new Answer(550, text(why));
  }

  static Answer tooLarge(FileTooLarge why) {
    return new Answer(552, "TOO_LARGE: " + text(why));
  }

  static Answer busy(UploadBusy why) {
    return new Answer(450, "UPLOAD_BUSY: " + text(why));
  }

  static Answer nothingToResume(NothingToResume why) {
    return new Answer(554, "NOTHING_TO_RESUME: " + text(why));
  }

  private static String text(Exception why) {
    return String.valueOf(why.getMessage());
  }
}
