package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax;
import eu.cpms.dicom.model.TransferSyntax.Encoding;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a file in its own transfer syntax, except that big endian becomes explicit little endian.
 * Sequences get undefined lengths; group lengths are left out.
 */
record Part10Writer(Sink out, boolean explicit) {
  static void write(DicomFile file, WritableByteChannel to) {
    TransferSyntax syntax =
        file.syntax().isBigEndian() ? TransferSyntax.EXPLICIT_LITTLE_ENDIAN : file.syntax();
    try (Sink sink = new Sink(to, file.source().size())) {
      sink.bytes(new byte[128]);
      sink.ascii("DICM");
      new Part10Writer(sink, true).meta(MetaHeader.of(file, syntax));
      if (syntax.encoding() == Encoding.DEFLATED) {
        sink.flush();
        DicomException.attempt("write the copy", () -> deflated(file.dataSet(), to));
      } else {
        new Part10Writer(sink, syntax.encoding() != Encoding.IMPLICIT).dataSet(file.dataSet());
      }
      sink.flush();
    }
  }

  /** A deflate stream of even length (PS3.5 annex A.5); the channel stays open. */
  private static long deflated(DataSet content, WritableByteChannel to) throws IOException {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    OutputStream out = Channels.newOutputStream(to);
    DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater, 1 << 16);
    try (Sink sink = new Sink(Channels.newChannel(stream), 0)) {
      new Part10Writer(sink, true).dataSet(content);
      sink.flush();
      stream.finish();
      out.write(new byte[(int) (deflater.getBytesWritten() & 1)]);
      return deflater.getBytesWritten();
    } finally {
      deflater.end();
    }
  }

  private void meta(DataSet meta) {
    long length = 0;
    for (Element element : meta) {
      length += lengthOf(element);
    }
    head(MetaHeader.GROUP_LENGTH, Vr.UL, 4);
    out.unsignedInt(length);
    dataSet(meta);
  }

  /** Group 0002 has no sequences. */
  private static long lengthOf(Element element) {
    long value = element.value() instanceof Value.Bytes bytes ? bytes.length() : 0;
    return (element.vr().hasLongLength() ? 12 : 8) + value + (value & 1);
  }

  private void dataSet(DataSet dataSet) {
    for (Element element : dataSet) {
      if (Tag.element(element.tag()) != 0) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    switch (element.value()) {
      case Value.Bytes bytes -> bytes(element, bytes);
      case Value.Items items when items.unknown() != null ->
          bytes(new Element(element.tag(), Vr.UN, items.unknown()), items.unknown());
      case Value.Items items -> items(element.tag(), items);
      case Value.Fragments fragments -> fragments(element, fragments);
    }
  }

  private void bytes(Element element, Value.Bytes bytes) {
    long padded = bytes.length() + (bytes.length() & 1);
    boolean fits = element.vr().hasLongLength() || padded <= 0xFFFE;
    head(element.tag(), fits ? element.vr() : Vr.UN, padded);
    padded(bytes, element.vr());
  }

  private void padded(Value.Bytes bytes, Vr vr) {
    out.value(bytes, vr.width());
    if (bytes.length() % 2 == 1) {
      out.bytes(new byte[] {vr.padding()});
    }
  }

  private void items(int tag, Value.Items items) {
    head(tag, Vr.SQ, Head.UNDEFINED);
    for (DataSet item : items.items()) {
      delimiter(Tag.ITEM, Head.UNDEFINED);
      dataSet(item);
      delimiter(Tag.ITEM_END, 0);
    }
    delimiter(Tag.SEQUENCE_END, 0);
  }

  private void fragments(Element element, Value.Fragments fragments) {
    head(element.tag(), element.vr(), Head.UNDEFINED);
    for (Value.Bytes fragment : fragments.fragments()) {
      delimiter(Tag.ITEM, fragment.length() + (fragment.length() & 1));
      padded(fragment, Vr.OB);
    }
    delimiter(Tag.SEQUENCE_END, 0);
  }

  private void head(int tag, Vr vr, long length) {
    out.tag(tag);
    if (!explicit) {
      out.unsignedInt(length);
      return;
    }
    out.ascii(vr.name());
    if (vr.hasLongLength()) {
      out.unsignedShort(0);
      out.unsignedInt(length);
    } else {
      out.unsignedShort((int) length);
    }
  }

  private void delimiter(int tag, long length) {
    out.tag(tag);
    out.unsignedInt(length);
  }
}
