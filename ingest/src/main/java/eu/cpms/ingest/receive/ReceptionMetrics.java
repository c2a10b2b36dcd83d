package eu.cpms.ingest.receive;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what comes in, for whoever watches the system. */
public final class ReceptionMetrics {

  private final MeterRegistry registry;
  private final Counter files;
  private final Counter bytes;

  /** Counters named {@code cpms.files.*} in this registry. */
  public ReceptionMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.files = registry.counter("cpms.files.received");
    this.bytes = registry.counter("cpms.files.received.bytes");
  }

  void received(long size) {
    files.increment();
    bytes.increment(size);
  }

  void refused(String rule) {
    registry.counter("cpms.files.refused", "rule", rule).increment();
  }
}
