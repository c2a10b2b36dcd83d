package eu.cpms.dicom.pixel;

import eu.cpms.dicom.inspect.Frames;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Limits;
import eu.cpms.dicom.model.Tag;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Small pictures for lists; not for diagnosis.
 *
 * @param limits how large a frame may be
 * @param edge the longer edge in pixels
 */
public record Thumbnails(Limits limits, int edge) {
  /** Attributes which say what shape a pixel has. */
  private static final List<String> SHAPES =
      List.of(
          "PixelAspectRatio", "PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing");

  /**
   * A PNG of one frame; nothing if there are no pixels, or no decoder for their compression.
   *
   * @throws DicomException when the frame is damaged or too large
   */
  public Optional<byte[]> png(DicomFile file, int frame) {
    PixelFormat format = PixelFormat.of(file.dataSet());
    FrameDecoder decoder = FrameDecoder.of(file.syntax().pixels(), format).orElse(null);
    if (decoder == null
        || !Shades.canShow(decoder.decodedFormat())
        || file.dataSet().find(Tag.PIXEL_DATA).isEmpty()) {
      return Optional.empty();
    }
    Frames frames = Frames.of(file);
    if (decoder.decodedFormat().frameBytes() > limits.frameBytes()) {
      throw new DicomException.LimitExceeded(
          0, "a frame", "longer than %,d bytes".formatted(limits.frameBytes()));
    }
    byte[] pixels = decoder.decode(frames.load(frame, limits.frameBytes()));
    boolean bigEndian = file.syntax().isBigEndian();
    Samples samples = new Samples(pixels, decoder.decodedFormat(), bigEndian);
    DataSet data = file.dataSet().ofFrame(frame);
    return Optional.of(encode(scaled(samples, Shades.of(data, samples), aspect(data))));
  }

  /** How much higher than wide a pixel is. */
  private static double aspect(DataSet data) {
    return SHAPES.stream()
        .map(data::numbers)
        .filter(shape -> shape.length == 2 && shape[0] > 0 && shape[1] > 0)
        .mapToDouble(shape -> shape[0] / shape[1])
        .findFirst()
        .orElse(1);
  }

  private BufferedImage scaled(Samples samples, Shades shades, double aspect) {
    int rows = samples.format().rows();
    int columns = samples.format().columns();
    double scale = Math.min(1, edge / Math.max(rows * aspect, columns));
    int height = Math.max(1, (int) (rows * aspect * scale));
    int width = Math.max(1, (int) (columns * scale));
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int row = (int) ((y + 0.5) * rows / height);
        int column = (int) ((x + 0.5) * columns / width);
        image.setRGB(x, y, shades.rgb(samples, row, column));
      }
    }
    return image;
  }

  private static byte[] encode(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    DicomException.attempt("encode the thumbnail", () -> ImageIO.write(image, "png", bytes));
    return bytes.toByteArray();
  }
}
