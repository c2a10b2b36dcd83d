package eu.cpms.embedded;

/** One of the servers. */
interface Server {

  /** Name and version, for people. */
  String name();

  /**
   * Starts it and returns when it answers.
   *
   * @throws Exception when it does not come up; what was started of it is stopped by {@link #stop}
   */
  void start() throws Exception;

  /** Returns when it has ended without being asked to; one within this process never does. */
  void awaitEnd() throws InterruptedException;

  /** Stops it within seconds, whether or not it was started. */
  void stop();
}
