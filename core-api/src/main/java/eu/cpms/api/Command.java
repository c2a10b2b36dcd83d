package eu.cpms.api;

/** A wish to change something, addressed to the one history that decides about it. */
public interface Command {

  /** The history that decides. */
  Id target();
}
