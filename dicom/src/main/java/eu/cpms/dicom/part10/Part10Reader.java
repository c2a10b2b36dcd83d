package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax;
import eu.cpms.dicom.model.TransferSyntax.Encoding;
import java.nio.charset.StandardCharsets;

/** Finds where a file's data set begins and how it is encoded, then reads its structure. */
final class Part10Reader {
  private static final int PREAMBLE = 128;
  private final ByteSource source;
  private final Limits limits;
  private final Notes notes = new Notes();

  Part10Reader(ByteSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  DicomFile read() {
    Cursor cursor = new Cursor(source, start());
    DataSet meta = new StructureReader(cursor, limits, false, notes).meta();
    TransferSyntax syntax = syntax(meta, cursor.position());
    if (syntax.encoding() != Encoding.DEFLATED) {
      return file(meta, source, cursor.position(), syntax);
    }
    ByteSource inflated = Inflated.of(source, cursor.position(), limits.inflatedBytes());
    try {
      return file(meta, inflated, 0, syntax);
    } catch (DicomException refused) {
      inflated.close();
      throw refused;
    }
  }

  private DicomFile file(DataSet meta, ByteSource content, long position, TransferSyntax syntax) {
    Cursor cursor = new Cursor(content, position);
    DataSet read =
        new StructureReader(cursor, limits, syntax.isBigEndian(), notes).root(syntax.isExplicit());
    if (read.size() == 0) {
      throw cursor.truncated(position, "there is no element");
    }
    return new DicomFile(meta, read, syntax, content, notes.all());
  }

  private long start() {
    if (hasMagicAt(PREAMBLE)) {
      noteOtherFormat();
      return PREAMBLE + 4L;
    }
    if (hasMagicAt(0)) {
      notes.add("the preamble is missing");
      return 4;
    }
    notes.add("preamble and prefix are missing");
    return 0;
  }

  private boolean hasMagicAt(int position) {
    return "DICM".equals(latin(position, 4));
  }

  private void noteOtherFormat() {
    String magic = latin(0, 4);
    if (magic.equals("II*\0") || magic.equals("MM\0*")) {
      notes.add("the preamble makes the file a TIFF too; a copy will be DICOM only");
    } else if (magic.startsWith("MZ") || magic.startsWith("\177ELF") || magic.startsWith("PK")) {
      notes.add("the preamble looks like a program or archive; a copy will not have it");
    }
  }

  private String latin(long position, int length) {
    byte[] bytes = new byte[length];
    int read = source.read(position, bytes, 0, length);
    return new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
  }

  private TransferSyntax syntax(DataSet meta, long position) {
    String uid = meta.text(Tag.TRANSFER_SYNTAX_UID).orElse("");
    TransferSyntax guess = guess(position, meta.size() > 0);
    if (uid.isEmpty()) {
      notes.add("no transfer syntax is named; read as " + guess.name());
      return guess;
    }
    TransferSyntax named = TransferSyntax.of(uid);
    boolean wrong =
        named.encoding() != Encoding.DEFLATED
            && named.isExplicit() != guess.isExplicit()
            && source.size() - position >= 8;
    if (wrong) {
      notes.add("the named transfer syntax is wrong; read as " + guess.name());
      return guess;
    }
    return named;
  }

  /** Looks at the first element: two capital letters after the tag tell explicit from implicit. */
  private TransferSyntax guess(long position, boolean hasMeta) {
    byte[] head = new byte[8];
    int read = source.read(position, head, 0, head.length);
    if (read < head.length && !hasMeta) {
      throw new DicomException.NotDicom("it is too short");
    }
    boolean big = head[0] == 0 && head[1] != 0;
    boolean explicit = isCapital(head[4]) && isCapital(head[5]);
    if (!hasMeta && !looksLikeFirstElement(big, explicit, position)) {
      throw new DicomException.NotDicom("it has neither a prefix nor a data set at its beginning");
    }
    if (big && explicit) {
      return TransferSyntax.EXPLICIT_BIG_ENDIAN;
    }
    return explicit ? TransferSyntax.EXPLICIT_LITTLE_ENDIAN : TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
  }

  private static boolean isCapital(byte letter) {
    return letter >= 'A' && letter <= 'Z';
  }

  private boolean looksLikeFirstElement(boolean big, boolean explicit, long position) {
    Cursor cursor = new Cursor(source, position);
    cursor.bigEndian(big);
    int tag = cursor.tag();
    boolean early = Tag.group(tag) == 8 || Tag.group(tag) == 4;
    cursor.skip(explicit ? 2 : 0);
    long length = explicit ? cursor.unsignedShort() : cursor.unsignedInt();
    return early && length <= cursor.left();
  }
}
