package eu.cpms.dicom.pixel;

/** The numbers of one decoded frame. */
record Samples(byte[] pixels, PixelFormat format, boolean bigEndian) {

  /** The stored value: sign extended, without unused bits. */
  long value(int row, int column, int sample) {
    int width = format.bytesPerSample();
    long raw = 0;
    int start = index(row, column, sample) * width;
    for (int i = 0; i < width && i < Long.BYTES; i++) {
      int place = bigEndian ? width - 1 - i : i;
      raw |= Byte.toUnsignedLong(pixels[start + place]) << 8 * i;
    }
    return stored(raw >>> Math.clamp(format.highBit() + 1L - format.stored(), 0, 63));
  }

  /** What a number means when it is one of these samples. */
  long stored(long raw) {
    int unused = Long.SIZE - Math.clamp(format.stored(), 1, Long.SIZE);
    return format.signed() ? raw << unused >> unused : raw << unused >>> unused;
  }

  private int index(int row, int column, int sample) {
    int pixel = row * format.columns() + column;
    if (format.isHalved()) {
      int pair = pixel / 2 * 4;
      return sample == 0 ? pair + pixel % 2 : pair + 1 + sample;
    }
    boolean planes = format.planar() && format.samples() > 1;
    return planes
        ? sample * format.rows() * format.columns() + pixel
        : pixel * format.samples() + sample;
  }
}
