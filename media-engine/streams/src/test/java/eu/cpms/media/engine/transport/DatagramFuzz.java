package eu.cpms.media.engine.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.List;

/** Datagrams that reach the port, from strangers and from a browser whose checks were good. */
public final class DatagramFuzz {
  private static final IceCredentials US = new IceCredentials("us", "secret");
  private static final Traffic TRAFFIC = new Traffic();
  private static final Demultiplexer DEMULTIPLEXER = new Demultiplexer(TRAFFIC);
  private static final NetworkPath BROWSER;
  private static final NetworkPath STRANGER;

  static {
    try {
      InetAddress host = InetAddress.getLoopbackAddress();
      MediaLoop loop = MediaLoop.open(List.of(host), List.of(), 0);
      DatagramChannel socket = DatagramChannel.open().bind(new InetSocketAddress(host, 0));
      InetSocketAddress local = (InetSocketAddress) socket.getLocalAddress();
      BROWSER = new NetworkPath(socket, local, local);
      STRANGER = new NetworkPath(socket, local, new InetSocketAddress(host, 9));
      SecureChannel channel = new SecureChannel(loop, US, 1_000_000_000_000L, DatagramFuzz::told);
      IceAgent agent = new IceAgent(channel, US);
      DEMULTIPLEXER.add(agent);
      byte[] check = StunRequests.check("us", "secret");
      DEMULTIPLEXER.datagram(check, check.length, BROWSER);
    } catch (Exception e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private DatagramFuzz() {}

  public static List<byte[]> seeds() throws Exception {
    byte[] rtp = new byte[40];
    rtp[0] = (byte) 0x80;
    byte[] dtls = {22, (byte) 254, (byte) 253, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0};
    return List.of(Pieces.joined(StunRequests.check("us", "secret"), dtls, rtp));
  }

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    long before = TRAFFIC.sent;
    Pieces.of(
        data,
        datagram -> {
          DEMULTIPLEXER.datagram(datagram.clone(), datagram.length, STRANGER);
          DEMULTIPLEXER.datagram(datagram.clone(), datagram.length, BROWSER);
        });
    if (TRAFFIC.sent != before) {
      throw new IllegalStateException("media was sent before DTLS was done");
    }
  }

  /** Whoever hears that a channel is secured has been deceived. */
  private static void told(ChannelEvent event) {
    if (event instanceof ChannelEvent.Secured) {
      throw new IllegalStateException("secured without a handshake");
    }
  }
}
