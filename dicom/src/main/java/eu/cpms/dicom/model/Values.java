package eu.cpms.dicom.model;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;

/** The values of an element as Java knows them. */
final class Values {
  private static final int LIMIT = 16 << 20;

  private Values() {}

  static Stream<?> of(DataSet dataSet, Element element) {
    Vr vr = element.knownVr();
    if (!(element.value() instanceof Value.Bytes bytes)) {
      return Stream.empty();
    }
    if (vr.isText()) {
      return dataSet.texts(element).stream();
    }
    var order = bytes.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ByteBuffer buffer = ByteBuffer.wrap(bytes.load(LIMIT)).order(order);
    int width = vr == Vr.AT ? Integer.BYTES : vr.width();
    return Stream.generate(() -> next(vr, buffer)).limit(buffer.remaining() / width);
  }

  private static Number next(Vr vr, ByteBuffer buffer) {
    return switch (vr) {
      case US, OW -> Short.toUnsignedLong(buffer.getShort());
      case SS -> (long) buffer.getShort();
      case UL, OL -> Integer.toUnsignedLong(buffer.getInt());
      case SL -> (long) buffer.getInt();
      case FL, OF -> (double) buffer.getFloat();
      case FD, OD -> buffer.getDouble();
      case SV -> buffer.getLong();
      case UV, OV -> new BigInteger(Long.toUnsignedString(buffer.getLong()));
      case AT -> (long) buffer.getShort() << 16 | Short.toUnsignedLong(buffer.getShort());
      default -> Byte.toUnsignedLong(buffer.get());
    };
  }

  /** The number which a text says, or is; not a number if it says none. */
  static double number(Object value) {
    try {
      return value instanceof Number number
          ? number.doubleValue()
          : Double.parseDouble(value.toString().strip());
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
