package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.MediaKind;

/** What a recorder tells, on its own thread. */
public sealed interface RecordingEvent {
  /** The first media of a recording is written. */
  record Recording() implements RecordingEvent {}

  /** The file is complete. */
  record Stopped() implements RecordingEvent {}

  /** The file cannot be written; nothing more will be. */
  record Failed(String reason) implements RecordingEvent {}

  /** Media of a kind begins or ceases to come in. */
  record FlowChanged(MediaKind kind, boolean flowing) implements RecordingEvent {}
}
