package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.CharacterSets;
import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a de-identified file says of itself (PS3.15 E.1.1, PS3.3 C.7.1.1 and C.7.6.1). */
final class Attestation {
  private static final int METHOD_CODES = Dictionary.tag("DeidentificationMethodCodeSequence");
  private final List<DataSet> codes = new ArrayList<>();
  private final List<Element> statements;

  Attestation(Set<ProfileOption> options) {
    codes.add(code("113100", "Basic Application Confidentiality Profile"));
    options.stream().sorted().forEach(option -> codes.add(code(option.code(), option.meaning())));
    statements =
        List.of(
            Element.ascii("PatientIdentityRemoved", "YES"),
            Element.ascii(
                "DeidentificationMethod", "PS3.15-2026d E.1-1 basic profile with options"),
            Element.ascii("LongitudinalTemporalInformationModified", temporal(options)));
  }

  /** The data set with the statements, and with the methods of earlier de-identifications. */
  DataSet addedTo(DataSet cleaned) {
    List<DataSet> methods = new ArrayList<>(cleaned.items(METHOD_CODES));
    methods.addAll(codes);
    List<Element> added = new ArrayList<>(statements);
    added.add(Element.items(METHOD_CODES, methods));
    return cleaned.with(added);
  }

  private static DataSet code(String value, String meaning) {
    return new DataSet(
        List.of(
            Element.ascii("CodeValue", value),
            Element.ascii("CodingSchemeDesignator", "DCM"),
            Element.ascii("CodeMeaning", meaning)),
        CharacterSets.DEFAULT);
  }

  private static String temporal(Set<ProfileOption> options) {
    return switch (Profile.dates(options)) {
      case KEEP -> "UNMODIFIED";
      case CLEAN -> "MODIFIED";
      default -> "REMOVED";
    };
  }
}
