package eu.cpms.dicom.json;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Vr;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import tools.jackson.core.JsonGenerator;

/** The members of a Value array (PS3.18 table F.2.3-1). */
final class JsonValues {
  private static final List<String> NAME_GROUPS = List.of("Alphabetic", "Ideographic", "Phonetic");
  private final JsonGenerator json;

  JsonValues(JsonGenerator json) {
    this.json = json;
  }

  void write(DataSet dataSet, Element element) {
    switch (element.vr()) {
      case SV -> LongStream.of(dataSet.longs(element.tag())).forEach(json::writeNumber);
      case UV ->
          LongStream.of(dataSet.longs(element.tag()))
              .forEach(number -> json.writeNumber(new BigInteger(Long.toUnsignedString(number))));
      case AT, FD, FL, SL, SS, UL, US -> numbers(element.vr(), dataSet.numbers(element.tag()));
      default -> dataSet.texts(element).forEach(text -> text(element.vr(), text));
    }
  }

  private void text(Vr vr, String text) {
    if (text.isEmpty()) {
      json.writeNull();
    } else if (vr == Vr.PN) {
      name(text);
    } else if (vr == Vr.DS || vr == Vr.IS) {
      number(text);
    } else {
      json.writeString(text);
    }
  }

  private void name(String text) {
    String[] groups = text.split("=", -1);
    json.writeStartObject();
    for (int i = 0; i < Math.min(groups.length, NAME_GROUPS.size()); i++) {
      if (!groups[i].isEmpty()) {
        json.writeStringProperty(NAME_GROUPS.get(i), groups[i]);
      }
    }
    json.writeEndObject();
  }

  private void number(String text) {
    try {
      double parsed = Double.parseDouble(text.strip());
      if (parsed == Math.rint(parsed) && Math.abs(parsed) < 1L << 53) {
        json.writeNumber((long) parsed);
      } else {
        json.writeNumber(parsed);
      }
    } catch (NumberFormatException notANumber) {
      json.writeString(text);
    }
  }

  private void numbers(Vr vr, double[] numbers) {
    for (double number : numbers) {
      switch (vr) {
        case AT -> json.writeString(Tag.hex((int) (long) number));
        case FL, FD -> json.writeNumber(number);
        default -> json.writeNumber((long) number);
      }
    }
  }
}
