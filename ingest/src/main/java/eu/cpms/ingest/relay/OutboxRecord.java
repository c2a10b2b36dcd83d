package eu.cpms.ingest.relay;

import java.nio.file.Path;

/** A message that waits on disk: where it lies, its Kafka key and its JSON. */
record OutboxRecord(Path file, String key, byte[] json) {}
