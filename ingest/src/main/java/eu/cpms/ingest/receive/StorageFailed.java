package eu.cpms.ingest.receive;

import java.io.IOException;

/** The file could not be stored here; nothing of it can be seen, and it may be sent again later. */
public final class StorageFailed extends IOException {

  private static final long serialVersionUID = 1L;

  StorageFailed(IOException cause) {
    super("The file could not be stored: " + cause.getMessage(), cause);
  }
}
