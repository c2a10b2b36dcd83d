package eu.cpms.dicom.dcm4che;

import eu.cpms.dicom.DicomToolkit;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Implementation;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;

/** Reads and writes by dcm4che; preferred when it is on the class path. */
public final class Dcm4cheToolkit implements DicomToolkit {
  /** Values from this length on stay in the file, and all fragments: those have no length. */
  private static final int INLINE = 4096;

  private static final int VERSION = 0x0002_0001;
  private static final int IMPLEMENTATION_CLASS_UID = 0x0002_0012;
  private static final String IN_SOURCE = "source:value";

  @Override
  public String name() {
    return "dcm4che";
  }

  @Override
  public int preference() {
    return 10;
  }

  @Override
  public DicomFile read(ByteSource source, Limits limits) {
    try (DicomInputStream in = new DicomInputStream(new SourceStream(source))) {
      in.setAllocateLimit(limits.valueBytes());
      Attributes meta = in.readFileMetaInformation();
      TransferSyntax syntax = TransferSyntax.of(in.getTransferSyntax());
      if (syntax.encoding() != TransferSyntax.Encoding.DEFLATED) {
        leaveLongValues(in);
      }
      Attributes content = in.readDataset();
      FromAttributes from = new FromAttributes(source, limits);
      return new DicomFile(
          meta == null ? DataSet.EMPTY : from.dataSet(meta),
          from.dataSet(content),
          syntax,
          source,
          List.of());
    } catch (EOFException e) {
      // dcm4che does not say where it stopped; long values are nearly always the pixels.
      throw new DicomException.Truncated(
          source.size(), Tag.format(Tag.PIXEL_DATA), "no more bytes");
    } catch (IOException e) {
      throw new DicomException.NotDicom(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new DicomException.Malformed(0, "the file", String.valueOf(e.getMessage()));
    }
  }

  /** Positions in a deflated file are not positions of its values: those are loaded. */
  private static void leaveLongValues(DicomInputStream in) {
    in.setURI(IN_SOURCE);
    in.setIncludeBulkData(DicomInputStream.IncludeBulkData.URI);
    in.setBulkDataDescriptor(
        (pointers, creator, tag, vr, length) -> length < 0 || length >= INLINE);
  }

  @Override
  public void write(DicomFile file, WritableByteChannel to) {
    TransferSyntax syntax =
        file.syntax().isBigEndian() ? TransferSyntax.EXPLICIT_LITTLE_ENDIAN : file.syntax();
    // The stream begins with the file meta information, and changes to its syntax by itself.
    try {
      DicomOutputStream out =
          new DicomOutputStream(
              Channels.newOutputStream(to), TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid());
      out.writeDataset(meta(file, syntax), ToAttributes.of(file.dataSet()));
      out.finish();
      out.flush();
    } catch (IOException e) {
      throw new DicomException.Io("cannot write the copy: " + e.getMessage(), e);
    }
  }

  /** What the file has of it: dcm4che would insist on UIDs. */
  private static Attributes meta(DicomFile file, TransferSyntax syntax) {
    Attributes meta = new Attributes();
    meta.setBytes(VERSION, VR.OB, new byte[] {0, 1});
    meta.setString(Tag.TRANSFER_SYNTAX_UID, VR.UI, syntax.uid());
    meta.setString(IMPLEMENTATION_CLASS_UID, VR.UI, Implementation.getClassUID());
    file.dataSet()
        .text(Tag.SOP_CLASS_UID)
        .ifPresent(uid -> meta.setString(Dictionary.tag("MediaStorageSOPClassUID"), VR.UI, uid));
    file.dataSet()
        .text(Tag.SOP_INSTANCE_UID)
        .ifPresent(uid -> meta.setString(Dictionary.tag("MediaStorageSOPInstanceUID"), VR.UI, uid));
    return meta;
  }
}
