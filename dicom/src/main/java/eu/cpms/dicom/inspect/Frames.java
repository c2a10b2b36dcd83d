package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The frames of one file, each a list of ranges in the file: one for native pixels, one or more
 * fragments for compressed ones. Nothing is loaded.
 */
public final class Frames {
  private static final List<String> PIXELS =
      List.of("PixelData", "FloatPixelData", "DoubleFloatPixelData");
  private final int count;
  private final IntFunction<List<Value.Bytes>> ranges;

  private Frames(int count, IntFunction<List<Value.Bytes>> ranges) {
    this.count = count;
    this.ranges = ranges;
  }

  private static Frames of(List<List<Value.Bytes>> frames) {
    return new Frames(frames.size(), frames::get);
  }

  /**
   * Finds the frames; none if there are no pixels.
   *
   * @throws DicomException.Unsupported when they are frames of bits or of words that cannot be
   *     divided
   * @throws DicomException.Malformed when the offset table or the fragments cannot be divided into
   *     the frames which the file announces
   */
  public static Frames of(DicomFile file) {
    DataSet data = file.dataSet();
    for (String keyword : PIXELS) {
      var pixels = data.find(keyword);
      if (pixels.isPresent()) {
        return split(data, pixels.get());
      }
    }
    return of(List.of());
  }

  private static Frames split(DataSet data, Element pixels) {
    Geometry shape = Geometry.of(data);
    return switch (pixels.value()) {
      case Value.Bytes bytes -> nativeFrames(bytes, pixels.vr(), shape);
      case Value.Fragments fragments ->
          of(compressed(data, fragments.fragments(), Math.max(1, shape.frames())));
      case Value.Items items -> throw malformed(0, "a sequence instead of pixels");
    };
  }

  /** How many frames there are. */
  public int count() {
    return count;
  }

  /**
   * The ranges of one frame, counted from 0.
   *
   * @throws IndexOutOfBoundsException if there is no such frame
   */
  public List<Value.Bytes> ranges(int frame) {
    return ranges.apply(Objects.checkIndex(frame, count));
  }

  /** The bytes of one frame, joined; at most {@code max}. */
  public byte[] load(int frame, int max) {
    List<Value.Bytes> pieces = ranges(frame);
    long length = pieces.stream().mapToLong(Value.Bytes::length).sum();
    if (length > max) {
      throw new DicomException.LimitExceeded(
          pieces.getFirst().offset(), "a frame", "longer than %,d bytes".formatted(max));
    }
    if (pieces.size() == 1) {
      return pieces.getFirst().load(max);
    }
    ByteBuffer joined = ByteBuffer.allocate((int) length);
    pieces.forEach(range -> joined.put(range.load(max)));
    return joined.array();
  }

  private static Frames nativeFrames(Value.Bytes all, Vr vr, Geometry shape) {
    if (shape.frames() > 1 && shape.frameBits() % 8 != 0) {
      throw new DicomException.Unsupported("frames begin in the middle of a byte");
    }
    if (all.bigEndian() && shape.bitsAllocated() != 8 * vr.width()) {
      throw new DicomException.Unsupported("big endian words which are not the pixels");
    }
    long each = Math.ceilDiv(shape.frameBits(), 8L);
    if (each == 0 || shape.frames() > all.length() / each) {
      throw malformed(all.offset(), "fewer pixels than rows, columns and frames say");
    }
    return new Frames(
        shape.frames(),
        frame -> {
          long offset = all.offset() + frame * each;
          return List.of(new Value.Bytes(all.source(), offset, each, all.bigEndian()));
        });
  }

  private static List<List<Value.Bytes>> compressed(
      DataSet data, List<Value.Bytes> fragments, int count) {
    if (fragments.size() < 2) {
      throw malformed(0, "no fragment after the offset table");
    }
    List<Value.Bytes> pieces = fragments.subList(1, fragments.size());
    if (count == 1) {
      return List.of(pieces);
    }
    if (pieces.size() == count) {
      return pieces.stream().map(List::of).toList();
    }
    long[] offsets = OffsetTable.of(data, fragments.getFirst());
    if (offsets.length != count) {
      throw malformed(
          fragments.getFirst().offset(),
          "%,d fragments, %,d offsets, %,d frames".formatted(pieces.size(), offsets.length, count));
    }
    return OffsetTable.divide(pieces, offsets);
  }

  private static DicomException malformed(long position, String reason) {
    return new DicomException.Malformed(position, Tag.format(Tag.PIXEL_DATA), reason);
  }
}
