package eu.cpms.dicom.model;

import static eu.cpms.dicom.model.Vr.Kind.BINARY;
import static eu.cpms.dicom.model.Vr.Kind.CODE;
import static eu.cpms.dicom.model.Vr.Kind.NUMBER;
import static eu.cpms.dicom.model.Vr.Kind.SEQUENCE;
import static eu.cpms.dicom.model.Vr.Kind.TEXT;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The value representations of PS3.5 section 6.2. */
public enum Vr {
  AE(CODE, 1, false),
  AS(CODE, 1, false),
  AT(NUMBER, 2, false),
  CS(CODE, 1, false),
  DA(CODE, 1, false),
  DS(CODE, 1, false),
  DT(CODE, 1, false),
  FD(NUMBER, 8, false),
  FL(NUMBER, 4, false),
  IS(CODE, 1, false),
  LO(TEXT, 1, false),
  LT(TEXT, 1, false),
  OB(BINARY, 1, true),
  OD(BINARY, 8, true),
  OF(BINARY, 4, true),
  OL(BINARY, 4, true),
  OV(BINARY, 8, true),
  OW(BINARY, 2, true),
  PN(TEXT, 1, false),
  SH(TEXT, 1, false),
  SL(NUMBER, 4, false),
  SQ(SEQUENCE, 1, true),
  SS(NUMBER, 2, false),
  ST(TEXT, 1, false),
  SV(NUMBER, 8, true),
  TM(CODE, 1, false),
  UC(TEXT, 1, true),
  UI(CODE, 1, false),
  UL(NUMBER, 4, false),
  UN(BINARY, 1, true),
  UR(CODE, 1, true),
  US(NUMBER, 2, false),
  UT(TEXT, 1, true),
  UV(NUMBER, 8, true);

  /**
   * What a value is made of: text in the data set's character set, ASCII, numbers, bytes, items.
   */
  public enum Kind {
    TEXT,
    CODE,
    NUMBER,
    BINARY,
    SEQUENCE
  }

  private static final Map<String, Vr> BY_NAME =
      Stream.of(values()).collect(Collectors.toMap(Vr::name, Function.identity()));

  private final Kind kind;
  private final int width;
  private final boolean longLength;

  Vr(Kind kind, int width, boolean longLength) {
    this.kind = kind;
    this.width = width;
    this.longLength = longLength;
  }

  /** The representation with this two-letter name, if the standard has it. */
  public static Optional<Vr> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  public Kind kind() {
    return kind;
  }

  /** Bytes of one number: what changes place between little and big endian. */
  public int width() {
    return width;
  }

  /** Whether an explicit length takes 32 bits instead of 16. */
  public boolean hasLongLength() {
    return longLength;
  }

  /** Whether the value is characters, and not numbers, bytes or items. */
  public boolean isText() {
    return kind == TEXT || kind == CODE;
  }

  /** Whether a backslash separates values (free text may contain it). */
  public boolean isMultiValued() {
    return isText() && this != LT && this != ST && this != UT && this != UR;
  }

  /** The byte which makes an odd length even. */
  public byte padding() {
    return (byte) (isText() && this != UI ? ' ' : 0);
  }
}
