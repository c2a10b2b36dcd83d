package eu.cpms.media.engine.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;

/** The addresses of this machine at which a browser may reach it. */
public final class LocalAddresses {
  private LocalAddresses() {}

  /** Every address of every interface that is up, loopback included, link-local left out. */
  public static List<InetAddress> all() throws IOException {
    return NetworkInterface.networkInterfaces()
        .filter(LocalAddresses::isUp)
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLinkLocalAddress() && !address.isMulticastAddress())
        .toList();
  }

  private static boolean isUp(NetworkInterface networkInterface) {
    try {
      return networkInterface.isUp();
    } catch (IOException e) {
      return false; // gone since it was listed
    }
  }
}
