package eu.cpms.command.panel;

import eu.cpms.api.panel.Outcome;
import eu.cpms.api.panel.PanelId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The text that signatures cover. Canonical form: panel, version, consensus, summary,
 * recommendations and answers in this order, each in UTF-8 as its length in UTF-16 units, a colon,
 * the text and a line feed, so that no two outcomes have the same.
 */
final class OutcomeText {

  private OutcomeText() {}

  static String sha256(PanelId panel, int version, Outcome outcome) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] canonical = canonical(panel, version, outcome).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(canonical));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String canonical(PanelId panel, int version, Outcome outcome) {
    List<String> parts = new ArrayList<>();
    parts.add(panel.value());
    parts.add(String.valueOf(version));
    parts.add(outcome.consensus().name());
    parts.add(outcome.summary());
    parts.add(outcome.recommendations());
    parts.addAll(outcome.answers());
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.length()).append(':').append(part).append('\n'));
    return text.toString();
  }
}
