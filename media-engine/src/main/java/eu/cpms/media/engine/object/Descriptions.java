package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.sdp.Direction;
import eu.cpms.media.engine.sdp.SdpException;
import eu.cpms.media.engine.webrtc.WebRtcConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The descriptions that an endpoint and its browser exchange, in the order Kurento asks for. */
final class Descriptions {
  private final WebRtcEndpoint endpoint;
  private final WebRtcConnection connection;
  private final Direction offers;
  private String local = "";
  private String remote = "";
  private boolean offered;
  private boolean answered;

  /**
   * Nothing is described yet.
   *
   * @param offers what an offer of ours does: send, receive or both
   */
  Descriptions(WebRtcEndpoint endpoint, WebRtcConnection connection, Direction offers) {
    this.endpoint = endpoint;
    this.connection = connection;
    this.offers = offers;
  }

  String local() {
    return described(local, 40202, "local");
  }

  String remote() {
    return described(remote, 40203, "remote");
  }

  private static String described(String text, int code, String side) {
    if (text.isEmpty()) {
      String type = "SDP_END_POINT_NO_%s_SDP_ERROR".formatted(side.toUpperCase(Locale.ROOT));
      throw KurentoException.of(code, type, "No " + side + " SDP");
    }
    return text;
  }

  String processOffer(String offer) {
    return taken("offer", offer, () -> local = connection.answer(offer));
  }

  String generateOffer(JsonNode options) {
    List<MediaKind> kinds = new ArrayList<>();
    if (options.path("offerToReceiveAudio").asBoolean(true)) {
      kinds.add(MediaKind.AUDIO);
    }
    if (options.path("offerToReceiveVideo").asBoolean(true)) {
      kinds.add(MediaKind.VIDEO);
    }
    offered = true;
    answered = false;
    local = connection.offer(kinds, offers);
    return local;
  }

  String processAnswer(String answer) {
    if (!offered && !answer.isEmpty()) {
      throw KurentoException.of(
          40209,
          "SDP_END_POINT_NOT_OFFER_GENERATED",
          "Offer not generated. It is not possible to process an answer.");
    }
    if (answered && !answer.isEmpty()) {
      throw KurentoException.of(
          40210, "SDP_END_POINT_ANSWER_ALREADY_PROCCESED", "Sdp Answer already processed");
    }
    taken("answer", answer, () -> connection.answered(answer));
    answered = true;
    return local;
  }

  private interface Step {
    void run() throws SdpException;
  }

  private String taken(String what, String description, Step step) {
    if (description.isEmpty()) {
      throw KurentoException.of(40201, "SDP_PARSE_ERROR", "Empty " + what + " not valid");
    }
    try {
      step.run();
    } catch (SdpException e) {
      throw KurentoException.of(40201, "SDP_PARSE_ERROR", String.valueOf(e.getMessage()));
    }
    remote = description;
    endpoint.raise("MediaSessionStarted");
    return local;
  }

  /** Writes our candidates, once, into each section that is not refused. */
  void gathered(String candidates) {
    if (!local.contains("a=candidate:")) {
      String[] sections = sections();
      connection.mids().keySet().forEach(section -> sections[section + 1] += candidates);
      local = String.join("", sections);
    }
  }

  /**
   * Checks a browser's candidate, of which a lite agent makes no use.
   *
   * @throws KurentoException when it is one of a section that is not there
   */
  void check(JsonNode candidate) {
    boolean known = candidate.path("candidate").asString("").startsWith("candidate:");
    int section = candidate.path("sdpMLineIndex").asInt(0);
    if (known && !local.isEmpty() && section >= sections().length - 1) {
      throw KurentoException.of(40401, "ICE_ADD_CANDIDATE_ERROR", "Error adding candidate");
    }
  }

  /** Our description: what is of all, then each section. */
  private String[] sections() {
    return local.split("(?m)(?=^m=)");
  }
}
