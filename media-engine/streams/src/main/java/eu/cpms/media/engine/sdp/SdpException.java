package eu.cpms.media.engine.sdp;

/** A session description that cannot be used; the message says what is wrong with it. */
public final class SdpException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a description. */
  public SdpException(String message) {
    super(message);
  }
}
