package eu.cpms.media.engine.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.PerKind;
import eu.cpms.media.engine.rtp.SenderTrack;
import eu.cpms.media.engine.transport.IceCredentials;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SdpTest {
  private static final LocalEnd LOCAL =
      new LocalEnd(
          new IceCredentials("ufrag", "password"), "AA:BB", "me", new PerKind<>(1, 2), 3, 1);

  static final String OFFER =
      String.join(
          "\r\n",
          "v=0",
          "o=- 1 2 IN IP4 127.0.0.1",
          "s=-",
          "t=0 0",
          "a=group:BUNDLE 0 1 2",
          "a=extmap-allow-mixed",
          "m=audio 9 UDP/TLS/RTP/SAVPF 111 0",
          "a=mid:0",
          "a=sendrecv",
          "a=rtcp-mux",
          "a=ice-ufrag:remote",
          "a=ice-pwd:secret",
          "a=fingerprint:sha-256 CC:DD",
          "a=setup:actpass",
          "a=rtpmap:111 opus/48000/2",
          "a=rtpmap:0 PCMU/8000",
          "a=fmtp:111 minptime=10;useinbandfec=1",
          "m=video 9 UDP/TLS/RTP/SAVPF 96 97 102 104",
          "a=mid:1",
          "a=sendonly",
          "a=rtcp-mux",
          "a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time",
          "a=rtpmap:96 VP8/90000",
          "a=rtcp-fb:96 goog-remb",
          "a=rtcp-fb:96 transport-cc",
          "a=rtcp-fb:96 ccm fir",
          "a=rtcp-fb:96 nack",
          "a=rtcp-fb:96 nack pli",
          "a=rtpmap:97 rtx/90000",
          "a=fmtp:97 apt=96",
          "a=rtpmap:102 H264/90000",
          "a=fmtp:102 packetization-mode=1;profile-level-id=42e01f",
          "a=rtpmap:104 H264/90000",
          "a=fmtp:104 packetization-mode=0;profile-level-id=42e01f",
          "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
          "a=mid:2",
          "a=sctp-port:5000",
          "");

  @Test
  void anOfferIsAgreedOn() throws Exception {
    Negotiation agreed = Negotiation.offered(OFFER);
    assertThat(agreed.fingerprint()).isEqualTo("CC:DD");
    assertThat(agreed.remoteUfrag()).isEqualTo("remote");
    assertThat(agreed.dtlsClient()).isTrue();
    assertThat(agreed.accepted).extracting(MediaSection::mid).containsExactly("0", "1");
    assertThat(agreed.receivable())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(111, Codec.OPUS, 96, Codec.VP8, 102, Codec.H264));
    assertThat(agreed.sendable(LOCAL)).containsOnlyKeys(MediaKind.AUDIO);
  }

  @Test
  void theFingerprintMayStandAmongOthers() throws Exception {
    String offer =
        OFFER.replace(
            "a=fingerprint:sha-256 CC:DD",
            "a=fingerprint:sha-512 AA:BB\r\na=fingerprint:SHA-256 CC:DD");
    assertThat(Negotiation.offered(offer).fingerprint()).isEqualTo("CC:DD");
  }

  @Test
  void theAnswerHasKurentosForm() throws Exception {
    String answer = SdpWriter.answer(Negotiation.offered(OFFER), LOCAL);
    assertThat(answer.lines())
        .contains(
            "s=Kurento Media Server",
            "a=group:BUNDLE 0 1",
            "a=extmap-allow-mixed",
            "m=audio 1 UDP/TLS/RTP/SAVPF 111",
            "a=ssrc:1 cname:me",
            "a=ssrc:1 msid:default a0",
            "m=video 1 UDP/TLS/RTP/SAVPF 96 97 102",
            "a=fmtp:97 apt=96",
            "a=recvonly",
            "a=setup:active",
            "a=rtcp-mux",
            "a=rtcp-fb:96 goog-remb",
            "a=rtcp-fb:96 ccm fir",
            "a=rtcp-fb:96 nack",
            "a=rtcp-fb:96 nack pli",
            "a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time",
            "m=application 0 UDP/DTLS/SCTP webrtc-datachannel")
        .doesNotContain("a=ssrc:2 cname:me");
    assertThat(answer).doesNotContain("transport-cc").doesNotContain("rtcp-fb:97");
  }

  @Test
  void anAnswerHasNoExtensionThatWasNotOffered() throws Exception {
    String plain = OFFER.replaceAll("a=(rtcp-mux|extmap-allow-mixed|rtcp-fb:.*)\r\n", "");
    assertThat(SdpWriter.answer(Negotiation.offered(plain), LOCAL))
        .doesNotContain("a=rtcp-mux", "a=extmap-allow-mixed", "a=rtcp-fb");
    String some = plain.replace("a=mid:1", "a=mid:1\r\na=rtcp-fb:* nack\r\na=rtcp-fb:102 ccm fir");
    assertThat(SdpWriter.answer(Negotiation.offered(some), LOCAL).lines())
        .filteredOn(line -> line.startsWith("a=rtcp-fb"))
        .containsExactly("a=rtcp-fb:96 nack", "a=rtcp-fb:102 ccm fir", "a=rtcp-fb:102 nack");
    String firefox = plain.replaceAll("a=mid:.", "$0\r\na=extmap-allow-mixed");
    assertThat(SdpWriter.answer(Negotiation.offered(firefox), LOCAL).lines())
        .contains("a=extmap-allow-mixed");
  }

  @Test
  void anOfferOfOursHasAllThatIsUnderstood() {
    List<MediaKind> kinds = List.of(MediaKind.VIDEO);
    assertThat(SdpWriter.offer(LOCAL, kinds, new Direction(true, true)).lines())
        .contains("a=extmap-allow-mixed", "a=rtcp-mux", "a=group:BUNDLE 1")
        .contains("a=rtcp-fb:98 goog-remb", "a=rtcp-fb:98 ccm fir")
        .contains("a=rtcp-fb:98 nack", "a=rtcp-fb:98 nack pli");
  }

  @Test
  void withoutABundleTheFirstSectionIsAnsweredWithoutOne() throws Exception {
    String offer = OFFER.replace("a=group:BUNDLE 0 1 2\r\n", "");
    String answer = SdpWriter.answer(Negotiation.offered(offer), LOCAL);
    assertThat(answer).doesNotContain("a=group");
    assertThat(answer.lines())
        .contains("m=audio 1 UDP/TLS/RTP/SAVPF 111", "m=video 0 UDP/TLS/RTP/SAVPF 96 97 102 104");
  }

  @Test
  void aRefusedSectionKeepsItsPlaceButHasNoCandidates() {
    assertThat(SdpWriter.mids("v=0\r\nm=video 0 x 1\r\na=mid:a\r\nm=audio 1 x 1\r\na=mid:b\r\n"))
        .isEqualTo(Map.of(1, "b"));
  }

  @Test
  void withoutMidsTheFirstSectionIsAnsweredAndNoMidIsMadeUp() throws Exception {
    String offer = OFFER.replaceAll("a=(group|mid):.*\r\n", "");
    String answer = SdpWriter.answer(Negotiation.offered(offer), LOCAL);
    assertThat(answer.lines()).contains("m=audio 1 UDP/TLS/RTP/SAVPF 111");
    assertThat(answer).contains("m=video 0 ").doesNotContain("a=mid").doesNotContain("a=group");
    String video = offer.substring(offer.indexOf("m=video"), offer.indexOf("m=application"));
    String twice = offer.substring(0, offer.indexOf("m=audio")) + "a=fingerprint:sha-256 CC\r\n";
    assertThat(SdpWriter.answer(Negotiation.offered(twice + video + video), LOCAL))
        .containsOnlyOnce("m=video 1 ")
        .containsOnlyOnce("m=video 0 ");
  }

  @Test
  void theDirectionOfTheSessionIsThatOfSectionsWithoutOne() throws Exception {
    String offer =
        OFFER.replace("t=0 0", "t=0 0\r\na=recvonly").replace("a=mid:0\r\na=sendrecv", "a=mid:0");
    assertThat(Negotiation.offered(offer).accepted)
        .extracting(MediaSection::direction)
        .containsExactly(new Direction(false, true), new Direction(true, false));
  }

  @Test
  void namesOfParametersMayBeWrittenInAnyCase() throws Exception {
    String offer =
        OFFER.replace("packetization-mode=1", "Packetization-Mode=1").replace("apt=96", "APT=96");
    Negotiation agreed = Negotiation.offered(offer.replace("rtx/", "RTX/"));
    assertThat(agreed.receivable()).isEqualTo(Negotiation.offered(OFFER).receivable());
    assertThat(agreed.originals()).isEqualTo(Map.of(97, 96));
  }

  @Test
  void aCameraThatComesBackInAnotherSectionIsAccepted() throws Exception {
    String video = OFFER.substring(OFFER.indexOf("m=video"), OFFER.indexOf("m=application"));
    for (String left : List.of("a=recvonly", "a=inactive")) {
      String offer =
          OFFER.replace("BUNDLE 0 1 2", "BUNDLE 0 1 2 3").replace("a=sendonly", left)
              + video.replace("a=mid:1", "a=mid:3");
      Negotiation agreed = Negotiation.offered(offer);
      boolean watched = left.equals("a=recvonly");
      assertThat(agreed.accepted)
          .as("where it sends, and where it receives")
          .extracting(MediaSection::mid)
          .containsExactlyElementsOf(watched ? List.of("0", "1", "3") : List.of("0", "3"));
      String onlyViewing = offer.replace("a=sendonly", "a=recvonly");
      assertThat(Negotiation.offered(onlyViewing).accepted)
          .as("the first, unless nothing flows in it")
          .extracting(MediaSection::mid)
          .containsExactly("0", left.equals("a=inactive") ? "3" : "1");
    }
  }

  @Test
  void aViewerWhoBeginsToSendInFurtherSectionsGoesOnReceivingInTheFirst() throws Exception {
    String viewing = OFFER.replace("a=sendonly", "a=recvonly").replace("a=sendrecv", "a=recvonly");
    String more =
        OFFER
            .substring(OFFER.indexOf("m=audio"), OFFER.indexOf("m=application"))
            .replace("a=mid:1", "a=mid:4")
            .replace("a=mid:0", "a=mid:3")
            .replace("a=sendrecv", "a=sendonly");
    String further = viewing.replace("BUNDLE 0 1 2", "BUNDLE 0 1 2 3 4") + more;
    Negotiation first = Negotiation.offered(viewing);
    Negotiation agreed = Negotiation.offered(further).after(first);
    String answer = SdpWriter.answer(agreed, LOCAL);
    assertThat(answer.lines().filter(line -> line.matches("a=(mid:.|sendonly|recvonly|inactive)")))
        .containsExactly(
            "a=sendonly",
            "a=mid:0",
            "a=sendonly",
            "a=mid:1",
            "a=inactive",
            "a=mid:2",
            "a=recvonly",
            "a=mid:3",
            "a=recvonly",
            "a=mid:4");
    assertThat(agreed.receivable()).isEqualTo(Negotiation.offered(OFFER).receivable());
    assertThat(agreed.sendable(LOCAL)).isEqualTo(first.sendable(LOCAL));
    String ended = further.replace("a=sendonly", "a=inactive");
    assertThat(Negotiation.offered(ended).after(agreed).accepted)
        .as("what was accepted stays so")
        .extracting(MediaSection::mid)
        .containsExactly("0", "1", "3", "4");
    Negotiation held = Negotiation.offered(ended.replace("a=recvonly", "a=inactive")).after(agreed);
    Direction both = new Direction(true, true);
    assertThat(SdpWriter.offer(held, LOCAL, List.of(MediaKind.VIDEO), both).lines())
        .as("who was put on hold may be asked to go on")
        .containsOnlyOnce("a=sendrecv");
  }

  @Test
  void aSectionWhosePlaceIsTakenIsRefusedAndUsedAgain() throws Exception {
    String video = OFFER.substring(OFFER.indexOf("m=video"), OFFER.indexOf("m=application"));
    String back =
        OFFER.replace("BUNDLE 0 1 2", "BUNDLE 0 1 2 3").replace("a=sendonly", "a=inactive")
            + video.replace("a=mid:1", "a=mid:3");
    Negotiation agreed = Negotiation.offered(back).after(Negotiation.offered(OFFER));
    assertThat(agreed.accepted).extracting(MediaSection::mid).containsExactly("0", "3");
  }

  @Test
  void whereNothingIsAcceptedNoFingerprintIsAskedFor() throws Exception {
    String offer = "v=0\r\na=group:BUNDLE 0\r\nm=video 9 RTP/AVP 96\r\na=rtpmap:96 VP8/90000\r\n";
    assertThat(SdpWriter.answer(Negotiation.offered(offer), LOCAL).lines())
        .contains("a=group:BUNDLE", "m=video 0 RTP/AVP 96");
  }

  @Test
  void retransmissionsAreAgreedOnWhereTheyAreOffered() throws Exception {
    Negotiation agreed = Negotiation.offered(OFFER);
    assertThat(agreed.originals()).isEqualTo(Map.of(97, 96));
    String receiving = OFFER.replace("a=sendonly", "a=recvonly");
    assertThat(Negotiation.offered(receiving).sendable(LOCAL).get(MediaKind.VIDEO))
        .isEqualTo(
            new SenderTrack(
                2, Map.of(Codec.VP8, 96, Codec.H264, 102), 3, Map.of(Codec.VP8, 97), 2));
    assertThat(SdpWriter.answer(Negotiation.offered(receiving), LOCAL).lines())
        .contains("a=ssrc-group:FID 2 3", "a=ssrc:2 cname:me", "a=ssrc:3 cname:me")
        .as("one track, not two")
        .contains("a=ssrc:2 msid:default v0", "a=ssrc:3 msid:default v0");
    String without = receiving.replace(" 97 ", " ");
    assertThat(SdpWriter.answer(Negotiation.offered(without), LOCAL))
        .doesNotContain("FID")
        .doesNotContain("rtx");
  }

  @Test
  void anOfferMayGoOneWayOnly() {
    assertThat(SdpWriter.offer(LOCAL, List.of(MediaKind.VIDEO), new Direction(false, true)))
        .contains("a=recvonly")
        .doesNotContain("a=ssrc:");
  }

  @Test
  void anOfferOfOursCanBeAnswered() throws Exception {
    String offer =
        SdpWriter.offer(
            LOCAL, List.of(MediaKind.AUDIO, MediaKind.VIDEO), new Direction(true, true));
    String answer = SdpWriter.answer(Negotiation.offered(offer), LOCAL);
    Negotiation agreed = Negotiation.answered(answer);
    assertThat(agreed.dtlsClient()).isFalse();
    assertThat(agreed.sendable(LOCAL)).containsOnlyKeys(MediaKind.AUDIO, MediaKind.VIDEO);
  }

  @Test
  void whatCannotBeUsedIsRefusedWithAReason() {
    assertThatThrownBy(() -> Negotiation.offered("hello")).hasMessage("Invalid SDP");
    assertThatThrownBy(() -> Negotiation.offered(OFFER.replace("a=fingerprint", "a=nothing")))
        .hasMessage("no SHA-256 fingerprint: DTLS is required");
    assertThatThrownBy(() -> Negotiation.offered("v=0\r\nm=audio\r\n"))
        .hasMessage("not a media description: m=audio");
  }

  @Test
  void aDamagedOfferIsRefusedOrAgreedOnButNeverBreaksTheParser() {
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(OFFER);
      for (int change = 0; change < 5; change++) {
        text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(96)));
      }
      try {
        SdpWriter.answer(Negotiation.offered(text.toString()), LOCAL);
        Negotiation.offered(text.toString());
      } catch (SdpException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1, 20_000);
  }
}
