package eu.cpms.embedded;

/** The ports to listen on, on the loopback address; 0 stands for any free one. */
public record EmbeddedPorts(int postgres, int elasticsearch, int kafka) {

  /** Any free ports, chosen anew at each start. */
  public static final EmbeddedPorts FREE = new EmbeddedPorts(0, 0, 0);
}
