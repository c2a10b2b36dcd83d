package eu.cpms.dicom.json;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Values as JSON knows them: texts, and numbers that stay exact. */
final class JsonValues {
  private JsonValues() {}

  /** Text and numbers (PS3.18 table F.2.3-1); none for binary values and sequences. */
  static List<?> of(DataSet data, Element element) {
    int tag = element.tag();
    Stream<?> values =
        switch (element.vr()) {
          case SV -> LongStream.of(data.longs(tag)).boxed();
          case UV ->
              LongStream.of(data.longs(tag))
                  .mapToObj(number -> new BigInteger(Long.toUnsignedString(number)));
          case AT ->
              DoubleStream.of(data.numbers(tag)).mapToObj(number -> Tag.hex((int) (long) number));
          case FL, FD, SL, SS, UL, US ->
              DoubleStream.of(data.numbers(tag)).mapToObj(JsonValues::exact);
          case DS, IS -> data.texts(element).stream().map(JsonValues::number);
          default -> data.texts(element).stream();
        };
    return values.toList();
  }

  private static Object number(String text) {
    try {
      return text.isEmpty() ? text : exact(Double.parseDouble(text.strip()));
    } catch (NumberFormatException notANumber) {
      return text;
    }
  }

  private static Number exact(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
    return whole ? (Number) (long) number : (Number) number;
  }

  static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigInteger number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }
}
