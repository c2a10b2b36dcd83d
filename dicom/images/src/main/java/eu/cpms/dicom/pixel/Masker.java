package eu.cpms.dicom.pixel;

import eu.cpms.dicom.inspect.Frames;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.PixelArea;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax;
import eu.cpms.dicom.model.TransferSyntax.Pixels;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Blanks rectangles in every frame while a file is written. RLE and JPEG baseline are decoded, so
 * that no pixel outside the rectangles changes a second time; the copy is not compressed.
 *
 * @param limits how large a frame may be
 */
public record Masker(Limits limits) {
  /** Offset tables, the icon. */
  private static final Set<Integer> OUTDATED =
      Set.of(
          Dictionary.tag("ExtendedOffsetTable"),
          Dictionary.tag("ExtendedOffsetTableLengths"),
          Dictionary.tag("IconImageSequence"));

  private static final long LONGEST_VALUE = 0xFFFF_FFFEL;

  /**
   * The file with masked pixels; it must be written before the original is closed.
   *
   * @throws DicomException.Unsupported when the pixels cannot be masked: quarantine the file
   */
  public DicomFile mask(DicomFile file, List<PixelArea> areas) {
    PixelFormat format = PixelFormat.of(file.dataSet());
    Frames frames = Frames.of(file);
    if (frames.count() == 0 || format.frameBytes() > limits.frameBytes()) {
      throw cannot("there are no pixels, or a frame is too large");
    }
    return switch (file.syntax().pixels()) {
      case NATIVE -> masked(file, format, inPlace(file), areas, file.syntax());
      case RLE, JPEG -> {
        FrameDecoder decoder =
            FrameDecoder.of(file.syntax().pixels(), format)
                .orElseThrow(() -> cannot(file.syntax().name()));
        DecodedSource decoded = new DecodedSource(frames, decoder, limits);
        Value.Bytes bytes = new Value.Bytes(decoded, 0, decoded.size(), false);
        TransferSyntax plain = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
        yield masked(file, decoder.decodedFormat(), bytes, areas, plain);
      }
      default -> throw cannot(file.syntax().name());
    };
  }

  private static Value.Bytes inPlace(DicomFile file) {
    if (file.dataSet().find(Tag.PIXEL_DATA).map(Element::value).orElse(null)
        instanceof Value.Bytes bytes) {
      return bytes;
    }
    throw cannot("the pixels are not what the transfer syntax says");
  }

  private static DicomFile masked(
      DicomFile file,
      PixelFormat format,
      Value.Bytes pixels,
      List<PixelArea> areas,
      TransferSyntax syntax) {
    requireWholeBytes(format, pixels.length());
    var source = new MaskedSource(pixels.source(), pixels.offset(), format, List.copyOf(areas));
    Value.Bytes seen = new Value.Bytes(source, 0, pixels.length(), pixels.bigEndian());
    List<Element> changed = new ArrayList<>();
    changed.add(Element.ascii("PhotometricInterpretation", format.photometric()));
    if (format.samples() > 1) {
      byte[] planar = {(byte) (format.planar() ? 1 : 0), 0};
      changed.add(Element.bytes(Dictionary.tag("PlanarConfiguration"), Vr.US, planar));
    }
    changed.add(new Element(Tag.PIXEL_DATA, format.allocated() > 8 ? Vr.OW : Vr.OB, seen));
    if (file.syntax().pixels() == Pixels.JPEG) {
      changed.add(Element.ascii("LossyImageCompression", "01"));
    }
    DataSet content = file.dataSet().without(OUTDATED).with(changed);
    return file.with(file.meta(), content, syntax);
  }

  private static void requireWholeBytes(PixelFormat format, long length) {
    if (format.allocated() % 8 != 0 || format.frameBits() == 0) {
      throw cannot("%d bits a pixel, or none".formatted(format.allocated()));
    }
    if (format.isHalved() || length > LONGEST_VALUE) {
      throw cannot("halved colours, or more than 4 GB");
    }
  }

  private static DicomException cannot(String why) {
    return new DicomException.Unsupported("cannot be masked: " + why);
  }
}
