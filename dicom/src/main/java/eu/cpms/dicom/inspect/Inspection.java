package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomFile;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.TransferSyntax;
import java.util.List;

/**
 * What one file is. Texts are empty where the file says nothing.
 *
 * @param seriesNumber -1 if there is none
 * @param instanceNumber -1 if there is none
 * @param characterSets defined terms; empty means ASCII
 * @param notes what is wrong with the file but could be read
 */
public record Inspection(
    String sopClassUid,
    String sopInstanceUid,
    String studyInstanceUid,
    String seriesInstanceUid,
    String modality,
    int seriesNumber,
    int instanceNumber,
    Patient patient,
    Geometry geometry,
    TransferSyntax syntax,
    List<String> characterSets,
    BurnedInRisk burnedInRisk,
    boolean deidentified,
    List<String> notes) {

  /** Reads about forty values; the structure was read with the file. */
  public static Inspection of(DicomFile file) {
    DataSet data = file.dataSet();
    Geometry geometry = Geometry.of(data.ofFrame(0));
    return new Inspection(
        data.text(Tag.SOP_CLASS_UID).orElse(""),
        data.text(Tag.SOP_INSTANCE_UID).orElse(""),
        data.text(Tag.STUDY_INSTANCE_UID).orElse(""),
        data.text(Tag.SERIES_INSTANCE_UID).orElse(""),
        data.text(Tag.MODALITY).orElse(""),
        data.number("SeriesNumber", -1),
        data.number("InstanceNumber", -1),
        Patient.of(data),
        geometry,
        file.syntax(),
        data.texts(Tag.SPECIFIC_CHARACTER_SET),
        BurnedInRisk.of(data),
        data.text("PatientIdentityRemoved").orElse("").equalsIgnoreCase("YES"),
        Soundness.notes(file, geometry));
  }
}
