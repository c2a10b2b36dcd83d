package eu.cpms.api;

import eu.cpms.api.Rejection.Code;
import java.util.List;

/** Carries a {@link Rejection} to whoever asked. Made without a stack trace: it is an answer. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  /** Refuses with all that the rejection says. */
  public Refused(Rejection rejection) {
    super(rejection.message(), null, false, false);
    this.rejection = rejection;
  }

  /** What to tell the person. */
  public Rejection rejection() {
    return rejection;
  }

  /** Input that cannot be used; {@code problem} completes a sentence that starts with the field. */
  public static Refused badInput(String field, String problem) {
    return refused(Code.BAD_INPUT, field + " " + problem + ".");
  }

  /** Forbidden by the access policy. */
  public static Refused forbidden(String message) {
    return refused(Code.FORBIDDEN, message);
  }

  /** No such thing, or none the person may know of: both sound the same. */
  public static Refused notFound(String what) {
    return refused(Code.NOT_FOUND, "There is no such " + what + " for you.");
  }

  /** Somebody else was first. */
  public static Refused conflict(String message) {
    return refused(Code.CONFLICT, message);
  }

  /** A part of the system does not answer. */
  public static Refused unavailable(String message) {
    return refused(Code.UNAVAILABLE, message);
  }

  private static Refused refused(Code code, String message) {
    return new Refused(new Rejection(code, message, List.of()));
  }
}
