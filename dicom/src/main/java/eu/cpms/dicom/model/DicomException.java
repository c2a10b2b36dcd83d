package eu.cpms.dicom.model;

/**
 * The only error of this module. Its message says where and why, never a patient's data.
 *
 * <p>{@link #code()} is stable and meant for programs; {@link #position()} is the byte in the file,
 * or -1 where no place can be named.
 */
public abstract sealed class DicomException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final long position;

  private DicomException(String code, long position, String reason, Throwable cause) {
    super(reason, cause);
    this.code = code;
    this.position = position;
  }

  private DicomException(String code, long position, String reason) {
    super(reason);
    this.code = code;
    this.position = position;
  }

  public final String code() {
    return code;
  }

  public final long position() {
    return position;
  }

  /** The file is not DICOM at all. */
  public static final class NotDicom extends DicomException {
    private static final long serialVersionUID = 1L;

    public NotDicom(String reason) {
      super("NOT_DICOM", 0, "not a DICOM file: " + reason);
    }
  }

  /** The file ends before it should: send it again. */
  public static final class Truncated extends DicomException {
    private static final long serialVersionUID = 1L;

    public Truncated(long position, String where, String reason) {
      super(
          "TRUNCATED",
          position,
          "truncated at byte %,d in %s: %s".formatted(position, where, reason));
    }
  }

  /** The structure contradicts itself or the standard beyond what can be read safely. */
  public static final class Malformed extends DicomException {
    private static final long serialVersionUID = 1L;

    public Malformed(long position, String where, String reason) {
      super(
          "MALFORMED",
          position,
          "malformed at byte %,d in %s: %s".formatted(position, where, reason));
    }
  }

  /** A configured limit was passed; see {@link Limits}. */
  public static final class LimitExceeded extends DicomException {
    private static final long serialVersionUID = 1L;

    public LimitExceeded(long position, String where, String limit) {
      super(
          "LIMIT_EXCEEDED",
          position,
          "limit at byte %,d in %s: %s".formatted(position, where, limit));
    }
  }

  /** Sound, but this toolkit cannot do what was asked with it (mask, decode). */
  public static final class Unsupported extends DicomException {
    private static final long serialVersionUID = 1L;

    public Unsupported(String reason) {
      super("UNSUPPORTED", -1, reason);
    }
  }

  /** The disk or the receiver failed, not the file. */
  public static final class Io extends DicomException {
    private static final long serialVersionUID = 1L;

    public Io(String reason, Throwable cause) {
      super("IO", -1, reason, cause);
    }
  }
}
