package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Tag;

/** The Image Pixel attributes which say how decoded pixels lie in memory (PS3.3 C.7.6.3). */
record PixelFormat(
    int rows,
    int columns,
    int frames,
    int samples,
    int allocated,
    int stored,
    int highBit,
    boolean signed,
    boolean planar,
    String photometric) {

  static PixelFormat of(DataSet data) {
    int allocated = data.number(Tag.BITS_ALLOCATED, 0);
    int stored = data.number(Tag.BITS_STORED, allocated);
    return new PixelFormat(
        data.number(Tag.ROWS, 0),
        data.number(Tag.COLUMNS, 0),
        Math.max(1, data.number(Tag.NUMBER_OF_FRAMES, 1)),
        data.number(Tag.SAMPLES_PER_PIXEL, 1),
        allocated,
        stored,
        data.number(Tag.HIGH_BIT, stored - 1),
        data.number(Tag.PIXEL_REPRESENTATION, 0) == 1,
        data.number(Tag.PLANAR_CONFIGURATION, 0) == 1,
        data.text(Tag.PHOTOMETRIC_INTERPRETATION).orElse("MONOCHROME2"));
  }

  /** The same image with the samples of a pixel together. */
  PixelFormat interleaved(String newPhotometric) {
    return new PixelFormat(
        rows, columns, frames, samples, allocated, stored, highBit, signed, false, newPhotometric);
  }

  boolean isHalved() {
    return photometric.equals("YBR_FULL_422") || photometric.equals("YBR_PARTIAL_422");
  }

  /** Bytes of one decoded frame. */
  long frameBytes() {
    long samplesOfAll = (long) rows * columns * (isHalved() ? 2 : samples);
    return Math.ceilDiv(samplesOfAll * allocated, 8L);
  }

  int bytesPerSample() {
    return Math.max(1, allocated / 8);
  }
}
