package eu.cpms.media.engine.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.media.engine.rtp.BandwidthSettings;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.sdp.Direction;
import eu.cpms.media.engine.transport.MediaLoop;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays when one browser and the engine negotiate again, whoever begins. */
class RenegotiationTest {
  private static final List<MediaKind> BOTH = List.of(MediaKind.AUDIO, MediaKind.VIDEO);
  private static final Direction BOTH_WAYS = new Direction(true, true);
  private static final String OFFER =
      """
      v=0
      o=- 1 2 IN IP4 127.0.0.1
      s=-
      t=0 0
      a=group:BUNDLE cam mic
      a=ice-ufrag:them
      a=ice-pwd:secret
      a=fingerprint:sha-256 CC:DD
      a=setup:actpass
      m=video 9 UDP/TLS/RTP/SAVPF 45 46
      a=mid:cam
      a=extmap:7 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
      a=rtpmap:45 VP8/90000
      a=rtpmap:46 rtx/90000
      a=fmtp:46 apt=45
      m=application 9 UDP/DTLS/SCTP webrtc-datachannel
      a=mid:data
      m=audio 9 UDP/TLS/RTP/SAVPF 63
      a=mid:mic
      a=rtpmap:63 opus/48000/2
      """;

  private MediaLoop loop;
  private WebRtcConnection ours;
  private WebRtcConnection theirs;

  @BeforeEach
  void start() throws Exception {
    loop = MediaLoop.open(List.of(InetAddress.getLoopbackAddress()), List.of(), 0);
    ours = connection();
    theirs = connection();
  }

  private WebRtcConnection connection() {
    return new WebRtcConnection(
        loop, new BandwidthSettings(1000), event -> {}, (out, kind, flowing) -> {});
  }

  @AfterEach
  void stop() {
    ours.close();
    theirs.close();
    loop.close();
  }

  @Test
  void theDtlsServerStaysServerWhenTheOtherSideOffers() throws Exception {
    String answer = theirs.answer(ours.offer(BOTH, BOTH_WAYS));
    assertThat(answer).contains("a=setup:active");
    ours.answered(answer);
    assertThat(ours.answer(OFFER.replace("CC:DD", loop.fingerprint())))
        .contains("a=setup:passive")
        .doesNotContain("a=setup:active");
  }

  @Test
  void aFurtherOfferRepeatsTheSectionsThereAre() throws Exception {
    ours.answer(OFFER);
    String offer = ours.offer(BOTH, BOTH_WAYS);
    assertThat(offer.lines().filter(line -> line.startsWith("m=")))
        .containsExactly(
            "m=video 1 UDP/TLS/RTP/SAVPF 45 46",
            "m=application 0 UDP/DTLS/SCTP webrtc-datachannel",
            "m=audio 1 UDP/TLS/RTP/SAVPF 63");
    assertThat(offer.lines())
        .contains("a=group:BUNDLE cam mic", "a=mid:cam", "a=mid:data", "a=mid:mic")
        .contains("a=setup:actpass", "a=fmtp:46 apt=45")
        .anyMatch(line -> line.startsWith("a=extmap:7 "));
    assertThat(ours.mids()).containsOnlyKeys(0, 2);
  }

  @Test
  void aKindThatIsNotWantedAnyMoreIsInactive() throws Exception {
    ours.answer(OFFER);
    assertThat(ours.offer(List.of(MediaKind.AUDIO), BOTH_WAYS).lines())
        .containsSubsequence("m=video 1 UDP/TLS/RTP/SAVPF 45 46", "a=inactive")
        .containsSubsequence("m=audio 1 UDP/TLS/RTP/SAVPF 63", "a=sendrecv");
  }

  @Test
  void everyDescriptionHasAHigherVersion() throws Exception {
    long first = version(ours.answer(OFFER));
    assertThat(version(ours.offer(BOTH, BOTH_WAYS))).isEqualTo(first + 1);
    assertThat(version(ours.answer(OFFER))).isEqualTo(first + 2);
  }

  private static long version(String description) {
    String origin = description.lines().filter(line -> line.startsWith("o=")).findFirst().get();
    return Long.parseLong(origin.split(" ", -1)[2]);
  }
}
