package eu.cpms.media.engine.transport;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * Tells sessions and kinds of datagram apart (RFC 7983): STUN by its user name, all else by an
 * address that a check has proven. Anything from a stranger is dropped without an answer.
 */
public final class Demultiplexer {
  private final Map<String, IceAgent> byUfrag = new HashMap<>();
  private final Map<InetSocketAddress, IceAgent> byAddress = new HashMap<>();
  private final Set<SecureChannel> channels = new CopyOnWriteArraySet<>();
  private final Traffic traffic;

  Demultiplexer(Traffic traffic) {
    this.traffic = traffic;
  }

  void add(IceAgent agent) {
    byUfrag.put(agent.credentials().ufrag(), agent);
    channels.add(agent.channel);
  }

  void remove(IceAgent agent) {
    byUfrag.values().removeIf(agent::equals);
    byAddress.values().removeIf(agent::equals);
    channels.remove(agent.channel);
  }

  boolean isEmpty() {
    return channels.isEmpty();
  }

  /** The channels there are; those that come and go while they are gone through do no harm. */
  Set<SecureChannel> channels() {
    return channels;
  }

  void datagram(byte[] data, int length, NetworkPath path) {
    if (length == 0) {
      return;
    }
    traffic.received++;
    traffic.bytesReceived += length;
    int first = data[0] & 0xff;
    if (first <= 3) {
      stun(data, length, path);
      return;
    }
    IceAgent agent = byAddress.get(path.remote());
    if (agent == null) {
      traffic.strangers++;
    } else if (first >= 20 && first <= 63) {
      agent.channel.dtls(data, length);
    } else if (first >= 128 && first <= 191) {
      agent.channel.srtp(data, length, path);
    }
  }

  private void stun(byte[] data, int length, NetworkPath path) {
    StunMessage request = StunMessage.parse(data, length);
    IceAgent agent = request == null ? null : byUfrag.get(request.localUfrag());
    if (request == null || agent == null || !agent.check(request, path, System.nanoTime())) {
      traffic.strangers++;
      return;
    }
    claim(path.remote(), agent);
  }

  /** An address changes hands only by an authentic check of its new owner. */
  private void claim(InetSocketAddress address, IceAgent agent) {
    @Nullable IceAgent owner = byAddress.put(address, agent);
    if (owner != null && owner != agent) {
      owner.addresses.remove(address);
    }
  }
}
