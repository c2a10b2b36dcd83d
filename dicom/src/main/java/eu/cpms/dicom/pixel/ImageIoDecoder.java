package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DicomException;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** JPEG and JPEG 2000, by whatever ImageIO finds on the class path. */
final class ImageIoDecoder implements FrameDecoder {
  private final String name;
  private final PixelFormat format;

  private ImageIoDecoder(String name, PixelFormat format) {
    this.name = name;
    this.format = format.samples() == 1 ? format : format.interleaved("RGB");
  }

  static Optional<FrameDecoder> named(String name, PixelFormat format) {
    boolean known = ImageIO.getImageReadersByFormatName(name).hasNext();
    return known ? Optional.of(new ImageIoDecoder(name, format)) : Optional.empty();
  }

  @Override
  public PixelFormat decodedFormat() {
    return format;
  }

  @Override
  public byte[] decode(byte[] compressed) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name);
    Exception last = new IOException("no reader");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(compressed))) {
        return read(reader, in);
      } catch (IOException | RuntimeException e) {
        last = e;
      } finally {
        reader.dispose();
      }
    }
    throw cannot(last.toString());
  }

  private byte[] read(ImageReader reader, ImageInputStream in) throws IOException {
    reader.setInput(in, true, true);
    if (reader.getWidth(0) != format.columns() || reader.getHeight(0) != format.rows()) {
      throw new IOException("the compressed image has another size than the file says");
    }
    return pixels(reader.read(0));
  }

  private byte[] pixels(BufferedImage image) throws IOException {
    Raster raster = image.getRaster();
    boolean fits = raster.getNumBands() == format.samples();
    byte[] pixels = new byte[(int) format.frameBytes()];
    int at = 0;
    int[] pixel = new int[Math.max(4, raster.getNumBands())];
    for (int y = 0; y < format.rows(); y++) {
      for (int x = 0; x < format.columns(); x++) {
        if (fits && format.samples() == 1) {
          raster.getPixel(x, y, pixel);
        } else {
          split(image.getRGB(x, y), pixel);
        }
        at = put(pixel, pixels, at);
      }
    }
    return pixels;
  }

  private static void split(int rgb, int[] pixel) {
    pixel[0] = rgb >> 16 & 0xFF;
    pixel[1] = rgb >> 8 & 0xFF;
    pixel[2] = rgb & 0xFF;
  }

  private int put(int[] pixel, byte[] into, int start) {
    int at = start;
    for (int sample = 0; sample < format.samples(); sample++) {
      for (int i = 0; i < format.bytesPerSample(); i++) {
        into[at++] = (byte) (pixel[sample] >> 8 * i);
      }
    }
    return at;
  }

  private DicomException cannot(String reason) {
    return new DicomException.Unsupported("%s frame cannot be decoded: %s".formatted(name, reason));
  }
}
