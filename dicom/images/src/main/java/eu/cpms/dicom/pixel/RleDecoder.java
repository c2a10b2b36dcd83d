package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DicomException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE Lossless (PS3.5 annex G): a segment for each byte of a sample, most significant first. */
record RleDecoder(PixelFormat format) {
  private static final int HEADER = 64;
  private static final int MOST_SEGMENTS = 15;

  byte[] decode(byte[] compressed) {
    int width = format.bytesPerSample();
    int segments = format.samples() * width;
    int[] offsets = offsets(compressed, segments);
    byte[] pixels = new byte[(int) format.frameBytes()];
    for (int segment = 0; segment < segments; segment++) {
      int sample = segment / width;
      int lowByteFirst = width - 1 - segment % width;
      unpack(
          compressed,
          offsets[segment],
          offsets[segment + 1],
          pixels,
          sample * width + lowByteFirst,
          segments);
    }
    return pixels;
  }

  private static int[] offsets(byte[] compressed, int segments) {
    var header = ByteBuffer.wrap(compressed).order(ByteOrder.LITTLE_ENDIAN);
    if (compressed.length < HEADER || header.getInt(0) != segments || segments > MOST_SEGMENTS) {
      throw damaged("the header does not fit the image");
    }
    int[] offsets = new int[segments + 1];
    for (int i = 0; i < segments; i++) {
      offsets[i] = header.getInt(4 + 4 * i);
    }
    offsets[segments] = compressed.length;
    for (int i = 0; i < segments; i++) {
      if (offsets[i] < HEADER || offsets[i] > offsets[i + 1]) {
        throw damaged("a segment lies outside the frame");
      }
    }
    return offsets;
  }

  private static void unpack(byte[] from, int start, int end, byte[] into, int first, int step) {
    int out = first;
    int in = start;
    while (in < end && out < into.length) {
      int control = from[in++];
      int count = control >= 0 ? control + 1 : 1 - control;
      boolean literal = control >= 0;
      if (control == -128) {
        continue;
      }
      if (in + (literal ? count : 1) > end) {
        throw damaged("a segment ends too early");
      }
      for (int i = 0; i < count && out < into.length; i++, out += step) {
        into[out] = from[literal ? in + i : in];
      }
      in += literal ? count : 1;
    }
    if (out < into.length) {
      throw damaged("a segment has too few pixels");
    }
  }

  private static DicomException damaged(String reason) {
    return new DicomException.Unsupported("RLE frame cannot be decoded: " + reason);
  }
}
