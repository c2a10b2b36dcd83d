package eu.cpms.dicom.model;

import java.util.HexFormat;

/** Element tags as ints, and their notation {@code (gggg,eeee)}. */
public final class Tag {
  public static final int TRANSFER_SYNTAX_UID = 0x0002_0010;
  public static final int SPECIFIC_CHARACTER_SET = 0x0008_0005;
  public static final int SOP_CLASS_UID = 0x0008_0016;
  public static final int SOP_INSTANCE_UID = 0x0008_0018;
  public static final int MODALITY = 0x0008_0060;
  public static final int PATIENT_NAME = 0x0010_0010;
  public static final int PATIENT_ID = 0x0010_0020;
  public static final int STUDY_INSTANCE_UID = 0x0020_000D;
  public static final int SERIES_INSTANCE_UID = 0x0020_000E;
  public static final int SAMPLES_PER_PIXEL = 0x0028_0002;
  public static final int PHOTOMETRIC_INTERPRETATION = 0x0028_0004;
  public static final int ROWS = 0x0028_0010;
  public static final int COLUMNS = 0x0028_0011;
  public static final int BITS_ALLOCATED = 0x0028_0100;
  public static final int PIXEL_REPRESENTATION = 0x0028_0103;
  public static final int PIXEL_DATA = 0x7FE0_0010;
  public static final int ITEM = 0xFFFE_E000;
  public static final int ITEM_END = 0xFFFE_E00D;
  public static final int SEQUENCE_END = 0xFFFE_E0DD;

  private Tag() {}

  public static int group(int tag) {
    return tag >>> 16;
  }

  public static int element(int tag) {
    return tag & 0xFFFF;
  }

  /** Whether the tag belongs to a manufacturer (odd group). */
  public static boolean isPrivate(int tag) {
    return (group(tag) & 1) == 1;
  }

  /** Whether the tag reserves a block of private elements for its owner. */
  public static boolean isPrivateCreator(int tag) {
    return isPrivate(tag) && element(tag) >= 0x10 && element(tag) <= 0xFF;
  }

  /** Whether the tag is of a curve or an overlay, of which a file may have many. */
  public static boolean isRepeating(int tag) {
    int family = tag >>> 24;
    return (family == 0x50 || family == 0x60) && !isPrivate(tag);
  }

  /** The tag in the dictionary: of the first curve or overlay in place of any. */
  public static int first(int tag) {
    return isRepeating(tag) ? tag & 0xFF00_FFFF : tag;
  }

  /** {@code (0008,0018)}. */
  public static String format(int tag) {
    String hex = hex(tag);
    return "(" + hex.substring(0, 4) + "," + hex.substring(4) + ")";
  }

  /** {@code 00080018}, the key of DICOM JSON. */
  public static String hex(int tag) {
    return HexFormat.of().withUpperCase().toHexDigits(tag);
  }

  /** Reads {@code 00080018}, {@code 0008,0018} or {@code (0008,0018)}. */
  public static int parse(String text) {
    return HexFormat.fromHexDigits(text.replaceAll("[(),\\s]", ""));
  }
}
