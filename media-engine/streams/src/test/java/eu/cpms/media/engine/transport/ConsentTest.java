package eu.cpms.media.engine.transport;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a browser's consent lasts, and what renews it. */
class ConsentTest {
  private static final IceCredentials OURS = IceCredentials.random();

  private MediaLoop loop;
  private DatagramChannel socket;
  private IceAgent agent;

  @BeforeEach
  void start() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    loop = MediaLoop.open(List.of(here), List.of(), 0);
    socket = DatagramChannel.open().bind(new InetSocketAddress(here, 0));
    agent = new IceAgent(new SecureChannel(loop, OURS, 1_000_000, event -> {}), OURS);
    byte[] check = StunRequests.check(OURS.ufrag(), OURS.password());
    StunMessage request = requireNonNull(StunMessage.parse(check, check.length));
    assertThat(agent.check(request, path(50_000), 0)).isTrue();
  }

  @AfterEach
  void stop() throws Exception {
    socket.close();
    loop.close();
  }

  private NetworkPath path(int port) throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    InetSocketAddress local = (InetSocketAddress) socket.getLocalAddress();
    return new NetworkPath(socket, local, new InetSocketAddress(here, port));
  }

  private boolean consentsAfter(int seconds) {
    return agent.consents(TimeUnit.SECONDS.toNanos(seconds));
  }

  @Test
  void whoSendsNothingAfterTheNominationIsSilencedAfterThirtySeconds() {
    assertThat(consentsAfter(29)).isTrue();
    assertThat(consentsAfter(31)).isFalse();
  }

  @Test
  void authenticMediaOnThePathInUseRenewsTheConsent() throws Exception {
    agent.proven(path(50_000), TimeUnit.SECONDS.toNanos(20));
    assertThat(consentsAfter(49)).isTrue();
    assertThat(consentsAfter(51)).isFalse();
  }

  @Test
  void mediaFromElsewhereRenewsNothing() throws Exception {
    agent.proven(path(50_001), TimeUnit.SECONDS.toNanos(20));
    assertThat(consentsAfter(31)).isFalse();
  }
}
