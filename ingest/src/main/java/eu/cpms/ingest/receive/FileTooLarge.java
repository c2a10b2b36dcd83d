package eu.cpms.ingest.receive;

import java.io.IOException;

/** The file is longer than a drop box takes, noticed while it was coming in. */
public final class FileTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  FileTooLarge(long limit) {
    super("A file may have at most " + limit + " bytes. Split it or ask the panel's lead.");
  }
}
