package eu.cpms.dicom.pixel;

/** The numbers of one decoded frame. */
record Samples(byte[] pixels, PixelFormat format, boolean bigEndian) {

  /** The stored value: sign extended, without unused bits. */
  int value(int row, int column, int sample) {
    int width = format.bytesPerSample();
    int raw = 0;
    int start = index(row, column, sample) * width;
    for (int i = 0; i < width && i < Integer.BYTES; i++) {
      int place = bigEndian ? width - 1 - i : i;
      raw |= Byte.toUnsignedInt(pixels[start + place]) << 8 * i;
    }
    int unused = Integer.SIZE - Math.clamp(format.stored(), 1, Integer.SIZE);
    int shifted = raw >>> Math.clamp(format.highBit() + 1L - format.stored(), 0, 31) << unused;
    return format.signed() ? shifted >> unused : shifted >>> unused;
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
