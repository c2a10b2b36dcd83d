package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.TransferSyntax.Pixels;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Turns one compressed frame into native pixels: samples of a pixel together, little endian.
 *
 * @param decodedFormat how the decoded pixels lie
 */
record FrameDecoder(PixelFormat decodedFormat, UnaryOperator<byte[]> decoding) {
  /** The decoder for a compression, if the class path has one. */
  static Optional<FrameDecoder> of(Pixels pixels, PixelFormat format) {
    PixelFormat together = format.interleaved(format.photometric());
    return switch (pixels) {
      case NATIVE -> Optional.of(new FrameDecoder(format, UnaryOperator.identity()));
      case RLE -> Optional.of(new FrameDecoder(together, new RleDecoder(together)::decode));
      case JPEG, JPEG_LOSSLESS -> ImageIoDecoder.named("jpeg", format);
      case JPEG_EXTENDED ->
          format.allocated() > 8 ? Optional.empty() : ImageIoDecoder.named("jpeg", format);
      case JPEG_2000 -> ImageIoDecoder.named("jpeg2000", format).map(TimeLimit.USUAL::on);
      default -> Optional.empty();
    };
  }

  /**
   * Decodes one frame.
   *
   * @throws DicomException.Unsupported when it is damaged, of another kind or of another size
   */
  byte[] decode(byte[] compressed) {
    byte[] pixels = decoding.apply(compressed);
    if (pixels.length != decodedFormat.frameBytes()) {
      throw new DicomException.Unsupported("the frame has another size than the file says");
    }
    return pixels;
  }
}
