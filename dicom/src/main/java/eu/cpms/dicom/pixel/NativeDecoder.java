package eu.cpms.dicom.pixel;

/** Pixels that are not compressed. */
record NativeDecoder(PixelFormat decodedFormat) implements FrameDecoder {
  @Override
  public byte[] decode(byte[] pixels) {
    return pixels;
  }
}
