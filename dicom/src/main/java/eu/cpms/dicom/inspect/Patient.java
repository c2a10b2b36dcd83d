package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Tag;

/** Who the file says the patient is. Identity data: keep it in the vault, never in a log. */
public record Patient(String name, String id, String birthDate, String sex) {
  static Patient of(DataSet dataSet) {
    return new Patient(
        dataSet.text(Tag.PATIENT_NAME).orElse(""),
        dataSet.text(Tag.PATIENT_ID).orElse(""),
        dataSet.text("PatientBirthDate").orElse(""),
        dataSet.text("PatientSex").orElse(""));
  }

  /** What tells patients apart: the identifier; without one the name and the date of birth. */
  public static String key(DataSet dataSet) {
    return dataSet
        .text(Tag.PATIENT_ID)
        .orElseGet(
            () ->
                dataSet.text(Tag.PATIENT_NAME).orElse("")
                    + "\0"
                    + dataSet.text("PatientBirthDate").orElse(""));
  }

  /** Shows nothing of the patient. */
  @Override
  public String toString() {
    return "Patient[not shown]";
  }
}
