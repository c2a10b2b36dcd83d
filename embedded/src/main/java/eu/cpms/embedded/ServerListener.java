package eu.cpms.embedded;

import java.time.Duration;

/** Hears how the start goes. Called on the thread that started the server, in no fixed order. */
@FunctionalInterface
public interface ServerListener {

  /** Hears nothing. */
  ServerListener SILENT = (server, took) -> {};

  /**
   * A server answers requests.
   *
   * @param server its name and version, as a person writes it: {@code PostgreSQL 17.6}
   * @param took the time since its start was asked for
   */
  void ready(String server, Duration took);
}
