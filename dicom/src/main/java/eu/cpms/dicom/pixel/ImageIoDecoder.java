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
final class ImageIoDecoder {
  private final String name;
  private final PixelFormat format;

  private ImageIoDecoder(String name, PixelFormat format) {
    this.name = name;
    this.format = format.samples() == 1 ? format : format.interleaved("RGB");
  }

  static Optional<FrameDecoder> named(String name, PixelFormat format) {
    ImageIoDecoder decoder = new ImageIoDecoder(name, format);
    return ImageIO.getImageReadersByFormatName(name).hasNext()
        ? Optional.of(new FrameDecoder(decoder.format, decoder::decode))
        : Optional.empty();
  }

  private byte[] decode(byte[] compressed) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name);
    Throwable last = new IOException("no reader");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(compressed))) {
        return read(reader, in);
      } catch (VirtualMachineError e) {
        throw e;
      } catch (IOException | RuntimeException | Error e) {
        last = e; // the reader of JPEG 2000 throws a plain Error for damaged frames
      } finally {
        reader.dispose();
      }
    }
    throw new DicomException.Unsupported("%s frame cannot be decoded: %s".formatted(name, last));
  }

  private byte[] read(ImageReader reader, ImageInputStream in) throws IOException {
    reader.setInput(in, true, true);
    if (reader.getWidth(0) != format.columns() || reader.getHeight(0) != format.rows()) {
      throw new IOException("the compressed image has another size than the file says");
    }
    return pixels(reader.read(0));
  }

  private byte[] pixels(BufferedImage image) {
    Raster raster = image.getRaster();
    boolean grey = raster.getNumBands() == 1 && format.samples() == 1;
    byte[] pixels = new byte[(int) format.frameBytes()];
    int at = 0;
    for (int y = 0; y < format.rows(); y++) {
      for (int x = 0; x < format.columns(); x++) {
        int value = grey ? raster.getSample(x, y, 0) : image.getRGB(x, y);
        for (int sample = format.samples() - 1; sample >= 0; sample--) {
          int single = grey ? value : value >> 8 * sample & 0xFF;
          for (int i = 0; i < format.bytesPerSample(); i++) {
            pixels[at++] = (byte) (single >> 8 * i);
          }
        }
      }
    }
    return pixels;
  }
}
