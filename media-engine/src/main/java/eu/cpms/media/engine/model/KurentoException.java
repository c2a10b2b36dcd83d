package eu.cpms.media.engine.model;

/** A refusal with one of Kurento's error codes, as it goes to the client. */
public final class KurentoException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String type;

  private KurentoException(int code, String type, String message) {
    super(message);
    this.code = code;
    this.type = type;
  }

  /** An error of Kurento's own range: a code from 40000 and the name of that code. */
  public static KurentoException of(int code, String type, String message) {
    return new KurentoException(code, type, message);
  }

  /** An error of the JSON-RPC layer, which has no type. */
  public static KurentoException protocol(int code, String message) {
    return new KurentoException(code, "", message);
  }

  /** A parameter which is missing or is not what it should be. */
  public static KurentoException marshal(String message) {
    return of(40001, "MARSHALL_ERROR", message);
  }

  /** A call of what is not there, or a transaction that makes no sense. */
  public static KurentoException malformed(String message) {
    return of(40008, "MALFORMED_TRANSACTION", message);
  }

  /** There is no such object, or not any more. */
  public static KurentoException noObject(String id) {
    return of(40101, "MEDIA_OBJECT_NOT_FOUND", "Object '" + id + "' not found");
  }

  /** The engine does not make objects of this type. */
  public static KurentoException noFactory(String type) {
    return of(40108, "MEDIA_OBJECT_NOT_AVAILABLE", "Factory '" + type + "' not found");
  }

  /** Kurento could, the embedded engine cannot. */
  public static KurentoException notImplemented(String what) {
    return of(40006, "NOT_IMPLEMENTED", what + " is not offered by the embedded engine");
  }

  /** A limit of the configuration is reached. */
  public static KurentoException limit(String what, int most) {
    return of(40009, "NOT_ENOUGH_RESOURCES", "at most " + most + " " + what + " at a time");
  }

  public int code() {
    return code;
  }

  /** The code's name, or empty for an error of the JSON-RPC layer. */
  public String type() {
    return type;
  }
}
