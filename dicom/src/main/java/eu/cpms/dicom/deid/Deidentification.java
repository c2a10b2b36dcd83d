package eu.cpms.dicom.deid;

import java.util.EnumSet;
import java.util.Set;

/**
 * How to de-identify.
 *
 * @param key the secret of the panel, at least 16 bytes: who lacks it cannot link copies to
 *     originals
 * @param pseudonym what stands in place of the patient's name and identifier, at most 64 characters
 *     of ASCII without backslash
 * @param options which options of the profile apply
 */
public record Deidentification(byte[] key, String pseudonym, Set<ProfileOption> options) {
  /** What CPMS needs: descriptions, structure, device and characteristics stay, dates move. */
  public static final Set<ProfileOption> CLINICAL_OPTIONS =
      EnumSet.of(
          ProfileOption.RETAIN_SAFE_PRIVATE,
          ProfileOption.RETAIN_DEVICE_IDENTITY,
          ProfileOption.RETAIN_PATIENT_CHARACTERISTICS,
          ProfileOption.RETAIN_MODIFIED_DATES,
          ProfileOption.CLEAN_DESCRIPTORS,
          ProfileOption.CLEAN_STRUCTURED_CONTENT,
          ProfileOption.CLEAN_GRAPHICS);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException which says what is wrong
   */
  public Deidentification {
    key = key.clone();
    options = Set.copyOf(options);
    if (key.length < 16) {
      throw new IllegalArgumentException("the key must have at least 16 bytes");
    }
    if (!pseudonym.matches("[ -\\[\\]-~]{1,64}")) {
      throw new IllegalArgumentException(
          "the pseudonym must be 1 to 64 printable ASCII characters");
    }
  }

  /** The same with a pseudonym that key and patient determine: one for each of many patients. */
  public Deidentification forPatient(String patientId) {
    return new Deidentification(key, new Pseudonyms(key).patient(patientId), options);
  }

  @Override
  public byte[] key() {
    return key.clone();
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "Deidentification[" + options + "]";
  }
}
