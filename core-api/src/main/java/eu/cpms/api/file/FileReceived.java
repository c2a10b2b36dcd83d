package eu.cpms.api.file;

import eu.cpms.api.panel.PanelId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The message on the Kafka topic {@value #TOPIC}: a file came through a drop box and was either
 * stored and checked, or refused. Its key is the panel id, its value this record as JSON. Delivered
 * at least once; {@code fileId} makes it idempotent.
 *
 * @param name the file's name as the sender gave it, without folders
 * @param stored what was stored; null when the file was refused
 * @param refusal why it was refused; null when it was stored
 * @param client the sender's network address
 */
public record FileReceived(
    FileId fileId,
    DropBoxId dropBoxId,
    PanelId panelId,
    String name,
    @Nullable Stored stored,
    @Nullable Refusal refusal,
    String client,
    Instant receivedAt) {

  /** The Kafka topic. */
  public static final String TOPIC = "cpms.files.received";

  /** Size in bytes, hex SHA-256 (the place in the blob store) and the media type of the content. */
  public record Stored(long size, String sha256, String mediaType) {}

  /** The broken rule's name and what to do about it. */
  public record Refusal(String rule, String message) {}
}
