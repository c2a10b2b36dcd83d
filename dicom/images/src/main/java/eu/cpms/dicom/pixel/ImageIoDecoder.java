package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DicomException;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * JPEG and JPEG 2000, by whatever ImageIO finds on the class path. Only the samples are asked for;
 * which colours they are is decided here, because ImageIO does not know what the file says.
 */
final class ImageIoDecoder {
  private static final int RGB = 3;
  private static final byte START_OF_SCAN = (byte) 0xDA;

  /** Programs write about ten. */
  private static final int MOST_SCANS = 64;

  private final String name;
  private final PixelFormat format;
  private final boolean ybr;

  private ImageIoDecoder(String name, PixelFormat format) {
    this.name = name;
    this.ybr = format.photometric().startsWith("YBR_FULL");
    this.format = format.samples() == 1 ? format : format.interleaved("RGB");
  }

  static Optional<FrameDecoder> named(String name, PixelFormat format) {
    ImageIoDecoder decoder = new ImageIoDecoder(name, format);
    return ImageIO.getImageReadersByFormatName(name).hasNext()
        ? Optional.of(new FrameDecoder(decoder.format, decoder::decode))
        : Optional.empty();
  }

  private byte[] decode(byte[] compressed) {
    if (name.equals("jpeg")) {
      requireFewScans(compressed);
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name);
    Throwable last = new IOException("no reader");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(compressed))) {
        return pixels(read(reader, in), hasYbr(compressed));
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

  /** Each scan of a progressive JPEG goes over all pixels, and may be some bytes long. */
  private static void requireFewScans(byte[] jpeg) {
    int scans = 0;
    for (int i = 1; i < jpeg.length; i++) {
      scans += jpeg[i - 1] == -1 && jpeg[i] == START_OF_SCAN ? 1 : 0;
    }
    if (scans > MOST_SCANS) {
      throw new DicomException.Unsupported("jpeg frame has %,d scans".formatted(scans));
    }
  }

  private Raster read(ImageReader reader, ImageInputStream in) throws IOException {
    reader.setInput(in, true, true);
    if (reader.getWidth(0) != format.columns() || reader.getHeight(0) != format.rows()) {
      throw new IOException("the compressed image has another size than the file says");
    }
    Raster raster = reader.readRaster(0, null);
    if (raster.getNumBands() != format.samples()) {
      throw new IOException("the compressed image has other colours than the file says");
    }
    return raster;
  }

  /**
   * Whether three samples are brightness and two colour differences. The markers of lossy JPEG know
   * best (JFIF, Adobe); without one, samples of different sizes are never red, green and blue. All
   * else is what the file says.
   */
  private boolean hasYbr(byte[] compressed) {
    if (format.samples() != RGB || !name.equals("jpeg")) {
      return ybr && format.samples() == RGB;
    }
    var jpeg = ByteBuffer.wrap(compressed);
    Boolean marked = null;
    for (int at = 2; at + 16 <= compressed.length && compressed[at] == -1; ) {
      int marker = jpeg.getShort(at) & 0xFFFF;
      switch (marker) {
        case 0xFFE0 -> marked = true;
        case 0xFFEE -> marked = compressed[at + 15] != 0;
        case 0xFFC0, 0xFFC1, 0xFFC2 -> {
          boolean halved = compressed[at + 11] != 0x11;
          return marked == null ? ybr || halved : marked;
        }
        case 0xFFC3 -> {
          return ybr;
        }
        default -> {}
      }
      at += 2 + (jpeg.getShort(at + 2) & 0xFFFF);
    }
    return ybr;
  }

  private byte[] pixels(Raster raster, boolean isYbr) {
    byte[] pixels = new byte[(int) format.frameBytes()];
    int[] samples = new int[format.samples()];
    int at = 0;
    for (int y = 0; y < format.rows(); y++) {
      for (int x = 0; x < format.columns(); x++) {
        raster.getPixel(x, y, samples);
        int rgb = isYbr ? Shades.rgbOf(samples[0], samples[1], samples[2]) : 0;
        for (int sample = 0; sample < samples.length; sample++) {
          int value = isYbr ? rgb >> 16 - 8 * sample & 0xFF : samples[sample];
          for (int i = 0; i < format.bytesPerSample(); i++) {
            pixels[at++] = (byte) (value >> 8 * i);
          }
        }
      }
    }
    return pixels;
  }
}
