package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.CharacterSets;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a de-identified file says of itself (PS3.15 E.1.1, PS3.3 C.7.1.1 and C.7.6.1). */
final class Attestation {
  private static final int IDENTITY_REMOVED = 0x0012_0062;
  private static final int METHOD = 0x0012_0063;
  private static final int METHOD_CODES = 0x0012_0064;
  private static final int TEMPORAL_INFORMATION = 0x0028_0303;

  private final List<DataSet> codes;
  private final Element temporal;

  Attestation(Set<ProfileOption> options) {
    this.codes = codes(options);
    this.temporal = Element.ascii(TEMPORAL_INFORMATION, Vr.CS, temporal(options));
  }

  DataSet addedTo(DataSet cleaned) {
    List<Element> elements = new ArrayList<>();
    for (Element element : cleaned) {
      if (!isOurs(element.tag())) {
        elements.add(element);
      }
    }
    elements.add(Element.ascii(IDENTITY_REMOVED, Vr.CS, "YES"));
    elements.add(Element.ascii(METHOD, Vr.LO, "PS3.15-2024b E.1-1 basic profile with options"));
    elements.add(new Element(METHOD_CODES, Vr.SQ, codesOf(cleaned)));
    elements.add(temporal);
    return new DataSet(elements, cleaned.characterSet());
  }

  private static boolean isOurs(int tag) {
    return tag == IDENTITY_REMOVED
        || tag == METHOD
        || tag == METHOD_CODES
        || tag == TEMPORAL_INFORMATION;
  }

  private Value codesOf(DataSet cleaned) {
    List<DataSet> all = new ArrayList<>(cleaned.items(METHOD_CODES));
    all.addAll(codes);
    return new Value.Items(all);
  }

  private static List<DataSet> codes(Set<ProfileOption> options) {
    Stream<DataSet> basic = Stream.of(code("113100", "Basic Application Confidentiality Profile"));
    return Stream.concat(
            basic, options.stream().sorted().map(option -> code(option.code(), option.meaning())))
        .toList();
  }

  private static DataSet code(String value, String meaning) {
    return new DataSet(
        List.of(
            Element.ascii(0x0008_0100, Vr.SH, value),
            Element.ascii(0x0008_0102, Vr.SH, "DCM"),
            Element.ascii(0x0008_0104, Vr.LO, meaning)),
        CharacterSets.DEFAULT);
  }

  private static String temporal(Set<ProfileOption> options) {
    if (options.contains(ProfileOption.RETAIN_FULL_DATES)) {
      return "UNMODIFIED";
    }
    return options.contains(ProfileOption.RETAIN_MODIFIED_DATES) ? "MODIFIED" : "REMOVED";
  }
}
