package eu.cpms.dicom.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numeric values of any representation. */
final class Numbers {
  private static final int LIMIT = 16 << 20;

  private Numbers() {}

  static double[] of(DataSet dataSet, Element element) {
    if (!(element.value() instanceof Value.Bytes bytes)) {
      return new double[0];
    }
    Vr vr = element.knownVr();
    return vr.isText()
        ? dataSet.texts(element).stream().mapToDouble(Numbers::parse).toArray()
        : binary(vr, loaded(bytes));
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private static ByteBuffer loaded(Value.Bytes bytes) {
    var order = bytes.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return ByteBuffer.wrap(bytes.load(LIMIT)).order(order);
  }

  private static double[] binary(Vr vr, ByteBuffer buffer) {
    double[] numbers = new double[buffer.remaining() / (vr == Vr.AT ? 4 : vr.width())];
    Arrays.setAll(numbers, i -> next(vr, buffer));
    return numbers;
  }

  /** Integers of 64 bits, which a double cannot hold. */
  static long[] longs(Value.Bytes bytes) {
    var buffer = loaded(bytes).asLongBuffer();
    long[] longs = new long[buffer.remaining()];
    buffer.get(longs);
    return longs;
  }

  private static double next(Vr vr, ByteBuffer buffer) {
    return switch (vr) {
      case US, OW -> Short.toUnsignedInt(buffer.getShort());
      case SS -> buffer.getShort();
      case UL, OL -> Integer.toUnsignedLong(buffer.getInt());
      case SL -> buffer.getInt();
      case FL, OF -> buffer.getFloat();
      case FD, OD -> buffer.getDouble();
      case SV, UV, OV -> buffer.getLong();
      case AT -> buffer.getShort() << 16 | Short.toUnsignedInt(buffer.getShort());
      default -> Byte.toUnsignedInt(buffer.get());
    };
  }
}
