package eu.cpms.dicom.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How a data set and its pixels are encoded, from {@code transfer-syntaxes.tsv}. */
public record TransferSyntax(String uid, String name, Encoding encoding, Pixels pixels) {
  /** How elements are written. */
  public enum Encoding {
    EXPLICIT,
    IMPLICIT,
    BIG,
    DEFLATED
  }

  /** How pixel data is compressed. */
  public enum Pixels {
    NATIVE,
    RLE,
    JPEG,
    JPEG_EXTENDED,
    JPEG_LOSSLESS,
    JPEG_LS,
    JPEG_2000,
    VIDEO,
    HTJ2K,
    JXL,
    OTHER
  }

  private static final Map<String, TransferSyntax> KNOWN = load();
  public static final TransferSyntax IMPLICIT_LITTLE_ENDIAN = of("1.2.840.10008.1.2");
  public static final TransferSyntax EXPLICIT_LITTLE_ENDIAN = of("1.2.840.10008.1.2.1");
  public static final TransferSyntax EXPLICIT_BIG_ENDIAN = of("1.2.840.10008.1.2.2");

  /**
   * The syntax with this UID; one that is not known is taken for explicit with compressed pixels.
   */
  public static TransferSyntax of(String uid) {
    TransferSyntax known = KNOWN.get(uid);
    return known != null
        ? known
        : new TransferSyntax(uid, "unknown", Encoding.EXPLICIT, Pixels.OTHER);
  }

  public boolean isBigEndian() {
    return encoding == Encoding.BIG;
  }

  private static Map<String, TransferSyntax> load() {
    Map<String, TransferSyntax> known = new LinkedHashMap<>();
    for (String[] row : Tables.rows(TransferSyntax.class, "transfer-syntaxes.tsv")) {
      Encoding encoding = Encoding.valueOf(row[2].toUpperCase(Locale.ROOT));
      Pixels pixels = Pixels.valueOf(row[3].toUpperCase(Locale.ROOT).replace('-', '_'));
      known.put(row[0], new TransferSyntax(row[0], row[1], encoding, pixels));
    }
    return known;
  }
}
