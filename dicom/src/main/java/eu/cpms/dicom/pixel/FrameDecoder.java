package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.TransferSyntax.Pixels;
import java.util.Optional;

/** Turns one compressed frame into native pixels: samples of a pixel together, little endian. */
interface FrameDecoder {
  /** How the decoded pixels lie. */
  PixelFormat decodedFormat();

  /**
   * Decodes one frame.
   *
   * @throws DicomException.Unsupported when the frame is damaged or not of the kind it says
   */
  byte[] decode(byte[] compressed);

  /** The decoder for a compression, if the class path has one. */
  static Optional<FrameDecoder> of(Pixels pixels, PixelFormat format) {
    return switch (pixels) {
      case NATIVE -> Optional.of(new NativeDecoder(format));
      case RLE -> Optional.of(new RleDecoder(format));
      case JPEG, JPEG_LOSSLESS -> ImageIoDecoder.named("jpeg", format);
      case JPEG_2000 -> ImageIoDecoder.named("jpeg2000", format);
      default -> Optional.empty();
    };
  }
}
