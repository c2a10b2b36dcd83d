package eu.cpms.ingest.receive;

/** Another session is sending a file of the same name to the same drop box. */
public final class UploadBusy extends Exception {

  private static final long serialVersionUID = 1L;

  UploadBusy() {
    super(
        "This file is being sent by another session; wait a minute and try again",
        null,
        false,
        false);
  }
}
