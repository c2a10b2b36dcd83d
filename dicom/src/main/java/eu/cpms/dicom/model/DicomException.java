package eu.cpms.dicom.model;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/**
 * The only error of this module. Its message says where and why, never a patient's data.
 *
 * <p>{@link #code()} is stable and meant for programs; {@link #position()} is the byte in the file,
 * or -1 where no place can be named.
 */
@SuppressWarnings("serial")
public abstract sealed class DicomException extends RuntimeException {
  private final String code;
  private final long position;

  private DicomException(String code, long position, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.code = code;
    this.position = position;
  }

  private DicomException(String code, String what, long position, String where, String reason) {
    this(code, position, "%s at byte %,d in %s: %s".formatted(what, position, where, reason), null);
  }

  public final String code() {
    return code;
  }

  public final long position() {
    return position;
  }

  /** The file is not DICOM at all. */
  public static final class NotDicom extends DicomException {
    public NotDicom(String reason) {
      super("NOT_DICOM", 0, "not a DICOM file: " + reason, null);
    }
  }

  /** The file ends before it should: send it again. */
  public static final class Truncated extends DicomException {
    public Truncated(long position, String where, String reason) {
      super("TRUNCATED", "truncated", position, where, reason);
    }
  }

  /** The structure contradicts itself or the standard beyond what can be read safely. */
  public static final class Malformed extends DicomException {
    public Malformed(long position, String where, String reason) {
      super("MALFORMED", "malformed", position, where, reason);
    }
  }

  /** A configured limit was passed; see {@link Limits}. */
  public static final class LimitExceeded extends DicomException {
    public LimitExceeded(long position, String where, String limit) {
      super("LIMIT_EXCEEDED", "limit", position, where, limit);
    }
  }

  /** Sound, but this toolkit cannot do what was asked with it (mask, decode). */
  public static final class Unsupported extends DicomException {
    public Unsupported(String reason) {
      super("UNSUPPORTED", -1, reason, null);
    }
  }

  /** The disk or the receiver failed, not the file. */
  public static final class Io extends DicomException {
    public Io(String reason, Throwable cause) {
      super("IO", -1, reason, cause);
    }
  }

  /** Work on a disk or a network. */
  @FunctionalInterface
  public interface Attempt<T> {
    T run() throws IOException;
  }

  /**
   * Does something that may fail outside of the file.
   *
   * @param what in plain words, after "cannot"
   * @throws Io when it fails
   */
  public static <T> T attempt(String what, Attempt<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new Io("cannot %s: %s".formatted(what, reason(e)), e);
    }
  }

  /** Why it failed, without the file's name, which may be the patient's. */
  public static String reason(IOException e) {
    String reason = e instanceof FileSystemException inFiles ? inFiles.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
