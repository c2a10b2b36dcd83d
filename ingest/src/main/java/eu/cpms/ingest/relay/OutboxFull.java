package eu.cpms.ingest.relay;

import java.io.IOException;

/** Too many messages wait for Kafka: no further file can be taken until it answers again. */
public final class OutboxFull extends IOException {

  private static final long serialVersionUID = 1L;

  OutboxFull(int limit) {
    super(limit + " messages wait for Kafka, which is as many as may wait");
  }
}
