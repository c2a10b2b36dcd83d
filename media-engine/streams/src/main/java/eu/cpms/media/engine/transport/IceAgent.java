package eu.cpms.media.engine.transport;

import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A lite agent for one browser (RFC 8445 section 2.5): it answers connectivity checks and follows
 * the nomination. The checks are also the browser's consent (RFC 7675 section 5.1), and so is its
 * SRTP, for who does not check what is nominated may keep it alive with indications (RFC 8445
 * section 11): without either for 30 seconds nothing is sent any more. A check can be replayed from
 * anywhere: while the path in use is alive media moves to another one only after an ICE restart, or
 * once SRTP came on it.
 */
final class IceAgent {
  private static final long CONSENT_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** Longer than any browser leaves a path without checks and media. */
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(8);

  /** As much as RFC 9000 section 8.1 allows to send to an address that is not proven yet. */
  private static final int CREDIT = 3;

  private static final int MOST_ADDRESSES = 32;

  final Set<InetSocketAddress> addresses = new LinkedHashSet<>();
  final SecureChannel channel;
  private List<IceCredentials> credentials;
  private volatile @Nullable NetworkPath selected;
  private @Nullable NetworkPath nominated;
  private @Nullable IceCredentials usedOnSelected;
  private final AtomicLong credit = new AtomicLong();
  private long consentUntil;

  IceAgent(SecureChannel channel, IceCredentials credentials) {
    this.channel = channel;
    this.credentials = List.of(credentials);
  }

  /** ICE restart (RFC 8445 section 9): old credentials stay good until the new ones are used. */
  void restart(IceCredentials next) {
    credentials = List.of(next, credentials.getFirst());
  }

  IceCredentials credentials() {
    return credentials.getFirst();
  }

  /** The nominated path, or null before there is one. May be read from any thread. */
  @Nullable NetworkPath selected() {
    return selected;
  }

  /** Notes what came from the browser. */
  void heard(int bytes) {
    credit.addAndGet((long) CREDIT * bytes);
  }

  /** Whether so much may be sent to an address that DTLS has not proven. On any thread. */
  boolean affords(int bytes) {
    return credit.getAndUpdate(left -> left < bytes ? left : left - bytes) >= bytes;
  }

  boolean consents(long now) {
    return selected != null && now - consentUntil < 0;
  }

  /**
   * Answers a check.
   *
   * @return whether the check was authentic, so that its sender's address belongs to this agent
   */
  boolean check(StunMessage request, NetworkPath path, long now) {
    IceCredentials used = credentialsOf(request);
    if (used == null || !request.signedWith(used.password())) {
      return false;
    }
    if (request.controlled()) {
      answer(path, request, request.roleConflict(used.password()));
      return false;
    }
    if (addresses.size() >= MOST_ADDRESSES && !addresses.contains(path.remote())) {
      return false;
    }
    addresses.add(path.remote());
    heard(request.length());
    answer(path, request, request.success(path.remote(), used.password()));
    follow(request, path, now, used);
    return true;
  }

  private @Nullable IceCredentials credentialsOf(StunMessage request) {
    return credentials.stream()
        .filter(known -> known.ufrag().equals(request.localUfrag()))
        .findFirst()
        .orElse(null);
  }

  private void follow(StunMessage request, NetworkPath path, long now, IceCredentials used) {
    if (path.equals(selected)) {
      consentUntil = now + CONSENT_NANOS;
      usedOnSelected = used;
    } else if (request.nominates() && used == credentials()) {
      nominated = path;
      boolean silent = consentUntil - now < CONSENT_NANOS - SILENCE_NANOS;
      if (selected == null || !channel.isSecure() || silent || used != usedOnSelected) {
        proven(path, now);
      }
    }
    channel.checked();
  }

  /** Renews the consent of, or moves to, a path on which nobody but the browser can have sent. */
  void proven(NetworkPath path, long now) {
    if (path.equals(selected)) {
      consentUntil = now + CONSENT_NANOS;
    } else if (path.equals(nominated)) {
      nominated = null;
      selected = path;
      usedOnSelected = credentials();
      consentUntil = now + CONSENT_NANOS;
      channel.pathSelected(path);
    }
  }

  /** Answers what is not smaller than its answer: nobody can be flooded by way of the engine. */
  private static void answer(NetworkPath path, StunMessage request, byte[] response) {
    if (response.length <= request.length()) {
      path.send(response, 0, response.length);
    }
  }
}
