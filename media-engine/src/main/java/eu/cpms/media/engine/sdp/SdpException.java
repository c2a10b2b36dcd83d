package eu.cpms.media.engine.sdp;

/** A session description that cannot be used; the message says what is wrong with it. */
public final class SdpException extends Exception {
  private static final long serialVersionUID = 1L;

  SdpException(String message) {
    super(message);
  }
}
