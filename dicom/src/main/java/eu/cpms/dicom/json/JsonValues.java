package eu.cpms.dicom.json;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Vr;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Values as JSON knows them: texts, and numbers that stay exact. */
public final class JsonValues {
  private JsonValues() {}

  /** Text and numbers (PS3.18 table F.2.3-1). */
  public static List<?> of(DataSet data, Element element) {
    return data.values(element).map(value -> natural(element.vr(), value)).toList();
  }

  private static Object natural(Vr vr, Object value) {
    return switch (value) {
      case String text when vr == Vr.DS || vr == Vr.IS -> number(text);
      case Double number -> exact(number);
      case Long tag when vr == Vr.AT -> Tag.hex(tag.intValue());
      default -> value;
    };
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

  /** Writes one of them. */
  public static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigInteger number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }
}
