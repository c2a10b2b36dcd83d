package eu.cpms.dicom.json;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Vr;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Attributes under their keywords, single values without an array, as viewers in JavaScript want
 * them.
 */
public final class NaturalJson {
  private final JsonGenerator json;

  public NaturalJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one property; nothing for an empty element. */
  public void write(String keyword, DataSet data, Element element) {
    if (element.isEmpty()) {
      return;
    }
    json.writeName(keyword);
    if (element.vr().isText() && !isNumber(element.vr())) {
      texts(data.texts(element));
    } else {
      numbers(data.numbers(element.tag()));
    }
  }

  private static boolean isNumber(Vr vr) {
    return vr == Vr.DS || vr == Vr.IS;
  }

  private void texts(List<String> texts) {
    if (texts.size() == 1) {
      json.writeString(texts.getFirst());
      return;
    }
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private void numbers(double[] numbers) {
    if (numbers.length == 1) {
      number(numbers[0]);
      return;
    }
    json.writeStartArray();
    for (double number : numbers) {
      number(number);
    }
    json.writeEndArray();
  }

  private void number(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1L << 53) {
      json.writeNumber((long) number);
    } else {
      json.writeNumber(number);
    }
  }
}
