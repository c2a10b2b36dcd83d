package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames of one file, each a list of ranges in the file: one for native pixels, one or more
 * fragments for compressed ones. Nothing is loaded.
 */
public final class Frames {
  private static final int[] PIXEL_TAGS = {
    Tag.PIXEL_DATA, Tag.FLOAT_PIXEL_DATA, Tag.DOUBLE_FLOAT_PIXEL_DATA
  };
  static final Frames NONE = new Frames(List.of());
  private final List<List<Value.Bytes>> frames;

  private Frames(List<List<Value.Bytes>> frames) {
    this.frames = frames;
  }

  /**
   * Finds the frames; none if there are no pixels.
   *
   * @throws DicomException.Malformed when the offset table or the fragments cannot be divided into
   *     the frames which the file announces
   */
  public static Frames of(DicomFile file) {
    DataSet data = file.dataSet();
    for (int tag : PIXEL_TAGS) {
      var pixels = data.find(tag).map(Element::value);
      if (pixels.isPresent()) {
        return new Frames(split(data, pixels.get()));
      }
    }
    return NONE;
  }

  private static List<List<Value.Bytes>> split(DataSet data, Value pixels) {
    PixelFormat format = PixelFormat.of(data);
    return switch (pixels) {
      case Value.Bytes bytes -> nativeFrames(bytes, format);
      case Value.Fragments fragments -> compressed(data, fragments.fragments(), format.frames());
      case Value.Items items -> List.of();
    };
  }

  /** How many frames there are. */
  public int count() {
    return frames.size();
  }

  /**
   * The ranges of one frame, counted from 0.
   *
   * @throws IndexOutOfBoundsException if there is no such frame
   */
  public List<Value.Bytes> ranges(int frame) {
    return frames.get(frame);
  }

  /** The bytes of one frame, joined; at most {@code max}. */
  public byte[] load(int frame, int max) {
    List<Value.Bytes> ranges = frames.get(frame);
    long length = ranges.stream().mapToLong(Value.Bytes::length).sum();
    if (length > max) {
      throw new DicomException.LimitExceeded(
          ranges.getFirst().offset(), "a frame", "longer than %,d bytes".formatted(max));
    }
    ByteBuffer joined = ByteBuffer.allocate((int) length);
    ranges.forEach(range -> joined.put(range.load(max)));
    return joined.array();
  }

  private static List<List<Value.Bytes>> nativeFrames(Value.Bytes all, PixelFormat format) {
    long each = format.frameBytes();
    if (each == 0 || format.frames() > all.length() / each) {
      throw malformed(all.offset(), "fewer pixels than rows, columns and frames say");
    }
    List<List<Value.Bytes>> frames = new ArrayList<>();
    for (int i = 0; i < format.frames(); i++) {
      long offset = all.offset() + i * each;
      frames.add(List.of(new Value.Bytes(all.source(), offset, each, all.bigEndian())));
    }
    return frames;
  }

  private static List<List<Value.Bytes>> compressed(
      DataSet data, List<Value.Bytes> fragments, int count) {
    if (fragments.isEmpty()) {
      throw malformed(0, "not even an offset table");
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
