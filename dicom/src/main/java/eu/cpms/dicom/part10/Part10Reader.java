package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax;
import eu.cpms.dicom.model.TransferSyntax.Encoding;
import eu.cpms.dicom.model.TransferSyntax.Pixels;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds where a file's data set begins and how it is encoded, then reads its structure. */
final class Part10Reader {
  private static final int PREAMBLE = 128;
  private final ByteSource source;
  private final Limits limits;
  private final Set<String> notes = new LinkedHashSet<>();

  Part10Reader(ByteSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  DicomFile read() {
    Cursor cursor = new Cursor(source, start(), limits, notes);
    DataSet meta = new StructureReader(cursor, limits).meta();
    TransferSyntax named = TransferSyntax.of(meta.text(Tag.TRANSFER_SYNTAX_UID).orElse(""));
    return named.encoding() == Encoding.DEFLATED
        ? inflated(meta, named, cursor.position())
        : plain(meta, named, cursor.position());
  }

  private DicomFile inflated(DataSet meta, TransferSyntax named, long position) {
    ByteSource inflated = new Inflated(source, position, limits.inflatedBytes()).unpacked();
    try {
      DataSet content = content(inflated, 0, Encoding.EXPLICIT);
      return new DicomFile(meta, content, named, inflated, List.copyOf(notes));
    } catch (DicomException refused) {
      inflated.close();
      throw refused;
    }
  }

  /** What the bytes look like decides how they are read; what the file says, how it is written. */
  private DicomFile plain(DataSet meta, TransferSyntax named, long position) {
    TransferSyntax guess = guess(position, meta.size() > 0, named.isBigEndian());
    boolean unnamed = named.uid().isEmpty();
    boolean wrong =
        !unnamed && source.size() - position >= 8 && named.encoding() != guess.encoding();
    if (unnamed || wrong) {
      String why = wrong ? "the named transfer syntax is wrong" : "no transfer syntax is named";
      notes.add(why + "; read as " + guess.name());
    }
    TransferSyntax read = unnamed || wrong ? guess : named;
    DataSet content = content(source, position, read.encoding());
    boolean keepsName = wrong && named.pixels() != Pixels.NATIVE;
    return new DicomFile(meta, content, keepsName ? named : read, source, List.copyOf(notes));
  }

  private DataSet content(ByteSource from, long position, Encoding encoding) {
    Cursor cursor = new Cursor(from, position, limits, notes);
    DataSet read = new StructureReader(cursor, limits).root(encoding);
    if (read.size() == 0) {
      throw cursor.truncated(position, "there is no element");
    }
    return read;
  }

  private long start() {
    String head = latin(0, PREAMBLE + 4);
    if (head.startsWith("DICM", PREAMBLE)) {
      noteOtherFormat(head);
      return head.length();
    }
    boolean prefix = head.startsWith("DICM");
    notes.add(prefix ? "the preamble is missing" : "preamble and prefix are missing");
    return prefix ? 4 : 0;
  }

  private void noteOtherFormat(String magic) {
    if (magic.startsWith("II*\0") || magic.startsWith("MM\0*")) {
      notes.add(DicomFile.ALSO_TIFF);
    } else if (magic.startsWith("MZ") || magic.startsWith("\177ELF") || magic.startsWith("PK")) {
      notes.add("the preamble looks like a program or archive; a copy will not have it");
    }
  }

  private String latin(long position, int length) {
    byte[] bytes = new byte[length];
    int read = source.read(position, bytes, 0, length);
    return new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
  }

  /**
   * Looks at the first element: two capital letters after the tag tell explicit from implicit, a
   * zero the upper byte of its group.
   */
  private TransferSyntax guess(long position, boolean hasMeta, boolean otherwiseBig) {
    String head = latin(position, 8);
    if (head.length() < 8 && hasMeta) {
      return TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
    }
    if (head.length() < 8) {
      throw new DicomException.NotDicom("it is too short");
    }
    boolean clear = head.charAt(0) == 0 != (head.charAt(1) == 0);
    boolean big = clear ? head.charAt(0) == 0 : otherwiseBig;
    boolean explicit = head.substring(4, 6).matches("[A-Z]{2}");
    if (!hasMeta && !looksLikeFirstElement(big, explicit, position)) {
      throw new DicomException.NotDicom("it has neither a prefix nor a data set at its beginning");
    }
    if (big && explicit) {
      return TransferSyntax.EXPLICIT_BIG_ENDIAN;
    }
    return explicit ? TransferSyntax.EXPLICIT_LITTLE_ENDIAN : TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
  }

  private boolean looksLikeFirstElement(boolean big, boolean explicit, long position) {
    Cursor cursor = new Cursor(source, position, limits, notes);
    cursor.encoding(big ? Encoding.BIG : Encoding.IMPLICIT);
    int group = Tag.group(cursor.tag());
    cursor.skip(explicit ? 2 : 0);
    long length = explicit ? cursor.unsignedShort() : cursor.unsignedInt();
    return (group == 8 || group == 4) && length <= cursor.left();
  }
}
