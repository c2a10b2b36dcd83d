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
    int allocated = Math.min(Short.MAX_VALUE, number(data, Tag.BITS_ALLOCATED, 0));
    int stored = number(data, Tag.BITS_STORED, allocated);
    return new PixelFormat(
        number(data, Tag.ROWS, 0),
        number(data, Tag.COLUMNS, 0),
        Math.max(1, data.number(Tag.NUMBER_OF_FRAMES, 1)),
        number(data, Tag.SAMPLES_PER_PIXEL, 1),
        allocated,
        stored,
        number(data, Tag.HIGH_BIT, stored - 1),
        data.number(Tag.PIXEL_REPRESENTATION, 0) == 1,
        data.number(Tag.PLANAR_CONFIGURATION, 0) == 1,
        data.text(Tag.PHOTOMETRIC_INTERPRETATION).orElse("MONOCHROME2"));
  }

  /** These attributes have 16 bits; files that say otherwise must not make sizes overflow. */
  private static int number(DataSet data, int tag, int otherwise) {
    return Math.clamp(data.number(tag, otherwise), 0, 0xFFFF);
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
    return Math.ceilDiv(frameBits(), 8L);
  }

  long frameBits() {
    long samplesOfAll = (long) rows * columns * (isHalved() ? 2 : samples);
    return samplesOfAll * allocated;
  }

  int bytesPerSample() {
    return Math.max(1, allocated / 8);
  }
}
