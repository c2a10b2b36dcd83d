package eu.cpms.dicom.model;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of an element: bytes that stay where they are until asked for, items, or fragments.
 */
public sealed interface Value {
  /**
   * A range of a source.
   *
   * @param bigEndian the numbers in it are stored big endian
   */
  record Bytes(ByteSource source, long offset, long length, boolean bigEndian) implements Value {
    public static Bytes of(byte[] bytes) {
      return new Bytes(ByteSource.of(bytes), 0, bytes.length, false);
    }

    /**
     * Loads the value as it is stored.
     *
     * @throws DicomException.LimitExceeded when it is longer than {@code max}
     */
    public byte[] load(int max) {
      if (length > max) {
        throw new DicomException.LimitExceeded(
            offset, "value", "longer than %,d bytes".formatted(max));
      }
      byte[] bytes = new byte[(int) length];
      source.load(offset, ByteBuffer.wrap(bytes));
      return bytes;
    }
  }

  /**
   * The items of a sequence.
   *
   * @param unknown the bytes of a sequence which the file stores as UN; they are written back
   *     unchanged
   */
  record Items(List<DataSet> items, @Nullable Bytes unknown) implements Value {
    public Items {
      items = List.copyOf(items);
    }

    public Items(List<DataSet> items) {
      this(items, null);
    }
  }

  /** Encapsulated pixel data: fragment 0 is the Basic Offset Table (PS3.5 annex A.4). */
  record Fragments(List<Bytes> fragments) implements Value {
    public Fragments {
      fragments = List.copyOf(fragments);
    }
  }
}
