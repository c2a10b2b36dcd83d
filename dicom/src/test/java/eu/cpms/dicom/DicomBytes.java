package eu.cpms.dicom;

import eu.cpms.dicom.model.Dictionary;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds small files byte by byte, sound or not, in explicit little endian. */
public final class DicomBytes {
  public static final String EXPLICIT = "1.2.840.10008.1.2.1";
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A preamble, the prefix and a header that names the transfer syntax. */
  public static DicomBytes file(String syntax) {
    DicomBytes file = new DicomBytes();
    DicomBytes meta = item().text(0x0002_0010, "UI", syntax);
    byte[] length = item().number(meta.toBytes().length, 4).toBytes();
    return file.raw(new byte[128])
        .raw("DICM".getBytes(StandardCharsets.US_ASCII))
        .element(0x0002_0000, "UL", length)
        .raw(meta.toBytes());
  }

  /** No header at all: the inside of an item. */
  public static DicomBytes item() {
    return new DicomBytes();
  }

  public DicomBytes raw(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  public DicomBytes text(int tag, String vr, String value) {
    return element(tag, vr, value.getBytes(StandardCharsets.ISO_8859_1));
  }

  public DicomBytes text(String keyword, String vr, String value) {
    return text(Dictionary.tag(keyword), vr, value);
  }

  public DicomBytes element(String keyword, String vr, byte[] value) {
    return element(Dictionary.tag(keyword), vr, value);
  }

  public DicomBytes unsignedShort(int tag, int value) {
    return element(tag, "US", new byte[] {(byte) value, (byte) (value >> 8)});
  }

  public DicomBytes element(int tag, String vr, byte[] value) {
    byte[] even = java.util.Arrays.copyOf(value, value.length + (value.length & 1));
    if (even.length > value.length && !vr.equals("UI") && !vr.startsWith("O")) {
      even[value.length] = ' ';
    }
    return head(tag, vr, even.length).raw(even);
  }

  /** Tag, representation and a length that need not be true. */
  public DicomBytes head(int tag, String vr, long length) {
    tag(tag).raw(vr.getBytes(StandardCharsets.US_ASCII));
    boolean isLong = "OB OW OF OD OL OV SQ UN UT UC UR SV UV".contains(vr);
    return isLong ? number(0, 2).number(length, 4) : number(length, 2);
  }

  /** A sequence of undefined length with one item of undefined length for each argument. */
  public DicomBytes sequence(int tag, DicomBytes... items) {
    head(tag, "SQ", 0xFFFF_FFFFL);
    for (DicomBytes item : items) {
      tag(0xFFFE_E000).number(0xFFFF_FFFFL, 4).raw(item.toBytes()).tag(0xFFFE_E00D).number(0, 4);
    }
    return tag(0xFFFE_E0DD).number(0, 4);
  }

  /** Encapsulated pixel data; the first fragment is the offset table. */
  public DicomBytes fragments(byte[]... fragments) {
    head(0x7FE0_0010, "OB", 0xFFFF_FFFFL);
    for (byte[] fragment : fragments) {
      tag(0xFFFE_E000).number(fragment.length, 4).raw(fragment);
    }
    return tag(0xFFFE_E0DD).number(0, 4);
  }

  public DicomBytes tag(int tag) {
    return number(tag >>> 16, 2).number(tag & 0xFFFF, 2);
  }

  public DicomBytes number(long value, int width) {
    for (int i = 0; i < width; i++) {
      bytes.write((int) (value >> 8 * i));
    }
    return this;
  }

  /** Rows, columns and the rest of a grey image of 8 or 16 bits. */
  public DicomBytes greyImage(int rows, int columns, int frames, int bits) {
    return unsignedShort(0x0028_0002, 1)
        .text(0x0028_0004, "CS", "MONOCHROME2")
        .text(0x0028_0008, "IS", Integer.toString(frames))
        .unsignedShort(0x0028_0010, rows)
        .unsignedShort(0x0028_0011, columns)
        .unsignedShort(0x0028_0100, bits)
        .unsignedShort(0x0028_0101, bits)
        .unsignedShort(0x0028_0102, bits - 1)
        .unsignedShort(0x0028_0103, 0);
  }

  public byte[] toBytes() {
    return bytes.toByteArray();
  }
}
