package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DataSet;

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
    int allocated = Math.min(Short.MAX_VALUE, number(data, "BitsAllocated", 0));
    int stored = number(data, "BitsStored", allocated);
    return new PixelFormat(
        number(data, "Rows", 0),
        number(data, "Columns", 0),
        Math.max(1, data.number("NumberOfFrames", 1)),
        number(data, "SamplesPerPixel", 1),
        allocated,
        stored,
        number(data, "HighBit", stored - 1),
        data.number("PixelRepresentation", 0) == 1,
        data.number("PlanarConfiguration", 0) == 1,
        data.text("PhotometricInterpretation").orElse("MONOCHROME2"));
  }

  /** These attributes have 16 bits; files that say otherwise must not make sizes overflow. */
  private static int number(DataSet data, String keyword, int otherwise) {
    return Math.clamp(data.number(keyword, otherwise), 0, 0xFFFF);
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
