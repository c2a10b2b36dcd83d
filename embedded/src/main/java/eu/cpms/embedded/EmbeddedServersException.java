package eu.cpms.embedded;

import org.jspecify.annotations.Nullable;

/** The servers cannot start or go on. The message says why, and what a person can do about it. */
public final class EmbeddedServersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedServersException(String message) {
    this(message, null);
  }

  EmbeddedServersException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
